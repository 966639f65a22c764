package vn.motcua.connector;

import java.util.Locale;

/** What kind of reply this is. */
public enum Outcome {
    /** A field of a procedure, quoted. */
    ANSWER,
    /** One short question, because several procedures fit. */
    CLARIFY,
    /** Outside what the assistant answers. */
    OUT_OF_SCOPE,
    /** Greeting, thanks, what are you, stop. */
    CHITCHAT,
    /** A person is needed. */
    HANDOFF,
    /** A step of a guide. */
    GUIDE,
    /** Something the system says by itself. */
    NOTICE,
    /** An officer has the conversation in hand from here on; what the citizen writes is answered by a person. */
    TAKEN_OVER,
    /** All that was said up to the message that it answers has been erased, replies to it included. */
    ERASED;

    /** The word of the wire: lower case, such as {@code out_of_scope}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
