package vn.motcua.assistant.handoff;

/** A canned reply that is not kept as it is. */
public final class RefusedCannedReplyException extends RuntimeException {

    private final Reason reason;
    private final String detail;

    RefusedCannedReplyException(Reason reason, String detail) {
        super(reason.name());
        this.reason = reason;
        this.detail = detail;
    }

    /** Why it is not kept. */
    public Reason reason() {
        return reason;
    }

    /** What it is about, such as the place that is not known; may be empty. */
    public String detail() {
        return detail;
    }

    /** Why a canned reply is not kept. */
    public enum Reason {
        /** The shortcut is no word of 2 to 30 lower-case letters without marks, digits and hyphens. */
        MALFORMED_SHORTCUT,
        /** There is one with this shortcut in this language at this desk. */
        SHORTCUT_TAKEN,
        /** The title is missing or longer than 80 characters. */
        TITLE,
        /** The text is missing or longer than 1,500 characters. */
        TEXT,
        /** A place in braces that nobody would fill in. */
        UNKNOWN_PLACEHOLDER,
        /** A brace that opens or closes nothing. */
        OPEN_BRACE,
        /** There is no such desk. */
        UNKNOWN_DESK,
        /** There is no such canned reply. */
        UNKNOWN
    }
}
