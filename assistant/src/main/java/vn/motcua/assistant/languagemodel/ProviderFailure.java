package vn.motcua.assistant.languagemodel;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** The provider gave no answer. The message is a word for staff; it holds nothing that was sent or received. */
public final class ProviderFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient Optional<Duration> retryAfter;

    /** What was wrong. */
    public enum Kind {
        /** It could not be reached. */
        UNREACHABLE,
        /** It was reached and did not answer in time, or broke off. */
        LOST,
        /** It counts too many calls. */
        TOO_MANY,
        /** It does not take the key. */
        KEY,
        /** It does not know the model or the address. */
        UNKNOWN,
        /** It does not take the request. */
        REQUEST,
        /** It is out of order. */
        OUT_OF_ORDER,
        /** What it answered is longer than any answer may be. */
        TOO_LONG,
        /** What it answered cannot be read. */
        UNREADABLE,
        /** It stopped in the middle of a sentence. */
        CUT_OFF;

        /** For staff. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether it is the provider's fault or the line's, so that asking others of the same would be in vain. */
        public boolean isTrouble() {
            return this != CUT_OFF && this != UNREADABLE;
        }
    }

    ProviderFailure(Kind kind, Optional<Duration> retryAfter) {
        super(kind.word(), null, false, false);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    ProviderFailure(Kind kind) {
        this(kind, Optional.empty());
    }

    /** What LangChain4j threw, as what it was: it wraps what its client throws. */
    public static ProviderFailure of(Throwable thrown) {
        if (thrown instanceof ProviderFailure known) {
            return known;
        }
        Throwable cause = thrown.getCause();
        return cause == null ? new ProviderFailure(Kind.UNREADABLE) : of(cause);
    }

    /** What was wrong. */
    public Kind kind() {
        return kind;
    }

    /** How long the provider wants to be left alone, where it says so. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
