package vn.motcua.knowledge.text;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads what people type as the words they mean: short forms written out, leftovers of Telex and VNI carried out, marks that are
 * missing or wrong put right, words stuck together taken apart and words torn apart put together, and slips of the fingers
 * repaired; each only where the words around make it likelier than what stands there ({@link Lattice}). Correct text, codes,
 * numbers, addresses and names stay as they are. Safe for use by any number of threads.
 */
public final class TypingReader {

    /** By so much, in natural logarithms, a word must be likelier than the next for its marks to be taken as meant. */
    private static final float SURE = 3f;

    /** Texts of more words than this are not looked at more closely: nobody types so much, programs do. */
    private static final int MOST_WORDS = 250;

    private final WordUse use;
    private final Abbreviations abbreviations = new Abbreviations();

    /** A reader that knows how these words are used. */
    public TypingReader(WordUse use) {
        this.use = use;
    }

    /** The words that are meant. Never throws, whatever the text. */
    public List<Term> read(String text) {
        List<Token> tokens = Words.of(text);
        if (tokens.size() > MOST_WORDS) {
            return tokens.stream().map(Term::typed).toList();
        }
        Lattice lattice = new ArcFinder(text, tokens, use, abbreviations).lattice();
        List<Arc> way = lattice.best();
        List<Term> terms = new ArrayList<>(way.size() + 4);
        for (int i = 0; i < way.size(); i++) {
            Arc arc = way.get(i);
            for (String word : arc.words) {
                String folded = Letters.fold(word);
                boolean marked = !folded.equals(word);
                boolean certain = (arc.asTyped && (marked || arc.words.size() > 1))
                        || (arc.first != WordUse.UNKNOWN
                                && lattice.lead(
                                                i == 0 ? null : way.get(i - 1),
                                                arc,
                                                i + 1 == way.size() ? null : way.get(i + 1))
                                        >= SURE);
                terms.add(new Term(word, folded, certain));
            }
        }
        return terms;
    }

    /** What a word with digits in it is when they are VNI keys; null when it cannot be. */
    static @Nullable String vni(Token token) {
        String word = token.text();
        if (word.length() < 3 || !Character.isLetter(word.charAt(0))) {
            return null;
        }
        int tones = 0;
        int qualities = 0;
        for (int i = 0; i < word.length(); i++) {
            char key = word.charAt(i);
            if (!Character.isLetterOrDigit(key)) {
                return null;
            }
            tones += key >= '1' && key <= '5' ? 1 : 0;
            qualities += key >= '6' && key <= '9' ? 1 : 0;
        }
        return tones <= 1 && qualities <= 3 ? TypingLeftovers.vni(word) : null;
    }
}
