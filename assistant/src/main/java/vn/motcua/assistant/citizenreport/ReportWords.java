package vn.motcua.assistant.citizenreport;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

import vn.motcua.assistant.dialogue.Language;

/** What citizens are told, from {@code messages_vi.properties} and {@code messages_en.properties}. */
final class ReportWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final ReportWords VI = new ReportWords(Language.VI, Locale.of("vi"));
    private static final ReportWords EN = new ReportWords(Language.EN, Locale.ENGLISH);

    private final Language language;
    private final Locale locale;
    private final ResourceBundle bundle;

    private ReportWords(Language language, Locale locale) {
        this.language = language;
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                ReportWords.class.getPackageName() + ".messages",
                locale,
                ReportWords.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static ReportWords in(Language language) {
        return language == Language.EN ? EN : VI;
    }

    Language language() {
        return language;
    }

    /** The message of a key with its {0}, {1}… filled in. */
    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** How something is done on a channel; what is said of all where nothing is said of this one. */
    String on(String key, String channel) {
        String own = key + "." + channel;
        return say(bundle.containsKey(own) ? own : key);
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }
}
