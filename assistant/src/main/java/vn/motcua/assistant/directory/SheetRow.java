package vn.motcua.assistant.directory;

import java.util.List;

/**
 * A row of a sheet as it stands there.
 *
 * @param number as spreadsheets count, from 1
 * @param cells the texts of its cells from column A on; cells without a text are empty
 */
record SheetRow(int number, List<String> cells) {

    SheetRow {
        cells = List.copyOf(cells);
    }

    /** The text of a column, counted from 0; empty beyond the last cell. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
