package vn.motcua.connector;

import java.time.Duration;

/** How the delivery of one message ended. Reasons are for staff: they hold no token and nothing that a citizen wrote. */
public sealed interface Delivery {

    /**
     * The channel has it.
     *
     * @param channelMessageId the channel's id of the message; empty when it gives none
     */
    record Delivered(String channelMessageId) implements Delivery {}

    /** Not now: try this conversation again no sooner than this. */
    record RetryLater(Duration after, String reason) implements Delivery {}

    /** Not now, and nothing else on this channel either: its platform is down or counts too many messages. */
    record ChannelBusy(Duration after, String reason) implements Delivery {}

    /** Not before somebody at the authority has mended something, such as a revoked token; all that waits goes on waiting. */
    record ChannelStopped(String reason) implements Delivery {}

    /** This message never; the next ones of the conversation may go. */
    record Refused(String reason) implements Delivery {}

    /** Not before the citizen writes again, or staff decide otherwise. */
    record Held(String reason) implements Delivery {}

    /** The citizen cannot be written to any more: has blocked us or is gone. */
    record Unreachable(String reason) implements Delivery {}

    /** The conversation has another id from now on, under which the message is to be sent again. */
    record Moved(String conversation) implements Delivery {}

    /** Whether the channel has it cannot be known, as after a time-out once the request had left; it is not sent again. */
    record Uncertain(String reason) implements Delivery {}
}
