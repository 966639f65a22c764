package vn.motcua.assistant.telegram;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/** What this node has seen of the channel since it started: for the doctor. Counts and times, nothing that a citizen wrote. */
final class TelegramWatch {

    private final Clock clock;
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong unreadable = new AtomicLong();
    private final AtomicLong unproven = new AtomicLong();
    private final AtomicReference<@Nullable Instant> asked = new AtomicReference<>();
    private final AtomicReference<@Nullable Instant> leadingSince = new AtomicReference<>();
    private final AtomicReference<@Nullable Trouble> trouble = new AtomicReference<>();

    TelegramWatch(Clock clock) {
        this.clock = clock;
    }

    /**
     * Why nothing comes in.
     *
     * @param what in English, without a token
     * @param since when it began
     * @param mustBeMended whether somebody has to do something about it
     */
    record Trouble(String what, Instant since, boolean mustBeMended) {}

    /** An update was stored. */
    void taken() {
        taken.incrementAndGet();
    }

    /** An update was let go because nothing can be made of it. */
    void unreadable() {
        unreadable.incrementAndGet();
    }

    /** Somebody called the webhook without the secret. */
    void unproven() {
        unproven.incrementAndGet();
    }

    /** Telegram has answered what this node asked. */
    void answered() {
        asked.set(clock.instant());
        trouble.set(null);
    }

    /** This node asks Telegram for updates, or does so no more. */
    void leads(boolean leads) {
        leadingSince.set(leads ? clock.instant() : null);
        if (!leads) {
            trouble.set(null);
        }
    }

    /** Tells whether it is another trouble than the one known before. */
    boolean troubled(String what, boolean mustBeMended) {
        @Nullable Trouble known = trouble.get();
        if (known != null && known.what().equals(what)) {
            return false;
        }
        trouble.set(new Trouble(what, clock.instant(), mustBeMended));
        return true;
    }

    long takenSoFar() {
        return taken.get();
    }

    long unreadableSoFar() {
        return unreadable.get();
    }

    long unprovenSoFar() {
        return unproven.get();
    }

    /** When Telegram last answered what this node asked. */
    Optional<Instant> lastAnswer() {
        return Optional.ofNullable(asked.get());
    }

    Optional<Instant> leadingSince() {
        return Optional.ofNullable(leadingSince.get());
    }

    Optional<Trouble> trouble() {
        return Optional.ofNullable(trouble.get());
    }
}
