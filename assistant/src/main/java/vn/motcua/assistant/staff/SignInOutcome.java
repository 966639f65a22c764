package vn.motcua.assistant.staff;

import java.time.Duration;

/**
 * How an attempt to sign in ended, or a step of it. Nothing that a first step ends with tells whether an account exists.
 */
public sealed interface SignInOutcome {

    /** Signed in. */
    record SignedIn(StaffSessions.Begun begun) implements SignInOutcome {}

    /** The password was a one-time one: signed in, but only to choose another. */
    record PasswordChangeNeeded(StaffSessions.Begun begun) implements SignInOutcome {}

    /**
     * The first factor was right; the second is asked for. The browser is nobody until then.
     *
     * @param token what the browser proves with that it has come so far; known to nobody else
     */
    record SecondFactorNeeded(String token) implements SignInOutcome {
        /** Without the token, which must not reach a log. */
        @Override
        public String toString() {
            return "SecondFactorNeeded";
        }
    }

    /** The code was wrong, was used before, or the passkey is none of this account. */
    record WrongSecondFactor() implements SignInOutcome {}

    /** The first step was too long ago, or is not good any more: begin anew. */
    record TooLate() implements SignInOutcome {}

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
