package vn.motcua.knowledge.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

import vn.motcua.knowledge.text.PhraseTable;
import vn.motcua.knowledge.text.PhraseTable.Match;
import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Term;

/**
 * An answer as typed: its words, its clauses, and what its steering words do.
 *
 * @param terms the words
 * @param cues the steering words, in order, none overlapping another but those on the very same words
 * @param clauses at least one where there are words
 */
record TypedText(List<Term> terms, List<Match<Cue>> cues, List<Clause> clauses) {

    private static final PhraseTable<Cue> CUES = new PhraseTable<>();
    private static final AnswerVocabulary VOCABULARY;

    static {
        List<String> phrases = new ArrayList<>();
        for (String line : ResourceLines.read(TypedText.class, "cues.tsv")) {
            String[] columns = line.split("\t", -1);
            CUES.add(columns[1], Cue.valueOf(columns[0]));
            phrases.add(columns[1]);
        }
        for (String line : ResourceLines.read(TypedText.class, "date-words.tsv")) {
            phrases.add(line.split("\t", -1)[1]);
        }
        VOCABULARY = AnswerVocabulary.of(phrases);
    }

    /**
     * A clause.
     *
     * @param start index of its first word
     * @param end index behind its last word
     * @param questionMark whether a question mark ends it
     * @param follows whether "thì" or "vậy" ties it to the clause before
     */
    record Clause(int start, int end, boolean questionMark, boolean follows) {}

    /** Reads a text; the phrases of the question at hand tell what spelling may be repaired towards. */
    static TypedText of(String text, Collection<String> phrases) {
        AnswerTerms read = AnswerTerms.of(text, VOCABULARY.with(phrases));
        List<Match<Cue>> cues = CUES.findLongest(read.terms());
        return new TypedText(read.terms(), cues, clauses(read, cues));
    }

    private static List<Clause> clauses(AnswerTerms read, List<Match<Cue>> cues) {
        int count = read.terms().size();
        BitSet begins = new BitSet();
        BitSet follows = new BitSet();
        for (int at = read.breaks().nextSetBit(0); at >= 0; at = read.breaks().nextSetBit(at + 1)) {
            begins.set(at);
        }
        for (Match<Cue> cue : cues) {
            if (cue.value() == Cue.CONTRAST) {
                begins.set(cue.start());
            } else if (cue.value() == Cue.THEN && cue.end() < count) {
                begins.set(cue.end());
                follows.set(cue.end());
            }
        }
        List<Clause> clauses = new ArrayList<>();
        int start = 0;
        for (int at = begins.nextSetBit(1); at >= 0 && at < count; at = begins.nextSetBit(at + 1)) {
            clauses.add(new Clause(start, at, read.questionMarks().get(at), follows.get(start)));
            start = at;
        }
        if (start < count) {
            clauses.add(new Clause(start, count, read.questionMarks().get(count), follows.get(start)));
        }
        return clauses;
    }

    /** The steering words among these. */
    static List<Match<Cue>> cuesOf(List<Term> terms) {
        return CUES.findLongest(terms);
    }

    /** The steering words within a clause. */
    List<Match<Cue>> cuesIn(Clause clause) {
        return cues.stream()
                .filter(cue -> cue.start() >= clause.start() && cue.end() <= clause.end())
                .toList();
    }

    /** The words that stand in steering words of a kind. */
    BitSet wordsOf(Cue kind) {
        BitSet words = new BitSet();
        for (Match<Cue> cue : cues) {
            if (cue.value() == kind) {
                words.set(cue.start(), cue.end());
            }
        }
        return words;
    }

    /** Whether any steering word is of this kind. */
    boolean has(Cue kind) {
        return cues.stream().anyMatch(cue -> cue.value() == kind);
    }
}
