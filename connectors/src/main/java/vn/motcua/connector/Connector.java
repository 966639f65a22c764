package vn.motcua.connector;

/** A channel, as the outbox sees it. */
public interface Connector {

    /** The channel's name, as in {@link InboundMessage#channel()}. */
    String channel();

    /** What it can show. */
    Capabilities capabilities();

    /**
     * Sends a reply into a conversation; blocks until the channel has answered or a time-out of its own.
     *
     * @param conversation the channel's own id of the conversation
     */
    Delivery deliver(String conversation, Reply reply);
}
