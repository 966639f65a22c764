package vn.motcua.assistant.insight;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Figures in rows and columns.
 *
 * @param name what names it in the file: lower case letters and hyphens, of no other table of the section
 * @param title what it shows
 * @param heading what its rows are: "Quầy", "Tuần"
 * @param columns what is counted
 * @param rows of whom or when; a row has a value for each column
 * @param charts what is drawn of it
 */
public record FigureTable(
        String name, Wording title, Wording heading, List<Column> columns, List<Row> rows, List<Chart> charts) {

    /** The name of the table that has one row, of everything together. */
    public static final String ALL = "all";

    /** The name of the table whose rows are channels, by their words; what they are called is filled in here. */
    public static final String CHANNELS = "channels";

    /** Copies the lists and refuses rows of another length and charts of columns that are not there. */
    public FigureTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        charts = List.copyOf(charts);
        List<String> names = columns.stream().map(Column::name).toList();
        for (Row row : rows) {
            if (row.values().size() != columns.size()) {
                throw new IllegalArgumentException("table " + name + ": row " + row.key() + " has "
                        + row.values().size() + " values for " + columns.size() + " columns");
            }
        }
        for (Chart chart : charts) {
            if (!names.containsAll(chart.columns())) {
                throw new IllegalArgumentException("table " + name + " has no columns " + chart.columns());
            }
        }
    }

    /** What a figure is measured in. */
    public enum Unit {
        /** How many; whole numbers. */
        COUNT,
        /** Of a hundred, rounded down so that 100 means all; whole numbers. */
        PERCENT,
        /** Seconds. */
        DURATION,
        /** 1 (very bad) to 5 (very good). */
        RATING
    }

    /**
     * What is counted.
     *
     * @param name what names it in the file: lower case letters and hyphens
     * @param title what it is called
     * @param unit what it is measured in
     */
    public record Column(String name, Wording title, Unit unit) {}

    /**
     * Of whom or when.
     *
     * @param key what names it in the file
     * @param label what it is called
     * @param people of how many different people the figures speak; where they are too few, the figures are hidden
     * @param values for each column a figure; null where there is none, such as the mean of nothing
     * @param hidden whether the figures were taken away because too few people are behind them; a source says false
     */
    public record Row(String key, Wording label, long people, List<@Nullable Double> values, boolean hidden) {

        /** Copies the list. */
        public Row {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }

        /** One that is shown. */
        public Row(String key, Wording label, long people, List<@Nullable Double> values) {
            this(key, label, people, values, false);
        }

        Row withoutFigures() {
            return new Row(key, label, people, Collections.nCopies(values.size(), null), true);
        }
    }

    /**
     * A drawing: a bar for each row.
     *
     * @param title what it shows
     * @param columns what a bar is made of: one column of any unit, or up to four columns of counts one after the other
     */
    public record Chart(Wording title, List<String> columns) {

        private static final int MOST = 4;

        /** Copies the list and refuses an empty one and one that is too long. */
        public Chart {
            columns = List.copyOf(columns);
            if (columns.isEmpty() || columns.size() > MOST) {
                throw new IllegalArgumentException("a chart has one to four columns, not " + columns.size());
            }
        }
    }

    /** The place of a column. */
    int place(String column) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).name().equals(column))
                .findFirst()
                .orElseThrow();
    }

    /** The same table of other rows. */
    public FigureTable with(List<Row> other) {
        return new FigureTable(name, title, heading, columns, other, charts);
    }
}
