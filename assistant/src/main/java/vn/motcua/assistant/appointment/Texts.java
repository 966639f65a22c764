package vn.motcua.assistant.appointment;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;

import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.calendar.DateWords;

/** What citizens are told of appointments and home help, from {@code messages_vi.properties} and {@code messages_en.properties}. */
final class Texts {

    private static final Map<Language, Texts> ALL = new EnumMap<>(Map.of(
            Language.VI, new Texts(Language.VI, Locale.of("vi")),
            Language.EN, new Texts(Language.EN, Locale.ENGLISH)));

    private final Language language;
    private final Locale locale;
    private final ResourceBundle bundle;
    private final DateWords dates;

    private Texts(Language language, Locale locale) {
        this.language = language;
        this.locale = locale;
        this.dates = DateWords.of(locale);
        this.bundle = ResourceBundle.getBundle(
                Texts.class.getPackageName() + ".messages",
                locale,
                Texts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Texts in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    Language language() {
        return language;
    }

    /** The message of a key with its {0}, {1}… filled in. */
    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** A day with its day of the week, fit for the middle of a sentence. */
    String day(LocalDate day) {
        return dates.day(day);
    }

    /** A time of day. */
    String time(Instant at) {
        return dates.time(at.atZone(Desk.ZONE).toLocalTime());
    }

    /** A day and a time: "9h00 thứ Hai, 30/11/2026". */
    String moment(Instant at) {
        return say("moment", time(at), day(Slots.day(at)));
    }

    Reply reply(Outcome outcome, List<Block> blocks, List<Choice> choices) {
        return new Reply(outcome, blocks, choices, List.of(), List.of(), List.of());
    }

    /** One short question or notice. */
    Reply reply(Outcome outcome, String text, List<Choice> choices) {
        return reply(outcome, List.of(new Block.Paragraph(text)), choices);
    }
}
