package vn.motcua.assistant.print;

import java.util.List;

/**
 * Text laid out in lines, ready to be drawn by {@link PdfPage#draw}.
 *
 * @param lines the lines, with their widths
 * @param style how it looks
 */
public record TextBlock(List<Line> lines, TextStyle style) {

    /** Copies the list. */
    public TextBlock {
        lines = List.copyOf(lines);
    }

    /** The height in millimetres. */
    public double height() {
        return lines.size() * style.lineHeight();
    }

    /** The lines from one on, to go on with on the next page. */
    public TextBlock from(int first) {
        return new TextBlock(lines.subList(Math.min(first, lines.size()), lines.size()), style);
    }

    /** At most so many of the first lines. */
    public TextBlock upTo(int most) {
        return new TextBlock(lines.subList(0, Math.min(most, lines.size())), style);
    }

    /**
     * A line.
     *
     * @param text what it says
     * @param width its width in millimetres
     */
    public record Line(String text, double width) {}
}
