package vn.motcua.knowledge.search;

import java.util.List;
import java.util.Locale;

/**
 * Draws how often candidates are right against how sure the search is of them (Niculescu-Mizil and Caruana 2005): on the diagonal its
 * confidence is what it says, below it the search is too sure.
 */
final class ReliabilityDiagram {

    private static final int SIZE = 400;
    private static final int MARGIN = 60;
    private static final double LARGEST = 14;

    private ReliabilityDiagram() {}

    /**
     * The questions with a confidence within a range.
     *
     * @param questions how many, 0 or more
     * @param confidence their mean confidence, 0 to 1
     * @param right the share of them of which the first candidate is right, 0 to 1
     */
    record Bin(int questions, double confidence, double right) {}

    /** The drawing as SVG; the area of a point is the number of its questions. */
    static String svg(List<Bin> bins) {
        var svg = new StringBuilder();
        int whole = SIZE + 2 * MARGIN;
        say(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"14\">",
                whole,
                whole);
        say(svg, "<title>How often the first candidate is right, by its confidence</title>");
        say(svg, "<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>", whole, whole);
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            double at = tenth / 10.0;
            say(
                    svg,
                    "<path d=\"M%.0f %.0fV%.0fM%.0f %.0fH%.0f\" stroke=\"#ddd\"/>",
                    x(at),
                    y(0),
                    y(1),
                    x(0),
                    y(at),
                    x(1));
            say(svg, "<text x=\"%.0f\" y=\"%.0f\" text-anchor=\"middle\">%.1f</text>", x(at), y(0) + 20, at);
            say(svg, "<text x=\"%.0f\" y=\"%.0f\" text-anchor=\"end\">%.1f</text>", x(0) - 8, y(at) + 5, at);
        }
        say(svg, "<path d=\"M%.0f %.0fL%.0f %.0f\" stroke=\"#666\" stroke-dasharray=\"6 4\"/>", x(0), y(0), x(1), y(1));
        int most = bins.stream().mapToInt(Bin::questions).max().orElse(1);
        var line = new StringBuilder();
        for (Bin bin : bins) {
            if (bin.questions() > 0) {
                line.append(String.format(
                        Locale.ROOT, "%s%.1f %.1f", line.isEmpty() ? "M" : "L", x(bin.confidence()), y(bin.right())));
            }
        }
        say(svg, "<path d=\"%s\" fill=\"none\" stroke=\"#8b1a1a\" stroke-width=\"2\"/>", line);
        for (Bin bin : bins) {
            if (bin.questions() > 0) {
                double radius = 3 + LARGEST * Math.sqrt((double) bin.questions() / most);
                say(
                        svg,
                        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"#8b1a1a\" fill-opacity=\"0.6\"><title>%d</title></circle>",
                        x(bin.confidence()),
                        y(bin.right()),
                        radius,
                        bin.questions());
            }
        }
        say(
                svg,
                "<text x=\"%.0f\" y=\"%.0f\" text-anchor=\"middle\">confidence of the first candidate</text>",
                x(0.5),
                y(0) + 45);
        say(
                svg,
                "<text transform=\"translate(18 %.0f) rotate(-90)\" text-anchor=\"middle\">share that is right</text>",
                y(0.5));
        say(svg, "</svg>");
        return svg.toString();
    }

    private static void say(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static double x(double share) {
        return MARGIN + share * SIZE;
    }

    private static double y(double share) {
        return MARGIN + (1 - share) * SIZE;
    }
}
