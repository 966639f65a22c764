package vn.motcua.assistant.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import vn.motcua.assistant.insight.FigureTable.Chart;
import vn.motcua.assistant.insight.FigureTable.Row;
import vn.motcua.assistant.insight.FigureTable.Unit;

/**
 * Draws a table's charts as SVG: a horizontal bar for each row, its parts told apart by pattern and not by colour, so that they can be
 * read in grey and on paper, in the colour of the text around them. No script, no style of its own. The table stands beside it for
 * whoever does not see it.
 */
public final class ChartDrawing {

    /** So many bars go into one picture, which then fits on a page of paper; the others follow in further ones. */
    private static final int BARS = 18;

    private static final int WIDTH = 380;
    private static final int LEFT = 142;
    private static final int RIGHT = 62;
    private static final int HEIGHT = 26;
    private static final int THICK = 16;
    private static final int TOP = 6;
    private static final int KEY = 20;
    private static final int LONGEST_LABEL = 22;
    private static final double HIGHEST_RATING = 5;
    private static final double HUNDRED = 100;

    private static final List<String> PATTERNS = List.of(
            "",
            "<path d=\"M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2\" stroke=\"currentColor\" stroke-width=\"1.6\"/>",
            "<circle cx=\"3\" cy=\"3\" r=\"1.1\" fill=\"currentColor\"/>",
            "");

    private ChartDrawing() {}

    /**
     * The pictures of a chart, one below the other.
     *
     * @param id what makes its parts' names unique on the page: letters, digits and hyphens
     * @param language "vi" or "en"
     * @param shown writes a value as the table does
     */
    public static String svg(
            String id,
            FigureTable table,
            Chart chart,
            String language,
            BiFunction<Unit, @Nullable Double, String> shown) {
        List<Integer> places = chart.columns().stream().map(table::place).toList();
        Unit unit = table.columns().get(places.getFirst()).unit();
        double most = table.rows().stream()
                .mapToDouble(row -> length(row, places))
                .max()
                .orElse(0);
        double full = switch (unit) {
            case PERCENT -> HUNDRED;
            case RATING -> HIGHEST_RATING;
            case COUNT, DURATION -> Math.max(1, most);
        };
        var pictures = new StringBuilder();
        for (int from = 0; from < table.rows().size(); from += BARS) {
            List<Row> rows = table.rows().subList(from, Math.min(table.rows().size(), from + BARS));
            pictures.append(picture(id + "-" + from / BARS, table, chart, rows, places, full, language, shown));
        }
        return pictures.toString();
    }

    private static String picture(
            String id,
            FigureTable table,
            Chart chart,
            List<Row> rows,
            List<Integer> places,
            double full,
            String language,
            BiFunction<Unit, @Nullable Double, String> shown) {
        int keys = places.size() > 1 ? places.size() : 0;
        int height = TOP + rows.size() * HEIGHT + keys * KEY + 2;
        var svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" viewBox=\"0 0 "
                        + WIDTH + " " + height + "\" aria-labelledby=\"" + id + "\"><title id=\"" + id + "\">"
                        + escaped(chart.title().in(language)) + "</title><defs>");
        for (int i = 0; i < places.size(); i++) {
            if (!PATTERNS.get(i).isEmpty()) {
                svg.append("<pattern id=\"")
                        .append(id)
                        .append("-p")
                        .append(i)
                        .append("\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">")
                        .append(PATTERNS.get(i))
                        .append("</pattern>");
            }
        }
        svg.append("</defs>");
        for (int i = 0; i < rows.size(); i++) {
            svg.append(bar(id, table, rows.get(i), TOP + i * HEIGHT, places, full, language, shown));
        }
        for (int i = 0; i < keys; i++) {
            int y = TOP + rows.size() * HEIGHT + i * KEY;
            svg.append(box(id, i, LEFT, y + 2, THICK, THICK - 4.0));
            svg.append(text(
                    LEFT + THICK + 6,
                    y + 13,
                    "start",
                    table.columns().get(places.get(i)).title().in(language)));
        }
        return svg.append("</svg>").toString();
    }

    private static String bar(
            String id,
            FigureTable table,
            Row row,
            int y,
            List<Integer> places,
            double full,
            String language,
            BiFunction<Unit, @Nullable Double, String> shown) {
        var bar = new StringBuilder(
                text(LEFT - 6, y + 13, "end", shortened(row.label().in(language))));
        double x = LEFT;
        for (int i = 0; i < places.size(); i++) {
            double value = Objects.requireNonNullElse(row.values().get(places.get(i)), 0.0);
            double width = value / full * (WIDTH - LEFT - RIGHT);
            if (width > 0) {
                bar.append(box(id, i, x, y, width, THICK));
            }
            x += width;
        }
        return bar.append(text((int) Math.ceil(x) + 5, y + 13, "start", told(table, row, places, shown)))
                .toString();
    }

    /** What stands behind a bar: its figure, or the sum of its parts. */
    private static String told(
            FigureTable table, Row row, List<Integer> places, BiFunction<Unit, @Nullable Double, String> shown) {
        if (row.hidden()) {
            return "<" + SmallGroups.FEWEST;
        }
        @Nullable
        Double value = places.size() == 1 ? row.values().get(places.getFirst()) : Double.valueOf(length(row, places));
        return shown.apply(table.columns().get(places.getFirst()).unit(), value);
    }

    private static double length(Row row, List<Integer> places) {
        var parts = new ArrayList<Double>();
        places.forEach(
                place -> parts.add(Objects.requireNonNullElse(row.values().get(place), 0.0)));
        return parts.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static String box(String id, int part, double x, double y, double width, double height) {
        String fill =
                part == 0 ? "currentColor" : PATTERNS.get(part).isEmpty() ? "none" : "url(#" + id + "-p" + part + ")";
        return String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\" stroke=\"currentColor\"/>",
                x,
                y,
                width,
                height,
                fill);
    }

    private static String text(int x, int y, String anchor, String words) {
        return "<text x=\"" + x + "\" y=\"" + y + "\" text-anchor=\"" + anchor + "\" fill=\"currentColor\">"
                + escaped(words) + "</text>";
    }

    private static String shortened(String label) {
        return label.length() <= LONGEST_LABEL
                ? label
                : label.substring(0, LONGEST_LABEL - 1).stripTrailing() + "…";
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
