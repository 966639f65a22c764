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
