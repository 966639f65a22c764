package vn.motcua.assistant.privacy;

/** A place where something of conversations is kept that must go when one is erased. Every bean of this type is asked. */
public interface PersonalData {

    /**
     * Erases what is kept of a conversation's messages up to one of them. Runs in the transaction of the erasure.
     *
     * @param conversation the conversation's number
     * @param through the last message of the citizen that is erased, and with it the replies to all of these; what belongs to no message goes altogether
     */
    void erase(long conversation, long through);
}
