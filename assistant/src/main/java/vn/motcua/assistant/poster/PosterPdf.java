package vn.motcua.assistant.poster;

import java.awt.Color;

import vn.motcua.assistant.poster.Sheet.Label;
import vn.motcua.assistant.print.PdfDocument;
import vn.motcua.assistant.print.PdfPage;
import vn.motcua.assistant.print.PdfPage.Alignment;
import vn.motcua.assistant.print.TextBlock;
import vn.motcua.assistant.print.TextStyle;

/** One code on a sheet of its own, to be read from two metres away. Lengths are millimetres. */
final class PosterPdf {

    private static final double MARGIN = 16;
    private static final double WIDTH = PdfPage.WIDTH - 2 * MARGIN;
    /** Narrower, so that its two lines are about as long. */
    private static final double TITLE_WIDTH = 0.75 * WIDTH;

    private static final double BOTTOM = PdfPage.HEIGHT - MARGIN;
    private static final double LARGEST_CODE = 125;
    private static final Color ACCENT = new Color(0x9A, 0x1B, 0x1F);
    private static final Color QUIET = new Color(0x4A, 0x44, 0x40);

    private final PdfDocument document;
    private final SheetWords words;

    PosterPdf(PdfDocument document, SheetWords words) {
        this.document = document;
        this.words = words;
    }

    void draw(Label label) {
        PdfPage page = document.addPage();
        double top = centred(page, document.fit(words.operator(), TextStyle.bold(18), 11, WIDTH, 16), MARGIN);
        page.fill(MARGIN, top + 3, WIDTH, 1.2, ACCENT);
        top = centred(page, document.fit(words.title(), TextStyle.bold(30), 20, TITLE_WIDTH, 34), top + 8);
        top = centred(page, document.fit(words.name(label), TextStyle.bold(23), 13, WIDTH, 36), top + 4);
        top = official(page, label, top);
        double below = drawBelow(page, label);
        double side = Math.min(LARGEST_CODE, below - top - 2);
        page.draw(label.code(), (PdfPage.WIDTH - side) / 2, top + (below - top - side) / 2, side);
    }

    private double official(PdfPage page, Label label, double top) {
        double end = top;
        if (!words.officialName(label).isEmpty()) {
            end = centred(
                    page,
                    document.fit(
                            words.officialName(label), TextStyle.regular(12).in(QUIET), 9, WIDTH, 16),
                    end + 1);
        }
        return words.code(label).isEmpty()
                ? end
                : centred(page, document.lay(words.code(label), TextStyle.regular(14), WIDTH), end + 1);
    }

    /** Draws what stands at the foot and tells where it begins. */
    private double drawBelow(PdfPage page, Label label) {
        TextBlock note = document.fit(words.note(), TextStyle.regular(10).in(QUIET), 8, WIDTH, 12);
        TextBlock advice = document.fit(words.advice(label), TextStyle.regular(15), 11, WIDTH, 26);
        TextBlock address = document.fit(words.address(label), TextStyle.regular(12), 8, WIDTH, 12);
        boolean addressed = !words.address(label).isEmpty();
        double noteTop = BOTTOM - note.height();
        double addressTop = noteTop - (addressed ? address.height() + 3 : 0);
        double adviceTop = addressTop - advice.height() - 2;
        centred(page, advice, adviceTop);
        if (addressed) {
            centred(page, address, addressTop);
        }
        centred(page, note, noteTop);
        return adviceTop;
    }

    private static double centred(PdfPage page, TextBlock block, double top) {
        return page.draw(block, MARGIN, top, WIDTH, Alignment.CENTRE);
    }
}
