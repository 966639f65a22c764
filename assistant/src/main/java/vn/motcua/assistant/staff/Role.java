package vn.motcua.assistant.staff;

import java.util.Locale;

/** What an account may do. An account may have several roles; none includes another. */
public enum Role {
    /** Talks with citizens. */
    OFFICER,
    /** Sees how the desk does, what waits, and the audit. */
    SUPERVISOR,
    /** Mends the catalogue and its guides. */
    EDITOR,
    /** Looks after accounts and channels. */
    ADMINISTRATOR;

    /** The word of the database and of forms, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The role of a word.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
