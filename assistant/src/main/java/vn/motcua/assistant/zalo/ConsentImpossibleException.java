package vn.motcua.assistant.zalo;

/** A consent that cannot be begun as this service is set up. */
public final class ConsentImpossibleException extends IllegalStateException {

    private final String key;

    ConsentImpossibleException(String message, String key) {
        super(message);
        this.key = key;
    }

    /** The key of its words in {@code messages/zalo.properties}. */
    public String key() {
        return key;
    }
}
