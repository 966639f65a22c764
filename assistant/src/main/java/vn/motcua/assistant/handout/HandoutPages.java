package vn.motcua.assistant.handout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.webchat.PageFrames;

/** Makes the models of the pages. */
@Component
class HandoutPages {

    private final MessageSource messages;
    private final PageFrames frames;
    private final String operator;
    private final Clock clock;

    HandoutPages(
            MessageSource messages,
            PageFrames frames,
            @Value("${motcua.operator:Một Cửa}") String operator,
            Clock clock) {
        this.messages = messages;
        this.frames = frames;
        this.operator = operator;
        this.clock = clock;
    }

    void fill(Model model, Handout handout, Language language) {
        model.addAttribute("frame", frames.in(language).unlisted());
        model.addAttribute("words", words(language));
        model.addAttribute("handout", handout);
        model.addAttribute("sheet", handout.sheet());
    }

    void fillMissing(Model model, Language language) {
        model.addAttribute("frame", frames.in(language).unlisted());
        model.addAttribute("words", words(language));
    }

    HandoutWords words(Language language) {
        return new HandoutWords(messages, locale(language), operator, LocalDate.ofInstant(clock.instant(), Desk.ZONE));
    }

    static Locale locale(Language language) {
        return language == Language.EN ? Locale.ENGLISH : Locale.of("vi");
    }
}
