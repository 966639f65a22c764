package vn.motcua.assistant.place;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;

import vn.motcua.assistant.dialogue.Language;

/** What is said about places, from {@code messages_vi.properties} and {@code messages_en.properties} beside this class. */
final class PlaceMessages {

    private static final Map<Language, PlaceMessages> ALL = new EnumMap<>(Map.of(
            Language.VI, new PlaceMessages(Locale.of("vi")),
            Language.EN, new PlaceMessages(Locale.ENGLISH)));

    private final ResourceBundle bundle;
    private final Locale locale;

    private PlaceMessages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                PlaceMessages.class.getPackageName() + ".messages",
                locale,
                PlaceMessages.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static PlaceMessages in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /** The message of a key with its {0}, {1}… filled in. */
    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
