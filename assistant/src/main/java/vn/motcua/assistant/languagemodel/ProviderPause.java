package vn.motcua.assistant.languagemodel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;

/**
 * When the provider is left alone on this node: after it failed often, or was slow often, by a circuit breaker; and as long as it asks for
 * with Retry-After. While it is left alone nobody waits for it.
 */
final class ProviderPause {

    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration OPEN = Duration.ofSeconds(30);
    private static final int LOOKED_AT = 10;
    private static final int LEAST = 4;

    private final Clock clock;
    private final CircuitBreaker breaker;
    private final AtomicReference<Instant> asked = new AtomicReference<>(Instant.EPOCH);

    private volatile Instant openedAt = Instant.EPOCH;

    /** @param slow from when on an answer counts as slow: nobody has waited for it */
    ProviderPause(Duration slow, Clock clock) {
        this.clock = clock;
        this.breaker = CircuitBreaker.of(
                "language-model",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(LOOKED_AT)
                        .minimumNumberOfCalls(LEAST)
                        .failureRateThreshold(50)
                        .slowCallRateThreshold(70)
                        .slowCallDurationThreshold(slow)
                        .waitDurationInOpenState(OPEN)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .maxWaitDurationInHalfOpenState(Duration.ofMinutes(1))
                        .currentTimestampFunction(now -> clock.millis(), TimeUnit.MILLISECONDS)
                        .clock(clock)
                        .build());
        breaker.getEventPublisher().onStateTransition(moved -> openedAt = clock.instant());
    }

    /** Until when it is left alone; empty when it may be asked. */
    Optional<Instant> until() {
        Instant now = clock.instant();
        Instant opened = breaker.getState() == CircuitBreaker.State.OPEN ? openedAt.plus(OPEN) : Instant.EPOCH;
        Instant latest = opened.isAfter(asked.get()) ? opened : asked.get();
        return latest.isAfter(now) ? Optional.of(latest) : Optional.empty();
    }

    /** To be asked before a call; where it may be made, its end must be told. */
    boolean mayCall() {
        return !asked.get().isAfter(clock.instant()) && breaker.tryAcquirePermission();
    }

    /** The provider has answered, however slowly. */
    void answered(Duration took) {
        breaker.onSuccess(took.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** The provider has not answered. */
    void failed(ProviderFailure failure, Duration took) {
        if (!failure.kind().isTrouble()) {
            answered(took);
            return;
        }
        breaker.onError(took.toNanos(), TimeUnit.NANOSECONDS, failure);
        failure.retryAfter().ifPresent(wait -> {
            Duration kept = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
            asked.accumulateAndGet(clock.instant().plus(kept), (one, other) -> one.isAfter(other) ? one : other);
        });
    }
}
