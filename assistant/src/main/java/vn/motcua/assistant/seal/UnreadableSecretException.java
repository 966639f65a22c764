package vn.motcua.assistant.seal;

/** A value in the database was protected with another secret key than the one that is set now, or is damaged. */
public final class UnreadableSecretException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says which setting is meant. */
    public UnreadableSecretException() {
        super("a value in the database cannot be read with this motcua.secret-key");
    }
}
