package vn.motcua.assistant.insight;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.insight.FigureTable.Chart;
import vn.motcua.assistant.insight.FigureTable.Column;
import vn.motcua.assistant.insight.FigureTable.Row;
import vn.motcua.assistant.insight.FigureTable.Unit;

/**
 * Makes the tables of a source from the things that happened: of all together, by week, by anything else.
 *
 * @param <T> a thing that happened
 */
public final class FigureTables<T> {

    private final Function<String, Wording> words;
    private final List<Column> columns;
    private final Function<? super T, LocalDate> day;
    private final ToLongFunction<List<T>> people;
    private final Function<List<T>, List<@Nullable Double>> values;

    /**
     * Makes tables of one source.
     *
     * @param words the words of a key: {@code column.NAME} of a column, {@code by.TABLE} of a table, {@code row.TABLE} of what its rows are,
     *     {@code row.all} of everything together
     * @param columns the names of the columns and what they are measured in
     * @param day on which day something happened, in Vietnam
     * @param people of how many different people some of them speak; where that is not known, of how many at least
     * @param values the figures of some of them, one for each column
     */
    public FigureTables(
            Function<String, Wording> words,
            List<Map.Entry<String, Unit>> columns,
            Function<? super T, LocalDate> day,
            ToLongFunction<List<T>> people,
            Function<List<T>, List<@Nullable Double>> values) {
        this.words = words;
        this.columns = columns.stream()
                .map(column -> new Column(column.getKey(), words.apply("column." + column.getKey()), column.getValue()))
                .toList();
        this.day = day;
        this.people = people;
        this.values = values;
    }

    /** Everything together, which is shown large. */
    public FigureTable all(List<T> happened) {
        return table(FigureTable.ALL, List.of(row(FigureTable.ALL, words.apply("row.all"), happened)));
    }

    /** A row for each week of the request, also for those in which nothing happened. */
    public FigureTable weeks(FigureRequest request, List<T> happened, Chart... charts) {
        Map<LocalDate, List<T>> byDay = happened.stream().collect(Collectors.groupingBy(day));
        return table(
                "weeks",
                request.weeks().stream()
                        .map(monday -> row(
                                monday.toString(),
                                request.weekFrom(monday),
                                monday.datesUntil(monday.plusWeeks(1))
                                        .flatMap(one -> byDay.getOrDefault(one, List.of()).stream())
                                        .toList()))
                        .toList(),
                charts);
    }

    /**
     * A row for each group of what happened, the one with most in the first column first.
     *
     * @param name the table's name
     * @param key to which group something belongs
     * @param label what a group is called
     */
    public FigureTable by(
            String name,
            List<T> happened,
            Function<? super T, String> key,
            Function<String, Wording> label,
            Chart... charts) {
        Map<String, List<T>> groups = happened.stream().collect(Collectors.groupingBy(key));
        return table(
                name,
                groups.entrySet().stream()
                        .map(group -> row(group.getKey(), label.apply(group.getKey()), group.getValue()))
                        .sorted(Comparator.comparing((Row row) -> first(row), Comparator.reverseOrder())
                                .thenComparing(Row::key))
                        .toList(),
                charts);
    }

    private static Double first(Row row) {
        Double value = row.values().getFirst();
        return value == null ? Double.valueOf(0) : value;
    }

    /**
     * A row for each channel.
     *
     * @param channel by which channel something happened, by its word
     */
    public FigureTable channels(List<T> happened, Function<? super T, String> channel) {
        return by(FigureTable.CHANNELS, happened, channel, Wording::same);
    }

    /** A drawing of one column, called as the column is. */
    public Chart chart(String column) {
        return new Chart(words.apply("column." + column), List.of(column));
    }

    private FigureTable table(String name, List<Row> rows, Chart... charts) {
        return new FigureTable(
                name, words.apply("by." + name), words.apply("row." + name), columns, rows, List.of(charts));
    }

    private Row row(String key, Wording label, List<T> some) {
        return new Row(key, label, people.applyAsLong(some), values.apply(some));
    }
}
