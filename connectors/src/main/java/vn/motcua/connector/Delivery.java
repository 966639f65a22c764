package vn.motcua.connector;

import java.time.Duration;

/** How the delivery of a reply ended. */
public sealed interface Delivery {

    /**
     * The channel has it.
     *
     * @param channelMessageId the channel's id of the message; empty when it gives none
     */
    record Delivered(String channelMessageId) implements Delivery {}

    /** Not now: try again no sooner than this. */
    record RetryLater(Duration after, String reason) implements Delivery {}

    /** Never: the reason is for staff. */
    record Refused(String reason) implements Delivery {}
}
