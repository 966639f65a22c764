package vn.motcua.assistant.dialogue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/** The words of a procedure's name, to be compared with those of a message. */
final class NameWords {

    private final Set<String> written = new HashSet<>();
    private final Set<String> folded = new HashSet<>();

    private NameWords(List<Token> words) {
        for (Token word : words) {
            written.add(word.text());
            folded.add(word.folded());
        }
    }

    /** Of the official name and of what people call it. */
    static NameWords of(Procedure procedure) {
        return new NameWords(Words.of(procedure.name() + " " + procedure.commonName()));
    }

    /**
     * Whether a name goes on where another one ends, with words of which none was said.
     *
     * @param said the words of the message; those of the general name say nothing of the special case
     */
    static boolean isSpecialCase(Procedure special, Procedure general, List<Term> said) {
        List<Token> whole = Words.of(special.name());
        List<Token> beginning = Words.of(general.name());
        if (beginning.isEmpty() || whole.size() <= beginning.size() || !begins(whole, beginning)) {
            return false;
        }
        var more = new NameWords(whole.subList(beginning.size(), whole.size()));
        var known = new NameWords(beginning);
        return said.stream().filter(term -> !known.has(term)).noneMatch(more::has);
    }

    private static boolean begins(List<Token> whole, List<Token> beginning) {
        for (int i = 0; i < beginning.size(); i++) {
            if (!whole.get(i).text().equals(beginning.get(i).text())) {
                return false;
            }
        }
        return true;
    }

    boolean haveAll(List<Term> terms) {
        return terms.stream().allMatch(this::has);
    }

    boolean haveAny(List<Term> terms) {
        return terms.stream().anyMatch(this::has);
    }

    private boolean has(Term term) {
        return term.certain() ? written.contains(term.text()) : folded.contains(term.folded());
    }
}
