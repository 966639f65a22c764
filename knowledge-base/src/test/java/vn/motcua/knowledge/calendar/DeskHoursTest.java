package vn.motcua.knowledge.calendar;

import java.text.Normalizer;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "thứ 2 đến thứ 6 7h30-11h30, 13h30-17h00 | T2-T6 07:30-11:30 13:30-17:00",
                "T2–T6: 7h30 – 11h30; 13h30 – 17h | T2-T6 07:30-11:30 13:30-17:00",
                "thứ hai - thứ sáu 7:30-11:30 và 13:30-17:00 | T2-T6 07:30-11:30 13:30-17:00",
                "cả tuần trừ chủ nhật 7h-17h | T2-T7 07:00-17:00",
                "trừ chủ nhật: 7h đến 11h | T2-T7 07:00-11:00",
                "7h30-11h30, 13h30-17h00 | T2-T6 07:30-11:30 13:30-17:00",
                "Sáng 7h30-11h30, chiều 13h30-17h00 từ thứ 2 đến thứ 6 | T2-T6 07:30-11:30 13:30-17:00",
                "sáng 7h30-11h30; chiều 1h30-5h, thứ Hai đến hết thứ Sáu hằng tuần | T2-T6 07:30-11:30 13:30-17:00",
                "7h30 sáng - 5h chiều các ngày làm việc | T2-T6 07:30-17:00",
                "Từ 7 giờ 30 đến 11 giờ 30 các ngày thứ 3, 5, 7 | T3 07:30-11:30; T5 07:30-11:30; T7 07:30-11:30",
                "thu hai, tu, sau: 8g-11g | T2 08:00-11:00; T4 08:00-11:00; T6 08:00-11:00",
                "Thứ hai, tư và sáu 8h-11h | T2 08:00-11:00; T4 08:00-11:00; T6 08:00-11:00",
                "từ thứ tư tới thứ bảy, tối 7h-9h | T4-T7 19:00-21:00",
                "T2-6 7-11 13-17, T7 7-11 | T2-T6 07:00-11:00 13:00-17:00; T7 07:00-11:00",
                "thứ 2, 4-6 8h-11h | T2 08:00-11:00; T4-T6 08:00-11:00",
                "T2-T6 7h30-17h, nghỉ thứ 4 | T2-T3 07:30-17:00; T5-T6 07:30-17:00",
                "T2-T6 7h30-17h. Thứ 7, chủ nhật nghỉ. | T2-T6 07:30-17:00",
                "Cuối tuần 8h-10h; ngày thường 7h-17h | T2-T6 07:00-17:00; T7-CN 08:00-10:00",
                "7h-11h thứ 2 đến thứ 6; 8h-10h thứ 7 | T2-T6 07:00-11:00; T7 08:00-10:00",
                "T2-T6: 7h30 đến 17h, nghỉ trưa từ 11h30 đến 13h30 | T2-T6 07:30-11:30 13:30-17:00",
                "Hằng ngày: 6.00 - 22.00 | T2-CN 06:00-22:00",
                "Mon-Fri 7:30am-11:30am, 1:30pm-5pm; Saturday 8am to 10am | T2-T6 07:30-11:30 13:30-17:00; T7 08:00-10:00"
            })
    void readAsPeopleWriteThem(String written, String setting) {
        assertThat(DeskHours.parse(written)).hasToString(setting);
        assertThat(DeskHours.normalised(written)).isEqualTo(setting);
        assertThat(DeskHours.parse(setting)).isEqualTo(DeskHours.parse(written));
        String lines = written.replace(", ", ",\n");
        assertThat(DeskHours.parse(lines)).as(lines).hasToString(setting);
    }

    /** With or without diacritics, one convention of tone marks or the other. */
    @ParameterizedTest
    @CsvSource({
        "thứ Hai đến thứ Bảy: 7h-11h",
        "thứ Hai đến thứ Bẩy: 7h-11h",
        "thu hai den thu bay: 7h-11h",
        "THỨ HAI ĐẾN THỨ BẢY: 7H-11H"
    })
    void readWithoutDiacritics(String written) {
        assertThat(DeskHours.parse(written)).hasToString("T2-T7 07:00-11:00");
        assertThat(DeskHours.parse(Normalizer.normalize(written, Normalizer.Form.NFD)))
                .isEqualTo(DeskHours.parse(written));
    }

    @Test
    void whatCannotBeReadStaysAsItWasTyped() {
        assertThat(DeskHours.normalised(" giờ hành chính ")).isEqualTo("giờ hành chính");
        assertThat(DeskHours.normalised("  ")).isEmpty();
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
                "T2-T6 07:30-11:30; T6 13:00-17:00 | T6 is given twice",
                "giờ hành chính | 'hành' must name days",
                "T2-T6 24/24 | '24' is no pair of times",
                "thứ 2 đến thứ 6 sáng chiều | needs days and hours",
                "T2-T6 7h30-11h30, 1h30-5h | '1h30-5h' begins before",
                "thứ 2-3-4 7h-11h | 'thứ 2-3-4' is no range",
                "T2-T6 7h30-17h, nghỉ trưa 11h30-18h | '11h30-18h' is no pair of times",
                "7h-11h trừ | 'trừ' must name days",
                "T2-T6 7h đến lúc hết việc | is no pair of times"
            })
    void wrongSettingsAreNamed(String setting, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeskHours.parse(setting))
                .withMessageContaining(reason);
    }
}
