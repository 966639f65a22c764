package vn.motcua.knowledge.text;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Repairs words that are no Vietnamese syllables, or syllables that nobody uses, and leaves every other word alone.
 *
 * <p>In order: typing leftovers ({@link TypingLeftovers}), stretched and doubled letters ("xâyy", "nhaaa"), words stuck together
 * ("côngan"), and last one slip of the fingers: letters swapped ("trugn"), one missing, one too many, or one of a neighbouring
 * key. A repair is taken only when the result is a word of the vocabulary; among several slips the likelier wins (frequency of
 * the word against the cost of the slip, a noisy channel as in Kernighan, Church and Gale 1990). Numbers and codes stay as they
 * are. Safe for use by any number of threads.
 */
public final class Spelling {

    /** A word made by a slip must be in this many documents: rare words attract errors. */
    private static final int LEAST_FREQUENCY = 4;

    private static final double SWAPPED = 0.5;
    private static final double NEIGHBOUR = 0.8;
    private static final double MISSING = 0.9;
    private static final double TOO_MANY = 0.9;
    private static final double COST_AGAINST_FREQUENCY = 3.0;
    private static final int LONGEST_SYLLABLE = 7;
    private static final int LONGEST_STUCK = 18;

    private static final String LETTERS = "abcdeghiklmnopqrstuvxyđăâêôơư";

    private final Vocabulary vocabulary;

    /** Repairs towards the words of this vocabulary. */
    public Spelling(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The word, or what it was meant to be: one word, or several when some were stuck together.
     *
     * @param token a word in normal form
     */
    public List<String> repair(Token token) {
        String word = token.text();
        if (token.numeric()) {
            String read = word.length() >= 3 && Character.isLetter(word.charAt(0)) && isPlain(word)
                    ? TypingLeftovers.vni(word)
                    : null;
            return List.of(read != null && vocabulary.frequency(read) > 0 ? read : word);
        }
        if (word.length() < 2 || isKnown(token) || isWord(token)) {
            return List.of(word);
        }
        String leftover = leftover(word);
        if (leftover != null) {
            return List.of(leftover);
        }
        List<String> parts = word.length() <= LONGEST_STUCK ? unstuck(word) : List.of();
        if (!parts.isEmpty()) {
            return parts;
        }
        String slip = word.length() >= 3 && word.length() <= LONGEST_SYLLABLE + 1 ? slip(word) : null;
        return List.of(slip == null ? word : slip);
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isLetterOrDigit(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isKnown(Token token) {
        return token.marked()
                ? vocabulary.frequency(token.text()) > 0
                : vocabulary.foldedFrequency(token.text()) >= LEAST_FREQUENCY;
    }

    /** A syllable that may well be a word although the catalogue does not use it. */
    private static boolean isWord(Token token) {
        return token.marked() ? Syllable.parse(token.text()).isPresent() : Syllable.isPossibleFolded(token.text());
    }

    private @Nullable String leftover(String word) {
        String telex = TypingLeftovers.telex(word);
        if (telex != null && vocabulary.frequency(telex) > 0) {
            return telex;
        }
        String shortened = squeezed(word);
        if (shortened != null) {
            return shortened;
        }
        return null;
    }

    /** Without the letters that are typed twice or more ("xâyy", "laại"); null when that gives no word. */
    private @Nullable String squeezed(String word) {
        for (int i = 0; i + 1 < word.length(); i++) {
            char here = word.charAt(i);
            char next = word.charAt(i + 1);
            if (Letters.fold(here) != Letters.fold(next)) {
                continue;
            }
            int drop = here == next || Letters.fold(here) == here ? i : i + 1;
            String shorter = Syllable.placeTone(word.substring(0, drop) + word.substring(drop + 1));
            if (isKnown(Token.of(shorter, 0, 0))) {
                return shorter;
            }
            String further = squeezed(shorter);
            if (further != null) {
                return further;
            }
        }
        return null;
    }

    /** Two or three syllables without the space between them, when the catalogue knows them as neighbours. */
    private List<String> unstuck(String word) {
        List<String> best = List.of();
        int most = 0;
        for (int cut = 1; cut < word.length(); cut++) {
            String head = word.substring(0, cut);
            if (!isPart(head)) {
                continue;
            }
            String tail = word.substring(cut);
            if (isPart(tail)) {
                int frequency = vocabulary.pairFrequency(Letters.fold(head), Letters.fold(tail));
                if (frequency > most) {
                    most = frequency;
                    best = List.of(Syllable.placeTone(head), Syllable.placeTone(tail));
                }
            }
        }
        return most >= LEAST_FREQUENCY ? best : List.of();
    }

    private boolean isPart(String part) {
        return part.length() <= LONGEST_SYLLABLE && isKnown(Token.of(Syllable.placeTone(part), 0, 0));
    }

    private @Nullable String slip(String word) {
        Slips slips = new Slips();
        char[] letters = word.toCharArray();
        for (int i = 0; i + 1 < letters.length; i++) {
            if (letters[i] != letters[i + 1]) {
                char[] swapped = letters.clone();
                swapped[i] = letters[i + 1];
                swapped[i + 1] = letters[i];
                slips.consider(new String(swapped), SWAPPED);
            }
        }
        for (int i = 0; i < letters.length; i++) {
            slips.consider(word.substring(0, i) + word.substring(i + 1), TOO_MANY);
            for (char neighbour : Keyboard.around(Letters.fold(letters[i])).toCharArray()) {
                char[] changed = letters.clone();
                changed[i] = neighbour;
                slips.consider(new String(changed), NEIGHBOUR);
            }
        }
        for (int i = 0; i <= letters.length; i++) {
            for (int other = 0; other < LETTERS.length(); other++) {
                slips.consider(word.substring(0, i) + LETTERS.charAt(other) + word.substring(i), MISSING);
            }
        }
        return slips.best;
    }

    /** The likeliest of the words that one slip could have been. */
    private final class Slips {
        private @Nullable String best;
        private double bestScore = Double.NEGATIVE_INFINITY;

        void consider(String letters, double cost) {
            boolean marked = Letters.isMarked(letters);
            String candidate = marked ? Syllable.placeTone(letters) : letters;
            int frequency = marked ? vocabulary.frequency(candidate) : vocabulary.foldedFrequency(candidate);
            double score = Math.log(frequency) - COST_AGAINST_FREQUENCY * cost;
            if (frequency < LEAST_FREQUENCY || score <= bestScore) {
                return;
            }
            if (marked ? Syllable.parse(candidate).isPresent() : Syllable.isPossibleFolded(candidate)) {
                best = candidate;
                bestScore = score;
            }
        }
    }
}
