package vn.motcua.assistant.dialogue;

import java.util.Collections;
import java.util.List;
import java.util.Set;

import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.question.Question.Role;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Words;

/** A message word by word as it was typed, without the search's repairs, which would spoil "menu" or English. */
final class TypedWords {

    /** So few words without a question are meant for the question that was asked, whatever else they are like. */
    static final int FEW = 3;

    private TypedWords() {}

    static Question of(String typed) {
        List<Term> terms = Words.of(typed).stream().map(Term::typed).toList();
        return new Question(terms, Collections.nCopies(terms.size(), Role.TOPIC), Set.of(), 0);
    }
}
