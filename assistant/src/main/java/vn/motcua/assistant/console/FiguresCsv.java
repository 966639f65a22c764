package vn.motcua.assistant.console;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.insight.FigureSection;
import vn.motcua.assistant.insight.FigureTable;
import vn.motcua.assistant.insight.FigureTable.Row;
import vn.motcua.assistant.insight.Gap;
import vn.motcua.assistant.insight.Gaps;

/** Quality figures as a file, a line for each figure: times in seconds, shares of a hundred, ratings of 1 to 5. Nothing that a citizen wrote is in it. */
final class FiguresCsv {

    private static final int DECIMALS = 2;

    private FiguresCsv() {}

    static void begin(PrintWriter out) {
        Csv.head(out, "section", "table", "row", "label", "people", "figure", "value");
    }

    static void write(String name, FigureSection section, String language, PrintWriter out) {
        for (FigureTable table : section.tables()) {
            for (Row row : table.rows()) {
                for (int i = 0; i < table.columns().size(); i++) {
                    Csv.row(
                            out,
                            name,
                            table.name(),
                            row.key(),
                            row.label().in(language),
                            row.hidden() ? "" : Long.toString(row.people()),
                            table.columns().get(i).name(),
                            plain(row.values().get(i)));
                }
            }
        }
    }

    /** Of what was asked in vain how often, and near which procedure; not the questions, which would outlive their erasure here. */
    static void write(Gaps gaps, PrintWriter out) {
        List<Gap> groups = gaps.groups();
        for (int i = 0; i < groups.size(); i++) {
            Gap gap = groups.get(i);
            Gap.@Nullable Nearest nearest = gap.nearest();
            line(out, i + 1, gap, "questions", Integer.toString(gap.times()));
            line(out, i + 1, gap, "nearest-procedure", nearest == null ? "" : nearest.code());
        }
    }

    private static void line(PrintWriter out, int rank, Gap gap, String figure, String value) {
        Csv.row(
                out,
                "unanswered",
                "groups",
                Integer.toString(rank),
                gap.words(),
                Integer.toString(gap.people()),
                figure,
                value);
    }

    private static String plain(@Nullable Double value) {
        if (value == null) {
            return "";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
        return (rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros()).toPlainString();
    }
}
