package vn.motcua.knowledge.text;

/** What a word costs that nobody used before: negative natural logarithms of how seldom such words are met. */
final class UnknownWord {

    static final float SYLLABLE = 14f;
    private static final float WITHOUT_VOWEL = 16.5f;
    private static final float FOREIGN = 12f;
    static final float FOREIGN_LETTER = 2.5f;
    private static final float LETTER_TOO_MANY = 6f;
    private static final int LONGEST_FOREIGN = 10;

    private UnknownWord() {}

    static float cost(Token token) {
        if (token.isSyllable()) {
            return SYLLABLE;
        }
        int letters = token.text().length();
        return token.hasVowel() || letters > LONGEST_FOREIGN
                ? FOREIGN + FOREIGN_LETTER * letters + LETTER_TOO_MANY * Math.max(0, letters - LONGEST_FOREIGN)
                : WITHOUT_VOWEL;
    }
}
