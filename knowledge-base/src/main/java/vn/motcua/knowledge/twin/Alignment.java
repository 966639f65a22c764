package vn.motcua.knowledge.twin;

import java.util.List;
import java.util.Map;

/**
 * Matters laid one upon the other: the words with which all of them begin and end, and between these what each has for itself.
 *
 * @param prefix how many words all have at the beginning
 * @param suffix how many words all have at the end, beside those
 */
record Alignment(int prefix, int suffix) {

    /** Longer ones are other matters rather than variants of one. */
    private static final int LONGEST_VARIANT = 7;

    /** The least share of a matter's weight that must be common. */
    private static final double LEAST_SHARED = 0.5;

    /** Of matters with the same words, in whatever order: none has anything for itself. */
    static final Alignment SAME_WORDS = new Alignment(Integer.MAX_VALUE, 0);

    /** Of a matter with itself. */
    static Alignment whole(List<String> matter) {
        return new Alignment(matter.size(), 0);
    }

    /** Whether nothing differs from a matter of so many words. */
    boolean covers(int words) {
        return prefix + suffix >= words;
    }

    /** This one narrowed to what another matter has too. */
    Alignment with(List<String> first, List<String> other) {
        int most = Math.min(first.size(), other.size());
        int begin = 0;
        while (begin < Math.min(prefix, most) && first.get(begin).equals(other.get(begin))) {
            begin++;
        }
        int behind = covers(first.size()) ? first.size() : suffix;
        int end = 0;
        while (end < Math.min(behind, most - begin)
                && first.get(first.size() - 1 - end).equals(other.get(other.size() - 1 - end))) {
            end++;
        }
        return new Alignment(begin, end);
    }

    /**
     * Whether so much of a matter is common that the rest is a variant.
     *
     * @param weights of the words
     */
    boolean bindsTogether(List<String> matter, Map<String, Double> weights) {
        double common = 0;
        double all = 0;
        for (int i = 0; i < matter.size(); i++) {
            double weight = weights.getOrDefault(matter.get(i), 0.0);
            all += weight;
            common += i < prefix || i >= matter.size() - suffix ? weight : 0;
        }
        return matter.size() - prefix - suffix <= LONGEST_VARIANT && common >= LEAST_SHARED * all;
    }
}
