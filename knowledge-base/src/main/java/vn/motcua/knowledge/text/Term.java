package vn.motcua.knowledge.text;

/**
 * A word of a question, ready to be looked up.
 *
 * @param text the word in normal form, repaired and written out
 * @param folded the same without any mark
 * @param certain whether it is exactly this word: it was typed with diacritics, or it has none in a text that was. A word that is
 *     not certain may be any that folds to it
 */
public record Term(String text, String folded, boolean certain) {

    /** A word as it was typed: certain where it has marks. */
    public static Term typed(Token word) {
        return new Term(word.text(), word.folded(), word.marked());
    }

    /** A word of a text that was written with care: exactly this one. */
    public static Term written(Token word) {
        return new Term(word.text(), word.folded(), true);
    }
}
