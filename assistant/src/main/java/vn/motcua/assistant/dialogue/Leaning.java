package vn.motcua.assistant.dialogue;

import java.util.Arrays;
import java.util.List;

import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.question.Question.Role;
import vn.motcua.knowledge.text.PhraseTable;
import vn.motcua.knowledge.text.PhraseTable.Match;
import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Term;

/**
 * How much a message leans on what was said before.
 *
 * @param topicWords words that say what it is about, beside those that every procedure has
 * @param paperwork whether it speaks of paperwork at all: papers, fees, offices, or an aspect that the search knows
 * @param back whether it goes back to something earlier
 */
record Leaning(int topicWords, boolean paperwork, boolean back) {

    private static final PhraseTable<Boolean> PAPERWORK = table("paperwork-words.txt");
    private static final PhraseTable<Boolean> BACK = table("back-to.txt");

    /** Words so short in themselves that one letter typed wrong makes another: what is left of them says nothing. */
    private static final int LEAST_LETTERS = 2;

    static Leaning of(Question question) {
        List<Term> terms = question.terms();
        boolean[] common = new boolean[terms.size()];
        for (int i = 0; i < terms.size(); i++) {
            common[i] =
                    question.roles().get(i) != Role.TOPIC || terms.get(i).text().length() < LEAST_LETTERS;
        }
        List<Match<Boolean>> paperwork = PAPERWORK.findAll(terms);
        paperwork.forEach(match -> Arrays.fill(common, match.start(), match.end(), true));
        int topicWords = 0;
        for (boolean isCommon : common) {
            topicWords += isCommon ? 0 : 1;
        }
        return new Leaning(
                topicWords,
                !paperwork.isEmpty() || !question.aspects().isEmpty(),
                !BACK.findAll(terms).isEmpty());
    }

    /** Whether it names nothing of its own. */
    boolean wholly() {
        return topicWords == 0 && paperwork;
    }

    private static PhraseTable<Boolean> table(String resource) {
        var table = new PhraseTable<Boolean>();
        ResourceLines.read(Leaning.class, resource).forEach(phrase -> table.add(phrase, true));
        return table;
    }
}
