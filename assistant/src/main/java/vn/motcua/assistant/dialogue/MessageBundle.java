package vn.motcua.assistant.dialogue;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Function;

/** What citizens are told in one language, from the files {@code messages_vi.properties} and {@code messages_en.properties} beside a class. */
public final class MessageBundle {

    private final Language language;
    private final Locale locale;
    private final ResourceBundle bundle;

    private MessageBundle(Class<?> owner, Language language, Locale locale) {
        this.language = language;
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                owner.getPackageName() + ".messages",
                locale,
                owner.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The words of one package, in every language. */
    public static final class OfLanguages<W> {

        private final Map<Language, W> all = new EnumMap<>(Language.class);

        private OfLanguages(Class<?> owner, Function<MessageBundle, W> words) {
            all.put(Language.VI, words.apply(new MessageBundle(owner, Language.VI, Locale.of("vi"))));
            all.put(Language.EN, words.apply(new MessageBundle(owner, Language.EN, Locale.ENGLISH)));
        }

        /** Those of a language. */
        public W in(Language language) {
            return Objects.requireNonNull(all.get(language));
        }
    }

    /**
     * The files beside a class, as what a package makes of them.
     *
     * @param words is given the messages of each language, once
     */
    public static <W> OfLanguages<W> beside(Class<?> owner, Function<MessageBundle, W> words) {
        return new OfLanguages<>(owner, words);
    }

    /** The files beside a class, as they are. */
    public static OfLanguages<MessageBundle> beside(Class<?> owner) {
        return new OfLanguages<>(owner, Function.identity());
    }

    /** The message of a key with its {0}, {1}… filled in. */
    public String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** Whether there is a message of this key. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** Whose words they are. */
    public Language language() {
        return language;
    }

    /** The locale of numbers and dates. */
    public Locale locale() {
        return locale;
    }
}
