package vn.motcua.knowledge.text;

/** Tells numbers stuck to words ("3tháng", "lop6", "con17tuổicầngiấygì") from codes ("163/qđ-btp", "50cc", "51c-123.45"). */
final class StuckNumber {

    private static final int SHORTEST_WORD = 3;

    /** No code has so many letters in a row. */
    private static final int LONGEST_CODE = 8;

    private StuckNumber() {}

    /** Whether a word with digits in it is a number and words. */
    static boolean is(Token token, WordUse use) {
        String text = token.text();
        boolean chained = false;
        int longest = 0;
        int runs = 0;
        boolean known = true;
        int at = 0;
        while (at < text.length()) {
            char here = text.charAt(at);
            if (here == '@' || here == '_') {
                return false;
            }
            int end = at;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                runs++;
                longest = Math.max(longest, end - at);
                known &= end - at >= SHORTEST_WORD && use.folding(token.folded().substring(at, end)).length > 0;
                at = end;
            } else {
                chained |= !Character.isDigit(here);
                at++;
            }
        }
        return longest > LONGEST_CODE || (!chained && (longest == LONGEST_CODE || (runs == 1 && known)));
    }

    /** How many letters there are. */
    static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }
}
