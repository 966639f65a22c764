package vn.motcua.assistant.zalo;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/** What has come in by a webhook since this node started: for the doctor. Counts and times, nothing that a citizen wrote. */
final class WebhookWatch {

    private final Clock clock;
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong useless = new AtomicLong();
    private final AtomicLong unproven = new AtomicLong();
    private final AtomicReference<@Nullable Instant> lastProven = new AtomicReference<>();

    WebhookWatch(Clock clock) {
        this.clock = clock;
    }

    /** An event was stored. */
    void taken() {
        lastProven.set(clock.instant());
        taken.incrementAndGet();
    }

    /** A proven body was let go because there is nothing to do about it or nothing can be made of it. */
    void useless() {
        lastProven.set(clock.instant());
        useless.incrementAndGet();
    }

    /** Somebody called who is not Zalo, or whose key is another one. */
    void unproven() {
        unproven.incrementAndGet();
    }

    long takenSoFar() {
        return taken.get();
    }

    long uselessSoFar() {
        return useless.get();
    }

    long unprovenSoFar() {
        return unproven.get();
    }

    /** When Zalo called last. */
    Optional<Instant> lastProven() {
        return Optional.ofNullable(lastProven.get());
    }
}
