package vn.motcua.knowledge.answer;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Vocabulary;
import vn.motcua.knowledge.text.Words;

/** The words that answers are made of: those of this package's tables, and those of the options of the question at hand. */
final class AnswerVocabulary implements Vocabulary {

    /** Often enough that spelling may be repaired towards a word. */
    private static final int USUAL = 10;

    /** Too seldom for that: short words look too much like one another. */
    private static final int SHORT = 2;

    private static final int SHORTEST_REPAIRED = 4;

    private final Set<String> words = new HashSet<>();
    private final Set<String> folded = new HashSet<>();
    private final Set<String> pairs = new HashSet<>();
    private final Vocabulary base;

    private AnswerVocabulary(Vocabulary base, Collection<String> phrases) {
        this.base = base;
        for (String phrase : phrases) {
            List<Token> tokens = Words.of(phrase);
            for (int i = 0; i < tokens.size(); i++) {
                words.add(tokens.get(i).text());
                folded.add(tokens.get(i).folded());
                if (i > 0) {
                    pairs.add(tokens.get(i - 1).folded() + ' ' + tokens.get(i).folded());
                }
            }
        }
    }

    static AnswerVocabulary of(Collection<String> phrases) {
        return new AnswerVocabulary(NOTHING, phrases);
    }

    AnswerVocabulary with(Collection<String> phrases) {
        return phrases.isEmpty() ? this : new AnswerVocabulary(this, phrases);
    }

    /** Whether a word of the question at hand is this one with marks, "hỏng" for "hong": then it is no short form there. */
    boolean isOwnWithoutMarks(String word) {
        return base != NOTHING && folded.contains(word) && !words.contains(word);
    }

    @Override
    public int frequency(String word) {
        return words.contains(word) ? count(word) : base.frequency(word);
    }

    @Override
    public int foldedFrequency(String word) {
        return folded.contains(word) ? count(word) : base.foldedFrequency(word);
    }

    @Override
    public int pairFrequency(String first, String second) {
        return pairs.contains(first + ' ' + second) ? USUAL : base.pairFrequency(first, second);
    }

    private static int count(String word) {
        return word.length() < SHORTEST_REPAIRED ? SHORT : USUAL;
    }

    private static final Vocabulary NOTHING = new Vocabulary() {
        @Override
        public int frequency(String word) {
            return 0;
        }

        @Override
        public int foldedFrequency(String word) {
            return 0;
        }

        @Override
        public int pairFrequency(String first, String second) {
            return 0;
        }
    };
}
