package vn.motcua.assistant.zalo;

/** A value in the database was protected with another secret key than the one that is set now, or is damaged. */
final class UnreadableSecretException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableSecretException() {
        super("a value in the database cannot be read with this motcua.secret-key");
    }
}
