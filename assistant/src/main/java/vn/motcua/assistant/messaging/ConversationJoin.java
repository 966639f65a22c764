package vn.motcua.assistant.messaging;

/** A place where something is kept by conversations' numbers, and must go along when two of them turn out to be one. */
public interface ConversationJoin {

    /**
     * What is kept of one conversation is the other's from now on. Both are locked, in the transaction that joins them.
     *
     * @param newer the number of the one that ends; it is deleted afterwards
     * @param former the number of the one that goes on
     * @param said how many messages the latter has: those of the former follow, their numbers greater by this
     */
    void join(long newer, long former, long said);
}
