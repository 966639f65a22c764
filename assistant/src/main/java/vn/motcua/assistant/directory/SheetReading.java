package vn.motcua.assistant.directory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads the rows of a sheet: the first one of an XLSX file, or a CSV file in UTF-8 with commas or semicolons. An XLSX file is read as a
 * stream, without building the workbook, after it was seen to unfold to a bearable size; formulas are taken for their last results.
 */
final class SheetReading {

    /** So much an XLSX file may unfold to. A sheet of 5,000 full rows has about 8 MB. */
    private static final long MOST_UNFOLDED_BYTES = 20L << 20;

    private static final int MOST_PARTS = 1_000;
    private static final int MOST_COLUMNS = 100;
    private static final int LONGEST_CELL = 10_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final int mostRows;
    private final List<SheetRow> rows = new ArrayList<>();

    private SheetReading(int mostRows) {
        this.mostRows = mostRows;
    }

    /**
     * Reads a file.
     *
     * @param mostRows how many rows it may have
     * @throws SheetException when it cannot be read
     */
    static List<SheetRow> read(byte[] content, int mostRows) {
        var reading = new SheetReading(mostRows);
        if (content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4) {
            reading.workbook(content);
        } else {
            reading.separatedValues(content);
        }
        return reading.rows;
    }

    private void workbook(byte[] content) {
        refuseBomb(content);
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(content))) {
            var reader = new XSSFReader(parts);
            var texts = new ReadOnlySharedStringsTable(parts);
            var sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw new SheetException(SheetException.Reason.EMPTY, "");
            }
            try (InputStream sheet = sheets.next()) {
                XMLReader parser = XMLHelper.newXMLReader();
                parser.setContentHandler(new XSSFSheetXMLHandler(
                        reader.getStylesTable(), null, texts, new RowHandler(), new DataFormatter(), false));
                parser.parse(new InputSource(sheet));
            }
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException broken) {
            throw new SheetException(SheetException.Reason.BROKEN, "");
        } catch (SheetException refused) {
            throw refused;
        } catch (RuntimeException broken) {
            // POI has an exception of its own for each way in which a file can be wrong.
            throw new SheetException(SheetException.Reason.BROKEN, "");
        }
    }

    /** Unfolds everything once and counts, keeping nothing. */
    private static void refuseBomb(byte[] content) {
        long unfolded = 0;
        int parts = 0;
        byte[] buffer = new byte[8192];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            while (zip.getNextEntry() != null) {
                parts++;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unfolded += read;
                    if (unfolded > MOST_UNFOLDED_BYTES || parts > MOST_PARTS) {
                        throw new SheetException(SheetException.Reason.LARGE, "");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new SheetException(SheetException.Reason.BROKEN, "");
        }
    }

    /** Takes rows as the parser comes upon them; empty rows and cells are left out by it. */
    private final class RowHandler implements XSSFSheetXMLHandler.SheetContentsHandler {

        private List<String> cells = new ArrayList<>();

        @Override
        public void startRow(int row) {
            cells = new ArrayList<>();
        }

        @Override
        public void endRow(int row) {
            add(new SheetRow(row + 1, cells));
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String text, @Nullable XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            if (column >= MOST_COLUMNS) {
                return;
            }
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, shortened(text == null ? "" : text));
        }
    }

    private void separatedValues(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException otherKind) {
            throw new SheetException(SheetException.Reason.KIND, "");
        }
        if (text.indexOf('\0') >= 0) {
            throw new SheetException(SheetException.Reason.KIND, "");
        }
        String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        String head = plain.lines().findFirst().orElse("");
        char separator = count(head, ';') > count(head, ',') ? ';' : ',';
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(plain), format)) {
            for (CSVRecord row : parser) {
                // A cell may have several lines; a spreadsheet counts rows all the same.
                add(new SheetRow(
                        (int) row.getRecordNumber(),
                        row.stream()
                                .limit(MOST_COLUMNS)
                                .map(SheetReading::shortened)
                                .toList()));
            }
        } catch (IOException | IllegalStateException | java.io.UncheckedIOException broken) {
            throw new SheetException(SheetException.Reason.BROKEN, "");
        }
    }

    private void add(SheetRow row) {
        if (rows.size() >= mostRows) {
            throw new SheetException(SheetException.Reason.LARGE, Integer.toString(mostRows));
        }
        rows.add(row);
    }

    /** No field is as long; the reading of the unit refuses it with its row. */
    private static String shortened(String text) {
        return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }
}
