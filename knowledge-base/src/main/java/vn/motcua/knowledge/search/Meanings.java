package vn.motcua.knowledge.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.util.VectorUtil;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.question.Question.Role;
import vn.motcua.knowledge.question.QuestionReader;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Token;

/**
 * Where the procedures lie in the space of the {@link Encoder}: each of a procedure's texts (its name, its field, every phrasing), the
 * middle of them, and the middle of its field. Immutable.
 */
final class Meanings {

    /** The place of the first phrasing among a procedure's texts: behind its name and its field. */
    static final int FIRST_PHRASING = 2;

    private final byte[][][] texts;
    private final byte[][] middles;
    private final byte[][] fields;

    Meanings(
            List<Procedure> procedures,
            Phrasings phrasings,
            ProcedureText text,
            QuestionReader reader,
            Weights weights,
            Encoder encoder) {
        int size = procedures.size();
        texts = new byte[size][][];
        middles = new byte[size][];
        fields = new byte[size][];
        Map<String, float[]> sums = new HashMap<>();
        for (int i = 0; i < size; i++) {
            float[] middle = new float[encoder.dimensions()];
            List<byte[]> directions = new ArrayList<>();
            for (Grams one : textsOf(procedures.get(i), phrasings, text, reader, weights)) {
                float[] direction = encoder.direction(one);
                add(direction, middle);
                directions.add(Encoder.bytes(direction));
            }
            texts[i] = directions.toArray(byte[][]::new);
            middles[i] = Encoder.bytes(Encoder.unit(middle));
            add(middle, sums.computeIfAbsent(procedures.get(i).field(), field -> new float[encoder.dimensions()]));
        }
        Map<String, byte[]> byField = new HashMap<>();
        sums.forEach((field, sum) -> byField.put(field, Encoder.bytes(Encoder.unit(sum))));
        for (int i = 0; i < size; i++) {
            fields[i] = byField.getOrDefault(procedures.get(i).field(), middles[i]);
        }
    }

    private static void add(float[] one, float[] to) {
        for (int d = 0; d < to.length; d++) {
            to[d] += one[d];
        }
    }

    /** The texts of a procedure that tell what it means: its name, its field, then every phrasing. */
    static List<Grams> textsOf(
            Procedure procedure, Phrasings phrasings, ProcedureText text, QuestionReader reader, Weights weights) {
        List<Grams> texts = new ArrayList<>();
        texts.add(official(text.written(procedure.name()), weights));
        texts.add(official(text.written(procedure.field()), weights));
        for (Phrasings.Phrasing phrasing : phrasings.written(procedure.code())) {
            Question read = reader.read(phrasing.text());
            texts.add(Grams.of(read.terms(), read.roles(), weights));
        }
        return texts;
    }

    /** An official text: every word counts in full. */
    private static Grams official(List<Token> words, Weights weights) {
        List<Term> terms = words.stream().map(Term::written).toList();
        return Grams.of(terms, Collections.nCopies(terms.size(), Role.TOPIC), weights);
    }

    /** The middle of a procedure's texts. */
    byte[] middle(int document) {
        return middles[document];
    }

    /** The middles of all procedures, by document; not to be changed. */
    byte[][] middles() {
        return middles;
    }

    /** Fills in the features of nearness of a procedure to a question's direction. */
    void compare(byte[] asked, int document, float[] features) {
        int best = 0;
        for (byte[] text : texts[document]) {
            best = Math.max(best, VectorUtil.dotProduct(text, asked));
        }
        features[Feature.NEAR_ONE_TEXT.ordinal()] = Encoder.cosine(best);
        features[Feature.NEAR_MIDDLE.ordinal()] = Encoder.cosine(VectorUtil.dotProduct(middles[document], asked));
        features[Feature.NEAR_FIELD.ordinal()] = Encoder.cosine(VectorUtil.dotProduct(fields[document], asked));
    }
}
