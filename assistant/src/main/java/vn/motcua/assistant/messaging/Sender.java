package vn.motcua.assistant.messaging;

import java.util.Locale;

/** Who wrote a message of the log. */
public enum Sender {
    /** The citizen. */
    CITIZEN,
    /** The machine. */
    ASSISTANT,
    /** A person at the authority. */
    OFFICER,
    /** Nobody in particular: a line about who has the conversation in hand. */
    NOTICE;

    /** The word of the wire and of the database, in lower case. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Sender of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
