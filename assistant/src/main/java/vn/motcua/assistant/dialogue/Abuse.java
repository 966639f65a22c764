package vn.motcua.assistant.dialogue;

import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.text.PhraseTable;
import vn.motcua.knowledge.text.ResourceLines;

/** Recognises abusive words. */
final class Abuse {

    private final PhraseTable<String> words = new PhraseTable<>();

    Abuse() {
        ResourceLines.read(Abuse.class, "abuse.txt").forEach(word -> words.add(word, word));
    }

    boolean isIn(Question message) {
        return !words.findAll(message.terms()).isEmpty();
    }
}
