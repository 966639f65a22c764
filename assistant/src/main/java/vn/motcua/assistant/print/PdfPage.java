package vn.motcua.assistant.print;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.motcua.assistant.qr.QrCode;

/** An A4 page of a {@link PdfDocument}. Lengths are millimetres from its upper left corner. */
public final class PdfPage {

    /** The width of the sheet. */
    public static final double WIDTH = 210;

    /** The height of the sheet. */
    public static final double HEIGHT = 297;

    private static final Color CUT = new Color(0x8B, 0x8B, 0x8B);
    private static final double DASH = 2;

    private final PDPageContentStream content;
    private final Function<TextStyle.Weight, PdfFont> fonts;

    PdfPage(PDDocument document, Function<TextStyle.Weight, PdfFont> fonts) {
        this.fonts = fonts;
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try {
            this.content = new PDPageContentStream(document, page);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** To which side the lines of a block are ranged. */
    public enum Alignment {
        LEFT,
        CENTRE,
        RIGHT
    }

    /**
     * Draws text.
     *
     * @param x the left edge of its space
     * @param top the upper edge of its space
     * @param width the width of its space, in which it is ranged
     * @return the lower edge of the text
     */
    public double draw(TextBlock block, double x, double top, double width, Alignment alignment) {
        TextStyle style = block.style();
        PdfFont font = fonts.apply(style.weight());
        return drawn(() -> {
            double lineTop = top;
            content.setNonStrokingColor(style.colour());
            for (TextBlock.Line line : block.lines()) {
                // An empty line would enter a font without letters into the document.
                if (!line.text().isEmpty()) {
                    show(line, style, font, x + indent(line, width, alignment), lineTop);
                }
                lineTop += style.lineHeight();
            }
            return lineTop;
        });
    }

    private void show(TextBlock.Line line, TextStyle style, PdfFont font, double left, double top) throws IOException {
        double baseline = Millimetres.points(HEIGHT - top) - font.baseline(style.points());
        content.beginText();
        content.setFont(font.font(), (float) style.points());
        content.newLineAtOffset(Millimetres.points(left), (float) baseline);
        content.showText(line.text());
        content.endText();
    }

    private static double indent(TextBlock.Line line, double width, Alignment alignment) {
        return switch (alignment) {
            case LEFT -> 0;
            case CENTRE -> (width - line.width()) / 2;
            case RIGHT -> width - line.width();
        };
    }

    /**
     * Draws a QR code with its quiet zone, in black.
     *
     * @param x the left edge of the quiet zone
     * @param top the upper edge of the quiet zone
     * @param side the side of the square, quiet zone included
     */
    public void draw(QrCode code, double x, double top, double side) {
        double module = side / (code.size() + 2 * QrCode.QUIET_ZONE);
        drawn(() -> {
            content.setNonStrokingColor(Color.BLACK);
            for (QrCode.Run run : code.runs()) {
                rectangle(
                        x + (run.x() + QrCode.QUIET_ZONE) * module,
                        top + (run.y() + QrCode.QUIET_ZONE) * module,
                        run.length() * module,
                        module);
            }
            // All at once: squares filled one by one show hairlines between them.
            content.fill();
            return top + side;
        });
    }

    /** Fills a rectangle. */
    public void fill(double x, double top, double width, double height, Color colour) {
        drawn(() -> {
            content.setNonStrokingColor(colour);
            rectangle(x, top, width, height);
            content.fill();
            return top + height;
        });
    }

    /** Draws the outline of a rectangle, such as a box to tick. */
    public void outline(double x, double top, double width, double height, double thickness, Color colour) {
        drawn(() -> {
            content.setLineDashPattern(new float[0], 0);
            content.setLineWidth(Millimetres.points(thickness));
            content.setStrokingColor(colour);
            rectangle(x, top, width, height);
            content.stroke();
            return top + height;
        });
    }

    /** Draws a tick into a box. */
    public void tick(double x, double top, double side, Color colour) {
        drawn(() -> {
            content.setLineDashPattern(new float[0], 0);
            content.setLineWidth(Millimetres.points(side / 6));
            content.setStrokingColor(colour);
            content.moveTo(Millimetres.points(x + side * 0.2), Millimetres.points(HEIGHT - top - side * 0.5));
            content.lineTo(Millimetres.points(x + side * 0.42), Millimetres.points(HEIGHT - top - side * 0.75));
            content.lineTo(Millimetres.points(x + side * 0.85), Millimetres.points(HEIGHT - top - side * 0.2));
            content.stroke();
            return top + side;
        });
    }

    /** Draws a thin dashed line along which to cut. */
    public void cutLine(double fromX, double fromTop, double toX, double toTop) {
        drawn(() -> {
            content.setLineDashPattern(new float[] {Millimetres.points(DASH)}, 0);
            content.setLineWidth(Millimetres.points(0.2));
            content.setStrokingColor(CUT);
            content.moveTo(Millimetres.points(fromX), Millimetres.points(HEIGHT - fromTop));
            content.lineTo(Millimetres.points(toX), Millimetres.points(HEIGHT - toTop));
            content.stroke();
            return toTop;
        });
    }

    void end() throws IOException {
        content.close();
    }

    private void rectangle(double x, double top, double width, double height) throws IOException {
        content.addRect(
                Millimetres.points(x),
                Millimetres.points(HEIGHT - top - height),
                Millimetres.points(width),
                Millimetres.points(height));
    }

    private static double drawn(Drawing drawing) {
        try {
            return drawing.lowerEdge();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @FunctionalInterface
    private interface Drawing {
        double lowerEdge() throws IOException;
    }
}
