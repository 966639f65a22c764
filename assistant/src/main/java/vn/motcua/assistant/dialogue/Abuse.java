package vn.motcua.assistant.dialogue;

import java.util.List;

import vn.motcua.knowledge.text.PhraseTable;
import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Words;

/** Recognises abusive words. */
final class Abuse {

    private final PhraseTable<String> words = new PhraseTable<>();

    Abuse() {
        ResourceLines.read(Abuse.class, "abuse.txt").forEach(word -> words.add(word, word));
    }

    boolean isIn(String typed) {
        List<Term> terms = Words.of(typed).stream()
                .map(word -> new Term(word.text(), word.folded(), word.marked()))
                .toList();
        return !words.findAll(terms).isEmpty();
    }
}
