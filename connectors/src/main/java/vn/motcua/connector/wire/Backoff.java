package vn.motcua.connector.wire;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * How long to leave a platform alone that is down or counts too many calls: twice as long after each further failure, spread by
 * chance so that several nodes do not return at the same moment. Failures that come back while it is left alone anyway belong to the
 * same trouble and do not double. Safe for use by several threads.
 */
public final class Backoff {

    private final Clock clock;
    private final RandomGenerator random;
    private final Duration first;
    private final Duration longest;
    private int doublings;
    private Instant until = Instant.MIN;

    /**
     * A new one, at rest.
     *
     * @param first how long after the first failure, above 0
     * @param longest how long at most, before chance adds up to a quarter
     */
    public Backoff(Clock clock, RandomGenerator random, Duration first, Duration longest) {
        this.clock = clock;
        this.random = random;
        this.first = first;
        this.longest = longest;
    }

    /** How long to wait now, after a failure. */
    public synchronized Duration failed() {
        Instant now = clock.instant();
        if (now.isBefore(until)) {
            return spread(Duration.between(now, until));
        }
        Duration wait = first.multipliedBy(1L << doublings);
        if (wait.compareTo(longest) >= 0) {
            wait = longest;
        } else {
            doublings++;
        }
        until = now.plus(wait);
        return spread(wait);
    }

    /** The platform answers again. */
    public synchronized void succeeded() {
        doublings = 0;
        until = Instant.MIN;
    }

    private Duration spread(Duration wait) {
        return wait.plusMillis(random.nextLong(wait.toMillis() / 4 + 1));
    }
}
