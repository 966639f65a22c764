package vn.motcua.assistant.print;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Be Vietnam Pro in one weight, within one document: only the letters that the document uses are put into it. */
final class PdfFont {

    private static final double UNITS = 1000;
    private static final char REPLACEMENT = '?';

    private final PDType0Font font;
    private final CmapLookup letters;

    private PdfFont(PDType0Font font, CmapLookup letters) {
        this.font = font;
        this.letters = letters;
    }

    static PdfFont load(PDDocument document, TextStyle.Weight weight) throws IOException {
        String file = switch (weight) {
            case REGULAR -> "be-vietnam-pro-400.ttf";
            case BOLD -> "be-vietnam-pro-600.ttf";
        };
        try (InputStream bytes =
                Objects.requireNonNull(PdfFont.class.getResourceAsStream(file), "the fonts are part of this package")) {
            TrueTypeFont trueType = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            // Ligatures (fi, ffi) would be lost to whoever copies or searches the text.
            trueType.setEnableGsub(false);
            return new PdfFont(PDType0Font.load(document, trueType, true), trueType.getUnicodeCmapLookup());
        }
    }

    PDType0Font font() {
        return font;
    }

    /** The baseline below the upper edge of a line, in points. */
    double baseline(double points) {
        double ascent = font.getFontDescriptor().getAscent() / UNITS;
        double descent = -font.getFontDescriptor().getDescent() / UNITS;
        return points * ((Millimetres.LINES_PER_SIZE - ascent - descent) / 2 + ascent);
    }

    /** The width of a text, in millimetres. */
    double width(String text, double points) {
        try {
            return font.getStringWidth(text) / UNITS * points / Millimetres.POINTS;
        } catch (IOException impossible) {
            throw new IllegalStateException("the font is in memory", impossible);
        }
    }

    /**
     * Breaks text into lines at its spaces and line breaks; a word wider than a line is broken where it must be.
     *
     * @param width the widest line, in millimetres
     */
    List<TextBlock.Line> wrap(String text, double points, double width) {
        var lines = new ArrayList<TextBlock.Line>();
        for (String paragraph : text.strip().split("\\R", -1)) {
            wrapParagraph(writable(paragraph), points, width, lines);
        }
        return lines;
    }

    private void wrapParagraph(String paragraph, double points, double width, List<TextBlock.Line> lines) {
        var line = new StringBuilder();
        for (String word : paragraph.split(" ", -1)) {
            String rest = word;
            String joined = line.isEmpty() ? rest : line + " " + rest;
            if (!line.isEmpty() && width(joined, points) > width) {
                add(line.toString(), points, lines);
                line.setLength(0);
            }
            while (line.isEmpty() && width(rest, points) > width && rest.length() > 1) {
                int end = longestPrefix(rest, points, width);
                add(rest.substring(0, end), points, lines);
                rest = rest.substring(end);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        add(line.toString(), points, lines);
    }

    private int longestPrefix(String word, double points, double width) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length() && width(word.substring(0, word.offsetByCodePoints(end, 1)), points) <= width) {
            end = word.offsetByCodePoints(end, 1);
        }
        return end;
    }

    private void add(String line, double points, List<TextBlock.Line> lines) {
        lines.add(new TextBlock.Line(line, width(line, points)));
    }

    /** Composed letters (NFC), single spaces, and a question mark for what the font does not have. */
    String writable(String text) {
        var writable = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]", "")
                .replaceAll("[\\s\\p{Cc}]+", " ")
                // What old fonts showed as ư and some published records still have.
                .replace('ƣ', 'ư')
                .replace('Ƣ', 'Ư')
                .codePoints()
                .map(letter -> letters.getGlyphId(letter) == 0 ? REPLACEMENT : letter)
                .forEach(writable::appendCodePoint);
        return writable.toString().strip();
    }
}
