package vn.motcua.knowledge.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DateWordsTest {

    @Test
    void dates() {
        assertThat(DateWords.VIETNAMESE.day(LocalDate.of(2026, 11, 16))).isEqualTo("thứ Hai, 16/11/2026");
        assertThat(DateWords.VIETNAMESE.day(LocalDate.of(2026, 11, 22))).isEqualTo("Chủ nhật, 22/11/2026");
        assertThat(DateWords.VIETNAMESE.date(LocalDate.of(2026, 9, 2))).isEqualTo("02/09/2026");
        assertThat(DateWords.ENGLISH.day(LocalDate.of(2026, 11, 16))).isEqualTo("Monday, 16 November 2026");
        assertThat(DateWords.ENGLISH.date(LocalDate.of(2026, 9, 2))).isEqualTo("2 September 2026");
    }

    @Test
    void times() {
        assertThat(DateWords.VIETNAMESE.time(LocalTime.of(7, 5))).isEqualTo("7h05");
        assertThat(DateWords.ENGLISH.time(LocalTime.of(7, 5))).isEqualTo("07:05");
    }

    @Test
    void languages() {
        assertThat(DateWords.of(Locale.forLanguageTag("vi-VN"))).isEqualTo(DateWords.VIETNAMESE);
        assertThat(DateWords.of(Locale.UK)).isEqualTo(DateWords.ENGLISH);
        assertThat(DateWords.of(Locale.FRENCH)).isEqualTo(DateWords.VIETNAMESE);
    }
}
