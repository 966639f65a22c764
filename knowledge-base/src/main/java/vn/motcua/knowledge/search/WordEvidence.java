package vn.motcua.knowledge.search;

import java.io.IOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Term;

/**
 * How much the words of a question speak for its being about a procedure, or against it. Each word without marks, each word typed with
 * its marks and each pair of neighbours has a weight: that of a logistic regression which tells what citizens say when they need a
 * procedure from what they say otherwise. {@code WordEvidenceFitting} fits it; the table that comes with the library can be read
 * ({@code zcat word-evidence.tsv.gz}). Immutable.
 */
final class WordEvidence {

    private static final String RESOURCE = "word-evidence.tsv.gz";

    /** A weight smaller than this says nothing and is left out of the table. */
    private static final double LEAST = 0.02;

    /** Weights are written in hundredths. */
    private static final double UNIT = 100;

    private final Map<Kind, Map<String, Float>> tables;

    /** What has a weight. */
    enum Kind {
        /** A word without its marks. */
        WORD,
        /** A word with its marks, where it was typed with them. */
        MARKED,
        /** Two neighbours without their marks, a space between them. */
        PAIR
    }

    /** What is told the traits of a text. */
    @FunctionalInterface
    interface Traits {

        /** The text has this trait, so much by the role of its words. */
        void add(Kind kind, String trait, float count);
    }

    private WordEvidence(Map<Kind, Map<String, Float>> tables) {
        this.tables = tables;
    }

    /** Evidence of these weights; those that say nothing are left out, the others rounded to hundredths. */
    static WordEvidence of(Map<Kind, Map<String, Double>> weights) {
        Map<Kind, Map<String, Float>> tables = new EnumMap<>(Kind.class);
        weights.forEach((kind, ofKind) -> ofKind.forEach((trait, weight) -> {
            if (Math.abs(weight) >= LEAST) {
                tables.computeIfAbsent(kind, none -> new HashMap<>())
                        .put(trait, (float) (Math.round(weight * UNIT) / UNIT));
            }
        }));
        return new WordEvidence(tables);
    }

    /** Read once, when it is first wanted. */
    private static final class Bundled {
        private static final WordEvidence EVIDENCE = read();
    }

    /** The evidence that comes with the library. */
    static WordEvidence bundled() {
        return Bundled.EVIDENCE;
    }

    private static WordEvidence read() {
        Map<Kind, Map<String, Float>> tables = new EnumMap<>(Kind.class);
        for (String line : ResourceLines.readCompressed(WordEvidence.class, RESOURCE)) {
            String[] columns = line.split("\t");
            tables.computeIfAbsent(Kind.valueOf(columns[0]), none -> new HashMap<>())
                    .put(columns[1], Float.valueOf(columns[2]));
        }
        return new WordEvidence(tables);
    }

    /** Writes the table, in the order of kinds and letters. */
    void write(Writer out) throws IOException {
        for (Map.Entry<Kind, Map<String, Float>> table : tables.entrySet()) {
            for (Map.Entry<String, Float> entry : new TreeMap<>(table.getValue()).entrySet()) {
                out.write(table.getKey() + "\t" + entry.getKey() + "\t" + entry.getValue() + "\n");
            }
        }
    }

    /** The sum of the weights of a question's words and pairs, by their roles: above 0 they speak for a procedure. */
    double of(Question question, Weights weights) {
        double[] sum = new double[1];
        traits(question, weights, (kind, trait, count) -> {
            Float weight = tables.getOrDefault(kind, Map.of()).get(trait);
            sum[0] += weight == null ? 0 : count * weight;
        });
        return sum[0];
    }

    /** Tells the traits of a question; one that it has twice is told twice. */
    static void traits(Question question, Weights weights, Traits to) {
        List<Term> terms = question.terms();
        float before = 0;
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            // An amount or a day says nothing: prices are asked of everything.
            if (isNumber(term)) {
                continue;
            }
            float role = weights.ofRole(question.roles().get(i));
            to.add(Kind.WORD, term.folded(), role);
            if (term.certain()) {
                to.add(Kind.MARKED, term.text(), role);
            }
            if (i > 0 && !isNumber(terms.get(i - 1))) {
                to.add(Kind.PAIR, terms.get(i - 1).folded() + " " + term.folded(), Math.max(role, before));
            }
            before = role;
        }
    }

    private static boolean isNumber(Term term) {
        return !term.text().isEmpty() && Character.isDigit(term.text().charAt(0));
    }
}
