package vn.motcua.assistant.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dialogue.MessageBundle;
import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.calendar.DateWords;

/** What citizens are told of appointments and home help, from {@code messages_vi.properties} and {@code messages_en.properties}. */
final class Texts {

    private static final MessageBundle.OfLanguages<Texts> ALL = MessageBundle.beside(Texts.class, Texts::new);

    private final MessageBundle messages;
    private final DateWords dates;

    private Texts(MessageBundle messages) {
        this.messages = messages;
        this.dates = DateWords.of(messages.locale());
    }

    static Texts in(Language language) {
        return ALL.in(language);
    }

    Language language() {
        return messages.language();
    }

    /** The message of a key with its {0}, {1}… filled in. */
    String say(String key, Object... arguments) {
        return messages.say(key, arguments);
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
