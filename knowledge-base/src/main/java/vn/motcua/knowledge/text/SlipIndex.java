package vn.motcua.knowledge.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Finds the unmarked words that are one slip of the fingers or of the ear away from what was typed. Every word is filed under
 * itself and under all that is left of it when one letter is taken out, so that a few look-ups find every word at distance one (the
 * symmetric deletes of Garbe's SymSpell). Safe for use by any number of threads.
 *
 * <p>Costs are negative natural logarithms of how seldom a slip is made, in the order of Kernighan, Church and Gale (1990): a
 * letter doubled, letters that sound alike, swapped, a neighbouring key, a letter left out, another too many, another wrong one.
 */
public final class SlipIndex {

    private static final float STRETCHED = 3f;
    private static final float SOUNDS_ALIKE = 3.5f;
    private static final float SLIP = 4.5f;
    private static final float ANY_LETTER = 7f;

    /** Onsets and finals that people take for one another, each pair once. */
    private static final String[][] SOUNDS = {
        {"s", "x"},
        {"ch", "tr"},
        {"d", "gi"},
        {"d", "r"},
        {"gi", "r"},
        {"l", "n"},
        {"c", "k"},
        {"g", "gh"},
        {"ng", "ngh"}
    };

    private static final String[][] FINALS = {{"n", "ng"}, {"t", "c"}, {"i", "y"}};

    /** The same few thousand syllables are typed again and again. */
    private static final int MOST_KEPT = 20_000;

    /** Longer ones are hardly typed twice. */
    private static final int LONGEST_KEPT = 10;

    /** Among the integers modulo 2 to the 32nd. */
    private static final int INVERSE_OF_31 = 0xbdef7bdf;

    /** What is left of most typed words when a letter is taken out is filed nowhere: a bit for each hash tells without making the string. */
    private static final int BITS = 1 << 22;

    private final Map<String, List<String>> byRest = new HashMap<>();
    private final BitSet hashes = new BitSet(BITS);
    private final Cache<String, List<Slip>> known =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    /** Files these unmarked words. */
    public SlipIndex(Collection<String> words) {
        for (String word : words) {
            file(word, word);
            for (int i = 0; i < word.length(); i++) {
                if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
                    file(without(word, i), word);
                }
            }
        }
    }

    private void file(String rest, String word) {
        byRest.computeIfAbsent(rest, none -> new ArrayList<>(2)).add(word);
        hashes.set(bit(rest.hashCode()));
    }

    private static int bit(int hash) {
        return (hash ^ (hash >>> 16)) & (BITS - 1);
    }

    /**
     * A word near what was typed.
     *
     * @param word unmarked
     * @param cost of the slip
     */
    public record Slip(String word, float cost) {}

    /** The words one slip away from this unmarked one, itself not among them. */
    public List<Slip> near(String typed) {
        return typed.length() > LONGEST_KEPT ? find(typed) : known.get(typed, this::find);
    }

    private List<Slip> find(String typed) {
        Set<String> found = new LinkedHashSet<>(byRest.getOrDefault(typed, List.of()));
        int before = 0;
        int after = typed.hashCode();
        int power = power(typed.length() - 1);
        for (int i = 0; i < typed.length(); i++) {
            char letter = typed.charAt(i);
            // With the sum of String.hashCode: the letters ahead of this one count once less by 31.
            after -= letter * power;
            int rest = before * power + after;
            if ((i == 0 || letter != typed.charAt(i - 1)) && hashes.get(bit(rest))) {
                found.addAll(byRest.getOrDefault(without(typed, i), List.of()));
            }
            before = before * 31 + letter;
            power *= INVERSE_OF_31;
        }
        List<String> alike = soundingLike(typed);
        for (String sounding : alike) {
            if (byRest.getOrDefault(sounding, List.of()).contains(sounding)) {
                found.add(sounding);
            }
        }
        List<Slip> slips = new ArrayList<>(found.size());
        for (String word : found) {
            float slip = typed.equals(word) ? Float.POSITIVE_INFINITY : slip(typed, word);
            float cost = slip > SOUNDS_ALIKE && alike.contains(word) ? SOUNDS_ALIKE : slip;
            if (cost <= ANY_LETTER && !typed.equals(word)) {
                slips.add(new Slip(word, cost));
            }
        }
        return slips;
    }

    private static List<String> soundingLike(String typed) {
        List<String> alike = new ArrayList<>();
        for (String[] pair : SOUNDS) {
            for (int i = 0; i < 2; i++) {
                if (typed.startsWith(pair[i])) {
                    alike.add(pair[1 - i] + typed.substring(pair[i].length()));
                }
            }
        }
        for (String[] pair : FINALS) {
            for (int i = 0; i < 2; i++) {
                if (typed.endsWith(pair[i])) {
                    alike.add(typed.substring(0, typed.length() - pair[i].length()) + pair[1 - i]);
                }
            }
        }
        return alike;
    }

    /** The cost of typing one word for another, both unmarked and not the same; infinite when more than a slip apart. */
    private static float slip(String typed, String meant) {
        int from = 0;
        int most = Math.min(typed.length(), meant.length());
        while (from < most && typed.charAt(from) == meant.charAt(from)) {
            from++;
        }
        int same = 0;
        while (same < most - from
                && typed.charAt(typed.length() - 1 - same) == meant.charAt(meant.length() - 1 - same)) {
            same++;
        }
        int typedLeft = typed.length() - from - same;
        int meantLeft = meant.length() - from - same;
        if (typedLeft == 0 && meantLeft == 1) {
            return SLIP;
        }
        if (typedLeft == 1 && meantLeft == 0) {
            return tooMany(typed, from);
        }
        if (typedLeft == 1 && meantLeft == 1) {
            return Keyboard.areNeighbours(typed.charAt(from), meant.charAt(from)) ? SLIP : ANY_LETTER;
        }
        boolean swapped = typedLeft == 2
                && meantLeft == 2
                && typed.charAt(from) == meant.charAt(from + 1)
                && typed.charAt(from + 1) == meant.charAt(from);
        return swapped ? SLIP : Float.POSITIVE_INFINITY;
    }

    private static float tooMany(String typed, int at) {
        char letter = typed.charAt(at);
        boolean doubled = at > 0 && typed.charAt(at - 1) == letter;
        boolean besides = (at > 0 && Keyboard.areNeighbours(typed.charAt(at - 1), letter))
                || (at + 1 < typed.length() && Keyboard.areNeighbours(typed.charAt(at + 1), letter));
        return doubled ? STRETCHED : besides ? SLIP : SLIP + 1;
    }

    private static int power(int exponent) {
        int power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 31;
        }
        return power;
    }

    private static String without(String word, int at) {
        return word.substring(0, at) + word.substring(at + 1);
    }
}
