package vn.motcua.assistant.dialogue;

import java.util.Locale;

import vn.motcua.knowledge.guide.BilingualText;
import vn.motcua.knowledge.question.Aspect;

/** The assistant's own words in one language, from {@code messages_vi.properties} and {@code messages_en.properties}. */
final class Messages {

    private static final MessageBundle.OfLanguages<Messages> ALL = MessageBundle.beside(Messages.class, Messages::new);

    private final MessageBundle bundle;

    private Messages(MessageBundle bundle) {
        this.bundle = bundle;
    }

    static Messages in(Language language) {
        return ALL.in(language);
    }

    /** The message of a key with its {0}, {1}… filled in. */
    String say(String key, Object... arguments) {
        return bundle.say(key, arguments);
    }

    /** A text that comes in both languages. */
    String say(BilingualText text) {
        return isEnglish() ? text.en() : text.vi();
    }

    /** Whose words they are. */
    Language language() {
        return bundle.language();
    }

    /** Whether this is English. */
    boolean isEnglish() {
        return bundle.language() == Language.EN;
    }

    /** The locale of numbers and dates. */
    Locale locale() {
        return bundle.locale();
    }

    /** What a quick reply or a heading calls an aspect. */
    String nameOf(DeskName desk) {
        return desk.in(bundle.language());
    }

    String nameOf(Aspect aspect) {
        return say("aspect." + aspect.name().toLowerCase(Locale.ROOT));
    }
}
