package vn.motcua.assistant.dialogue;

import java.util.List;

import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.text.Letters;
import vn.motcua.knowledge.text.PhraseTable;
import vn.motcua.knowledge.text.PhraseTable.Match;
import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Term;

/** Recognises words from a list, one a line. */
final class WordList {

    private final PhraseTable<String> words = new PhraseTable<>();

    WordList(String resource) {
        ResourceLines.read(WordList.class, resource).forEach(word -> words.add(word, word));
    }

    /** Whether one of them is in a message. A single word with a mark must have been typed with it: "đụ" is not "du". */
    boolean isIn(Question message) {
        return words.findAll(message.terms()).stream().anyMatch(match -> isMeant(match, message.terms()));
    }

    private static boolean isMeant(Match<String> match, List<Term> terms) {
        return match.end() - match.start() > 1
                || Letters.fold(match.value()).equals(match.value())
                || terms.get(match.start()).text().equals(match.value());
    }
}
