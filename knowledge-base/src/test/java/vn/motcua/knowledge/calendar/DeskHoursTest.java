package vn.motcua.knowledge.calendar;

import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DeskHoursTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.bundled();
    private static final DeskHours WITH_SATURDAY = DeskHours.parse("T2-T6 07:30-11:30 13:30-17:00; T7 07:30-11:30");

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T07:29, false",
        "2026-11-20T07:30, true",
        "2026-11-20T11:29:59, true",
        "2026-11-20T11:30, false",
        "2026-11-20T13:30, true",
        "2026-11-20T17:00, false",
        "2026-11-21T08:00, true",
        "2026-11-21T14:00, false",
        "2026-11-22T08:00, false",
        "2026-11-24T08:00, false",
        // The Saturday within the leave of Tết, and a Saturday worked in exchange, which is a whole day.
        "2026-02-21T08:00, false",
        "2026-08-22T14:00, true"
    })
    void open(LocalDateTime at, boolean open) {
        assertThat(WITH_SATURDAY.isOpen(at, CALENDAR)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T06:00, 2026-11-20T07:30",
        "2026-11-20T09:12, 2026-11-20T09:12",
        "2026-11-20T12:00, 2026-11-20T13:30",
        "2026-11-20T17:00, 2026-11-23T07:30",
        "2026-11-23T18:00, 2026-11-25T07:30",
        "2026-02-13T17:30, 2026-02-23T07:30",
        "2026-08-21T17:30, 2026-08-22T07:30",
        "2026-12-31T17:30, 2027-01-04T07:30"
    })
    void opensNext(LocalDateTime from, LocalDateTime opening) {
        assertThat(DeskHours.USUAL.nextOpening(from, CALENDAR)).isEqualTo(opening);
        assertThat(DeskHours.USUAL.receivedOn(from, CALENDAR)).isEqualTo(opening.toLocalDate());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T08:00, 0, 2026-11-20T08:00",
        "2026-11-20T08:00, 2, 2026-11-20T10:00",
        "2026-11-20T10:30, 2, 2026-11-20T14:30",
        "2026-11-20T15:00, 2, 2026-11-20T17:00",
        "2026-11-20T16:00, 2, 2026-11-23T08:30",
        "2026-11-23T16:00, 8, 2026-11-25T16:30",
        "2026-11-21T09:00, 1, 2026-11-23T08:30",
        "2026-02-13T13:30, 4, 2026-02-23T08:00"
    })
    void hoursOfTheDesk(LocalDateTime from, int hours, LocalDateTime ends) {
        assertThat(DeskHours.USUAL.plusHours(from, hours, CALENDAR)).isEqualTo(ends);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "T2-T6 07:30-11:30 13:30-17:00 | thứ Hai đến thứ Sáu: 7h30–11h30 và 13h30–17h00",
                "T2-T6 7:30-11:30; T7 07:30-11:00 | thứ Hai đến thứ Sáu: 7h30–11h30; thứ Bảy: 7h30–11h00",
                "t2,T4 8:00-16:00; CN 8:00-9:00 | thứ Hai: 8h00–16h00; thứ Tư: 8h00–16h00; Chủ nhật: 8h00–9h00",
                "T7-CN 8:00-9:00 | thứ Bảy và Chủ nhật: 8h00–9h00"
            })
    void printedForPeopleAndReadBack(String setting, String vietnamese) {
        DeskHours hours = DeskHours.parse(setting);

        assertThat(DateWords.VIETNAMESE.hours(hours)).isEqualTo(vietnamese);
        assertThat(DeskHours.parse(hours.toString())).isEqualTo(hours).hasSameHashCodeAs(hours);
    }

    @Test
    void printedInEnglish() {
        assertThat(DateWords.ENGLISH.hours(WITH_SATURDAY))
                .isEqualTo("Monday to Friday: 07:30–11:30 and 13:30–17:00; Saturday: 07:30–11:30");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | the desk never opens",
                "T2-T6 | needs days and hours",
                "T8 07:30-11:30 | 'T8' must name days",
                "T6-T2 07:30-11:30 | 'T6-T2' is no range",
                "T2-T6 07:30 | '07:30' is no pair of times",
                "T2-T6 07:30-25:00 | '07:30-25:00' is no pair of times",
                "T2-T6 11:30-07:30 | cannot open at 11:30 and close at 07:30",
                "T2-T6 07:30-11:30 11:00-17:00 | '11:00-17:00' begins before",
                "T2-T6 07:30-11:30; T6 13:00-17:00 | T6 is given twice"
            })
    void wrongSettingsAreNamed(String setting, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeskHours.parse(setting))
                .withMessageContaining(reason);
    }
}
