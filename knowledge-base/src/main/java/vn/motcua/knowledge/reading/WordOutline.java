package vn.motcua.knowledge.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/**
 * The paragraphs and tables of a Word file by section.
 *
 * <p>A label begins its section only when it comes after the current one in the printed order and none of the sections between
 * them still follows: "Thành phần hồ sơ:" inside the steps is a line of the steps as long as "Cách thức thực hiện:" is yet to
 * come.
 */
final class WordOutline {

    /** A piece of a section. */
    sealed interface Piece {}

    /** A paragraph that is not empty. */
    record Text(String text) implements Piece {}

    /** A table. */
    record Table(WordTable table) implements Piece {}

    private final Map<WordSection, List<Piece>> sections = new EnumMap<>(WordSection.class);

    WordOutline(XWPFDocument document) {
        List<IBodyElement> elements = document.getBodyElements();
        List<Piece> current = new ArrayList<>();
        int order = -1;
        for (int i = 0; i < elements.size(); i++) {
            IBodyElement element = elements.get(i);
            if (element instanceof XWPFTable table) {
                current.add(new Table(new WordTable(table)));
            } else if (element instanceof XWPFParagraph paragraph) {
                String text = WordText.of(paragraph);
                Optional<WordSection> begun = begun(elements, i, order);
                if (begun.isPresent()) {
                    order = begun.get().ordinal();
                    current = new ArrayList<>();
                    sections.put(begun.get(), current);
                    text = begun.get().rest(text);
                }
                if (!text.isEmpty()) {
                    current.add(new Text(text));
                }
            }
        }
    }

    /** The pieces of a section in their order; empty when the file has no such section. */
    List<Piece> pieces(WordSection section) {
        return List.copyOf(sections.getOrDefault(section, List.of()));
    }

    /** The paragraphs of a section, a line each; empty when it has none or says that there is no information. */
    String text(WordSection section) {
        var lines = new ArrayList<String>();
        for (Piece piece : pieces(section)) {
            if (piece instanceof Text paragraph) {
                lines.add(paragraph.text());
            }
        }
        String text = String.join("\n", lines);
        return text.equals(WordSection.NOTHING) ? "" : text;
    }

    /** The tables of a section. */
    List<WordTable> tables(WordSection section) {
        var tables = new ArrayList<WordTable>();
        for (Piece piece : pieces(section)) {
            if (piece instanceof Table table) {
                tables.add(table.table());
            }
        }
        return tables;
    }

    private static Optional<WordSection> begun(List<IBodyElement> elements, int index, int order) {
        Optional<WordSection> section = label(elements.get(index));
        if (section.isEmpty() || section.get().ordinal() <= order) {
            return Optional.empty();
        }
        for (IBodyElement later : elements.subList(index + 1, elements.size())) {
            Optional<WordSection> other = label(later);
            boolean between = other.isPresent()
                    && other.get().ordinal() > order
                    && other.get().ordinal() < section.get().ordinal();
            if (between) {
                return Optional.empty();
            }
        }
        return section;
    }

    private static Optional<WordSection> label(IBodyElement element) {
        return element instanceof XWPFParagraph paragraph
                ? WordSection.begunBy(WordText.of(paragraph))
                : Optional.empty();
    }
}
