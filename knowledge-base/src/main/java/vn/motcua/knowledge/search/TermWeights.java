package vn.motcua.knowledge.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * The weights of words and pairs of neighbours, each of which is looked up in three tables when it is first asked for: the same ones are
 * asked for again and again. Safe for use by any number of threads.
 */
final class TermWeights {

    private static final int MOST_KEPT = 100_000;

    /**
     * What a word or a pair weighs.
     *
     * @param inNames within names
     * @param inPhrasings within phrasings
     * @param inTexts within papers and texts
     */
    record Weight(float inNames, float inPhrasings, float inTexts) {}

    private final TermStatistics statistics;
    private final Phrasings phrasings;
    private final Cache<String, Weight> known =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    TermWeights(TermStatistics statistics, Phrasings phrasings) {
        this.statistics = statistics;
        this.phrasings = phrasings;
    }

    /** The weights of an unmarked word. */
    Weight ofWord(String word) {
        return known.get(
                word,
                unknown -> new Weight((float) statistics.nameWeight(word), (float) phrasings.weight(word), (float)
                        statistics.weight(word)));
    }

    /** The weights of two unmarked neighbours with a space between them. */
    Weight ofPair(String pair) {
        return known.get(
                pair,
                unknown -> new Weight((float) statistics.namePairWeight(pair), (float) phrasings.weight(pair), (float)
                        statistics.pairWeight(pair)));
    }
}
