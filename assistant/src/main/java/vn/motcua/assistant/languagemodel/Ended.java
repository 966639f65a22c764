package vn.motcua.assistant.languagemodel;

import java.util.Locale;

/** How one use of the model ended, for the records and the figures. */
enum Ended {
    /** With an answer that may be used. */
    USED,
    /** The model says that it has none. */
    NONE,
    /** With an answer that may not be used. */
    REJECTED,
    /** Without an answer. */
    FAILED,
    /** The model was not asked. */
    WITHHELD;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
