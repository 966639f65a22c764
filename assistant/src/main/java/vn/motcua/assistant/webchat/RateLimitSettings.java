package vn.motcua.assistant.webchat;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Overrides of the table in {@link RateLimit}: {@code motcua.rate-limits.session-messages.burst=60}, {@code .per-second=2}.
 *
 * @param rateLimits by limit; one that is absent keeps its default
 */
@ConfigurationProperties("motcua")
record RateLimitSettings(@Nullable Map<RateLimit, RateLimit.Allowance> rateLimits) {

    RateLimit.Allowance of(RateLimit limit) {
        return rateLimits == null ? limit.byDefault() : rateLimits.getOrDefault(limit, limit.byDefault());
    }
}
