package vn.motcua.assistant.handoff;

import java.util.List;
import java.util.Locale;

/** Why a case is over. */
public enum Closing {
    /** The citizen has what was needed. */
    SOLVED,
    /** The citizen was asked to come to the desk. */
    VISIT,
    /** Another authority is in charge, and the citizen knows which. */
    REFERRED,
    /** The citizen does not answer any more. */
    NO_REPLY,
    /** Nothing that an authority answers. */
    NOT_FOR_US,
    /** Abuse or advertisement. */
    ABUSE,
    /** Another reason, told in a note. */
    OTHER,
    /** By the citizen, before an officer came. */
    CANCELLED,
    /** The citizen has left the channel. */
    LEFT,
    /** All that was said was erased as the citizen wished. */
    ERASED,
    /** The conversation was joined with another one that had a case too. */
    MERGED;

    /** Those that an officer may choose. */
    public static List<Closing> chosen() {
        return List.of(SOLVED, VISIT, REFERRED, NO_REPLY, NOT_FOR_US, ABUSE, OTHER);
    }

    /** The word of the database and of message files: lower case with hyphens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Closing of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
