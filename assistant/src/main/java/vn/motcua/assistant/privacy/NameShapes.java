package vn.motcua.assistant.privacy;

import vn.motcua.knowledge.text.VietnameseSpelling;

/** How surprising a run of words is as a person's name: surname, middle names, given name; or given names alone. */
final class NameShapes {

    /** Of two, three, four, five syllables with the surname. */
    private static final double[] FULL = {0, 0, 2.2, 0.5, 0.6, 2.2};

    /** Of one, two, three syllables without the surname. */
    private static final double[] ALONE = {0, 0.7, 1.2, 2.5};

    /** A given name that is in no table, behind "văn" or "thị", or with a capital. */
    private static final double UNKNOWN = 7.5;

    /** The same where a name is led in that may be of any language. */
    private static final double ANYBODY = 6;

    /** A word that is in no text at all, in lower case, where a given name may stand. */
    private static final double UNHEARD = 8.5;

    /** A surname before "văn" or "thị" or with a capital costs no more than this. */
    private static final double RARE = 7;

    private static final double RARE_PLAIN = 8.5;

    /** A middle name with a capital costs no more than this. */
    private static final double MIDDLE = 6;

    /** A surname and a given name in lower case. */
    private static final double UNSURE = 1.5;

    /** A word that mostly follows names, in place of a given name. */
    private static final double FOLLOWS = 4;

    /** "Giàng A Páo": the middle name of most Hmong. */
    private static final double HMONG = 1;

    /** What means the speaker or a relative, in lower case, in place of a given name. */
    private static final double PRONOUN = 2.5;

    /** In lower case these may stand for a given name; other letters are words. */
    private static final String INITIALS = "bcdghklmnpqstvx";

    /** A letter in place of a given name: "Nguyễn Văn A". */
    private static final double LETTER = 5;

    /** "Ba Khía", "Sáu Hiền": a number of birth before the given name. */
    private static final double NUMBERED = 2.5;

    /** A number of birth alone, which means a brother or a sister more often than a name. */
    private static final double COUNTED = 1.2;

    /** Some parts of a name with a capital, others without. */
    private static final double UNEVEN = 3;

    private static final int LONGEST_SYLLABLE = 7;

    private final NameText text;

    NameShapes(NameText text) {
        this.text = text;
    }

    /**
     * With a surname; {@link NameFrequencies#NEVER} and more when it is none.
     *
     * @param expected whether somebody's name is to be expected
     */
    double full(int from, int to, boolean expected) {
        int length = to - from;
        if (length < 2 || length >= FULL.length) {
            return NameFrequencies.NEVER;
        }
        boolean certain = isSure(to - 2) && to - 2 > from;
        double cost = surname(from) + FULL[length] + uneven(from, to);
        if (length == 2 && !text.isCapital(from)) {
            cost += UNSURE;
        }
        for (int at = from + 1; at < to - 1 && cost < NameFrequencies.NEVER; at++) {
            cost += middle(at, false);
        }
        boolean initial = certain || (length > 2 || expected) && text.is("strong", from);
        return cost + Math.min(given(to - 1, false, certain, initial), unheard(to - 1, length > 2 || expected));
    }

    /** Surnames that are mostly something else count before "văn" and "thị" and with a capital. */
    private double surname(int at) {
        if (text.isInitial(at)) {
            return LETTER;
        }
        double cost = NameFrequencies.ofSurname(text.word(at), isBare(at));
        boolean title = text.isPlain()
                && !isSure(at + 1)
                && !text.isCapital(at)
                && NameFrequencies.behindTitle(text.word(at), true) < NameFrequencies.NEVER;
        cost += title && cost > RARE_PLAIN ? PRONOUN : 0;
        if (cost >= NameFrequencies.NEVER) {
            return isSure(at + 1) && !text.isPlain() && isSyllable(at) ? UNKNOWN + 1 : cost;
        }
        return (isSure(at + 1) || text.isCapital(at))
                ? Math.min(cost, text.isPlain() && !text.isCapital(at) ? RARE_PLAIN : RARE)
                : cost;
    }

    private boolean isSure(int at) {
        return text.is("strongMiddle", at);
    }

