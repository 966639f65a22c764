package vn.motcua.knowledge.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import vn.motcua.knowledge.search.Ranker.Scored;

/**
 * Joins the ranking by words with how near an embedding model puts the candidates to the question: a weighted sum of the score and the
 * nearness, the latter brought between 0 and 1 among the candidates of the question (Bruch, Gai and Ingber 2023, "An Analysis of Fusion
 * Functions for Hybrid Retrieval"), because one model's cosines lie between 0.7 and 0.9 and another's between 0.1 and 0.6. The score is in
 * units of the logarithm of odds, so that a weight of 1 makes the nearest candidate 2.7 times as likely, against the farthest, as the words
 * make it. Whether the question is about a procedure at all is told by the words alone.
 */
final class Fusion {

    private Fusion() {}

    /**
     * How near each candidate lies among all of them: 1 the nearest, 0 the farthest.
     *
     * @param cosines of the question with each candidate
     */
    static double[] nearness(float[] cosines) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (float cosine : cosines) {
            least = Math.min(least, cosine);
            most = Math.max(most, cosine);
        }
        double[] nearness = new double[cosines.length];
        for (int i = 0; i < nearness.length && most > least; i++) {
            nearness[i] = (cosines[i] - least) / (most - least);
        }
        return nearness;
    }

    /**
     * The candidates by both, best first.
     *
     * @param byWords by the words, best first
     * @param nearness of each, in the same order
     */
    static List<Scored> join(List<Scored> byWords, double[] nearness, double weight) {
        List<Scored> joined = new ArrayList<>(byWords.size());
        for (int i = 0; i < nearness.length; i++) {
            Scored one = byWords.get(i);
            joined.add(new Scored(one.document(), one.score() + weight * nearness[i], one.features()));
        }
        joined.sort(Comparator.comparingDouble((Scored one) -> -one.score()).thenComparingInt(Scored::document));
        return joined;
    }
}
