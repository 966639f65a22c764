package vn.motcua.assistant.handoff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;

import org.junit.jupiter.api.Test;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.knowledge.calendar.DeskHours;
import vn.motcua.knowledge.calendar.WorkingCalendar;

import static org.assertj.core.api.Assertions.assertThat;

class OpeningTimesTest {

    private static final OpeningTimes USUAL =
            new OpeningTimes(DeskHours.USUAL, WorkingCalendar.bundled(), Set.of(LocalDate.of(2026, 11, 24)));

    @Test
    void lunchNightsWeekendsPublicDaysAndTheDesksOwnAreNoWorkingTime() {
        assertThat(USUAL.isOpen(at("2026-11-23T11:29:59"))).isTrue();
        assertThat(USUAL.isOpen(at("2026-11-23T11:30"))).isFalse();
        assertThat(USUAL.isOpen(at("2026-11-24T09:00"))).as("its own day off").isFalse();
        assertThat(USUAL.isOpen(at("2026-09-02T09:00"))).as("a public day off").isFalse();
        assertThat(USUAL.plus(at("2026-11-23T11:20"), Duration.ofMinutes(15))).isEqualTo(at("2026-11-23T13:35"));
        assertThat(USUAL.plus(at("2026-11-23T11:20"), Duration.ofMinutes(10))).isEqualTo(at("2026-11-23T11:30"));
        assertThat(USUAL.plus(at("2026-11-23T16:50"), Duration.ofMinutes(15))).isEqualTo(at("2026-11-25T07:35"));
        assertThat(USUAL.plus(at("2026-11-21T10:00"), Duration.ofMinutes(15)))
                .as("left on a Saturday")
                .isEqualTo(at("2026-11-23T07:45"));
        assertThat(USUAL.nextOpening(at("2026-11-23T17:00"))).contains(at("2026-11-25T07:30"));
        assertThat(USUAL.nextOpening(at("2026-11-23T09:00"))).contains(at("2026-11-23T09:00"));
    }

    @Test
    void whatLiesBetweenIsWhatPlusAdds() {
        Instant from = at("2026-11-20T08:11");
        for (int minutes = 0; minutes < 3000; minutes += 37) {
            Instant to = USUAL.plus(from, Duration.ofMinutes(minutes));
            assertThat(USUAL.between(from, to)).isEqualTo(Duration.ofMinutes(minutes));
        }
        assertThat(USUAL.between(at("2026-11-23T09:00"), at("2026-11-23T08:00")))
                .isZero();
        assertThat(USUAL.between(at("2026-11-20T16:00"), at("2026-11-23T08:00")))
                .isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void aDeskThatIsClosedForGoodEndsNoLoop() {
        var never = new OpeningTimes(
                DeskHours.parse("T2 08:00-09:00"),
                WorkingCalendar.bundled(),
                LocalDate.of(2026, 1, 1)
                        .datesUntil(LocalDate.of(2029, 1, 1))
                        .collect(java.util.stream.Collectors.toSet()));
        assertThat(never.nextOpening(at("2026-11-23T09:00"))).isEmpty();
        assertThat(never.plus(at("2026-11-23T09:00"), Duration.ofMinutes(5))).isEqualTo(at("2026-11-23T09:05"));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Desk.ZONE).toInstant();
    }
}
