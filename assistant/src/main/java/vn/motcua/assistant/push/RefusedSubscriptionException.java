package vn.motcua.assistant.push;

/** What a browser has sent is no subscription that messages may be sent to. */
public final class RefusedSubscriptionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedSubscriptionException(String what) {
        super(what);
    }
}
