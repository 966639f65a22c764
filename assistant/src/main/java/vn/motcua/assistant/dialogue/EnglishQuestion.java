package vn.motcua.assistant.dialogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import vn.motcua.knowledge.text.PhraseTable;
import vn.motcua.knowledge.text.PhraseTable.Match;
import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/** Tells English from Vietnamese and says an English question in the words of the catalogue. */
final class EnglishQuestion {

    /** This share of English words makes a message English. */
    private static final double ENGLISH_SHARE = 0.4;

    private final Set<String> englishWords;
    private final PhraseTable<String> terms = new PhraseTable<>();

    EnglishQuestion() {
        this.englishWords = new HashSet<>(ResourceLines.read(EnglishQuestion.class, "english-words.txt"));
        for (String line : ResourceLines.read(EnglishQuestion.class, "english-terms.tsv")) {
            String[] columns = line.split("\t", -1);
            terms.add(columns[0], columns[1]);
        }
    }

    /** Whether a message is English. One English word alone ("hello", "ok") is everyday Vietnamese. */
    boolean isEnglish(String text) {
        List<Token> words = Words.of(text);
        long english = words.stream()
                .filter(word -> englishWords.contains(word.text()))
                .count();
        return english >= 2
                && english >= ENGLISH_SHARE * words.size()
                && words.stream().noneMatch(Token::marked);
    }

    /** The question in Vietnamese, as far as its words are known; empty when none is. */
    String inVietnamese(String text) {
        List<Term> words = Words.of(text).stream()
                .map(word -> new Term(word.text(), word.folded(), false))
                .toList();
        var said = new ArrayList<String>();
        for (Match<String> match : terms.findLongest(words)) {
            if (!said.contains(match.value())) {
                said.add(match.value());
            }
        }
        return String.join(" ", said);
    }
}
