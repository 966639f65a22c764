package vn.motcua.knowledge.search;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import vn.motcua.knowledge.text.Token;

/** Hands words that are already in normal form to Lucene: as they are, without marks, or as pairs of neighbours. */
final class WordStream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<Token> words;
    private final Function<Token, String> form;
    private final boolean pairs;
    private Iterator<Token> rest;
    private Token previous;

    private WordStream(List<Token> words, Function<Token, String> form, boolean pairs) {
        this.words = words;
        this.form = form;
        this.pairs = pairs;
        this.rest = words.iterator();
        this.previous = NONE;
    }

    private static final Token NONE = new Token("", "", 0, 0);

    /** Each word in this form. */
    static WordStream words(List<Token> words, Function<Token, String> form) {
        return new WordStream(words, form, false);
    }

    /** Each two neighbours in this form, a space between them. */
    static WordStream pairs(List<Token> words, Function<Token, String> form) {
        return new WordStream(words, form, true);
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        while (rest.hasNext()) {
            Token word = rest.next();
            if (pairs && previous == NONE) {
                previous = word;
                continue;
            }
            if (pairs) {
                term.append(form.apply(previous)).append(' ');
                previous = word;
            }
            term.append(form.apply(word));
            return true;
        }
        return false;
    }

    @Override
    public void reset() {
        rest = words.iterator();
        previous = NONE;
    }
}
