package vn.motcua.knowledge.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.knowledge.text.ResourceLines;

import static org.assertj.core.api.Assertions.assertThat;

class LunarDateTest {

    @ParameterizedTest
    @CsvSource({
        // Named with both dates in Thông báo 6150/TB-BLĐTBXH and 9441/TB-BNV.
        "2025-01-25, 26, 12, false",
        "2025-01-29, 1, 1, false",
        "2025-02-02, 5, 1, false",
        "2026-02-14, 27, 12, false",
        "2026-02-17, 1, 1, false",
        "2026-02-22, 6, 1, false",
        // Leap months.
        "2023-03-22, 1, 2, true",
        "2025-07-25, 1, 6, true",
        "2026-11-22, 14, 10, false"
    })
    void knownDates(LocalDate date, int day, int month, boolean leap) {
        assertThat(LunarDate.of(date)).isEqualTo(new LunarDate(day, month, leap));
    }

    @ParameterizedTest
    @CsvSource({
        "1985-01-21",
        "2007-02-17",
        "2020-01-25",
        "2021-02-12",
        "2022-02-01",
        "2023-01-22",
        "2024-02-10",
        "2025-01-29",
        "2026-02-17",
        "2027-02-06",
        "2028-01-26",
        "2029-02-13",
        "2030-02-02",
        "2031-01-23"
    })
    void firstDayOfTet(LocalDate first) {
        assertThat(LunarDate.tet(first.getYear())).contains(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1985-01-21", "2007-02-17"})
    void tetThatWasAnotherDayInChina(LocalDate tet) {
        var china = new ChineseCalendar(TimeZone.getTimeZone("Asia/Shanghai"));
        china.setTimeInMillis(
                tet.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant().toEpochMilli());

        assertThat(china.get(Calendar.DAY_OF_MONTH) == 1 && china.get(Calendar.MONTH) == 0)
                .isFalse();
    }

    @Test
    void agreesWithAnIndependentEphemeris() {
        List<String> years = ResourceLines.read(LunarDateTest.class, "lunar-days.txt");

        assertThat(years).hasSize(121).allSatisfy(line -> {
            LocalDate tet = LocalDate.parse(line.substring(0, 10));
            assertThat(LunarDate.tet(tet.getYear())).contains(tet);
            assertThat(LunarDate.hungKingsDay(tet.getYear())).contains(LocalDate.parse(line.substring(11)));
        });
    }
}
