package vn.motcua.knowledge.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.knowledge.procedure.ProcessingTime.Period;
import vn.motcua.knowledge.procedure.ProcessingTime.Unit;

import static org.assertj.core.api.Assertions.assertThat;

class ExpectedResultTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.bundled();

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T16:59, 5, WORKING_DAYS, 2026-11-20, 2026-11-30, ANNOUNCED",
        "2026-11-20T17:00, 5, WORKING_DAYS, 2026-11-23, 2026-12-01, ANNOUNCED",
        "2026-11-22T08:00, 1, WORKING_DAYS, 2026-11-23, 2026-11-25, ANNOUNCED",
        "2026-11-20T12:15, 1, WORKING_DAYS, 2026-11-20, 2026-11-23, ANNOUNCED",
        "2026-02-16T09:00, 3, WORKING_DAYS, 2026-02-23, 2026-02-26, ANNOUNCED",
        "2026-12-28T09:00, 8, WORKING_DAYS, 2026-12-28, 2027-01-08, COMPUTED",
        "2026-11-20T09:00, 15, DAYS, 2026-11-20, 2026-12-07, ANNOUNCED",
        "2026-11-20T09:00, 2, MONTHS, 2026-11-20, 2027-01-20, COMPUTED"
    })
    void inDays(LocalDateTime handedIn, int count, Unit unit, LocalDate received, LocalDate day, Basis basis) {
        assertThat(ExpectedResult.of(handedIn, new Period(count, unit), DeskHours.USUAL, CALENDAR))
                .isEqualTo(new ExpectedResult(received, day, null, basis));
    }

    @Test
    void inHoursItHasATime() {
        ExpectedResult result = ExpectedResult.of(
                LocalDateTime.of(2026, 11, 20, 16, 0), new Period(4, Unit.HOURS), DeskHours.USUAL, CALENDAR);

        assertThat(result.received()).isEqualTo("2026-11-20");
        assertThat(result.day()).isEqualTo("2026-11-23");
        assertThat(result.time()).contains(LocalTime.of(10, 30));
    }

    @Test
    void handedInOnASaturdayWithHoursIsReceivedThenAndCountsFromMonday() {
        ExpectedResult result = ExpectedResult.of(
                LocalDateTime.of(2026, 11, 14, 9, 0),
                new Period(1, Unit.WORKING_DAYS),
                DeskHours.parse("T2-T6 07:30-17:00; T7 07:30-11:30"),
                CALENDAR);

        assertThat(result.received()).isEqualTo("2026-11-14");
        assertThat(result.day()).isEqualTo("2026-11-16");
    }

    @Test
    void handedInLaterIsNeverReadyEarlier() {
        Random random = new Random(147);
        for (int i = 0; i < 1_000; i++) {
            LocalDateTime handedIn = LocalDateTime.of(2025, 1, 1, 0, 0).plusMinutes(random.nextInt(1_100_000));
            var period = new Period(random.nextInt(30), Unit.values()[random.nextInt(Unit.values().length)]);
            ExpectedResult result = ExpectedResult.of(handedIn, period, DeskHours.USUAL, CALENDAR);
            ExpectedResult later =
                    ExpectedResult.of(handedIn.plusMinutes(random.nextInt(5_000)), period, DeskHours.USUAL, CALENDAR);

            assertThat(CALENDAR.isWorkingDay(result.day())).isTrue();
            assertThat(result.received()).isAfterOrEqualTo(handedIn.toLocalDate());
            assertThat(end(later)).isAfterOrEqualTo(end(result));
        }
    }

    private static LocalDateTime end(ExpectedResult result) {
        return result.day().atTime(result.time().orElse(LocalTime.MAX));
    }
}