    /**
     * Without one.
     *
     * @param lead what leads it in
     */
    double alone(int from, int to, NameLeads.Lead lead) {
        boolean anybody = lead.anybody();
        int length = to - from;
        if (length >= ALONE.length) {
            return NameFrequencies.NEVER;
        }
        double cost = ALONE[length] + uneven(from, to);
        if (length == 1 && !text.isCapital(from) && text.is("order", from)) {
            cost += lead.isNaming() ? 0 : text.isPlain() && !anybody ? COUNTED : NameFrequencies.NEVER;
        }
        boolean pronoun = text.is("speakers", to - 1) || text.is("relatives", to - 1);
        boolean counted = text.is("order", to - 1) || pronoun;
        if (length == 2 && text.is("order", from) && (text.isCapital(to - 1) || !counted)) {
            return cost
                    + NUMBERED
                    + (text.isPlain() && text.key(from).equals("hai") ? COUNTED : 0)
                    + Math.min(given(to - 1, anybody, false, false), unheard(to - 1, true));
        }
        if (length == 3 && text.is("order", from) && text.isUnheard(to - 1)) {
            return cost + NUMBERED + 2 * UNHEARD;
        }
        if (length > 1 && anybody && !text.isCapital(from) && text.isForeign(from)) {
            return cost + ANYBODY + foreign(from + 1, to);
        }
        for (int at = from; at < to - 1; at++) {
            cost += middle(at, anybody);
        }
        return cost + Math.min(given(to - 1, anybody, false, false), unheard(to - 1, lead.alone() && length < 3));
    }

    /** What follows the first word of a name of another language: "park min ho". */
    private double foreign(int from, int to) {
        double cost = 0;
        for (int at = from; at < to; at++) {
            cost += text.is("follows", at) ? NameFrequencies.NEVER : ANYBODY + 1;
        }
        return cost;
    }

    /** A word that is in no text, where a given name may stand. */
    private double unheard(int at, boolean expected) {
        return expected && text.isUnheard(at) && !text.is("follows", at) ? UNHEARD : NameFrequencies.NEVER;
    }

    private double middle(int at, boolean anybody) {
        if (text.isCapital(at) && text.word(at).isLetter()) {
            return LETTER;
        }
        if (text.key(at).equals("a") && text.is("hmong", at - 1)) {
            return HMONG;
        }
        double known = NameFrequencies.ofMiddle(text.word(at), isBare(at));
        if (isNameless(at, anybody)) {
            return known;
        }
        return Math.min(known, anybody ? ANYBODY : known < NameFrequencies.NEVER ? MIDDLE : UNKNOWN);
    }

    /**
     * The last part.
     *
     * @param certain whether a given name is certain to stand here
     * @param initial whether a letter may stand for it
     */
    private double given(int at, boolean anybody, boolean certain, boolean initial) {
        NameWord word = text.word(at);
        double known = NameFrequencies.ofGiven(word, isBare(at));
        int length = word.end() - word.start();
        if (length == 1) {
            if (text.isPlain() && initial && word.key().equals("y") && !text.isGlued(at)) {
                return Math.min(known, UNKNOWN);
            }
            boolean letter = !text.isGlued(at)
                    && (word.capital()
                            || initial && INITIALS.indexOf(word.key()) >= 0
                            || certain && "aei".indexOf(word.text()) >= 0);
            return letter ? Math.min(known, LETTER) : NameFrequencies.NEVER;
        }
        if (word.key().startsWith("h'")) {
            return ANYBODY;
        }
        if (text.is("follows", at) && !text.isCapital(at)) {
            return known + FOLLOWS;
        }
        if (text.isPlain() && !text.isCapital(at) && text.is("speakers", at)) {
            known += PRONOUN;
        }
        boolean any = certain && length <= LONGEST_SYLLABLE;
        boolean named = !isNameless(at, anybody);
        return any || named ? Math.min(known, anybody && named ? ANYBODY : UNKNOWN) : known;
    }

    /** Whether a word that is in no table cannot be a part of a name: it has no capital, or no Vietnamese is called so. */
    private boolean isNameless(int at, boolean anybody) {
        if (text.isCapital(at)) {
            return !anybody && !isSyllable(at);
        }
        return !anybody || !text.isForeign(at);
    }

    private boolean isSyllable(int at) {
        return VietnameseSpelling.isSyllable(text.word(at).text()) && !text.is("follows", at);
    }

    private double uneven(int from, int to) {
        int capitals = 0;
        for (int at = from; at < to; at++) {
            capitals += text.isCapital(at) ? 1 : 0;
        }
        return capitals == 0 || capitals == to - from ? 0 : UNEVEN;
    }

    private boolean isBare(int at) {
        return text.isPlain() || (text.word(at).capital() && !text.word(at).marked());
    }
}
