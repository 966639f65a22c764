package vn.motcua.assistant.zalo;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import vn.motcua.assistant.messaging.Intake;
import vn.motcua.connector.InboundEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

/** What is not stored is not acknowledged, and what is of no use is. */
class WebhookIntakeTest {

    private static final InboundEvent WRITTEN =
            new InboundEvent.Interacted("zalo", "1", "2", Instant.parse("2026-11-23T02:00:00Z"));

    private final Intake intake = mock(Intake.class);
    private final WebhookWatch watch = new WebhookWatch(Clock.systemUTC());

    @Test
    void whileTheDatabaseIsAwayZaloIsAskedToComeAgain() {
        var failing = new WebhookIntake(intake, watch);
        doThrow(new TransientDataAccessResourceException("away"))
                .doThrow(new CannotCreateTransactionException("away"))
                .doNothing()
                .when(intake)
                .take(anyList());
        assertThat(failing.take(() -> List.of(WRITTEN))).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(failing.take(() -> List.of(WRITTEN))).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(failing.take(() -> List.of(WRITTEN))).isEqualTo(HttpStatus.OK);
        assertThat(watch.takenSoFar()).isEqualTo(1);
    }

    @Test
    void whatIsOfNoUseIsCounted() {
        var counting = new WebhookIntake(intake, watch);
        assertThat(counting.take(() -> List.of(new InboundEvent.Ignored("zalo", "1", "unknown"))))
                .isEqualTo(HttpStatus.OK);
        assertThat(counting.refuse()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(watch.uselessSoFar()).isEqualTo(1);
        assertThat(watch.unprovenSoFar()).isEqualTo(1);
        assertThat(watch.takenSoFar()).isZero();
    }

    @Test
    void whatCanNeverBeStoredOrReadIsLetGo() {
        var careful = new WebhookIntake(intake, watch);
        doThrow(new DataIntegrityViolationException("never"))
                .doThrow(new InvalidDataAccessApiUsageException("never"))
                .doThrow(new IllegalStateException("a fault here"))
                .when(intake)
                .take(anyList());
        for (int i = 0; i < 3; i++) {
            assertThat(careful.take(() -> List.of(WRITTEN))).isEqualTo(HttpStatus.OK);
        }
        assertThat(careful.take(() -> {
                    throw new IllegalArgumentException("unreadable");
                }))
                .isEqualTo(HttpStatus.OK);
        assertThat(watch.uselessSoFar()).isEqualTo(4);
        assertThat(watch.takenSoFar()).isZero();
    }
}
