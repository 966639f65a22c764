package vn.motcua.assistant.staff;

/** A change to an account that is not made. */
public final class RefusedAccountException extends RuntimeException {

    private final Reason reason;

    RefusedAccountException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why it is not made. */
    public Reason reason() {
        return reason;
    }

    /** Why a change is not made. */
    public enum Reason {
        /** The name has not the form of an account's name. */
        MALFORMED_NAME,
        /** There is such an account already. */
        NAME_TAKEN,
        /** The person's name is missing or longer than 80 characters. */
        DISPLAY_NAME,
        /** Without a role nobody can do anything. */
        NO_ROLE,
        /** Nobody would be left who can look after accounts. */
        LAST_ADMINISTRATOR,
        /** There is no such account. */
        UNKNOWN
    }
}
