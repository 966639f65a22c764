package vn.motcua.assistant.messaging;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import vn.motcua.connector.Gesture;
import vn.motcua.connector.Reply;

/**
 * A message of a conversation's log.
 *
 * @param sequence its number in the conversation, from 1 without a gap; citizen, assistant and officer share the numbers
 * @param sender who wrote it
 * @param replyTo the number of the citizen's message that it answers; null when it answers none
 * @param content what it says
 * @param sentAt when it was stored
 * @param account the number of the account of the officer who wrote it; null when nobody of this software's accounts did
 */
public record LoggedMessage(
        long sequence,
        Sender sender,
        @Nullable Long replyTo,
        Content content,
        Instant sentAt,
        @Nullable Long account) {

    /** Written by nobody who has an account. */
    public LoggedMessage(long sequence, Sender sender, @Nullable Long replyTo, Content content, Instant sentAt) {
        this(sequence, sender, replyTo, content, sentAt, null);
    }

    /** What a message says. */
    public sealed interface Content {

        /**
         * A citizen's words, personal data masked.
         *
         * @param text what was typed, or the label of the quick reply that was pressed
         * @param choice the value of the pressed quick reply; null when none was pressed
         * @param gesture what was done instead of typing or pressing, such as a picture sent; null when nothing was. The text is then
         *     what came with it
         */
        record Written(
                String text,
                @Nullable String choice,
                @Nullable Gesture gesture) implements Content {

            /** Typed or pressed. */
            public Written(String text, @Nullable String choice) {
                this(text, choice, null);
            }
        }

        /** A reply of the assistant. */
        record Said(Reply reply) implements Content {}
    }
}
