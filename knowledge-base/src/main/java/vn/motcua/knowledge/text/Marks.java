package vn.motcua.knowledge.text;

/**
 * The marks of a word as one number, wherever in the word they stand: its tone (thanh) and which quality marks it has (breve,
 * circumflex, horn, stroke). So "gấiy" still has the marks of "giấy". What a difference costs is the negative logarithm of how
 * seldom people make it; the order of the costs follows what is common: leaving a mark out, hỏi for ngã, another tone, another letter.
 */
public final class Marks {

    /** No marks at all. */
    public static final int NONE = 0;

    private static final int TONE = 7;
    private static final int BREVE = 8;
    private static final int CIRCUMFLEX = 16;
    private static final int HORN = 32;
    private static final int STROKE = 64;

    private static final float TONE_LEFT_OUT = 3.5f;
    private static final float HOOK_FOR_TILDE = 2.5f;
    private static final float OTHER_TONE = 4.5f;
    private static final float TONE_TOO_MANY = 5f;
    private static final float QUALITY_LEFT_OUT = 3f;
    private static final float QUALITY_TOO_MANY = 4.5f;

    private Marks() {}

    /** The marks of a word in normal form. */
    public static int of(String word) {
        int marks = NONE;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (letter < 0x80) {
                continue;
            }
            Tone tone = Letters.toneOf(letter);
            if (tone != Tone.LEVEL) {
                marks = (marks & ~TONE) | tone.ordinal();
            }
            marks |= switch (Letters.toneless(letter)) {
                case 'ă' -> BREVE;
                case 'â', 'ê', 'ô' -> CIRCUMFLEX;
                case 'ơ', 'ư' -> HORN;
                case 'đ' -> STROKE;
                default -> 0;
            };
        }
        return marks;
    }

    /**
     * How unlikely it is that somebody types these marks who means those.
     *
     * @param leftOut the cost when no mark at all was typed where one is meant
     */
    public static float cost(int typed, int meant, float leftOut) {
        if (typed == meant) {
            return 0;
        }
        if (typed == NONE) {
            return leftOut;
        }
        float cost = toneCost(typed & TONE, meant & TONE);
        int missing = meant & ~typed & ~TONE;
        int tooMany = typed & ~meant & ~TONE;
        return cost + QUALITY_LEFT_OUT * Integer.bitCount(missing) + QUALITY_TOO_MANY * Integer.bitCount(tooMany);
    }

    private static float toneCost(int typed, int meant) {
        if (typed == meant) {
            return 0;
        }
        if (typed == Tone.LEVEL.ordinal()) {
            return TONE_LEFT_OUT;
        }
        if (meant == Tone.LEVEL.ordinal()) {
            return TONE_TOO_MANY;
        }
        boolean hookAndTilde = typed + meant == Tone.HOOK.ordinal() + Tone.TILDE.ordinal()
                && (typed == Tone.HOOK.ordinal() || meant == Tone.HOOK.ordinal());
        return hookAndTilde ? HOOK_FOR_TILDE : OTHER_TONE;
    }
}
