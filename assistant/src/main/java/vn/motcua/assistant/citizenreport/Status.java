package vn.motcua.assistant.citizenreport;

import java.util.Locale;

/** How far a report has come. */
public enum Status {
    /** Nobody has it in hand yet, or not since it was opened again. */
    RECEIVED,
    /** Somebody sees to it. */
    IN_HAND,
    /** The citizen has been asked something. */
    ASKED,
    /** It is answered; the citizen may have it opened again. */
    ANSWERED,
    /** It is over. */
    CLOSED,
    /** It was not taken up, and why was told. */
    REJECTED;

    /** The word of the database and of message files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether an answer is still owed. */
    public boolean isOpen() {
        return this == RECEIVED || this == IN_HAND || this == ASKED;
    }

    static Status of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
