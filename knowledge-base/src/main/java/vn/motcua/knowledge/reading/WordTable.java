package vn.motcua.knowledge.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/**
 * A table of a Word file, read by the words of its first row. A cell that spans columns stands in the first of them; a cell that
 * spans rows has its text in each.
 */
final class WordTable {

    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Map<Integer, String>> rows = new ArrayList<>();

    WordTable(XWPFTable table) {
        Map<Integer, String> above = Map.of();
        for (XWPFTableRow row : table.getRows()) {
            Map<Integer, String> cells = cells(row, above);
            rows.add(cells);
            above = cells;
        }
        if (!rows.isEmpty()) {
            rows.removeFirst().forEach((column, heading) -> columns.putIfAbsent(normal(heading), column));
        }
    }

    /** Whether the first row has a cell of this text, in any case. */
    boolean hasColumn(String heading) {
        return columns.containsKey(normal(heading));
    }

    /** How many rows there are below the first. */
    int size() {
        return rows.size();
    }

    /** The text of a cell; empty where there is no such column or cell. */
    String text(int row, String heading) {
        Integer column = columns.get(normal(heading));
        return column == null ? "" : rows.get(row).getOrDefault(column, "");
    }

    private static Map<Integer, String> cells(XWPFTableRow row, Map<Integer, String> above) {
        var cells = new HashMap<Integer, String>();
        int column = 0;
        for (XWPFTableCell cell : row.getTableCells()) {
            CTTcPr properties = cell.getCTTc().getTcPr();
            boolean continues = properties != null
                    && properties.isSetVMerge()
                    && properties.getVMerge().getVal() != STMerge.RESTART;
            cells.put(column, continues ? above.getOrDefault(column, "") : WordText.of(cell.getParagraphs()));
            boolean spans = properties != null && properties.isSetGridSpan();
            column += spans ? properties.getGridSpan().getVal().intValue() : 1;
        }
        return cells;
    }

    private static String normal(String heading) {
        return heading.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
