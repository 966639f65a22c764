package vn.motcua.assistant.poster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.link.Channel;
import vn.motcua.assistant.link.StartLinks;
import vn.motcua.assistant.link.Subject;
import vn.motcua.assistant.poster.RefusedSheetException.Reason;
import vn.motcua.assistant.webchat.PageFrame;
import vn.motcua.assistant.webchat.PageFrames;

/** Makes the models of the pages. */
@Component
class PosterPages {

    private static final int SHOWN = 50;

    private final Choosing choosing;
    private final StartLinks links;
    private final MessageSource messages;
    private final PageFrames frames;
    private final String operator;

    PosterPages(
            Choosing choosing,
            StartLinks links,
            MessageSource messages,
            PageFrames frames,
            @Value("${motcua.operator:Một Cửa}") String operator) {
        this.choosing = choosing;
        this.links = links;
        this.messages = messages;
        this.frames = frames;
        this.operator = operator;
    }

    PageFrame frame(Locale locale) {
        return frames.in(locale);
    }

    SheetWords words(Sheet sheet, Locale locale) {
        return new SheetWords(messages, locale, operator, sheet.channel());
    }

    /**
     * The page on which codes are chosen. What is asked for wrongly is left out.
     *
     * @param refused why a sheet was refused; null when none was
     */
    PosterPage page(Asked asked, Locale locale, @Nullable Reason refused) {
        List<Subject> chosen = choosing.known(asked);
        List<Subject> others = new ArrayList<>(choosing.found(asked));
        others.removeAll(chosen);
        Reason reason = refused;
        if (asked.everything() && chosen.size() + others.size() <= Sheet.MOST_CODES) {
            chosen = new ArrayList<>(chosen);
            chosen.addAll(others);
            others = List.of();
        } else if (asked.everything()) {
            reason = Reason.TOO_MANY;
        }
        return new PosterPage(
                asked.query(),
                chosen,
                others.subList(0, Math.min(SHOWN, others.size())),
                others.size(),
                List.of(SheetSize.values()),
                Optional.ofNullable(asked.size()).flatMap(SheetSize::read).orElse(SheetSize.ONE),
                links.channels(),
                Optional.ofNullable(asked.channel())
                        .flatMap(Channel::read)
                        .filter(links.channels()::contains)
                        .orElse(Channel.WEB),
                reason == null
                        ? ""
                        : messages.getMessage(reason.messageKey(), new Object[] {Sheet.MOST_CODES}, locale));
    }
}
