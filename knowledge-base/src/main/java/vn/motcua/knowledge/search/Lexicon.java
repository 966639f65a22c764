package vn.motcua.knowledge.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import vn.motcua.knowledge.text.PhraseTable;
import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Words;

/**
 * The citizens' lexicon: what people say, and the official terms for it. The files named in {@code lexicon/index.txt} hold one
 * expression a line: the everyday expression, a tab, the official terms separated by {@code " | "}, and after a second tab an
 * optional note for the reader. Immutable.
 */
final class Lexicon {

    private static final String FOLDER = "lexicon/";

    private final PhraseTable<Entry> table = new PhraseTable<>();
    private final List<Entry> entries = new ArrayList<>();

    /**
     * An expression.
     *
     * @param number its place in the lexicon, from 0
     * @param expression what people say
     * @param alternatives the official terms for it, each a list of words
     */
    record Entry(int number, String expression, List<List<Term>> alternatives) {}

    /** Read once, when it is first wanted. */
    private static final class Bundled {
        private static final Lexicon LEXICON = read();
    }

    /** The lexicon that comes with the library. */
    static Lexicon bundled() {
        return Bundled.LEXICON;
    }

    private static Lexicon read() {
        Lexicon lexicon = new Lexicon();
        for (String file : ResourceLines.read(Lexicon.class, FOLDER + "index.txt")) {
            for (String line : ResourceLines.read(Lexicon.class, FOLDER + file.strip())) {
                lexicon.add(file, line);
            }
        }
        return lexicon;
    }

    private void add(String file, String line) {
        String[] columns = line.split("\t");
        if (columns.length < 2) {
            throw new IllegalStateException("lexicon " + file + ": no official term in '" + line + "'");
        }
        List<List<Term>> alternatives = new ArrayList<>();
        for (String alternative : columns[1].split("\\|")) {
            List<Term> terms = Words.of(alternative).stream().map(Term::written).toList();
            if (!terms.isEmpty()) {
                alternatives.add(terms);
            }
        }
        if (!Words.of(columns[0]).isEmpty() && !alternatives.isEmpty()) {
            Entry entry = new Entry(entries.size(), columns[0], List.copyOf(alternatives));
            table.add(entry.expression, entry);
            entries.add(entry);
        }
    }

    /** All expressions. */
    List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** The expressions in a question, the longest at each place. */
    List<PhraseTable.Match<Entry>> find(List<Term> terms) {
        return table.findLongest(terms);
    }
}
