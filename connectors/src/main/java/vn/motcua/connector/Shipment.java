package vn.motcua.connector;

/**
 * One message to send.
 *
 * @param conversation the channel's own id of the conversation
 * @param reply the reply that it belongs to
 * @param part which of the reply's messages it is, from 0, below {@link Connector#parts}
 * @param replaces the channel's id of a message sent before, of which this is a newer form, where the channel can edit; else empty
 */
public record Shipment(String conversation, Reply reply, int part, String replaces) {

    /** Refuses a part that cannot be. */
    public Shipment {
        if (part < 0) {
            throw new IllegalArgumentException("part " + part);
        }
    }

    /** The first message of a reply, replacing none. */
    public static Shipment first(String conversation, Reply reply) {
        return new Shipment(conversation, reply, 0, "");
    }
}
