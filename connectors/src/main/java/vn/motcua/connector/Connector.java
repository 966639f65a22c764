package vn.motcua.connector;

import java.util.Optional;

/** A channel, as the outbox sees it. Safe for use by several threads. */
public interface Connector {

    /** The channel's name, as in {@link InboundMessage#channel()}. */
    String channel();

    /** The operator's account on it, as in {@link InboundMessage#account()}. */
    default String account() {
        return InboundMessage.ONLY_ACCOUNT;
    }

    /** What it can show. */
    Capabilities capabilities();

    /** In how many messages this reply is sent, 1 or more; the same each time it is asked. */
    default int parts(Reply reply) {
        return 1;
    }

    /** Sends one message; blocks until the channel has answered or a time-out of its own. Throws nothing that it can name. */
    Delivery deliver(Shipment shipment);

    /** How many messages one conversation takes; empty when unlimited. */
    default Optional<Pace> pace(String conversation) {
        return Optional.empty();
    }

    /**
     * Fetches a picture that a citizen sent; blocks until it is here or a time-out. Throws nothing that it can name.
     *
     * @param largest in bytes; what is larger is never had
     */
    default Fetched fetch(Enclosure.Picture picture, int largest) {
        return new Fetched.Never("this channel hands no pictures over");
    }

    /** Shows for a few seconds that an answer is being prepared, where the channel can; whether that worked does not matter. */
    default void showTyping(String conversation) {}
}
