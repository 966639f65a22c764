package vn.motcua.knowledge.text;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** A text's words as they were typed: where they stand, what their letters may be, and whether they are at home beside each other. */
final class TypedText {

    /** A word behind another that costs less is not strange there. */
    private static final float USUAL = 7f;

    private static final String COURTESY = "ạ";
    private static final int MOST_BESIDE = 5;
    private static final int[] NO_WORDS = {};
    private static final int[] NUMBER = {WordUse.NUMBER};

    private final String text;
    private final List<Token> tokens;
    private final WordUse use;
    private final TypingHabits habits;
    private final int[] places;

    /** Whether between a word and the one before there is nothing but space. */
    private final boolean[] besideBefore;

    /** The words that each token may be if its marks say nothing, and those it is as it was typed. */
    private final int[][] folding;

    private final int[][] meant;

    TypedText(String text, List<Token> tokens, WordUse use) {
        this.text = text;
        this.tokens = tokens;
        this.use = use;
        this.habits = TypingHabits.of(text, tokens, use);
        this.places = new int[tokens.size() + 1];
        this.besideBefore = new boolean[tokens.size() + 1];
        this.folding = new int[tokens.size()][];
        this.meant = new int[tokens.size()][];
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            places[i + 1] = places[i] + token.text().length();
            besideBefore[i] = i > 0
                    && text.substring(tokens.get(i - 1).end(), token.start()).isBlank();
            folding[i] = token.numeric() ? NUMBER : mostUsed(use.folding(token.folded()));
            meant[i] = meant(token, folding[i]);
        }
    }

    List<Token> tokens() {
        return tokens;
    }

    int size() {
        return tokens.size();
    }

    Token token(int at) {
        return tokens.get(at);
    }

    WordUse use() {
        return use;
    }

    TypingHabits habits() {
        return habits;
    }

    /** Letters of the words before this one; of all words for the one behind the last. */
    int place(int at) {
        return places[at];
    }

    /** Whether between a word and the one before there is nothing but space; never for the first and the one behind the last. */
    boolean isBesideBefore(int at) {
        return besideBefore[at];
    }

    /** Whether the letters of a word are those of any that was used. */
    boolean hasReading(int at) {
        return folding[at].length > 0;
    }

    /** "gi a", "the nao a": an "a" that ends what is said is the "ạ" of people who are polite, neither "anh" nor torn off a word. */
    boolean isCourtesy(int at) {
        return at > 0
                && tokens.get(at).text().equals("a")
                && besideBefore[at]
                && !besideBefore[at + 1]
                && tokens.get(at - 1).hasVowel()
                && TypingHabits.isPlausible(tokens.get(at - 1), use)
                && use.numberOf(COURTESY) >= 0;
    }

    /** A capital within a sentence makes a name, two or more an acronym: neither is repaired. */
    boolean isName(int at) {
        Token token = tokens.get(at);
        if (habits.capitals() || !Character.isUpperCase(text.charAt(token.start()))) {
            return false;
        }
        boolean acronym = token.text().length() > 1
                && text.substring(token.start(), token.end()).chars().noneMatch(Character::isLowerCase);
        boolean first = !besideBefore[at];
        boolean typedWithMarks = token.marked() || habits.leftOut() >= 1;
        return acronym || (!first && typedWithMarks && (token.marked() || TypingHabits.isPlausible(token, use)));
    }

    /** On how many sides a word stands beside one beside which it was never met; 2 for a word that nobody used. */
    int strangeSides(int at) {
        int[] here = meant[at];
        if (here.length == 0) {
            return 2;
        }
        int strange = 0;
        strange += besideBefore[at] && !areNeighbours(meant[at - 1], here) ? 1 : 0;
        strange += besideBefore[at + 1] && !areNeighbours(here, meant[at + 1]) ? 1 : 0;
        return strange == 1 && !(besideBefore[at] && besideBefore[at + 1]) ? 2 : strange;
    }

    /** Whether there is no reason to look at the word more closely: its marks were typed, and it was met beside its neighbours. */
    boolean isWellTyped(int at) {
        if (habits.leftOut() < 1 && !tokens.get(at).marked()) {
            return false;
        }
        int[] here = meant[at];
        boolean before = besideBefore[at] && areUsual(meant[at - 1], here);
        boolean after = besideBefore[at + 1] && areUsual(here, meant[at + 1]);
        return tokens.get(at).marked()
                ? before || after
                : (before || !besideBefore[at]) && (after || !besideBefore[at + 1]) && (before || after);
    }

    /** Whether this word, in the place of the one that stands there, was met beside a neighbour, or a neighbour is itself mistyped. */
    boolean isAtHome(int at, int word) {
        return (besideBefore[at] && isOrNoWord(at - 1, neighbour -> use.areNeighbours(neighbour, word)))
                || (besideBefore[at + 1] && isOrNoWord(at + 1, neighbour -> use.areNeighbours(word, neighbour)));
    }

    private boolean isOrNoWord(int at, IntPredicate neighbour) {
        for (int word : folding[at]) {
            if (neighbour.test(word)) {
                return true;
            }
        }
        return folding[at].length == 0 && !isName(at);
    }

    private static int[] mostUsed(int[] words) {
        return words.length <= MOST_BESIDE ? words : Arrays.copyOf(words, MOST_BESIDE);
    }

    private int[] meant(Token token, int[] folding) {
        if (token.numeric() || (habits.leftOut() < 1 && !token.marked())) {
            return folding;
        }
        int word = use.numberOf(token.text());
        return word < 0 ? NO_WORDS : new int[] {word};
    }

    private boolean areUsual(int[] before, int[] after) {
        for (int one : before) {
            for (int other : after) {
                if (use.areNeighbours(one, other) && use.cost(one, other) < USUAL) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean areNeighbours(int[] before, int[] after) {
        for (int one : before) {
            for (int other : after) {
                if (use.areNeighbours(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }
}
