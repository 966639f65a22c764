package vn.motcua.knowledge.calendar;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.knowledge.procedure.ProcessingTime.Period;
import vn.motcua.knowledge.procedure.ProcessingTime.Unit;

import static org.assertj.core.api.Assertions.assertThat;

class DeadlineTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.bundled();

    @ParameterizedTest
    @CsvSource({
        // 60 days after birth: an ordinary end, an end within Tết, an end on a Sunday, an end on Culture Day.
        "2026-09-01, 60, DAYS, 2026-10-31, 2026-11-02, ANNOUNCED",
        "2025-12-18, 60, DAYS, 2026-02-16, 2026-02-23, ANNOUNCED",
        "2026-07-08, 60, DAYS, 2026-09-06, 2026-09-07, ANNOUNCED",
        "2026-09-25, 60, DAYS, 2026-11-24, 2026-11-25, ANNOUNCED",
        "2026-11-03, 60, DAYS, 2027-01-02, 2027-01-04, COMPUTED",
        "2019-01-10, 60, DAYS, 2019-03-11, 2019-03-11, COMPUTED",
        "2026-08-31, 6, MONTHS, 2027-02-28, 2027-03-01, COMPUTED",
        "2026-11-20, 15, WORKING_DAYS, 2026-12-14, 2026-12-14, ANNOUNCED"
    })
    void lastDay(LocalDate event, int count, Unit unit, LocalDate counted, LocalDate lastDay, Basis basis) {
        assertThat(Deadline.of(event, new Period(count, unit), CALENDAR))
                .isEqualTo(new Deadline(event, counted, lastDay, basis));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-01, 62, 0, false",
        "2026-11-01, 1, 0, false",
        "2026-11-02, 0, 0, false",
        "2026-11-03, 0, 1, true",
        "2027-11-02, 0, 365, true"
    })
    void daysLeftAndDaysLate(LocalDate today, long left, long late, boolean isLate) {
        Deadline deadline = Deadline.of(LocalDate.of(2026, 9, 1), new Period(60, Unit.DAYS), CALENDAR);

        assertThat(deadline.daysLeft(today)).isEqualTo(left);
        assertThat(deadline.daysLate(today)).isEqualTo(late);
        assertThat(deadline.isLate(today)).isEqualTo(isLate);
    }
}
