package vn.motcua.knowledge.text;

import java.util.List;

/**
 * How a text as a whole is typed: what is usual in it is no sign of a mistake.
 *
 * @param leftOut cost of a word typed without its marks: nothing in a text that has none
 * @param missingSpace cost of a space that is missing: little in a text that has none
 * @param leftovers whether several words are leftovers of an input method, or one that can be nothing else
 * @param capitals whether most words begin with a capital, so that one says nothing
 * @param slip how much less a slip within a word that looks right costs, because others are plainly mistyped, from 0 up
 */
record TypingHabits(float leftOut, float missingSpace, boolean leftovers, boolean capitals, float slip) {

    /** Share of the words of an ordinary text that bear a mark. */
    private static final double USUALLY_MARKED = 0.72;

    /** Letters of an ordinary word. */
    private static final double USUAL_LENGTH = 3.4;

    private static final double SELDOM = 0.02;
    private static final double VERY_SELDOM = 0.003;
    private static final double MOST_CAPITALS = 0.6;
    private static final float SLIP_BY_SHARE = 8f;
    private static final float MOST_SLIP = 2f;

    static TypingHabits of(String text, List<Token> tokens, WordUse use) {
        int words = 0;
        int marked = 0;
        int leftovers = 0;
        int odd = 0;
        int capitals = 0;
        int letters = 0;
        for (Token token : tokens) {
            boolean numeric = token.numeric();
            boolean leftover = numeric ? isVni(token, use) : isTelex(token, use);
            if (numeric && !leftover && !StuckNumber.is(token, use)) {
                continue;
            }
            words++;
            letters +=
                    numeric ? StuckNumber.letters(token.text()) : token.text().length();
            marked += token.marked() || leftover ? 1 : 0;
            leftovers += leftover ? (numeric && hasQualityKey(token) ? 2 : 1) : 0;
            capitals += Character.isUpperCase(text.charAt(token.start())) ? 1 : 0;
            odd += numeric || leftover || isPlausible(token, use) ? 0 : 1;
        }
        double all = Math.max(1, words);
        double unmarked = 1 - marked / (all * USUALLY_MARKED);
        double spaces = 1 - words / Math.max(1, letters / USUAL_LENGTH);
        return new TypingHabits(
                (float) -Math.log(Math.clamp(unmarked, SELDOM, 1)),
                (float) -Math.log(Math.clamp(spaces, VERY_SELDOM, 1)),
                leftovers > 1,
                capitals > MOST_CAPITALS * all,
                (float) Math.min(MOST_SLIP, SLIP_BY_SHARE * odd / all));
    }

    /** Whether a word may have been meant as it stands. */
    static boolean isPlausible(Token token, WordUse use) {
        if (use.numberOf(token.text()) >= 0) {
            return true;
        }
        return token.marked()
                ? Syllable.parse(token.text()).isPresent()
                : Syllable.isPossibleFolded(token.text()) || use.folding(token.text()).length > 0;
    }

    /** A 6, 7, 8 or 9 within a word is hardly ever anything but a VNI key. */
    private static boolean hasQualityKey(Token token) {
        return token.text().chars().limit(token.text().length() - 1L).anyMatch(key -> key >= '6' && key <= '9');
    }

    private static boolean isTelex(Token token, WordUse use) {
        if (token.text().length() < 2 || isPlausible(token, use)) {
            return false;
        }
        String telex = TypingLeftovers.telex(token.text());
        return telex != null && use.numberOf(telex) >= 0;
    }

    private static boolean isVni(Token token, WordUse use) {
        String vni = TypingReader.vni(token);
        return vni != null && use.numberOf(vni) >= 0;
    }
}
