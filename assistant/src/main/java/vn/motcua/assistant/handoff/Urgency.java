package vn.motcua.assistant.handoff;

import java.util.Locale;

/** Who comes first in a queue. */
public enum Urgency {
    /** Somebody may be in danger. */
    DANGER,
    /** The citizen waits for somebody now. */
    SOON,
    /** Left while the desk was closed, to be answered later. */
    MESSAGE;

    /** The word of message files, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The number of the database: 1 comes first. */
    int number() {
        return ordinal() + 1;
    }

    static Urgency of(int number) {
        return values()[number - 1];
    }
}
