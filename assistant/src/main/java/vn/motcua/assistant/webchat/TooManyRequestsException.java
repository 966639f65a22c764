package vn.motcua.assistant.webchat;

import java.time.Duration;

/** A {@link RateLimit} was met. */
final class TooManyRequestsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RateLimit limit;
    private final Duration retryAfter;

    TooManyRequestsException(RateLimit limit, Duration retryAfter) {
        super("too many requests: " + limit);
        this.limit = limit;
        this.retryAfter = retryAfter;
    }

    RateLimit limit() {
        return limit;
    }

    /** Whole seconds, 1 or more, as the header {@code Retry-After} has them. */
    long retryAfterSeconds() {
        return Math.max(1, (retryAfter.toMillis() + 999) / 1000);
    }
}
