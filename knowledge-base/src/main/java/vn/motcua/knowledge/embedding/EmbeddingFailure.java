package vn.motcua.knowledge.embedding;

import java.time.Duration;
import java.util.Optional;

/** The model gave no vectors. The message is a word or two for staff; it holds nothing of the texts. */
public final class EmbeddingFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<Duration> retryAfter;

    /**
     * A failure.
     *
     * @param reason for staff
     * @param retryAfter how long the model's service wants to be left alone, where it says so
     */
    public EmbeddingFailure(String reason, Optional<Duration> retryAfter) {
        super(reason, null, false, false);
        this.retryAfter = retryAfter;
    }

    /** A failure of which nothing is known but the reason. */
    public EmbeddingFailure(String reason) {
        this(reason, Optional.empty());
    }

    /** How long the model's service wants to be left alone, where it says so. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
