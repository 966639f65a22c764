package vn.motcua.assistant.handoff;

import java.util.Locale;

/** Where a case stands. */
public enum Status {
    /** In the queue of its desk; the assistant goes on helping. */
    WAITING,
    /** An officer has the conversation in hand; the assistant is silent. */
    HELD,
    /** Over. */
    CLOSED;

    /** The word of the database and of message files, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Status of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
