package vn.motcua.assistant.handout;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.dialogue.ChecklistSheet;
import vn.motcua.assistant.dialogue.ChecklistSheet.Line;
import vn.motcua.assistant.dialogue.ChecklistSheet.Paper;
import vn.motcua.assistant.dialogue.ChecklistSheet.PaperGroup;
import vn.motcua.assistant.dialogue.ChecklistSheet.Part;
import vn.motcua.assistant.dialogue.ChecklistSheet.Section;
import vn.motcua.assistant.dialogue.ChecklistSheet.Told;
import vn.motcua.assistant.handout.Handout.Payment;
import vn.motcua.assistant.print.PdfDocument;
import vn.motcua.assistant.print.PdfPage;
import vn.motcua.assistant.print.PdfPage.Alignment;
import vn.motcua.assistant.print.TextBlock;
import vn.motcua.assistant.print.TextStyle;
import vn.motcua.assistant.qr.QrCode;

/**
 * A handout as PDF, on one sheet of A4 where it can be read so: letters shrink from the usual size to the smallest that older eyes
 * read; what still does not fit goes on over several pages, in the middle size. Lengths are millimetres.
 */
final class HandoutPdf {

    private static final double MARGIN = 14;
    private static final double WIDTH = PdfPage.WIDTH - 2 * MARGIN;
    private static final double BOTTOM = PdfPage.HEIGHT - MARGIN;

    /** The column of the headings. */
    private static final double ASIDE = 31;

    private static final double CODE = 32;
    private static final double PAYMENT_CODE = 26;
    private static final double[] POINTS = {10.5, 10, 9.5, 9, 8.5, 8};
    private static final double POINTS_OF_SEVERAL_PAGES = 9.5;
    private static final Color ACCENT = new Color(0x9A, 0x1B, 0x1F);
    private static final Color QUIET = new Color(0x4A, 0x44, 0x40);

    private final PdfDocument document;
    private final Handout handout;
    private final HandoutWords words;
    private final double points;

    private HandoutPdf(PdfDocument document, Handout handout, HandoutWords words, double points) {
        this.document = document;
        this.handout = handout;
        this.words = words;
        this.points = points;
    }

    static byte[] of(Handout handout, HandoutWords words, Locale language) {
        try (var document = new PdfDocument(handout.sheet().name() + " · " + words.say("title"), language)) {
            double points = POINTS_OF_SEVERAL_PAGES;
            for (double candidate : POINTS) {
                var layout = new HandoutPdf(document, handout, words, candidate);
                if (layout.headHeight() + heightOf(layout.pieces()) <= BOTTOM - MARGIN) {
                    points = candidate;
                    break;
                }
            }
            new HandoutPdf(document, handout, words, points).draw();
            return document.bytes();
        }
    }

    /**
     * Something that stands in the column of the page.
     *
     * @param gap the space above it
     * @param aside what stands at its left, in the column of the headings; null for nothing
     * @param text the text
     * @param indent how far from the left edge the text stands
     * @param mark what stands before the text
     * @param opens whether it must not stand alone at the foot of a page
     */
    private record Piece(
            double gap, @Nullable TextBlock aside, TextBlock text, double indent, Mark mark, boolean opens) {

        double height() {
            double text = Math.max(text().height(), mark.code() == null ? 0 : PAYMENT_CODE);
            return gap + (aside == null ? text : Math.max(text, aside.height()));
        }
    }

    /**
     * What stands before a text.
     *
     * @param box whether there is a box
     * @param ticked whether the box is ticked
     * @param code a QR code; null for none
     */
    private record Mark(
            boolean box, boolean ticked, @Nullable QrCode code) {
        static final Mark NONE = new Mark(false, false, null);
    }

    private static double heightOf(List<Piece> pieces) {
        return pieces.stream().mapToDouble(Piece::height).sum();
    }

