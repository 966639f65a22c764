package vn.motcua.assistant.dossier;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.calendar.WorkingCalendar;
import vn.motcua.knowledge.text.Letters;

/**
 * A sheet of dossiers as comma-separated values (RFC 4180), with commas, semicolons or tabs, in UTF-8 or as Excel's "Unicode text". The first row
 * names the columns, in any order, in Vietnamese or English, with or without marks.
 */
final class RegisterSheet {

    /** The most rows of a sheet. */
    static final int MOST_ROWS = 2_000;

    /** The largest sheet, in bytes. */
    static final int LARGEST = 1024 * 1024;

    /** What a column holds. */
    enum Column {
        CODE("ma ho so", "so ho so", "ma bien nhan", "code"),
        PROCEDURE("thu tuc", "ten thu tuc", "ten thu tuc hanh chinh", "procedure"),
        PROCEDURE_CODE("ma thu tuc", "ma tthc", "procedure code"),
        APPLICANT("nguoi nop", "ho ten", "ho va ten", "ten nguoi nop", "chu ho so", "to chuc ca nhan", "applicant"),
        PHONE("dien thoai", "so dien thoai", "sdt", "phone"),
        STAGE("trang thai", "tinh trang", "trang thai ho so", "status"),
        STEP("buoc", "buoc xu ly", "cong viec", "step"),
        UNIT("don vi", "don vi xu ly", "noi xu ly", "co quan", "phong ban", "noi dang giu", "unit"),
        OFFICER("can bo", "can bo xu ly", "nguoi xu ly", "officer"),
        RECEIVED("ngay nhan", "ngay tiep nhan", "ngay nop", "received"),
        PROMISED("ngay hen", "ngay hen tra", "hen tra", "ngay hen tra ket qua", "promised"),
        DAYS("so ngay", "so ngay lam viec", "thoi han", "thoi han giai quyet", "days"),
        FINISHED("ngay xong", "ngay tra", "ngay tra ket qua", "ngay hoan thanh", "finished"),
        NOTE("ghi chu", "note"),
        APOLOGY("thu xin loi", "apology");

        private final Set<String> names;

        Column(String... names) {
            this.names = Set.of(names);
        }

        static Optional<Column> of(String name) {
            String key = Letters.fold(
                            Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                    .replaceAll("[^a-z0-9]+", " ")
                    .strip();
            for (Column column : values()) {
                if (column.names.contains(key)) {
                    return Optional.of(column);
                }
            }
            return Optional.empty();
        }
    }

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ISO_LOCAL_DATE);

    private static final int MOST_DAYS = 400;

    private final StageWords words = new StageWords(Map.of());
    private final WorkingCalendar calendar;

    RegisterSheet(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * The text of a file.
     *
     * @throws RefusedSheetException when it is too large or no text
     */
    static String text(byte[] file) {
        if (file.length > LARGEST) {
            throw new RefusedSheetException(RefusedSheetException.Reason.TOO_LARGE);
        }
        Charset charset = StandardCharsets.UTF_8;
        int skipped = 0;
        if (file.length >= 2 && file[0] == (byte) 0xff && file[1] == (byte) 0xfe) {
            charset = StandardCharsets.UTF_16LE;
            skipped = 2;
        } else if (file.length >= 3 && file[0] == (byte) 0xef && file[1] == (byte) 0xbb && file[2] == (byte) 0xbf) {
            skipped = 3;
        }
        try {
            String text = charset.newDecoder()
                    .decode(ByteBuffer.wrap(file, skipped, file.length - skipped))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new RefusedSheetException(RefusedSheetException.Reason.NO_TEXT);
            }
            return text;
        } catch (CharacterCodingException other) {
            throw new RefusedSheetException(RefusedSheetException.Reason.NO_TEXT);
        }
    }

