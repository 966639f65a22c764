package vn.motcua.assistant.console;

import java.util.Locale;

import vn.motcua.assistant.dialogue.Language;

/** In which language a page names what comes in two. */
final class PageWords {

    private PageWords() {}

    static Language language(Locale locale) {
        return locale.getLanguage().equals("en") ? Language.EN : Language.VI;
    }
}
