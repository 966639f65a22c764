package vn.motcua.knowledge.text;

/**
 * A word of a question, ready to be looked up.
 *
 * @param text the word in normal form, repaired and written out
 * @param folded the same without any mark
 * @param certain whether it is exactly this word: it was typed with diacritics, or it has none in a text that was. A word that is
 *     not certain may be any that folds to it
 */
public record Term(String text, String folded, boolean certain) {}
