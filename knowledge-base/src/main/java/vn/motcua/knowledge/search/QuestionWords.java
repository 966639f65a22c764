package vn.motcua.knowledge.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.question.Question.Role;
import vn.motcua.knowledge.text.Term;

/** The distinct words and pairs of neighbours of a question, with the weight of their role. */
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
     * @param bit a bit of its own; 0 for pairs
     */
    record Word(String folded, @Nullable String exact, float role, long bit) {}

    QuestionWords(Question question, Weights weights) {
        float aspect = weights.aspectRole();
        float filler = weights.fillerRole();
        Map<String, Integer> places = new HashMap<>();
        List<Term> terms = question.terms();
        float roleBefore = 0;
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            Role role = question.roles().get(i);
            float weight = role == Role.TOPIC ? 1 : role == Role.ASPECT ? aspect : filler;
            add(words, places, term.folded(), term.certain() ? term.text() : null, weight);
            if (i > 0) {
                Term before = terms.get(i - 1);
                String exact = term.certain() && before.certain() ? before.text() + " " + term.text() : null;
                add(pairs, places, before.folded() + " " + term.folded(), exact, Math.max(weight, roleBefore));
            }
            roleBefore = weight;
        }
    }

    private static void add(
            List<Word> list, Map<String, Integer> places, String folded, @Nullable String exact, float role) {
        Integer place = places.get(folded);
        if (place == null) {
            places.put(folded, list.size());
            list.add(new Word(folded, exact, role, list.size() < MOST_BITS ? 1L << list.size() : 0));
            return;
        }
        Word known = list.get(place);
        String kept = known.exact == null ? exact : known.exact;
        list.set(place, new Word(folded, kept, Math.max(role, known.role), known.bit));
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
