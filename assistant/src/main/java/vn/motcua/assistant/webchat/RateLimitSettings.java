package vn.motcua.assistant.webchat;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Changes to the table in {@link RateLimit}: {@code motcua.rate-limits.session-messages.burst=60}, {@code .per-second=2}.
 *
 * @param rateLimits by limit; what is absent keeps its default
 */
@ConfigurationProperties("motcua")
record RateLimitSettings(@Nullable Map<RateLimit, Change> rateLimits) {

    /**
     * A change.
     *
     * @param burst how many at once, 1 or more; null keeps the default
     * @param perSecond how many a second in the long run, more than 0; null keeps the default
     */
    record Change(@Nullable Long burst, @Nullable Double perSecond) {
        /** Refuses what would allow nothing. */
        Change {
            if (burst != null && burst < 1) {
                throw new IllegalArgumentException("burst must be 1 or more, but is " + burst);
            }
            if (perSecond != null && !(perSecond > 0 && perSecond <= 1_000_000)) {
                throw new IllegalArgumentException(
                        "per-second must be more than 0 and at most 1,000,000, but is " + perSecond);
            }
        }
    }

    /** How many of a limit are allowed at once. */
    long burst(RateLimit limit) {
        Long changed = change(limit).burst();
        return changed == null ? limit.burst() : changed;
    }

    /** How many of a limit are allowed a second in the long run. */
    double perSecond(RateLimit limit) {
        Double changed = change(limit).perSecond();
        return changed == null ? limit.perSecond() : changed;
    }

    private Change change(RateLimit limit) {
        Change change = rateLimits == null ? null : rateLimits.get(limit);
        return change == null ? new Change(null, null) : change;
    }
}
