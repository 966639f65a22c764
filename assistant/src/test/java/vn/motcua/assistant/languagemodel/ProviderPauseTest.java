package vn.motcua.assistant.languagemodel;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import vn.motcua.assistant.languagemodel.ProviderFailure.Kind;
import vn.motcua.assistant.messaging.SetClock;

import static org.assertj.core.api.Assertions.assertThat;

/** A provider in trouble is left alone, and tried again by one call. */
class ProviderPauseTest {

    private static final Instant BEGINNING = Instant.parse("2026-07-01T03:00:00Z");
    private static final Duration QUICK = Duration.ofMillis(200);
    private static final Duration SLOW = Duration.ofSeconds(7);

    private final SetClock clock = new SetClock(BEGINNING);
    private final ProviderPause pause = new ProviderPause(Duration.ofSeconds(6), clock);

    @Test
    void afterFailuresItIsLeftAloneAndThenTriedOnce() {
        for (int i = 0; i < 4; i++) {
            assertThat(pause.mayCall()).isTrue();
            pause.failed(new ProviderFailure(Kind.LOST), QUICK);
        }
        assertThat(pause.until()).hasValue(BEGINNING.plusSeconds(30));
        assertThat(pause.mayCall()).isFalse();
        clock.pass(Duration.ofSeconds(31));
        assertThat(pause.until()).isEmpty();
        assertThat(pause.mayCall()).isTrue();
        assertThat(pause.mayCall()).as("a second one at the same time").isFalse();
        pause.answered(QUICK);
        assertThat(pause.mayCall()).isTrue();
        assertThat(pause.until()).isEmpty();
    }

    @Test
    void oneThatAnswersTooLateForEverybodyIsLeftAloneToo() {
        for (int i = 0; i < 4; i++) {
            assertThat(pause.mayCall()).isTrue();
            pause.answered(SLOW);
        }
        assertThat(pause.until()).isPresent();
    }

    @Test
    void whatIsNoTroubleOfTheProvidersDoesNotCount() {
        for (int i = 0; i < 10; i++) {
            assertThat(pause.mayCall()).isTrue();
            pause.failed(new ProviderFailure(Kind.UNREADABLE), QUICK);
        }
        assertThat(pause.until()).isEmpty();
    }

    @Test
    void itIsLeftAloneAsLongAsItAsksButNotForEver() {
        pause.mayCall();
        pause.failed(new ProviderFailure(Kind.TOO_MANY, Optional.of(Duration.ofSeconds(90))), QUICK);
        assertThat(pause.until()).hasValue(BEGINNING.plusSeconds(90));
        pause.mayCall();
        pause.failed(new ProviderFailure(Kind.TOO_MANY, Optional.of(Duration.ofDays(9))), QUICK);
        assertThat(pause.until()).hasValue(BEGINNING.plus(Duration.ofMinutes(30)));
    }
}
