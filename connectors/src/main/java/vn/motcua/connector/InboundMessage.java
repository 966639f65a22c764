package vn.motcua.connector;

import java.time.Instant;

/**
 * A verified message of a citizen.
 *
 * @param channel the channel's name: {@code web}, {@code zalo}, {@code telegram}
 * @param account which of the operator's accounts on that channel it came to; {@code default} where there is one
 * @param conversation the channel's own id of the conversation
 * @param eventId the channel's id of this event, unique within channel and account: a redelivery has the same
 * @param content what the citizen sent
 * @param receivedAt when it was received here
 */
public record InboundMessage(
        String channel, String account, String conversation, String eventId, Content content, Instant receivedAt) {

    /** What a citizen can send. */
    public sealed interface Content {

        /** Typed text. */
        record Text(String text) implements Content {}

        /** A pressed quick reply, by its {@link Choice#value()}. */
        record Chosen(String value) implements Content {}
    }
}
