package vn.motcua.assistant.webchat;

/** A request that is refused for a reason that the client can be told. */
final class RefusedMessageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    RefusedMessageException(Refusal refusal) {
        super(refusal.reason());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