    private void draw() {
        PdfPage page = document.addPage();
        double top = MARGIN + drawHead(page);
        List<Piece> pieces = pieces();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            double needed = piece.height()
                    + (piece.opens() && i + 1 < pieces.size()
                            ? pieces.get(i + 1).height()
                            : 0);
            if (top + needed > BOTTOM && top > MARGIN) {
                page = document.addPage();
                top = MARGIN;
            }
            TextBlock rest = piece.text();
            while (top + piece.gap() + rest.height() > BOTTOM) {
                int fitting = Math.max(
                        1, (int) ((BOTTOM - top - piece.gap()) / rest.style().lineHeight()));
                draw(page, with(piece, rest.upTo(fitting)), top);
                rest = rest.from(fitting);
                page = document.addPage();
                top = MARGIN;
            }
            draw(page, with(piece, rest), top);
            top += with(piece, rest).height();
        }
    }

    private static Piece with(Piece piece, TextBlock text) {
        return new Piece(piece.gap(), piece.aside(), text, piece.indent(), piece.mark(), piece.opens());
    }

    private void draw(PdfPage page, Piece piece, double pieceTop) {
        double top = pieceTop + piece.gap();
        if (piece.aside() != null) {
            page.draw(piece.aside(), MARGIN, top, ASIDE, Alignment.LEFT);
        }
        double left = MARGIN + piece.indent();
        if (piece.mark().code() != null) {
            page.draw(piece.mark().code(), left - PAYMENT_CODE - 2, top, PAYMENT_CODE);
        }
        if (piece.mark().box()) {
            double side = points * 0.27;
            double boxTop = top + (piece.text().style().lineHeight() - side) / 2;
            page.outline(left - side - 1.8, boxTop, side, side, 0.3, Color.BLACK);
            if (piece.mark().ticked()) {
                page.tick(left - side - 1.8, boxTop, side, ACCENT);
            }
        }
        page.draw(piece.text(), left, top, WIDTH - piece.indent(), Alignment.LEFT);
    }

    private List<TextBlock> head() {
        ChecklistSheet sheet = handout.sheet();
        double width = headWidth();
        var blocks = new ArrayList<TextBlock>();
        blocks.add(document.lay(
                words.operator() + " · " + words.say("title"),
                TextStyle.bold(points).in(QUIET),
                width));
        blocks.add(document.lay(sheet.name(), TextStyle.bold(points * 1.6), width));
        blocks.add(document.lay(
                words.say("ready", sheet.ready(), sheet.papers()) + " · " + words.made(), regular(), width));
        if (handout.code() != null) {
            blocks.add(document.lay(
                    words.say("scan"), TextStyle.regular(points * 0.85).in(QUIET), width));
        }
        return blocks;
    }

    private double headWidth() {
        return handout.code() == null ? WIDTH : WIDTH - CODE - 4;
    }

    private double headHeight() {
        double text = head().stream().mapToDouble(TextBlock::height).sum();
        return Math.max(text + 3, handout.code() == null ? 0 : CODE - 2) + 2;
    }

    private double drawHead(PdfPage page) {
        double top = MARGIN;
        for (TextBlock block : head()) {
            top = page.draw(block, MARGIN, top, headWidth(), Alignment.LEFT) + 1;
        }
        if (handout.code() != null) {
            // The quiet zone may reach into the margin.
            page.draw(handout.code(), MARGIN + WIDTH - CODE + 3, MARGIN - 4, CODE);
        }
        page.fill(MARGIN, MARGIN + headHeight() - 1.5, WIDTH, 0.6, ACCENT);
        return headHeight();
    }

    private List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        ChecklistSheet sheet = handout.sheet();
        var told = new ArrayList<String>();
        for (Told answer : sheet.answers()) {
            told.add(answer.question() + " " + answer.answer());
        }
        if (!sheet.complete()) {
            told.add(words.say("open"));
        }
        row(words.say("case"), told, pieces);
        boolean several = sheet.sections().size() > 1;
        for (Section section : sheet.sections()) {
            if (several) {
                pieces.add(new Piece(
                        2.5,
                        null,
                        document.lay(
                                section.name(), TextStyle.bold(points * 1.2).in(ACCENT), WIDTH),
                        0,
                        Mark.NONE,
                        true));
            }
            row(
                    words.say("know"),
                    section.before().stream().map(HandoutPdf::plain).toList(),
                    pieces);
            for (PaperGroup group : section.papers()) {
                pieces.add(new Piece(
                        1.6, null, document.lay(group.title(), TextStyle.bold(points), WIDTH), 0, Mark.NONE, true));
                group.papers().forEach(paper -> pieces.add(paper(paper)));
            }
            for (Part part : section.parts()) {
                row(part.title(), part.lines().stream().map(HandoutPdf::plain).toList(), pieces);
            }
            pieces.add(new Piece(
                    1,
                    null,
                    document.lay(
                            section.origin(), TextStyle.regular(points * 0.8).in(QUIET), WIDTH),
                    0,
                    Mark.NONE,
                    false));
        }
        handout.payments().forEach(payment -> pieces.add(payment(payment)));
        pieces.add(new Piece(
                2,
                null,
                document.lay(words.say("note"), TextStyle.regular(points * 0.8).in(QUIET), WIDTH),
                0,
                Mark.NONE,
                false));
        return pieces;
    }

    /** Lines with their heading beside the first. */
    private void row(String title, List<String> lines, List<Piece> pieces) {
        for (int i = 0; i < lines.size(); i++) {
            pieces.add(new Piece(
                    i == 0 ? 1.6 : 0.3,
                    i == 0 ? document.lay(title, TextStyle.bold(points), ASIDE - 2) : null,
                    document.lay(lines.get(i), regular(), WIDTH - ASIDE),
                    ASIDE,
                    Mark.NONE,
                    false));
        }
    }

    private Piece paper(Paper paper) {
        String text = paper.note().isEmpty() ? paper.name() : paper.name() + " (" + paper.note() + ")";
        double indent = points * 0.27 + 3;
        return new Piece(
                0.4,
                null,
                document.lay((paper.ready() ? words.say("has") + ": " : "") + text, regular(), WIDTH - indent),
                indent,
                new Mark(true, paper.ready(), null),
                false);
    }

    private Piece payment(Payment payment) {
        double indent = PAYMENT_CODE + 2;
        String text = String.join(
                "\n", words.amount(payment), words.payee(payment), words.purpose(payment), words.say("payment.when"));
        return new Piece(
                1.5,
                null,
                document.lay(text, regular(), WIDTH - indent),
                indent,
                new Mark(false, false, payment.code()),
                false);
    }

    private TextStyle regular() {
        return TextStyle.regular(points);
    }

    private static String plain(Line line) {
        return line.label().isEmpty() ? line.text() : line.label() + ": " + line.text();
    }
}