    /**
     * The rows of a sheet.
     *
     * @throws RefusedSheetException when it is none, is too long or lacks a column without which nothing can be entered
     */
    List<SheetRow> rows(String text) {
        if (text.length() > LARGEST) {
            throw new RefusedSheetException(RefusedSheetException.Reason.TOO_LARGE);
        }
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(delimiter(text))
                        .setIgnoreEmptyLines(true)
                        .setIgnoreSurroundingSpaces(true)
                        .get())
                .get()) {
            var rows = new ArrayList<SheetRow>();
            Map<Column, Integer> columns = Map.of();
            for (CSVRecord found : parser) {
                if (columns.isEmpty()) {
                    columns = columns(found);
                    continue;
                }
                if (found.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (rows.size() == MOST_ROWS) {
                    throw new RefusedSheetException(RefusedSheetException.Reason.TOO_LONG);
                }
                rows.add(row(found, columns));
            }
            if (rows.isEmpty()) {
                throw new RefusedSheetException(RefusedSheetException.Reason.EMPTY);
            }
            return rows;
        } catch (IOException | java.io.UncheckedIOException | IllegalStateException malformed) {
            throw new RefusedSheetException(RefusedSheetException.Reason.NO_SHEET);
        }
    }

    private static char delimiter(String text) {
        String head = text.lines().findFirst().orElse("");
        char most = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(head, candidate) > count(head, most)) {
                most = candidate;
            }
        }
        return most;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(each -> each == sign).count();
    }

    private static Map<Column, Integer> columns(CSVRecord head) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int i = 0; i < head.size(); i++) {
            int at = i;
            Column.of(head.get(i)).ifPresent(column -> columns.putIfAbsent(column, at));
        }
        if (!columns.keySet().containsAll(Set.of(Column.CODE, Column.PROCEDURE, Column.RECEIVED))) {
            throw new RefusedSheetException(RefusedSheetException.Reason.COLUMNS);
        }
        return columns;
    }

    private SheetRow row(CSVRecord found, Map<Column, Integer> columns) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        columns.forEach((column, at) ->
                cells.put(column, at < found.size() ? found.get(at).strip() : ""));
        Set<RegisterDraft.Problem> problems = EnumSet.noneOf(RegisterDraft.Problem.class);
        String word = cell(cells, Column.STAGE);
        Optional<DossierStage> stage = word.isEmpty() ? Optional.of(DossierStage.RECEIVED) : words.stage(word);
        if (stage.isEmpty()) {
            problems.add(RegisterDraft.Problem.STAGE);
        }
        LocalDate received = date(cells, Column.RECEIVED, problems);
        LocalDate promised = date(cells, Column.PROMISED, problems);
        if (promised == null && received != null) {
            promised = counted(received, cell(cells, Column.DAYS), problems);
        }
        var draft = new RegisterDraft(
                cell(cells, Column.CODE),
                cell(cells, Column.PROCEDURE_CODE),
                cell(cells, Column.PROCEDURE),
                cell(cells, Column.APPLICANT),
                phone(cell(cells, Column.PHONE)),
                stage.orElse(DossierStage.OTHER),
                cell(cells, Column.STEP),
                cell(cells, Column.UNIT),
                cell(cells, Column.OFFICER),
                received,
                promised,
                date(cells, Column.FINISHED, problems),
                cell(cells, Column.NOTE),
                cell(cells, Column.APOLOGY));
        problems.addAll(draft.problems());
        return new SheetRow(found.getRecordNumber(), draft, problems, false);
    }

    /** Spreadsheets take a telephone for a number and drop its zero; its end is the same. */
    private static String phone(String cell) {
        return cell.replaceFirst("^'", "");
    }

    private static String cell(Map<Column, String> cells, Column column) {
        return cells.getOrDefault(column, "");
    }

    private @Nullable LocalDate counted(LocalDate received, String days, Collection<RegisterDraft.Problem> problems) {
        if (days.isEmpty()) {
            return null;
        }
        String number = days.replaceFirst("(?iu)\\s*(ngày.*|ngay.*|days?)$", "");
        if (!number.matches("\\d{1,3}") || Integer.parseInt(number) > MOST_DAYS) {
            problems.add(RegisterDraft.Problem.DAYS);
            return null;
        }
        return calendar.plusWorkingDays(received, Integer.parseInt(number));
    }

    private static @Nullable LocalDate date(
            Map<Column, String> cells, Column column, Collection<RegisterDraft.Problem> problems) {
        // A time behind the day does not matter.
        String text = cell(cells, column).replaceFirst("[ T]\\d{1,2}[:h].*$", "");
        if (text.isEmpty()) {
            return null;
        }
        for (DateTimeFormatter pattern : DATES) {
            try {
                return LocalDate.parse(text, pattern);
            } catch (DateTimeParseException other) {
                continue;
            }
        }
        problems.add(RegisterDraft.Problem.DAYS);
        return null;
    }
}
