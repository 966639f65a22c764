package vn.motcua.knowledge.search;

import java.util.stream.Collectors;

import vn.motcua.knowledge.question.QuestionReader;
import vn.motcua.knowledge.text.Term;

/**
 * A question as it would be written with care: typing mended, short forms written out, words that were typed without marks with those that
 * they most likely have. Embedding models have learnt from such text, not from what is typed on a telephone.
 */
public final class SpelledQuestion {

    private SpelledQuestion() {}

    /** Read once, when they are first wanted. */
    private static final class Bundled {
        private static final QuestionReader READER = new QuestionReader(EverydayWords.bundled());
    }

    /** The words of a question, separated by spaces; empty when it has none. */
    public static String of(String typed) {
        return Marks.bundled().restore(Bundled.READER.read(typed).terms()).stream()
                .map(Term::text)
                .collect(Collectors.joining(" "));
    }
}
