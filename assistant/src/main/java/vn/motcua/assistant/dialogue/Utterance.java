package vn.motcua.assistant.dialogue;

import java.time.Instant;

/**
 * What a citizen said, personal data already masked.
 *
 * @param content the text or the choice
 * @param at when it was received; the dialogue's only clock
 */
public record Utterance(Content content, Instant at) {

    /** Typed text, or the value of a pressed quick reply. */
    public sealed interface Content {

        /** Typed text. */
        record Text(String text) implements Content {}

        /** The value of a quick reply that an earlier reply offered; anything may come, so anything must be survived. */
        record Chosen(String value) implements Content {}
    }

    /** Typed text. */
    public static Utterance text(String text, Instant at) {
        return new Utterance(new Content.Text(text), at);
    }

    /** A pressed quick reply. */
    public static Utterance chosen(String value, Instant at) {
        return new Utterance(new Content.Chosen(value), at);
    }
}
