package vn.motcua.assistant.staff;

import java.time.Duration;

/**
 * How an attempt to sign in ended. Nothing here tells whether an account exists. A further stage, such as a second factor, is a
 * further outcome.
 */
public sealed interface SignInOutcome {

    /** Signed in. */
    record SignedIn(StaffSessions.Begun begun) implements SignInOutcome {}

    /** The password was a one-time one: signed in, but only to choose another. */
    record PasswordChangeNeeded(StaffSessions.Begun begun) implements SignInOutcome {}

    /** The one-time password was right, but is too old; an administrator must make another. */
    record OneTimePasswordExpired() implements SignInOutcome {}

    /** No such account, a wrong password, or an account that is switched off. */
    record Refused() implements SignInOutcome {}

    /**
     * Too many failures by this name or from this address; the password was not looked at.
     *
     * @param retryAfter how long until it may be tried again
     */
    record LockedOut(Duration retryAfter) implements SignInOutcome {}
}
