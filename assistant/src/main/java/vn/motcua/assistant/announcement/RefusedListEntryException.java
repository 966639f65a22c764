package vn.motcua.assistant.announcement;

/** A topic or a village cannot be kept as it was given. */
public final class RefusedListEntryException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    RefusedListEntryException(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    /** Why not. */
    public enum Reason {
        /** It has no name, or one that is too long. */
        NAME,
        /** There is one of this name. */
        TAKEN,
        /** The commune has no name, or its number is not one of five digits. */
        COMMUNE,
        /** There is none of this number any more. */
        UNKNOWN
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }
}
