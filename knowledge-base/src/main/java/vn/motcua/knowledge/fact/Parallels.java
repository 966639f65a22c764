package vn.motcua.knowledge.fact;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The sentences of the evidence that a statement may come from: how much of what it says, by the weight of its words, each of them
 * has too. Places in other sentences need not be looked at.
 */
final class Parallels {

    private static final float NEAR = 0.4f;
    private static final float CONDITION_SAID = 0.6f;

    private final IndexedReading evidence;
    private final Set<Integer> said = new HashSet<>();
    private final float[] covered;
    private float all;
    private float best;

    Parallels(Statement statement) {
        evidence = statement.evidence();
        covered = evidence.sentenceScores();
        for (int at = statement.start(); at < statement.end(); at++) {
            int id = isContent(statement.reading(), at)
                    ? evidence.id(statement.reading().words().get(at).key())
                    : -1;
            if (id >= 0 && said.add(id)) {
                all += evidence.weight(id);
            }
        }
        IntPredicate proves = statement.proves(false);
        for (int id : said) {
            int last = -1;
            for (int place : evidence.occurrences(id)) {
                int sentence = evidence.reading().sentence(place);
                if (sentence != last && isContent(evidence.reading(), place) && proves.test(place)) {
                    covered[sentence] += evidence.weight(id);
                    best = Math.max(best, covered[sentence]);
                    last = sentence;
                }
            }
        }
    }

    /** Whether a word is neither part of a cue nor of a fact nor a mere function word. */
    static boolean isContent(Reading reading, int at) {
        return !reading.inCue(at)
                && reading.factAt(at) < 0
                && !FunctionWords.contains(reading.words().get(at).key());
    }

    /** The ids of the content words of the statement that the evidence knows. */
    Set<Integer> said() {
        return said;
    }

    /** The weight of all of them. */
    float all() {
        return all;
    }

    /** The most that one sentence has of it. */
    float best() {
        return best;
    }

    /** What a sentence has of it. */
    float covered(int sentence) {
        return covered[sentence];
    }

    int sentences() {
        return covered.length;
    }

    /**
     * Whether the statement has most words of a condition of the record, though perhaps no "nếu". Words that stand in the rest of
     * the sentence too are no sign of it.
     */
    boolean hasCondition(int condition) {
        if (condition < 0) {
            return false;
        }
        Reading record = evidence.reading();
        float has = 0;
        float whole = 0;
        int end = record.endOfCondition(condition);
        int sentence = record.sentence(condition);
        for (int at = condition; at < end; at++) {
            if (isContent(record, at) && !standsOutside(evidence.idAt(at), sentence, condition, end)) {
                whole += evidence.weight(evidence.idAt(at));
                has += said.contains(evidence.idAt(at)) ? evidence.weight(evidence.idAt(at)) : 0;
            }
        }
        return whole > 0 && has >= CONDITION_SAID * whole;
    }

    private boolean standsOutside(int id, int sentence, int start, int end) {
        int[] places = evidence.occurrences(id);
        int found = Arrays.binarySearch(places, evidence.firstWord(sentence));
        for (int i = found < 0 ? -found - 1 : found;
                i < places.length && places[i] < evidence.firstWord(sentence + 1);
                i++) {
            if (places[i] < start || places[i] >= end) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word of the evidence stands in a sentence that the statement may come from. */
    boolean isNear(int word) {
        return covered[evidence.reading().sentence(word)] >= NEAR * best;
    }
}
