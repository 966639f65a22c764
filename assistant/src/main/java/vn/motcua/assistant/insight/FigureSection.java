package vn.motcua.assistant.insight;

import java.util.List;

/**
 * The figures of one part of the product.
 *
 * @param title what it is called
 * @param notes how they are counted, each a sentence or two
 * @param tables the figures; those of a table named {@link FigureTable#ALL} are shown large, above the others
 */
public record FigureSection(Wording title, List<Wording> notes, List<FigureTable> tables) {

    /** Copies the lists. */
    public FigureSection {
        notes = List.copyOf(notes);
        tables = List.copyOf(tables);
    }
}
