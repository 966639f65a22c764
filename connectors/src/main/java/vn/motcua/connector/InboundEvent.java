package vn.motcua.connector;

import java.time.Instant;

/** Something verified that a channel tells us. Ids are the channel's own. */
public sealed interface InboundEvent permits InboundMessage, InboundEvent.Other {

    /** The channel's name. */
    String channel();

    /** The operator's account on it. */
    String account();

    /** What is no message of a citizen. */
    sealed interface Other extends InboundEvent {}

    /** The citizen did something that opens the channel's window for writing, without saying anything. */
    record Interacted(String channel, String account, String conversation, Instant at) implements Other {}

    /** The citizen has blocked the account or left it: nothing reaches him until he writes again. */
    record Left(String channel, String account, String conversation, Instant at) implements Other {}

    /** The citizen has withdrawn his consent by the channel's own means: his data must be erased. */
    record Withdrawn(String channel, String account, String conversation) implements Other {}

    /** A conversation has another id from now on. */
    record Moved(String channel, String account, String from, String to) implements Other {}

    /**
     * A person of the authority wrote to the citizen in the channel's own tool, beside this software.
     *
     * @param eventId the channel's id of this event, unique within channel and account
     * @param text what was written; empty when it was no text
     */
    record OfficerWrote(String channel, String account, String conversation, String eventId, String text, Instant at)
            implements Other {}

    /**
     * Nothing to do.
     *
     * @param what what it was, for the operator; never what a citizen wrote
     */
    record Ignored(String channel, String account, String what) implements Other {}
}
