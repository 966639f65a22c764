package vn.motcua.knowledge.text;

/**
 * A word of a text in normal form.
 *
 * @param text lower-case, composed (NFC), the tone mark in its one place
 * @param folded the same without any mark
 * @param start offset of its first character in the text it was read from
 * @param end offset behind its last character there
 */
public record Token(String text, String folded, int start, int end) {

    /** A token whose folded form is computed. */
    public static Token of(String text, int start, int end) {
        return new Token(text, Letters.fold(text), start, end);
    }

    /** Whether it bears any mark: then it was typed with diacritics. */
    public boolean marked() {
        return !text.equals(folded);
    }

    /** Whether it contains a digit: a number, a code, a date, a size. */
    public boolean numeric() {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it may be a syllable of Vietnamese, though nobody uses it. */
    boolean isSyllable() {
        return marked() ? Syllable.parse(text).isPresent() : Syllable.isPossibleFolded(text);
    }

    /** Whether any of its letters is a vowel. */
    boolean hasVowel() {
        return folded.chars().anyMatch(letter -> Letters.isVowel((char) letter));
    }
}
