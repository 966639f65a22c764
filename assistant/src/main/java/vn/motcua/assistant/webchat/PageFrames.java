package vn.motcua.assistant.webchat;

import java.util.Locale;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.dialogue.Language;

/** Makes the {@link PageFrame} of pages in either language. */
@Component
public class PageFrames {

    private final MessageSource messages;
    private final PageAssets assets;
    private final String operator;
    private final String colour;

    PageFrames(
            MessageSource messages,
            PageAssets assets,
            @Value("${motcua.operator:Một Cửa}") String operator,
            @Value("${motcua.colour:}") String colour) {
        this.messages = messages;
        this.assets = assets;
        this.operator = operator;
        this.colour = colour;
    }

    /** The frame in the language in which a page was asked for; Vietnamese unless that is English. */
    public PageFrame in(Locale locale) {
        return in(language(locale));
    }

    /** The frame in a language. */
    public PageFrame in(Language language) {
        Locale locale = language == Language.EN ? Locale.ENGLISH : PageLanguage.VIETNAMESE;
        return new PageFrame(
                        locale.getLanguage(),
                        operator,
                        colour.matches("#[0-9a-fA-F]{6}") ? colour : null,
                        assets.path(),
                        true,
                        null,
                        key -> messages.getMessage("frame." + key, null, locale))
                .keeping(null);
    }

    /** The language of a page that was asked for in this locale. */
    public static Language language(Locale locale) {
        return locale.getLanguage().equals("en") ? Language.EN : Language.VI;
    }
}
