package vn.motcua.assistant.poster;

import java.awt.Color;
import java.util.List;

import vn.motcua.assistant.poster.Sheet.Label;
import vn.motcua.assistant.print.PdfDocument;
import vn.motcua.assistant.print.PdfPage;
import vn.motcua.assistant.print.PdfPage.Alignment;
import vn.motcua.assistant.print.TextBlock;
import vn.motcua.assistant.print.TextStyle;

/** Several codes on a sheet, with lines along which to cut. Lengths are millimetres. */
final class LabelsPdf {

    /** What ordinary printers leave white. */
    private static final double MARGIN = 8;

    private static final Color QUIET = new Color(0x4A, 0x44, 0x40);

    private final PdfDocument document;
    private final SheetWords words;
    private final SheetSize size;
    private final double width;
    private final double height;

    LabelsPdf(PdfDocument document, SheetWords words, SheetSize size) {
        this.document = document;
        this.words = words;
        this.size = size;
        this.width = (PdfPage.WIDTH - 2 * MARGIN) / size.columns();
        this.height = (PdfPage.HEIGHT - 2 * MARGIN) / size.rows();
    }

    void draw(List<Label> labels) {
        PdfPage page = document.addPage();
        for (int i = 0; i < labels.size(); i++) {
            double x = MARGIN + i % size.columns() * width;
            double top = MARGIN + i / size.columns() * height;
            if (height > width) {
                drawUpright(page, labels.get(i), x, top);
            } else {
                drawFlat(page, labels.get(i), x, top);
            }
        }
        drawCutLines(page, labels.size());
    }

    private void drawCutLines(PdfPage page, int labels) {
        int columns = Math.min(labels, size.columns());
        int rows = (labels + size.columns() - 1) / size.columns();
        for (int column = 0; column <= columns; column++) {
            page.cutLine(MARGIN + column * width, MARGIN, MARGIN + column * width, MARGIN + rows * height);
        }
        for (int row = 0; row <= rows; row++) {
            page.cutLine(MARGIN, MARGIN + row * height, MARGIN + columns * width, MARGIN + row * height);
        }
    }

    /** The name above the code, everything else below it. Sizes follow the label's width. */
    private void drawUpright(PdfPage page, Label label, double x, double top) {
        double pad = width * 0.06;
        double inner = width - 2 * pad;
        double points = width / 6.4;
        TextBlock name = document.fit(words.name(label), TextStyle.bold(points), points * 0.5, inner, height * 0.19);
        TextBlock operator = document.fit(
                words.operator(), TextStyle.regular(points * 0.6).in(QUIET), points * 0.45, inner, height * 0.08);
        TextBlock scan = document.fit(scanning(label), TextStyle.bold(points * 0.7), points * 0.5, inner, height * 0.1);
        TextBlock code =
                document.fit(words.code(label), TextStyle.regular(points * 0.75), points * 0.5, inner, height * 0.05);
        double end = page.draw(name, x + pad, top + pad, inner, Alignment.CENTRE);
        double operatorTop = top + height - pad / 2 - operator.height();
        double scanTop = operatorTop - 1 - scan.height();
        double codeTop = scanTop - code.height();
        double side = Math.min(inner, codeTop - end);
        page.draw(label.code(), x + (width - side) / 2, end + (codeTop - end - side) / 2, side);
        page.draw(code, x + pad, codeTop, inner, Alignment.CENTRE);
        page.draw(scan, x + pad, scanTop, inner, Alignment.CENTRE);
        page.draw(operator, x + pad, operatorTop, inner, Alignment.CENTRE);
    }

    /** The code at the left, its name beside it. */
    private void drawFlat(PdfPage page, Label label, double x, double top) {
        double side = height - 4;
        page.draw(label.code(), x + 1, top + 2, side);
        double left = x + side + 1;
        double inner = width - side - 3;
        String below = words.afterScanning(label).isEmpty() ? words.code(label) : words.afterScanning(label);
        TextBlock foot = document.fit(below, TextStyle.regular(7.5), 5.5, inner, 7);
        TextBlock name = document.fit(words.name(label), TextStyle.bold(9), 5.5, inner, height - 9 - foot.height());
        double nameTop = top + (height - name.height() - foot.height() - 1) / 2;
        double end = page.draw(name, left, nameTop, inner, Alignment.LEFT);
        page.draw(foot, left, end + 1, inner, Alignment.LEFT);
    }

    private String scanning(Label label) {
        return words.afterScanning(label).isEmpty() ? words.shortTitle() : words.afterScanning(label);
    }
}
