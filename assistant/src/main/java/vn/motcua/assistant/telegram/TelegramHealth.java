package vn.motcua.assistant.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether this node, when it is the one that asks or looks after the webhook, hears from Telegram. It never takes the node out of service:
 * the other channels go on, and another node would hear no more.
 */
final class TelegramHealth implements HealthIndicator {

    private final TelegramWatch watch;
    private final Duration longestSilence;
    private final Clock clock;

    /** Silence is suspicious after {@code longestSilence}. */
    TelegramHealth(TelegramWatch watch, Duration longestSilence, Clock clock) {
        this.watch = watch;
        this.longestSilence = longestSilence;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Optional<Instant> since = watch.leadingSince();
        if (since.isEmpty()) {
            return Health.up().withDetail("serves", false).build();
        }
        Instant heard =
                watch.lastAnswer().filter(last -> last.isAfter(since.get())).orElse(since.get());
        Duration silence = Duration.between(heard, clock.instant());
        Health.Builder health =
                watch.trouble().isPresent() || silence.compareTo(longestSilence) > 0 ? Health.unknown() : Health.up();
        health.withDetail("serves", true)
                .withDetail("secondsSinceAnswer", silence.toSeconds())
                .withDetail("taken", watch.takenSoFar())
                .withDetail("unreadable", watch.unreadableSoFar())
                .withDetail("unproven", watch.unprovenSoFar());
        watch.trouble().ifPresent(trouble -> health.withDetail("trouble", trouble.what()));
        return health.build();
    }
}
