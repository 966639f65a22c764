package vn.motcua.knowledge.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.text.Term;

/** The distinct words and pairs of neighbours of a question, with their weights. */
final class QuestionWords {

    /** So many words can be told apart by bits; the words behind them count without. */
    private static final int MOST_BITS = 63;

    private final List<Word> words = new ArrayList<>();
    private final List<Word> pairs = new ArrayList<>();

    /**
     * A word, or two neighbours with a space between them.
     *
     * @param folded without marks
     * @param exact with marks; null when the question does not tell which are meant
     * @param role weight of its role, 0 to 1
     * @param bit a bit of its own; 0 for pairs and for words behind the 63rd
     * @param inNames its weight within names, times that of its role
     * @param inPhrasings the same within phrasings
     * @param inTexts the same within papers and texts
     */
    record Word(
            String folded,
            @Nullable String exact,
            float role,
            long bit,
            float inNames,
            float inPhrasings,
            float inTexts) {}

    private final TermWeights termWeights;

    QuestionWords(Question question, Weights weights, TermWeights termWeights) {
        this.termWeights = termWeights;
        Map<String, Found> foundWords = new LinkedHashMap<>();
        Map<String, Found> foundPairs = new LinkedHashMap<>();
        List<Term> terms = question.terms();
        float roleBefore = 0;
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            float role = weights.ofRole(question.roles().get(i));
            note(foundWords, term.folded(), term.certain() ? term.text() : null, role);
            if (i > 0) {
                Term before = terms.get(i - 1);
                String exact = term.certain() && before.certain() ? before.text() + " " + term.text() : null;
                note(foundPairs, before.folded() + " " + term.folded(), exact, Math.max(role, roleBefore));
            }
            roleBefore = role;
        }
        foundWords.forEach((folded, found) -> words.add(word(folded, found)));
        foundPairs.forEach((folded, found) -> pairs.add(pair(folded, found)));
    }

    private record Found(@Nullable String exact, float role) {}

    private static void note(Map<String, Found> into, String folded, @Nullable String exact, float role) {
        into.merge(
                folded,
                new Found(exact, role),
                (one, other) -> new Found(one.exact == null ? other.exact : one.exact, Math.max(one.role, other.role)));
    }

    private Word word(String folded, Found found) {
        long bit = words.size() < MOST_BITS ? 1L << words.size() : 0;
        return weighed(folded, found, bit, termWeights.ofWord(folded));
    }

    private Word pair(String folded, Found found) {
        return weighed(folded, found, 0, termWeights.ofPair(folded));
    }

    private static Word weighed(String folded, Found found, long bit, TermWeights.Weight weight) {
        return new Word(
                folded,
                found.exact,
                found.role,
                bit,
                weight.inNames() * found.role,
                weight.inPhrasings() * found.role,
                weight.inTexts() * found.role);
    }

    /** The distinct words between two places of the question. */
    List<Word> within(Question question, int start, int end) {
        List<Word> within = new ArrayList<>(end - start);
        for (Term term : question.terms().subList(start, end)) {
            for (Word word : words) {
                if (word.folded.equals(term.folded())) {
                    within.add(word);
                }
            }
        }
        return within;
    }

    /** The words. */
    List<Word> words() {
        return words;
    }

    /** The pairs of neighbours. */
    List<Word> pairs() {
        return pairs;
    }
}
