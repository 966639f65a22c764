package vn.motcua.assistant.handoff;

/** An act on a case that is not carried out; nothing was changed. */
public final class RefusedCaseActException extends RuntimeException {

    private final Reason reason;

    RefusedCaseActException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why it is not carried out. */
    public Reason reason() {
        return reason;
    }

    /** Why an act is not carried out. */
    public enum Reason {
        /** Whoever it is to be given to has no account that may talk with citizens, or does not work at that desk. */
        UNKNOWN_OFFICER,
        /** There is no such desk, or it is switched off. */
        UNKNOWN_DESK,
        /** The case belongs to a desk at which this officer does not work. */
        NOT_YOUR_DESK,
        /** Nothing was written. */
        EMPTY_TEXT,
        /** More was written than {@link Cases#LONGEST_TEXT} characters. */
        TOO_LONG,
        /** There is no such conversation. */
        UNKNOWN_CONVERSATION,
        /** The draft was sent, dropped or erased already. */
        DRAFT_OVER,
        /** This reason of closing is not an officer's to choose, or the time to come back is not in the future. */
        UNSUITABLE_CLOSING
    }
}
