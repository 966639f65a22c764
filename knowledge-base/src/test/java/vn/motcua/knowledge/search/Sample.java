package vn.motcua.knowledge.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.search.Ranker.Scored;

/**
 * A question with its candidates, for fitting.
 *
 * @param set the question set it is from
 * @param behaviour what is right: {@code answer}, {@code clarify} or {@code out_of_scope}
 * @param stripped whether this is the copy without diacritics
 * @param group questions about the same procedures have the same group and are never divided between fitting and testing
 * @param question the question, read
 * @param candidates its candidates; behind those that the first stage found, the right ones that it missed, for fitting only
 * @param found how many the first stage found
 * @param right by candidate: whether it is a right answer
 */
record Sample(
        String set,
        String behaviour,
        boolean stripped,
        int group,
        Question question,
        List<Scored> candidates,
        int found,
        boolean[] right) {

    Sample inGroup(int other) {
        return new Sample(set, behaviour, stripped, other, question, candidates, found, right);
    }

    boolean is(String other) {
        return behaviour.equals(other);
    }

    /** The rank, from 1, of the first right candidate under these weights; 0 when the first stage missed it. */
    int rank(double[] weights) {
        double[] scores = scores(weights);
        int best = -1;
        for (int i = 0; i < found; i++) {
            if (right[i] && (best < 0 || scores[i] > scores[best])) {
                best = i;
            }
        }
        if (best < 0) {
            return 0;
        }
        int rank = 1;
        for (int i = 0; i < found; i++) {
            if (scores[i] > scores[best] && !right[i]) {
                rank++;
            }
        }
        return rank;
    }

    double[] scores(double[] weights) {
        double[] scores = new double[candidates.size()];
        for (int i = 0; i < scores.length; i++) {
            float[] features = candidates.get(i).features();
            for (int j = 0; j < weights.length; j++) {
                scores[i] += weights[j] * features[j];
            }
        }
        return scores;
    }

    /** The candidates that the first stage found, best first under these weights. */
    List<Scored> ranked(double[] weights) {
        double[] scores = scores(weights);
        List<Scored> ranked = new ArrayList<>();
        for (int i = 0; i < found; i++) {
            ranked.add(new Scored(
                    candidates.get(i).document(), scores[i], candidates.get(i).features()));
        }
        ranked.sort(
                Comparator.comparingDouble((Scored scored) -> -scored.score()).thenComparingInt(Scored::document));
        return ranked;
    }

    /** Whether the document is a right answer. */
    boolean isRight(int document) {
        for (int i = 0; i < candidates.size(); i++) {
            if (right[i] && candidates.get(i).document() == document) {
                return true;
            }
        }
        return false;
    }
}
