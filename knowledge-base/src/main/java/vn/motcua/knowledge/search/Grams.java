package vn.motcua.knowledge.search;

import java.util.Arrays;
import java.util.List;

import vn.motcua.knowledge.question.Question.Role;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.TextHash;

/**
 * What the {@link Encoder} sees of a text: its words without marks, its words with their marks, pairs of neighbours and groups of
 * three letters, each hashed to a row of the encoder's table (Weinberger et al. 2009). Each kind has rows of its own, so that the
 * many pairs do not fall upon the words.
 */
final class Grams {

    // The first row of each kind, and how many it has: powers of two.
    private static final int WORDS = 1 << 13;
    private static final int MARKED_FROM = WORDS;
    private static final int MARKED = 1 << 13;
    private static final int PAIRS_FROM = MARKED_FROM + MARKED;
    private static final int PAIRS = 1 << 15;
    private static final int LETTERS_FROM = PAIRS_FROM + PAIRS;
    private static final int LETTERS = 1 << 13;

    /** How many rows all kinds have together. */
    static final int ROWS = LETTERS_FROM + LETTERS;

    private static final int LETTERS_OF_A_GROUP = 3;

    private int[] rows = new int[32];
    private int[] words = new int[32];
    private float[] counts = new float[32];
    private int size;

    private Grams() {}

    /**
     * The grams of a text.
     *
     * @param terms its words
     * @param roles what each is there for, in the same order
     * @param weights says how much a word counts by its role
     */
    static Grams of(List<Term> terms, List<Role> roles, Weights weights) {
        Grams grams = new Grams();
        float before = 0;
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            float role = weights.ofRole(roles.get(i));
            String folded = term.folded();
            grams.add(place(TextHash.of(folded), WORDS), i, role);
            if (term.certain()) {
                grams.add(MARKED_FROM + place(TextHash.of(term.text()), MARKED), i, role);
            }
            if (i > 0) {
                int pair = TextHash.of(terms.get(i - 1).folded()) * 31 + TextHash.of(folded);
                grams.add(PAIRS_FROM + place(pair, PAIRS), i, Math.max(role, before));
            }
            grams.addLetters(folded, i, role);
            before = role;
        }
        return grams;
    }

    private void addLetters(String word, int place, float role) {
        String framed = '_' + word + '_';
        int groups = framed.length() - LETTERS_OF_A_GROUP + 1;
        for (int i = 0; i < groups; i++) {
            int hash = TextHash.of(framed.substring(i, i + LETTERS_OF_A_GROUP));
            add(LETTERS_FROM + place(hash, LETTERS), place, role / groups);
        }
    }

    private void add(int row, int word, float count) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
            words = Arrays.copyOf(words, 2 * size);
            counts = Arrays.copyOf(counts, 2 * size);
        }
        rows[size] = row;
        words[size] = word;
        counts[size++] = count;
    }

    private static int place(int hash, int rows) {
        int mixed = (hash ^ (hash >>> 16)) * 0x7FEB352D;
        mixed = (mixed ^ (mixed >>> 15)) * 0x846CA68B;
        return (mixed ^ (mixed >>> 16)) & (rows - 1);
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /** The row of one. */
    int row(int gram) {
        return rows[gram];
    }

    /** How much one counts. */
    float count(int gram) {
        return counts[gram];
    }

    /** The place in the text of the word that one is of; of a pair the later word. */
    int word(int gram) {
        return words[gram];
    }

    /** Whether a row is of words without marks. */
    static boolean isWord(int row) {
        return row < MARKED_FROM;
    }

    /** Whether a row is of words with their marks. */
    static boolean isMarked(int row) {
        return row >= MARKED_FROM && row < PAIRS_FROM;
    }

    /** Whether a row is of pairs of neighbours. */
    static boolean isPair(int row) {
        return row >= PAIRS_FROM && row < LETTERS_FROM;
    }
}
