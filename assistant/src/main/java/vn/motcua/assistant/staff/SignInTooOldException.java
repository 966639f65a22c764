package vn.motcua.assistant.staff;

/** How one signs in may be changed a short while after signing in alone: whoever finds a browser open must not. */
public final class SignInTooOldException extends RuntimeException {

    SignInTooOldException() {
        super("signed in too long ago for this");
    }
}
