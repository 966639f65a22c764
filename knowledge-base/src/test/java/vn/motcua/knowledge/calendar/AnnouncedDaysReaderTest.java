package vn.motcua.knowledge.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.knowledge.reading.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class AnnouncedDaysReaderTest {

    @TempDir
    Path folder;

    @Test
    void operatorAnnouncesAYear() throws IOException {
        Path file = write(year2027());

        WorkingCalendar calendar = WorkingCalendar.bundledAnd(file);

        LocalDate tet = LocalDate.of(2027, 2, 5);
        assertThat(calendar.basis(LocalDate.of(2025, 1, 1), LocalDate.of(2027, 12, 31)))
                .isEqualTo(Basis.ANNOUNCED);
        assertThat(calendar.publicDayOff(tet)).hasValueSatisfying(day -> {
            assertThat(day.source()).isEqualTo("Thông báo thử");
            assertThat(day.basis()).isEqualTo(Basis.ANNOUNCED);
        });
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 1, 10))).isTrue();
    }

    @Test
    void operatorAddsAnExchangeToABundledYearAndTakesADayBack() throws IOException {
        Path file = write("""
                \uFEFF# thêm
                2026-11-23 | off | Nghỉ hoán đổi | Day off in exchange | Thông báo thử
                2026-11-28 | working | Làm bù ngày 23/11 | Worked for 23 November | Thông báo thử
                2026-08-31 | working | Không hoán đổi nữa | No exchange | Thông báo thử
                2026-08-22 | off | Không làm bù nữa | No exchange | Thông báo thử
                """);

        WorkingCalendar calendar = WorkingCalendar.bundledAnd(file);

        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 11, 20), 1)).isEqualTo("2026-11-25");
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 11, 28))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 8, 31))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 8, 22))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "2026-11-23 | off | Nghỉ | Off; needs 'date | off or working | occasion | in English | source'",
                "2026-11-23 | off | Nghỉ |  | Nguồn; needs 'date | off or working | occasion | in English | source'",
                "2026-02-30 | off | Nghỉ | Off | Nguồn; '2026-02-30' is no date such as 2027-02-05",
                "2026-11-23 | nghỉ | Nghỉ | Off | Nguồn; 'nghỉ' must be 'off' or 'working'",
                "2026-11-23 | working | Làm | Work | Nguồn; Monday, 23 November 2026 is a working day as it is"
            })
    void wrongLineIsNamed(String line, String reason) throws IOException {
        Path file = write("# một dòng\n\n" + line + "\n");

        assertThat(faults(file)).isEqualTo(file + ":3: " + reason);
    }

    @Test
    void sameDateTwiceIsNamed() throws IOException {
        Path file = write("""
                2026-11-23 | off | Nghỉ | Off | Nguồn
                2026-11-23 | off | Nghỉ | Off | Nguồn
                """);

        assertThat(faults(file)).isEqualTo(file + ":2: 2026-11-23 already stands in line 1");
    }

    @Test
    void yearWithAHoleIsRefused() throws IOException {
        Path lacksVictory = write(year2027()
                .lines()
                .filter(line -> !line.startsWith("2027-04-30"))
                .collect(Collectors.joining("\n")));

        assertThat(faults(lacksVictory))
                .contains("the year 2027 lacks 2027-04-30 (Ngày Chiến thắng 30/4): list the whole year");

        Path lacksDayInLieu = write(year2027()
                .lines()
                .filter(line -> !line.startsWith("2027-05-03"))
                .collect(Collectors.joining("\n")));

        assertThat(faults(lacksDayInLieu)).contains("the year 2027 has 11 weekdays off", "the law gives 12");
    }

    @Test
    void unreadableFilesAreNamed() throws IOException {
        Path absent = folder.resolve("absent.txt");
        assertThat(faults(absent)).startsWith(absent + ": cannot be read");

        Path notText = folder.resolve("latin1.txt");
        Files.write(notText, "2026-11-23 | off | Nghê".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(faults(notText)).isEqualTo(notText + ": is not UTF-8 text");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "days", ".txt"), text);
    }

    private static String year2027() {
        return LegalDays.of(2027).keySet().stream()
                .map(date -> date + " | off | Ngày nghỉ | Day off | Thông báo thử")
                .collect(Collectors.joining("\n"));
    }

    private static String faults(Path file) {
        AnnouncedDaysException e =
                catchThrowableOfType(AnnouncedDaysException.class, () -> WorkingCalendar.bundledAnd(file));
        assertThat(e.faults()).extracting(Fault::file).containsOnly(file);
        return e.faults().stream().map(Fault::toString).collect(Collectors.joining("\n"));
    }
}
