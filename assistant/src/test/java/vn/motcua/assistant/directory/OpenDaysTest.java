package vn.motcua.assistant.directory;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.knowledge.calendar.DeskHours;
import vn.motcua.knowledge.calendar.WorkingCalendar;

import static org.assertj.core.api.Assertions.assertThat;

/** When a unit is open and when leaders receive citizens, over days off, special days and days worked in exchange. */
class OpenDaysTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.bundled();
    private static final DeskHours WEEK = DeskHours.parse("T2-T6 07:30-11:30 13:30-17:00; T7 07:30-11:30");

    @ParameterizedTest
    @CsvSource({
        // A Monday, a Saturday, a Sunday, Vietnam Culture Day, a day of its own with other hours, one on which it is
        // closed.
        "2026-11-23, '07:30-11:30 13:30-17:00'",
        "2026-11-28, 07:30-11:30",
        "2026-11-29, ''",
        "2026-11-24, ''",
        "2026-11-30, 08:00-10:00",
        "2026-12-01, ''",
        "2026-12-02, ''"
    })
    void aDayHasItsSessions(LocalDate day, String sessions) {
        assertThat(String.join(
                        " ", open().sessions(day).stream().map(Object::toString).toList()))
                .isEqualTo(sessions);
    }

    @Test
    void aDayOfOneUnitCountsMoreThanOneOfAll() {
        Unit unit = SampleUnits.units().getFirst();
        LocalDate day = LocalDate.of(2026, 11, 30);
        var directory = new Directory(
                List.of(unit),
                List.of(
                        new DirectoryDay(1, unit.id(), day, "08:00-10:00", "", ""),
                        new DirectoryDay(2, null, day, "", "Mất điện", "")),
                List.of(),
                Map.of(),
                CALENDAR);
        assertThat(directory.openDays(unit).sessions(day)).hasSize(1);
    }

    @Test
    void itIsSaidHowItStandsAtEveryMinuteOfTwoWeeks() {
        // Whatever the moment: open exactly when a session says so, and never a sentence with a gap in it.
        Unit unit = SampleUnits.units().getFirst();
        LocalDateTime from = LocalDateTime.of(2026, 11, 20, 0, 0);
        for (int minutes = 0; minutes < 14 * 24 * 60; minutes += 7) {
            LocalDateTime moment = from.plusMinutes(minutes);
            String said = new HoursAnswer(
                            unit, open(), moment, DirectoryWords.in(vn.motcua.assistant.dialogue.Language.VI))
                    .now();
            assertThat(said.contains("đang mở cửa"))
                    .as("%s: %s", moment, said)
                    .isEqualTo(open().at(moment).isPresent());
            assertThat(said).as("%s", moment).doesNotContain("{", "null").endsWith(".");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chủ tịch UBND: T5 08:00-11:30 | 2026-11-26 | 2026-12-03",
                // The 24th is a day off; the 29th a Sunday.
                "Chủ tịch UBND: ngày 24 dời | 2026-11-25 | 2026-12-24",
                "Chủ tịch UBND: ngày 24 | 2026-12-24 | 2027-02-24",
                "Chủ tịch UBND: ngày 29 dời | 2026-11-30 | 2026-12-29",
                "Chủ tịch UBND: T3 dời | 2026-11-25 | 2026-12-03",
                "Chủ tịch UBND: T5 8h-11h | 2026-11-26 | 2026-12-03",
                "Chủ tịch UBND: T6 tuần 1,3 13:30-16:30 | 2026-12-04 | 2026-12-18",
                "Chủ tịch UBND: T2 tuần cuối | 2026-11-30 | 2026-12-28",
                "Chủ tịch UBND: 03/12/2026,10/12/2026 | 2026-12-03 | 2026-12-10"
            })
    void receptionsFollowTheirRuleAndGiveWayToDaysOff(String line, LocalDate first, LocalDate second) {
        Reception reception = Reception.parse(line).orElseThrow();
        assertThat(receptions(reception)).containsExactly(first, second);
        assertThat(Reception.parse(reception.toString())).contains(reception);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Chủ tịch",
                ": T5",
                "Chủ tịch: thứ năm",
                "Chủ tịch: T8",
                "Chủ tịch: ngày 32",
                "Chủ tịch: 31/02/2027",
                "Chủ tịch: T5 11:30-08:00",
                "Chủ tịch: T5 tuần 7"
            })
    void otherLinesAreNoReceptions(String line) {
        assertThat(Reception.parse(line)).isEmpty();
    }

    private static List<LocalDate> receptions(Reception reception) {
        var week = new OpenDays(
                DeskHours.USUAL,
                false,
                CALENDAR,
                Map.of(LocalDate.of(2026, 12, 1), new DirectoryDay(1, null, LocalDate.of(2026, 12, 1), "", "", "")),
                Set.of(LocalDate.of(2026, 12, 2)));
        return week.receptions(reception, LocalDate.of(2026, 11, 24), 2);
    }

    private static OpenDays open() {
        LocalDate special = LocalDate.of(2026, 11, 30);
        LocalDate closed = LocalDate.of(2026, 12, 1);
        return new OpenDays(
                WEEK,
                false,
                CALENDAR,
                Map.of(
                        special, new DirectoryDay(1, null, special, "08:00-10:00", "Họp", ""),
                        closed, new DirectoryDay(2, null, closed, "", "Mất điện", "")),
                Set.of(LocalDate.of(2026, 12, 2)));
    }
}
