package vn.motcua.knowledge.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.knowledge.procedure.ProcessingTime.Period;
import vn.motcua.knowledge.procedure.ProcessingTime.Unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WorkingCalendarTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.bundled();

    @ParameterizedTest
    @CsvSource({
        // An ordinary week, from each day of it.
        "2026-11-09, 1, 2026-11-10",
        "2026-11-09, 5, 2026-11-16",
        "2026-11-13, 1, 2026-11-16",
        "2026-11-14, 1, 2026-11-16",
        "2026-11-15, 1, 2026-11-16",
        "2026-11-09, 0, 2026-11-09",
        "2026-11-15, 0, 2026-11-16",
        // New Year 2025; New Year 2026 with Friday the 2nd worked on Saturday the 10th.
        "2024-12-31, 1, 2025-01-02",
        "2025-12-31, 1, 2026-01-05",
        "2026-01-05, 5, 2026-01-10",
        "2026-01-05, 6, 2026-01-12",
        "2026-01-09, 1, 2026-01-10",
        // Tết 2025, Monday 27 to Friday 31 January.
        "2025-01-23, 1, 2025-01-24",
        "2025-01-24, 1, 2025-02-03",
        "2025-01-24, 3, 2025-02-05",
        "2025-01-28, 1, 2025-02-03",
        "2025-01-20, 8, 2025-02-06",
        // Tết 2026, Monday 16 to Friday 20 February.
        "2026-02-12, 1, 2026-02-13",
        "2026-02-13, 1, 2026-02-23",
        "2026-02-10, 5, 2026-02-24",
        "2026-02-17, 3, 2026-02-25",
        // Giỗ Tổ: Monday 7 April 2025; 2026 a Sunday, made up on Monday 27 April.
        "2025-04-04, 1, 2025-04-08",
        "2026-04-24, 1, 2026-04-28",
        // 30/4 and 1/5: in 2025 Friday 2 May is off for Saturday 26 April, in 2026 nothing is exchanged.
        "2025-04-25, 1, 2025-04-26",
        "2025-04-25, 2, 2025-04-28",
        "2025-04-29, 1, 2025-05-05",
        "2025-04-23, 5, 2025-04-29",
        "2025-04-28, 3, 2025-05-06",
        "2026-04-29, 1, 2026-05-04",
        "2026-04-24, 3, 2026-05-04",
        // 2/9: in 2025 Monday and Tuesday; in 2026 Monday 31 August is off too, for Saturday 22 August.
        "2025-08-29, 1, 2025-09-03",
        "2025-08-27, 5, 2025-09-05",
        "2026-08-21, 1, 2026-08-22",
        "2026-08-21, 2, 2026-08-24",
        "2026-08-28, 1, 2026-09-03",
        "2026-08-20, 8, 2026-09-03",
        // Ngày Văn hóa Việt Nam 2026, a Tuesday.
        "2026-11-23, 1, 2026-11-25",
        "2026-11-20, 3, 2026-11-26"
    })
    void workingDays(LocalDate received, int days, LocalDate last) {
        assertThat(CALENDAR.plusWorkingDays(received, days)).isEqualTo(last);
        assertThat(CALENDAR.plus(received, new Period(days, Unit.WORKING_DAYS))).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-09, 3, DAYS, 2026-11-12",
        "2026-11-11, 3, DAYS, 2026-11-16",
        "2026-02-01, 15, DAYS, 2026-02-23",
        "2025-01-01, 30, DAYS, 2025-02-03",
        "2025-04-25, 1, DAYS, 2025-04-26",
        "2026-08-03, 1, MONTHS, 2026-09-03",
        "2026-08-02, 1, MONTHS, 2026-09-03",
        "2026-01-31, 1, MONTHS, 2026-03-02",
        "2024-01-31, 1, MONTHS, 2024-02-29",
        "2026-01-31, 3, MONTHS, 2026-05-04",
        "2026-11-20, 6, MONTHS, 2027-05-20"
    })
    void calendarDaysAndMonthsEndOnAWorkingDay(LocalDate event, int count, Unit unit, LocalDate last) {
        assertThat(CALENDAR.plus(event, new Period(count, unit))).isEqualTo(last);
    }

    @Test
    void announcedDaysOfBothYears() {
        assertThat(weekdaysOff(2025))
                .containsExactly(
                        "2025-01-01",
                        "2025-01-27",
                        "2025-01-28",
                        "2025-01-29",
                        "2025-01-30",
                        "2025-01-31",
                        "2025-04-07",
                        "2025-04-30",
                        "2025-05-01",
                        "2025-05-02",
                        "2025-09-01",
                        "2025-09-02");
        assertThat(weekdaysOff(2026))
                .containsExactly(
                        "2026-01-01",
                        "2026-01-02",
                        "2026-02-16",
                        "2026-02-17",
                        "2026-02-18",
                        "2026-02-19",
                        "2026-02-20",
                        "2026-04-27",
                        "2026-04-30",
                        "2026-05-01",
                        "2026-08-31",
                        "2026-09-01",
                        "2026-09-02",
                        "2026-11-24");
        assertThat(LocalDate.of(2025, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).filter(CALENDAR::isWorkedInExchange))
                .map(LocalDate::toString)
                .containsExactly("2025-04-26", "2026-01-10", "2026-08-22");
    }

    @Test
    void saysWhyADayIsOffAndWhatItRestsOn() {
        assertThat(CALENDAR.publicDayOff(LocalDate.of(2026, 8, 31)))
                .contains(new DayOff(
                        LocalDate.of(2026, 8, 31),
                        "Nghỉ hoán đổi dịp Quốc khánh",
                        "Day off in exchange (National Day)",
                        "Thông báo 9441/TB-BNV ngày 16/10/2025",
                        Basis.ANNOUNCED));
        assertThat(CALENDAR.publicDayOff(LocalDate.of(2026, 11, 21))).isEmpty();
        assertThat(CALENDAR.basis(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31)))
                .isEqualTo(Basis.ANNOUNCED);
        assertThat(CALENDAR.basis(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 4)))
                .isEqualTo(Basis.COMPUTED);
    }

    @Test
    void refusesWhatCannotBeCounted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CALENDAR.plusWorkingDays(LocalDate.of(2026, 1, 1), -1))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CALENDAR.plus(LocalDate.of(2026, 1, 1), new Period(2, Unit.HOURS)));
    }

    @Test
    void workingDaysAreNeverOffAndCountBack() {
        Random random = new Random(20261122);
        for (int i = 0; i < 2_000; i++) {
            LocalDate from = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(4_000));
            int days = random.nextInt(60);
            LocalDate last = CALENDAR.plusWorkingDays(from, days);

            assertThat(CALENDAR.isWorkingDay(last)).as("%s + %d", from, days).isTrue();
            assertThat(CALENDAR.workingDaysBetween(from, CALENDAR.plusWorkingDays(from, days + 1)))
                    .as("%s + %d", from, days + 1)
                    .isEqualTo(days + 1);
            assertThat(CALENDAR.plusWorkingDays(from, days + 2)).isAfter(CALENDAR.plusWorkingDays(from, days + 1));
            assertThat(CALENDAR.plusWorkingDays(from.plusDays(1), days)).isAfterOrEqualTo(last);
        }
    }

    @Test
    void everyPeriodEndsOnAWorkingDayAndLaterReceiptNeverEndsEarlier() {
        Random random = new Random(112);
        for (int i = 0; i < 2_000; i++) {
            LocalDate from = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(4_000));
            Unit unit = List.of(Unit.DAYS, Unit.MONTHS, Unit.WORKING_DAYS).get(random.nextInt(3));
            var period = new Period(random.nextInt(40), unit);
            LocalDate last = CALENDAR.plus(from, period);

            assertThat(CALENDAR.isWorkingDay(last)).as("%s + %s", from, period).isTrue();
            assertThat(last).isAfterOrEqualTo(from);
            assertThat(CALENDAR.plus(from.plusDays(1), period)).isAfterOrEqualTo(last);
        }
    }

    private static List<String> weekdaysOff(int year) {
        return CALENDAR.daysOff(year).stream()
                .map(DayOff::date)
                .filter(date -> date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY)
                .map(LocalDate::toString)
                .toList();
    }
}
