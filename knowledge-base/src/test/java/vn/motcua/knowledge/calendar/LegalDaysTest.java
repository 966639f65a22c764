package vn.motcua.knowledge.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LegalDaysTest {

    /**
     * What the yearly notices gave (4875/TB-LĐTBXH, 119/TB-LĐTBXH, 5034/TB-LĐTBXH, 5015/TB-LĐTBXH, 6150/TB-BLĐTBXH, 9441/TB-BNV)
     * without the days exchanged for a Saturday, which no rule foretells.
     */
    @ParameterizedTest
    @CsvSource({
        "2021, 01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03",
        "2022, 01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02",
        "2023, 01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04",
        "2024, 01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-30 05-01 09-02 09-03",
        "2025, 01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 09-01 09-02",
        "2026, 01-01 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 09-01 09-02 11-24"
    })
    void weekdaysOffAsTheyWereAnnounced(int year, String days) {
        List<LocalDate> expected = List.of(days.split(" ")).stream()
                .map(day -> LocalDate.parse(year + "-" + day))
                .toList();

        assertThat(weekdaysOff(year)).containsExactlyElementsOf(expected);
    }

    @Test
    void nextYear() {
        assertThat(LegalDays.of(2027).values())
                .extracting(DayOff::date)
                .map(LocalDate::toString)
                .containsExactly(
                        "2027-01-01",
                        "2027-02-04",
                        "2027-02-05",
                        "2027-02-06",
                        "2027-02-07",
                        "2027-02-08",
                        "2027-02-09",
                        "2027-02-10",
                        "2027-04-16",
                        "2027-04-30",
                        "2027-05-01",
                        "2027-05-03",
                        "2027-09-02",
                        "2027-09-03",
                        "2027-11-24");
    }

    @Test
    void everyYearGivesElevenWeekdaysAndCultureDayWhereItIsOne() {
        assertThat(IntStream.rangeClosed(2021, 2100)).allSatisfy(year -> {
            boolean cultureDay = year >= 2026 && !LegalDays.isWeeklyRest(LocalDate.of(year, 11, 24));
            assertThat(weekdaysOff(year)).as("%d", year).hasSize(cultureDay ? 12 : 11);
        });
    }

    @Test
    void cultureDayOnAWeekendIsNotMadeUp() {
        assertThat(LocalDate.of(2029, 11, 24).getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
        assertThat(LegalDays.of(2029))
                .containsKey(LocalDate.of(2029, 11, 24))
                .doesNotContainKey(LocalDate.of(2029, 11, 26));
    }

    @Test
    void dayInLieuSaysWhatItMakesUpForAndByWhichLaw() {
        assertThat(LegalDays.of(2027).get(LocalDate.of(2027, 5, 3)))
                .isEqualTo(new DayOff(
                        LocalDate.of(2027, 5, 3),
                        "Nghỉ bù Ngày Quốc tế lao động 1/5",
                        "Day in lieu of International Labour Day (1 May)",
                        "Bộ luật Lao động 2019, điều 111, 112",
                        Basis.COMPUTED));
    }

    private static List<LocalDate> weekdaysOff(int year) {
        return LegalDays.of(year).keySet().stream()
                .filter(date -> !LegalDays.isWeeklyRest(date))
                .toList();
    }
}
