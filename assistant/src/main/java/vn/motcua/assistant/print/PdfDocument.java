package vn.motcua.assistant.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import vn.motcua.assistant.print.TextBlock.Line;

/**
 * A PDF in the making. The same content makes the same bytes: it bears no date. Not for use by several threads.
 *
 * <p>Drawing into memory does not fail for reasons of input or output; where the library declares that it may, this throws
 * {@link UncheckedIOException}.
 */
public final class PdfDocument implements AutoCloseable {

    private static final double STEP = 0.5;
    private static final String ELLIPSIS = "…";

    private final PDDocument document = new PDDocument();
    private final Map<TextStyle.Weight, PdfFont> fonts = new EnumMap<>(TextStyle.Weight.class);
    private final List<PdfPage> pages = new ArrayList<>();

    /**
     * An empty document.
     *
     * @param title what readers show as its name
     * @param language the language of its text, for those who have it read aloud
     */
    public PdfDocument(String title, Locale language) {
        var information = new PDDocumentInformation();
        information.setTitle(title);
        document.setDocumentInformation(information);
        document.setDocumentId(0L);
        document.getDocumentCatalog().setLanguage(language.toLanguageTag());
        var preferences = new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }

    /** Adds an A4 page in portrait. */
    public PdfPage addPage() {
        var page = new PdfPage(document, this::font);
        pages.add(page);
        return page;
    }

    /**
     * Lays text out in lines.
     *
     * @param text in any form of Unicode; a letter that the font does not have becomes a question mark
     * @param width the widest line, in millimetres
     */
    public TextBlock lay(String text, TextStyle style, double width) {
        return new TextBlock(font(style.weight()).wrap(text, style.points(), width), style);
    }

    /**
     * Lays text out as large as a space allows. What does not even fit in the smallest size ends in an ellipsis.
     *
     * @param largest how it looks at best
     * @param smallest the smallest size of letters, in points
     * @param width the widest line, in millimetres
     * @param height the highest block, in millimetres
     */
    public TextBlock fit(String text, TextStyle largest, double smallest, double width, double height) {
        double points = largest.points();
        TextBlock block = lay(text, largest, width);
        while (block.height() > height && points > smallest) {
            points = Math.max(smallest, points - STEP);
            block = lay(text, largest.sized(points), width);
        }
        int most = Math.max(1, (int) (height / block.style().lineHeight()));
        return block.lines().size() <= most ? block : cut(block, most, width);
    }

    /** The whole document. Nothing can be added afterwards. */
    public byte[] bytes() {
        try {
            for (PdfPage page : pages) {
                page.end();
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private TextBlock cut(TextBlock block, int most, double width) {
        PdfFont font = font(block.style().weight());
        double points = block.style().points();
        List<Line> lines = new ArrayList<>(block.upTo(most).lines());
        String last = lines.getLast().text();
        while (last.contains(" ") && font.width(last + ELLIPSIS, points) > width) {
            last = last.substring(0, last.lastIndexOf(' '));
        }
        lines.set(most - 1, new Line(last + ELLIPSIS, font.width(last + ELLIPSIS, points)));
        return new TextBlock(lines, block.style());
    }

    private PdfFont font(TextStyle.Weight weight) {
        return Objects.requireNonNull(fonts.computeIfAbsent(weight, missing -> {
            try {
                return PdfFont.load(document, missing);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }));
    }
}
