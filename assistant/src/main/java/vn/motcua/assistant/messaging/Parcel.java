package vn.motcua.assistant.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.motcua.connector.Reply;

/**
 * The oldest reply of a conversation that is not over.
 *
 * @param id its number in the outbox
 * @param key the account from which it goes out
 * @param conversation the conversation's number
 * @param channelConversation the channel's own id of the conversation
 * @param sequence its number in the conversation's log
 * @param replyTo the number of the citizen's message that it answers; null when it answers none
 * @param reply what to send
 * @param attempts how often a message of it was sent or tried: whoever knows an older number has lost it to somebody else
 * @param pending the numbers of its messages that are still to be sent; empty before the first attempt
 * @param putOffs how often in a row the channel asked for it to come later
 * @param putOffFor for how long altogether
 * @param approved whether staff want it to be sent although it costs something
 * @param queuedAt when it was said or let go again
 * @param lastInteraction when the citizen last did something; null when never
 * @param officerWroteAt when an officer last wrote in the conversation in the channel's own tool; null when never
 * @param sender whose words it is
 * @param held whether an officer has the conversation in hand
 * @param heldFrom when an officer last took it; null when none ever did
 * @param inBulk whether it is one of many that say the same, and gives way to what answers somebody
 * @param notAfter in bulk: when it is given up; null when it may go at any time
 */
record Parcel(
        long id,
        ChannelKey key,
        long conversation,
        String channelConversation,
        long sequence,
        @Nullable Long replyTo,
        Reply reply,
        int attempts,
        List<Integer> pending,
        int putOffs,
        Duration putOffFor,
        boolean approved,
        Instant queuedAt,
        @Nullable Instant lastInteraction,
        @Nullable Instant officerWroteAt,
        Sender sender,
        boolean held,
        @Nullable Instant heldFrom,
        boolean inBulk,
        @Nullable Instant notAfter) {

    /** Whether it is the assistant's and an officer has taken the conversation since it was said, or has it now. */
    boolean isOverruled() {
        return sender == Sender.ASSISTANT && (held || (heldFrom != null && !queuedAt.isAfter(heldFrom)));
    }

    /** The number of the message that is sent next. */
    int part() {
        return pending.isEmpty() ? 0 : pending.get(0);
    }
}
