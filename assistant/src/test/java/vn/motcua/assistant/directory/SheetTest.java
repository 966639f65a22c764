package vn.motcua.assistant.directory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** Sheets of units: what is written is read again, what is wrong is told with its row and column, what is hostile does no harm. */
class SheetTest {

    private static final int MOST = 100;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsWrittenIsReadAgainUnchanged(boolean workbook) {
        List<Unit> units = new ArrayList<>(SampleUnits.units());
        units.add(SampleUnits.unit(
                10,
                UnitField.KIND,
                "other",
                UnitField.NAME,
                "=HYPERLINK(\"http://evil\")",
                UnitField.PHONE,
                "+84 238 355 5001",
                UnitField.NOTE,
                "dòng một\ndòng \"hai\"; 'ba',"));
        byte[] sheet = workbook
                ? SheetWriting.workbook(units, UnitKind::word)
                : SheetWriting.separatedValues(units, UnitKind::word);
        SheetPreview preview = compare(sheet, units);
        assertThat(preview.faults()).isEmpty();
        assertThat(preview.changed()).isEmpty();
        assertThat(preview.fresh()).isEmpty();
        assertThat(preview.unchanged()).isEqualTo(units.size());
        assertThat(preview.canBeTakenOver()).isFalse();
    }

    @Test
    void noCellIsAFormula() throws IOException {
        Unit hostile = SampleUnits.unit(
                1,
                UnitField.KIND,
                "other",
                UnitField.NAME,
                "=1+1",
                UnitField.NOTE,
                "\t@SUM(A1)",
                UnitField.ADDRESS,
                "＋1");
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(SheetWriting.workbook(List.of(hostile), UnitKind::word)))) {
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    if (cell.getCellType() == CellType.STRING
                            && SheetCells.looksLikeFormula(cell.getStringCellValue())) {
                        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                    }
                }
            }
        }
        assertThat(new String(SheetWriting.separatedValues(List.of(hostile), UnitKind::word), StandardCharsets.UTF_8))
                .contains("\"'=1+1\"", "\"'＋1\"");
    }

    @Test
    void everyErrorIsToldWithItsRowAndColumn() {
        SheetPreview preview = compare(
                csv(
                        "Loại;Tên;Điện thoại;Giờ làm việc;Lịch tiếp dân;Tọa độ",
                        "clinic;Trạm y tế;113;T2-T6 07:30-11:30;;",
                        ";;;;;",
                        "Trạm y tế;Trạm y tế hai;abc;T2-T9 07:30-11:30;Chủ tịch thứ năm;18.9",
                        "vô danh;;0238 3555 001;;;"),
                List.of());
        assertThat(preview.faults())
                .extracting(
                        SheetPreview.Fault::row,
                        SheetPreview.Fault::column,
                        fault -> fault.problem().reason())
                .containsExactly(
                        tuple(2, "C", "emergency"),
                        tuple(4, "F", "point"),
                        tuple(4, "C", "phone"),
                        tuple(4, "D", "hours-days"),
                        tuple(4, "E", "reception"),
                        tuple(5, "A", "kind"),
                        tuple(5, "B", "name"));
        assertThat(preview.canBeTakenOver()).isFalse();
    }

    @Test
    void aSheetChangesOnlyTheColumnsThatItHas() {
        List<Unit> units = SampleUnits.units();
        SheetPreview preview = compare(
                csv(
                        "Key,Kind,Name,Phone,Commune code",
                        "cong-an-xa-hoa-lu-son-17329,police,Công an xã Hoa Lư Sơn,0238 999,17329",
                        ",clinic,Trạm y tế xã Tân Mai,,17357"),
                units);
        assertThat(preview.changed()).hasSize(1);
        assertThat(preview.changed().getFirst().differences())
                .containsExactly(new SheetPreview.Difference(UnitField.PHONE, "0238 3555 113", "0238 999"));
        assertThat(preview.changed().getFirst().unit().alwaysOpen()).isTrue();
        assertThat(preview.untouched()).isEqualTo(units.size() - 1);
        // A commune needs its name as well.
        assertThat(preview.faults())
                .extracting(fault -> fault.problem().reason())
                .containsExactly("commune-name");
    }

    @Test
    void aUnitThatStandsThereTwiceIsAnError() {
        SheetPreview preview = compare(csv("Loại,Tên", "clinic,Trạm y tế", "clinic,Trạm Y tế"), List.of());
        assertThat(preview.fresh()).hasSize(1);
        assertThat(preview.faults()).extracting(SheetPreview.Fault::row).containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tên,Điện thoại", "Loại,Tên,Màu sắc", "Loại,Tên,Tên", "", "Loại,Tên", "\"Loại,Tên"})
    void whatIsNotTheFormIsRefused(String text) {
        assertThatThrownBy(() -> compare(text.getBytes(StandardCharsets.UTF_8), List.of()))
                .isInstanceOf(SheetException.class);
    }

    @Test
    void tooManyRowsAreRefused() {
        byte[] many = csv(Stream.concat(
                        Stream.of("Loại,Tên"), Stream.generate(() -> "clinic,X").limit(MOST))
                .toArray(String[]::new));
        assertThatThrownBy(() -> SheetReading.read(many, MOST))
                .extracting(refused -> ((SheetException) refused).reason())
                .isEqualTo(SheetException.Reason.LARGE);
    }

    @Test
    void aBombIsRefusedBeforeItIsRead() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 64; megabyte++) {
                zip.write(zeros);
            }
        }
        assertThat(out.size()).isLessThan(1 << 20);
        assertThatThrownBy(() -> SheetReading.read(out.toByteArray(), MOST))
                .extracting(refused -> ((SheetException) refused).reason())
                .isEqualTo(SheetException.Reason.LARGE);
    }

    @Test
    void whatOnlyBeginsLikeAWorkbookIsBroken() {
        byte[] workbook = SheetWriting.workbook(SampleUnits.units(), UnitKind::word);
        for (int length : new int[] {4, 30, workbook.length / 2, workbook.length - 40}) {
            assertThatThrownBy(() -> SheetReading.read(java.util.Arrays.copyOf(workbook, length), MOST))
                    .as("cut after %d bytes", length)
                    .isInstanceOf(SheetException.class);
        }
        assertThatThrownBy(() -> SheetReading.read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0, 1}, MOST))
                .extracting(refused -> ((SheetException) refused).reason())
                .isEqualTo(SheetException.Reason.KIND);
    }

    @Test
    void entitiesOfAWorkbookAreNotUnfolded() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out);
                var in = new java.util.zip.ZipInputStream(
                        new ByteArrayInputStream(SheetWriting.workbook(List.of(), UnitKind::word)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.readAllBytes();
                zip.write(
                        entry.getName().endsWith("sheet1.xml")
                                ? ("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"
                                                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                                                + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&a;</t></is></c></row></sheetData></worksheet>")
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
            }
        }
        assertThatThrownBy(() -> SheetReading.read(out.toByteArray(), MOST)).isInstanceOf(SheetException.class);
    }

    @Test
    void allThatIsWrongWithAUnitIsSaidAtOnce() {
        var values = new EnumMap<UnitField, String>(Map.of(
                UnitField.NAME, "",
                UnitField.KIND, "",
                UnitField.MAP_LINK, "javascript:alert(1)",
                UnitField.HOURS, "T2-T6 07:30-11:30",
                UnitField.ALWAYS_OPEN, "có",
                UnitField.ENROLMENT_FROM, "10/07/2027",
                UnitField.ENROLMENT_TO, "01/07/2027"));
        UnitReading.Result result = UnitReading.read(0, new UnitText(values), SampleUnits.terms());
        assertThat(((UnitReading.Result.Refused) result).problems())
                .extracting(UnitProblem::field)
                .containsExactly(
                        UnitField.KIND, UnitField.NAME, UnitField.MAP_LINK, UnitField.HOURS, UnitField.ENROLMENT_TO);
    }

    private static SheetPreview compare(byte[] sheet, List<Unit> units) {
        return SheetComparison.of(SheetReading.read(sheet, MOST), units, SampleUnits.terms());
    }

    private static byte[] csv(String... lines) {
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }
}
