package vn.motcua.assistant.dossier;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;

import vn.motcua.assistant.dialogue.Language;
import vn.motcua.knowledge.calendar.DateWords;

/** What citizens are told of dossiers, in one language: {@code messages_vi.properties} and {@code messages_en.properties}. */
final class DossierWords {

    private static final Map<Language, DossierWords> ALL = new EnumMap<>(Map.of(
            Language.VI, new DossierWords(Locale.of("vi")),
            Language.EN, new DossierWords(Locale.ENGLISH)));

    private final ResourceBundle bundle;
    private final Locale locale;

    private DossierWords(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                DossierWords.class.getPackageName() + ".messages",
                locale,
                DossierWords.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static DossierWords in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /** The message of a key with its {0}, {1}… filled in. */
    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** How days are written. */
    DateWords dates() {
        return DateWords.of(locale);
    }
}
