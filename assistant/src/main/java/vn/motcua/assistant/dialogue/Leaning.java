package vn.motcua.assistant.dialogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import vn.motcua.knowledge.question.Aspect;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.question.Question.Role;
import vn.motcua.knowledge.text.PhraseTable;
import vn.motcua.knowledge.text.PhraseTable.Match;
import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Term;

/**
 * How much a message leans on what was said before.
 *
 * @param own the words that say what it is about, beside those that every procedure has
 * @param paperwork whether it speaks of paperwork at all: papers, fees, offices
 * @param pointing whether it points at what was said ("thế còn", "cái đó")
 * @param back whether it goes back to something earlier
 * @param matter the words that may name what it is about: those of its own, and the papers that it speaks of
 * @param aspects what it asks for, also where a single word ("phí") says it, which counts only within a conversation
 */
record Leaning(
        List<Term> own, boolean paperwork, boolean pointing, boolean back, List<Term> matter, List<Aspect> aspects) {

    private static final String COMMON = "COMMON";
    private static final String LEANS = "LEANS";

    private static final PhraseTable<String> EVERY_PROCEDURE_HAS = everyProcedureHas();
    private static final WordList BACK = new WordList("back-to.txt");

    Leaning {
        own = List.copyOf(own);
        matter = List.copyOf(matter);
        aspects = List.copyOf(aspects);
    }

    static Leaning of(Question question) {
        List<Term> terms = question.terms();
        boolean[] common = new boolean[terms.size()];
        for (int i = 0; i < terms.size(); i++) {
            common[i] =
                    question.roles().get(i) != Role.TOPIC || terms.get(i).text().length() < 2;
        }
        boolean[] saysNothing = common.clone();
        Set<Aspect> named = new LinkedHashSet<>();
        boolean pointing = false;
        for (Match<String> match : EVERY_PROCEDURE_HAS.findAll(terms)) {
            Arrays.fill(common, match.start(), match.end(), true);
            if (!match.value().equals(Aspect.DOCUMENTS.name())) {
                Arrays.fill(saysNothing, match.start(), match.end(), true);
            }
            if (match.value().equals(LEANS)) {
                pointing = true;
            } else if (!match.value().equals(COMMON)) {
                named.add(Aspect.valueOf(match.value()));
            }
        }
        List<Term> own = without(common, terms);
        List<Term> matter = without(saysNothing, terms);
        boolean paperwork = !named.isEmpty() || !question.aspects().isEmpty();
        List<Aspect> aspects = new ArrayList<>(question.aspects().isEmpty() ? named : question.aspects());
        return new Leaning(own, paperwork, pointing, BACK.isIn(question), matter, aspects);
    }

    private static List<Term> without(boolean[] some, List<Term> terms) {
        return IntStream.range(0, terms.size())
                .filter(i -> !some[i])
                .mapToObj(terms::get)
                .toList();
    }

    /** How many words say what it is about. */
    int topicWords() {
        return own.size();
    }

    /** Whether it names nothing of its own, so that only what was talked about can be meant. */
    boolean wholly() {
        return own.isEmpty() && (paperwork || pointing);
    }

    private static PhraseTable<String> everyProcedureHas() {
        var table = new PhraseTable<String>();
        for (String line : ResourceLines.read(Leaning.class, "every-procedure-has.tsv")) {
            String[] columns = line.split("\t", -1);
            table.add(columns[1], columns[0]);
        }
        return table;
    }
}
