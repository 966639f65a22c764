package vn.motcua.assistant.handout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.webchat.PageAssets;

/** Makes the models of the pages. */
@Component
class HandoutPages {

    private final MessageSource messages;
    private final PageAssets assets;
    private final String operator;
    private final String colour;
    private final Clock clock;

    HandoutPages(
            MessageSource messages,
            PageAssets assets,
            @Value("${motcua.operator:Một Cửa}") String operator,
            @Value("${motcua.colour:}") String colour,
            Clock clock) {
        this.messages = messages;
        this.assets = assets;
        this.operator = operator;
        this.colour = colour;
        this.clock = clock;
    }

    /**
     * What every page says of itself.
     *
     * @param language "vi" or "en"
     * @param colour the operator's colour as #rrggbb; null for the default
     * @param assets where scripts and styles are
     */
    record Frame(String language, @Nullable String colour, String assets) {}

    void fill(Model model, Handout handout, Language language) {
        model.addAttribute("frame", frame(language));
        model.addAttribute("words", words(language));
        model.addAttribute("handout", handout);
        model.addAttribute("sheet", handout.sheet());
    }

    void fillMissing(Model model, Language language) {
        model.addAttribute("frame", frame(language));
        model.addAttribute("words", words(language));
    }

    HandoutWords words(Language language) {
        return new HandoutWords(messages, locale(language), operator, LocalDate.ofInstant(clock.instant(), Desk.ZONE));
    }

    static Locale locale(Language language) {
        return language == Language.EN ? Locale.ENGLISH : Locale.of("vi");
    }

    private Frame frame(Language language) {
        return new Frame(
                locale(language).getLanguage(), colour.matches("#[0-9a-fA-F]{6}") ? colour : null, assets.path());
    }
}
