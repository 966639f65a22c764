package vn.motcua.assistant.webchat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import org.springframework.stereotype.Component;

/** Counts against the {@link RateLimit}s, in the memory of this node: with several nodes the limits hold per node. */
@Component
class RateLimiter {

    private static final int MOST_COUNTED = 100_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);

    private final Map<RateLimit, LoadingCache<String, Bucket>> buckets = new EnumMap<>(RateLimit.class);

    RateLimiter(RateLimitSettings settings) {
        for (RateLimit limit : RateLimit.values()) {
            long burst = settings.burst(limit);
            double perSecond = settings.perSecond(limit);
            buckets.put(
                    limit,
                    Caffeine.newBuilder()
                            .maximumSize(MOST_COUNTED)
                            .expireAfterAccess(FORGOTTEN_AFTER)
                            .build(whoever -> bucket(burst, perSecond)));
        }
    }

    /**
     * Counts one.
     *
     * @param whom a session, or an address as the connection gives it
     * @throws TooManyRequestsException when it is too many
     */
    void count(RateLimit limit, String whom) {
        String counted = whom;
        if (limit.per() == RateLimit.Per.ADDRESS) {
            Optional<byte[]> network = Network.of(whom);
            if (network.isEmpty()) {
                return;
            }
            counted = HexFormat.of().formatHex(network.get());
        }
        ConsumptionProbe probe =
                Objects.requireNonNull(buckets.get(limit)).get(counted).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyRequestsException(limit, Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private static Bucket bucket(long burst, double perSecond) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(burst).refillGreedy(1, Duration.ofNanos(Math.max(1, (long) (1e9 / perSecond)))))
                .build();
    }
}
