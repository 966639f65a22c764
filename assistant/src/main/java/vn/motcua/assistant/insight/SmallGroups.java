package vn.motcua.assistant.insight;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import vn.motcua.assistant.insight.FigureTable.Row;

/**
 * Takes away figures of so few people that somebody could be recognised in them. Where those that were taken away could be reckoned from the total, because
 * together they are still too few, the next smallest row goes with them (primary and secondary suppression, as statistical offices do
 * it: Hundepool et al., Statistical Disclosure Control, 2012). A row of nobody is no secret.
 */
final class SmallGroups {

    /** Figures of fewer people than these are not shown by themselves. */
    static final int FEWEST = 3;

    private SmallGroups() {}

    static boolean isSmall(long people) {
        return people > 0 && people < FEWEST;
    }

    static FigureTable hiddenIn(FigureTable table) {
        Set<Row> hidden = table.rows().stream()
                .filter(row -> isSmall(row.people()))
                .collect(Collectors.toCollection(HashSet::new));
        long together = hidden.stream().mapToLong(Row::people).sum();
        if (isSmall(together)) {
            table.rows().stream()
                    .filter(row -> row.people() >= FEWEST)
                    .min(Comparator.comparingLong(Row::people))
                    .ifPresent(hidden::add);
        }
        List<Row> rows = table.rows().stream()
                .map(row -> hidden.contains(row) ? row.withoutFigures() : row)
                .toList();
        return table.with(rows);
    }
}
