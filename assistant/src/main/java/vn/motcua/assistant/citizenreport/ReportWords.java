package vn.motcua.assistant.citizenreport;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dialogue.MessageBundle;

/** What citizens are told, from {@code messages_vi.properties} and {@code messages_en.properties}. */
final class ReportWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final MessageBundle.OfLanguages<ReportWords> ALL =
            MessageBundle.beside(ReportWords.class, ReportWords::new);

    private final MessageBundle messages;

    private ReportWords(MessageBundle messages) {
        this.messages = messages;
    }

    static ReportWords in(Language language) {
        return ALL.in(language);
    }

    Language language() {
        return messages.language();
    }

    /** The message of a key with its {0}, {1}… filled in. */
    String say(String key, Object... arguments) {
        return messages.say(key, arguments);
    }

    /** How something is done on a channel; what is said of all where nothing is said of this one. */
    String on(String key, String channel) {
        String own = key + "." + channel;
        return say(messages.has(own) ? own : key);
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }
}
