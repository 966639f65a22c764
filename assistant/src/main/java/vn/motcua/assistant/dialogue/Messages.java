package vn.motcua.assistant.dialogue;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

import vn.motcua.knowledge.guide.BilingualText;
import vn.motcua.knowledge.question.Aspect;

/** The assistant's own words in one language, from {@code messages_vi.properties} and {@code messages_en.properties}. */
final class Messages {

    private static final Map<Language, Messages> ALL = new EnumMap<>(Map.of(
            Language.VI, new Messages(Locale.of("vi")),
            Language.EN, new Messages(Locale.ENGLISH)));

    private final ResourceBundle bundle;
    private final Locale locale;

    private Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                Messages.class.getPackageName() + ".messages",
                locale,
                Messages.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Messages in(Language language) {
        return java.util.Objects.requireNonNull(ALL.get(language));
    }

    /** The message of a key with its {0}, {1}… filled in. */
    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** A text that comes in both languages. */
    String say(BilingualText text) {
        return isEnglish() ? text.en() : text.vi();
    }

    /** Whether this is English. */
    boolean isEnglish() {
        return locale.equals(Locale.ENGLISH);
    }

    /** The locale of numbers and dates. */
    Locale locale() {
        return locale;
    }

    /** What a quick reply or a heading calls an aspect. */
    String nameOf(DeskName desk) {
        return desk.in(locale.equals(Locale.ENGLISH) ? Language.EN : Language.VI);
    }

    String nameOf(Aspect aspect) {
        return say("aspect." + aspect.name().toLowerCase(Locale.ROOT));
    }
}
