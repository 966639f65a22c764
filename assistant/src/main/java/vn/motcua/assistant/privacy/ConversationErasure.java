package vn.motcua.assistant.privacy;

/** Erases what is known of a citizen. */
public interface ConversationErasure {

    /**
     * Erases a conversation with everything that was said in it and everything that hangs on it; nothing happens when there is no
     * such conversation. In the caller's transaction.
     */
    void erase(long conversation);
}
