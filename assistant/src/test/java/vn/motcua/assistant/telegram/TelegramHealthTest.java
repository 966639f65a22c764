package vn.motcua.assistant.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;

/** What the service's health tells of the channel. */
class TelegramHealthTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T02:00:00Z"));
    private final InstantSource time = now::get;
    private final TelegramWatch watch = new TelegramWatch(time.withZone(ZoneOffset.UTC));
    private final TelegramHealth health =
            new TelegramHealth(watch, Duration.ofMinutes(20), time.withZone(ZoneOffset.UTC));

    @Test
    void aNodeThatStandsByIsWell() {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aLeaderIsWellAsLongAsTelegramAnswers() {
        watch.leads(true);
        watch.answered();
        now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(19)));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(2)));
        assertThat(health.health().getStatus()).isEqualTo(Status.UNKNOWN);
        watch.answered();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void troubleIsToldButDoesNotTakeTheNodeOutOfService() {
        watch.leads(true);
        watch.troubled("Telegram cannot be reached", false);
        assertThat(health.health().getStatus()).isEqualTo(Status.UNKNOWN);
        assertThat(health.health().getDetails()).containsEntry("trouble", "Telegram cannot be reached");
    }
}
