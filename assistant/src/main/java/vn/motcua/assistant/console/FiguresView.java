package vn.motcua.assistant.console;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.insight.ChartDrawing;
import vn.motcua.assistant.insight.FigureTable;
import vn.motcua.assistant.insight.FigureTable.Chart;
import vn.motcua.assistant.insight.FigureTable.Column;
import vn.motcua.assistant.insight.FigureTable.Row;
import vn.motcua.assistant.insight.FigureTable.Unit;
import vn.motcua.assistant.insight.Wording;

/** Writes figures as the page shows them, in the language of whoever looks at it. */
final class FiguresView {

    /** What stands for figures of too few people. */
    private static final String HIDDEN = "<3";

    /** So many rows of a table are shown at once. */
    private static final int SHOWN = 10;

    private static final int FEW = 2;

    /** The table whose rows are in the order of time. */
    private static final String WEEKS = "weeks";

    private final Locale locale;
    private final ShownTimes times;

    FiguresView(Locale locale, ShownTimes times) {
        this.locale = locale;
        this.times = times;
    }

    public String say(Wording wording) {
        return wording.in(locale.getLanguage());
    }

    /** A row's figure of a column. */
    public String value(Row row, Column column, int place) {
        return row.hidden() ? HIDDEN : value(column.unit(), row.values().get(place));
    }

    public String people(Row row) {
        return row.hidden() ? HIDDEN : value(Unit.COUNT, Double.valueOf(row.people()));
    }

    /** The part of a table that is shown at once: its latest weeks, else its first rows, which are those with most. */
    public FigureTable shown(FigureTable table) {
        List<Row> rows = table.rows();
        int others = others(table);
        return table.with(
                table.name().equals(WEEKS) ? rows.subList(others, rows.size()) : rows.subList(0, rows.size() - others));
    }

    /** The rows that are folded away. */
    public FigureTable folded(FigureTable table) {
        List<Row> rows = table.rows();
        int others = others(table);
        return table.with(
                table.name().equals(WEEKS) ? rows.subList(0, others) : rows.subList(rows.size() - others, rows.size()));
    }

    /** A row or two more than fit are no reason to fold. */
    private static int others(FigureTable table) {
        int rows = table.rows().size();
        return rows <= SHOWN + FEW ? 0 : rows - SHOWN;
    }

    /** The pictures of a chart, ready for the page. */
    public String svg(String id, FigureTable table, Chart chart) {
        return ChartDrawing.svg(id, table, chart, locale.getLanguage(), this::value);
    }

    private String value(Unit unit, @Nullable Double value) {
        if (value == null) {
            return "–";
        }
        return switch (unit) {
            case COUNT -> NumberFormat.getIntegerInstance(locale).format(value);
            case PERCENT -> value.longValue() + "%";
            case DURATION -> times.length(Duration.ofSeconds(value.longValue()));
            case RATING -> rating(value);
        };
    }

    private String rating(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(BigDecimal.valueOf(value)) + "/5";
    }
}
