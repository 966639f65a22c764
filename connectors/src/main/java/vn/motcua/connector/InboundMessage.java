package vn.motcua.connector;

import java.time.Instant;
import java.util.List;

/**
 * A verified message of a citizen.
 *
 * @param channel the channel's name: {@code web}, {@code zalo}, {@code zalobot}, {@code telegram}
 * @param account which of the operator's accounts on that channel it came to; {@link #ONLY_ACCOUNT} where there is but one
 * @param conversation the channel's own id of the conversation
 * @param eventId the channel's id of this event, unique within channel and account: a redelivery has the same
 * @param content what the citizen sent
 * @param receivedAt when it was received here
 */
public record InboundMessage(
        String channel, String account, String conversation, String eventId, Content content, Instant receivedAt)
        implements InboundEvent {

    /** The account of a channel that has but one. */
    public static final String ONLY_ACCOUNT = "default";

    /** What a citizen can send. */
    public sealed interface Content {

        /** Typed text. */
        record Text(String text) implements Content {}

        /**
         * A pressed quick reply.
         *
         * @param value its {@link Choice#value()}
         * @param on the channel's id of the message whose button it was; empty where the channel does not tell
         */
        record Chosen(String value, String on) implements Content {
            /** Where the channel does not tell the message. */
            public Chosen(String value) {
                this(value, "");
            }
        }

        /**
         * Anything else.
         *
         * @param gesture what it is
         * @param text the words that came with it, see {@link Gesture}; may be empty
         * @param enclosures what came along, in the channel's order; kept by nobody who has not asked for it. May be empty
         */
        record Did(Gesture gesture, String text, List<Enclosure> enclosures) implements Content {

            /** Copies the list. */
            public Did {
                enclosures = List.copyOf(enclosures);
            }

            /** With nothing that came along. */
            public Did(Gesture gesture, String text) {
                this(gesture, text, List.of());
            }
        }
    }
}
