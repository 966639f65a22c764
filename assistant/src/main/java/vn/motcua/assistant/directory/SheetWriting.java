package vn.motcua.assistant.directory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes units into a sheet of the form that is read again: a heading, then a unit a row. */
final class SheetWriting {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int COLUMN_WIDTH = 24 * 256;
    private static final int WIDE_COLUMN = 44 * 256;

    private SheetWriting() {}

    /**
     * An XLSX file. Every cell is a text, so nothing in it is ever computed.
     *
     * @param kindName what a kind is called there
     */
    static byte[] workbook(List<Unit> units, Function<UnitKind, String> kindName) {
        try (Workbook workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("Danh bạ");
            CellStyle heading = workbook.createCellStyle();
            Font bold = workbook.createFont();
            bold.setBold(true);
            heading.setFont(bold);
            CellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            text.setWrapText(true);
            text.setVerticalAlignment(VerticalAlignment.TOP);
            CellStyle quoted = workbook.createCellStyle();
            quoted.cloneStyleFrom(text);
            quoted.setQuotePrefixed(true);
            Row head = sheet.createRow(0);
            for (UnitField field : UnitField.values()) {
                Cell cell = head.createCell(field.ordinal());
                cell.setCellValue(field.heading());
                cell.setCellStyle(heading);
                sheet.setColumnWidth(field.ordinal(), field.multiLine() ? WIDE_COLUMN : COLUMN_WIDTH);
                // Who types into an empty cell means a text as well: "07:30" is no time of a spreadsheet's own.
                sheet.setDefaultColumnStyle(field.ordinal(), text);
            }
            sheet.createFreezePane(0, 1);
            int number = 1;
            for (Unit unit : units) {
                Row row = sheet.createRow(number++);
                List<String> cells = cells(unit, kindName);
                for (int column = 0; column < cells.size(); column++) {
                    Cell cell = row.createCell(column);
                    cell.setCellValue(cells.get(column));
                    cell.setCellStyle(SheetCells.looksLikeFormula(cells.get(column)) ? quoted : text);
                }
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** A CSV file in UTF-8, with the mark that spreadsheets need to see that it is. */
    static byte[] separatedValues(List<Unit> units, Function<UnitKind, String> kindName) {
        var out = new StringWriter();
        out.write(BYTE_ORDER_MARK);
        CSVFormat format =
                CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();
        try (var printer = new CSVPrinter(out, format)) {
            printer.printRecord(
                    Arrays.stream(UnitField.values()).map(UnitField::heading).toList());
            for (Unit unit : units) {
                printer.printRecord(
                        cells(unit, kindName).stream().map(SheetCells::guarded).toList());
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(Unit unit, Function<UnitKind, String> kindName) {
        UnitText text = UnitText.of(unit);
        return Arrays.stream(UnitField.values())
                .map(field -> field == UnitField.KIND ? kindName.apply(unit.kind()) : text.of(field))
                .toList();
    }
}
