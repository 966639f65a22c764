package vn.motcua.assistant.dialogue;

import java.util.Locale;

/** Why a person is needed, the gravest first. */
public enum HandOverReason {
    /** Somebody may be in danger; the hotline was told at once. */
    DANGER,
    /** The citizen says that something told is wrong. */
    WRONG_INFORMATION,
    /** The citizen is angry. */
    ANGER,
    /** The citizen asked for a person. */
    ASKED,
    /** The procedure is one for which a person is brought in when it is first spoken of. */
    PROCEDURE,
    /** A guide could not go on. */
    DEAD_END,
    /** Two answers in a row were not what the citizen meant. */
    NOT_UNDERSTOOD,
    /** An officer began it, for example to come back to an earlier case. */
    BY_OFFICER;

    /** The word of the database and of message files, such as "not-understood". */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The reason of a word.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static HandOverReason of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
