package vn.motcua.assistant.staff;

/** More people sign in at this moment than this node can compare passwords for. */
public final class SignInBusyException extends RuntimeException {

    SignInBusyException() {
        super("too many passwords are being compared");
    }
}
