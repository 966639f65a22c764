package vn.motcua.assistant.privacy;

import java.util.Arrays;
import java.util.List;

/** How likely each word of a text is a part of what, by {@link LearnedWeights}: forward and backward sums over all ways to read it. */
final class LearnedParts {

    private static final int PARTS = LearnedWeights.PARTS;

    private LearnedParts() {}

    /**
     * What all ways to read a text come to.
     *
     * @param likelihoods from 0 to 1, by item and part
     * @param forward and the next, the sums before and behind each item as logarithms
     * @param all the sum of all ways as a logarithm
     */
    record Sums(double[][] likelihoods, double[][] forward, double[][] backward, double all) {

        /** How likely an item is one part and the item before it another, by what its signs weigh and what it weighs behind that. */
        double pair(int at, int before, int part, double score, double behind) {
            double ahead = at == 0 ? 0 : forward[at - 1][before];
            return StrictMath.exp(ahead + behind + score + backward[at][part] - all);
        }
    }

    /**
     * Sums over all ways to read a text.
     *
     * @param scores by item and part, what its signs weigh
     * @param behind by the part before and the part, what one weighs behind the other; a text begins behind {@link WordPart#OTHER}
     */
    static Sums sums(double[][] scores, double[][] behind) {
        int size = scores.length;
        double[][] forward = new double[size][PARTS];
        double[][] backward = new double[size][PARTS];
        for (int at = 0; at < size; at++) {
            for (int part = 0; part < PARTS; part++) {
                double sum = at == 0 ? behind[0][part] : Double.NEGATIVE_INFINITY;
                for (int before = 0; at > 0 && before < PARTS; before++) {
                    sum = logSum(sum, forward[at - 1][before] + behind[before][part]);
                }
                forward[at][part] = sum + scores[at][part];
            }
        }
        for (int at = size - 2; at >= 0; at--) {
            for (int part = 0; part < PARTS; part++) {
                double sum = Double.NEGATIVE_INFINITY;
                for (int next = 0; next < PARTS; next++) {
                    sum = logSum(sum, behind[part][next] + scores[at + 1][next] + backward[at + 1][next]);
                }
                backward[at][part] = sum;
            }
        }
        double[][] likelihoods = new double[size][PARTS];
        double all = 0;
        for (int at = 0; at < size; at++) {
            all = Double.NEGATIVE_INFINITY;
            for (int part = 0; part < PARTS; part++) {
                all = logSum(all, forward[at][part] + backward[at][part]);
            }
            for (int part = 0; part < PARTS; part++) {
                likelihoods[at][part] = StrictMath.exp(forward[at][part] + backward[at][part] - all);
            }
        }
        return new Sums(likelihoods, forward, backward, all);
    }

    private static double logSum(double one, double other) {
        double larger = Math.max(one, other);
        double smaller = Math.min(one, other);
        return smaller == Double.NEGATIVE_INFINITY
                ? larger
                : larger + StrictMath.log1p(StrictMath.exp(smaller - larger));
    }

    /** What the signs of each item weigh; what was found already is part of nothing more. */
    static double[][] scores(WordSigns signs, List<TextItems.Item> items, LearnedWeights weights) {
        double[][] scores = new double[items.size()][PARTS];
        for (int at = 0; at < scores.length; at++) {
            double[] sums = scores[at];
            if (items.get(at).type() == TextItems.Type.FOUND) {
                settle(sums);
            } else {
                signs.tell(at, sign -> weights.add(sign, sums));
            }
        }
        return scores;
    }

    /** Makes an item certain to be a part of nothing. */
    static void settle(double[] scores) {
        Arrays.fill(scores, Double.NEGATIVE_INFINITY);
        scores[WordPart.OTHER.ordinal()] = 0;
    }
}
