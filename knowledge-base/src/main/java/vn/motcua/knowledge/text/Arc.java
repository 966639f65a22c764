package vn.motcua.knowledge.text;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A way to read a stretch of what was typed, for {@link Lattice}. */
final class Arc {

    /** Where the stretch begins and where it ends, in characters of the tokens one after another. */
    final int from;

    final int to;

    /** The words it is read as. */
    final List<String> words;

    /** The number of the first and the last word, or {@link WordUse#UNKNOWN}. */
    final int first;

    final int last;

    /** How unlikely it is that these words were typed so; for unknown words also how unlikely they are. */
    final float cost;

    /** Whether these words are exactly what was typed, or a short form written out. */
    final boolean asTyped;

    /** The cost of the best way from the beginning to the end of this arc, and the arc before on that way. */
    float best = Float.POSITIVE_INFINITY;

    @Nullable
    Arc before;

    private Arc(int from, int to, List<String> words, int first, int last, float cost, boolean asTyped) {
        this.from = from;
        this.to = to;
        this.words = words;
        this.first = first;
        this.last = last;
        this.cost = cost;
        this.asTyped = asTyped;
    }

    /** A known word. */
    static Arc known(int from, int to, WordUse use, int word, float cost, boolean asTyped) {
        return new Arc(from, to, List.of(use.word(word)), word, word, cost, asTyped);
    }

    /** A word that is left as it was typed. */
    static Arc asTyped(int from, int to, String word, float cost) {
        return new Arc(from, to, List.of(word), WordUse.UNKNOWN, WordUse.UNKNOWN, cost, true);
    }

    /** A number or code that is left as it was typed. */
    static Arc number(int from, int to, String typed, float cost) {
        return new Arc(from, to, List.of(typed), WordUse.NUMBER, WordUse.NUMBER, cost, true);
    }

    /** A short form, written out. */
    static Arc written(int from, int to, WordUse use, List<Term> terms, float cost) {
        float inside = 0;
        for (int i = 1; i < terms.size(); i++) {
            int word = use.numberOf(terms.get(i).text());
            inside += word == WordUse.UNKNOWN
                    ? 0
                    : use.cost(use.numberOf(terms.get(i - 1).text()), word);
        }
        return new Arc(
                from,
                to,
                terms.stream().map(Term::text).toList(),
                use.numberOf(terms.get(0).text()),
                use.numberOf(terms.get(terms.size() - 1).text()),
                cost + inside,
                true);
    }
}
