package vn.motcua.assistant.outage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;

/**
 * When another system is left alone on this node: after it failed often, or was slow often, by a circuit breaker; and as long as it asks for
 * with Retry-After. While it is left alone nobody waits for it. Safe for use by several threads.
 */
public final class OutagePause {

    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int LOOKED_AT = 10;
    private static final int LEAST = 4;

    private final Clock clock;
    private final Duration open;
    private final CircuitBreaker breaker;
    private final AtomicReference<Instant> asked = new AtomicReference<>(Instant.EPOCH);

    private volatile Instant openedAt = Instant.EPOCH;

    /**
     * A system that is asked as long as it has not failed.
     *
     * @param name of the system, for whoever looks at the breaker
     * @param slow from when on an answer counts as slow: nobody has waited for it
     * @param open how long it is left alone before one call looks whether it is back
     */
    public OutagePause(String name, Duration slow, Duration open, Clock clock) {
        this.clock = clock;
        this.open = open;
        this.breaker = CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(LOOKED_AT)
                        .minimumNumberOfCalls(LEAST)
                        .failureRateThreshold(50)
                        .slowCallRateThreshold(70)
                        .slowCallDurationThreshold(slow)
                        .waitDurationInOpenState(open)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .maxWaitDurationInHalfOpenState(Duration.ofMinutes(1))
                        .currentTimestampFunction(now -> clock.millis(), TimeUnit.MILLISECONDS)
                        .clock(clock)
                        .build());
        breaker.getEventPublisher().onStateTransition(moved -> openedAt = clock.instant());
    }

    /** Until when it is left alone; empty when it may be asked. */
    public Optional<Instant> until() {
        Instant now = clock.instant();
        Instant opened = breaker.getState() == CircuitBreaker.State.OPEN ? openedAt.plus(open) : Instant.EPOCH;
        Instant latest = opened.isAfter(asked.get()) ? opened : asked.get();
        return latest.isAfter(now) ? Optional.of(latest) : Optional.empty();
    }

    /** To be asked before a call; where it may be made, its end must be told. */
    public boolean mayCall() {
        return !asked.get().isAfter(clock.instant()) && breaker.tryAcquirePermission();
    }

    /** It has answered, however slowly. */
    public void answered(Duration took) {
        breaker.onSuccess(took.toNanos(), TimeUnit.NANOSECONDS);
    }

    /**
     * It has not answered.
     *
     * @param why for whoever looks at the breaker
     * @param retryAfter how long it asks to be left alone
     */
    public void failed(Throwable why, Duration took, Optional<Duration> retryAfter) {
        breaker.onError(took.toNanos(), TimeUnit.NANOSECONDS, why);
        retryAfter.ifPresent(wait -> {
            Duration kept = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
            asked.accumulateAndGet(clock.instant().plus(kept), (one, other) -> one.isAfter(other) ? one : other);
        });
    }
}
