package vn.motcua.assistant.privacy;

import vn.motcua.knowledge.search.EverydayWords;
import vn.motcua.knowledge.text.WordSurprise;

/** How surprising each word of a text is where it stands, were there no names in it. */
final class OrdinaryWords {

    /** A capital within a clause, on a word that is nobody's name. */
    private static final double CAPITAL = 4;

    /** A capital right behind a name with capitals. */
    private static final double CUT = 6;

    /** What somebody is or where: "địa chính", "phó chủ tịch". */
    private static final double OFFICE = 1.5;

    /** The words that mostly follow names: "ở", "muốn", "có". */
    private static final double FOLLOWS = 3;

    /** The same words anywhere, also as they are shortened in chats. */
    private static final double COMMON = 5;

    /** A given name less surprising than this could be the rest of the name before it. */
    private static final double SELDOM = 7;

    /** A word less surprising than this goes with the one before it. */
    private static final double BOUND = 3;

    /** What could go on a name adds at least so much. */
    private static final double LEAST = 2;

    /** A word that joins another name. */
    private static final double NEXT = 2;

    /** A mark left out by somebody who else types them. */
    private static final double MARK_LEFT_OUT = 2.5;

    /** Another mark than there is. */
    private static final double OTHER_MARK = 4;

    private static final String NUMBER = "#";
    private static final String CLAUSE = "";

    /** Counted when it is first wanted. */
    private static final class Bundled {
        private static final WordSurprise SURPRISE = new WordSurprise(EverydayWords.bundled());
    }

    private final NameText text;
    private final WordSurprise surprise = Bundled.SURPRISE;

    /** What was reckoned already, by place; 0 for what was not. */
    private final double[] costs;

    OrdinaryWords(NameText text) {
        this.text = text;
        this.costs = new double[text.size()];
    }

    /** A word behind the word before it. */
    double cost(int at) {
        if (costs[at] == 0) {
            costs[at] = reckoned(at);
        }
        return costs[at];
    }

    private double reckoned(int at) {
        boolean begins = at == 0 || !text.isJoined(at - 1);
        double cost = begins ? cost(numberBefore(at) ? NUMBER : CLAUSE, CLAUSE, at) : behind(at - 1, at);
        return cost + (text.isCapital(at) && (!begins || text.isWithin(at)) ? CAPITAL : 0);
    }

    /** A word behind a name: as at the beginning of a clause, or wherever. What could go on the name hardly stands behind it. */
    double costBehindName(int at) {
        NameWord word = text.word(at);
        boolean folded = text.isPlain() || !word.marked();
        double alone = surprise.alone(folded ? word.key() : word.text(), folded);
        double cost = Math.min(alone, cost(CLAUSE, CLAUSE, at));
        if (!text.isJoined(at - 1)) {
            return cost;
        }
        if (isOffice(at)) {
            return Math.min(cost, OFFICE);
        }
        if (text.is("follows", at) && !text.isCapital(at)) {
            return Math.min(cost, FOLLOWS);
        }
        if (text.is("next", at) && text.is("strong", at + 1) && text.isJoined(at)) {
            return Math.min(cost, NEXT);
        }
        double given = NameFrequencies.ofGiven(word, text.isPlain());
        boolean bound = text.isJoined(at) && cost(at + 1) < BOUND;
        boolean cut = text.isCapital(at - 1) && !text.isCapital(at);
        return cost
                + (bound || cut || given >= NameFrequencies.NEVER ? 0 : Math.max(LEAST, SELDOM - given))
                + (text.isCapital(at) ? CUT : 0);
    }

    private double behind(int before, int at) {
        NameWord word = text.word(before);
        return cost(text.isPlain() ? word.key() : word.text(), word.key(), at);
    }

    private double cost(String before, String plainBefore, int at) {
        NameWord word = text.word(at);
        double folded = surprise.ofFolded(plainBefore, word.key());
        double cost = text.isPlain()
                ? folded
                : Math.min(surprise.of(before, word.text()), folded + (word.marked() ? OTHER_MARK : MARK_LEFT_OUT));
        return text.is("follows", at) ? Math.min(cost, COMMON) : cost;
    }

    private boolean isOffice(int at) {
        return text.isJoined(at) && NameParts.of("offices").contains(text.key(at) + " " + text.key(at + 1));
    }

    /** Whether a word is met in no text. */
    static boolean isUnknown(NameWord word) {
        return Bundled.SURPRISE.alone(word.text(), false) >= Bundled.SURPRISE.ofUnknown()
                && Bundled.SURPRISE.alone(word.key(), true) >= Bundled.SURPRISE.ofUnknown();
    }

    /** Whether a word is met in no text with the marks that it has; one without any, neither where marks are left out. */
    static boolean isUnknownAsTyped(NameWord word) {
        return Bundled.SURPRISE.alone(word.text(), false) >= Bundled.SURPRISE.ofUnknown()
                && (word.marked() || Bundled.SURPRISE.alone(word.text(), true) >= Bundled.SURPRISE.ofUnknown());
    }

    private boolean numberBefore(int at) {
        return at > 0 && text.gap(at - 1, 20).chars().anyMatch(Character::isDigit);
    }
}
