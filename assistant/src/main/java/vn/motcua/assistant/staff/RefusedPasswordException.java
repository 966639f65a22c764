package vn.motcua.assistant.staff;

/** A password that is not taken. */
public final class RefusedPasswordException extends RuntimeException {

    private final Reason reason;

    RefusedPasswordException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why it is not taken. */
    public Reason reason() {
        return reason;
    }

    /** Why a password is not taken. */
    public enum Reason {
        /** The present password, asked for beside the new one, is wrong. */
        PRESENT_PASSWORD_WRONG,
        /** It was wrong too often just now, so it was not looked at. */
        LOCKED,
        /** Fewer than {@link PasswordPolicy#SHORTEST} characters. */
        TOO_SHORT,
        /** More than {@link PasswordPolicy#LONGEST} characters. */
        TOO_LONG,
        /** It contains the name of the account or of the person. */
        CONTAINS_NAME,
        /** A common password, a row of the keyboard, a date and the like. */
        EASY_TO_GUESS,
        /** It is the present one. */
        UNCHANGED
    }
}
