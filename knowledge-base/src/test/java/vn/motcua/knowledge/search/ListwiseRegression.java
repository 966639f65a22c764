package vn.motcua.knowledge.search;

import java.util.Arrays;
import java.util.List;

import vn.motcua.knowledge.search.Ranker.Scored;

/**
 * Fits a linear ranking: the weights under which a softmax over the candidates gives the right ones most probability, with a
 * quadratic penalty (ListNet with a top-one target, Cao et al. 2007; the penalty keeps correlated features from cancelling each
 * other). Each feature is scaled by its spread among the candidates of a question, so that the penalty treats all alike.
 * Deterministic: full batches, Adam (Kingma and Ba 2015) with a fixed number of steps.
 */
final class ListwiseRegression {

    private static final int STEPS = 200;
    private static final double RATE = 0.06;
    private static final double LEAST_PULL = 1e-10;

    private final double penalty;

    ListwiseRegression(double penalty) {
        this.penalty = penalty;
    }

    /**
     * The best weights.
     *
     * @param use which features may be used; the others get weight 0
     */
    double[] fit(List<Sample> samples, boolean[] use) {
        double[] spread = spread(samples, use.length);
        List<Scaled> scaled = samples.stream()
                .map(sample -> new Scaled(scaled(sample, spread), sample.right()))
                .toList();
        Adam adam = new Adam(use.length, RATE);
        for (int step = 1; step <= STEPS; step++) {
            double[] gradient = new double[use.length];
            for (Scaled sample : scaled) {
                addGradient(sample, adam.parameters(), samples.size(), gradient);
            }
            for (int j = 0; j < gradient.length; j++) {
                gradient[j] = use[j] ? gradient[j] + 2 * penalty * adam.parameters()[j] : 0;
            }
            adam.step(gradient, step > STEPS * 3 / 4 ? 0.2 : 1);
        }
        return unscaled(adam.parameters(), spread);
    }

    /** A sample with its features divided by their spread, one row a candidate. */
    private record Scaled(double[][] features, boolean[] right) {}

    private static double[][] scaled(Sample sample, double[] spread) {
        double[][] rows = new double[sample.candidates().size()][spread.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < spread.length; j++) {
                rows[i][j] = sample.candidates().get(i).features()[j] / spread[j];
            }
        }
        return rows;
    }

    /** The mean negative logarithm of the probability of the right candidates. */
    static double loss(Sample sample, double[] weights) {
        double[] probabilities = softmax(sample.scores(weights));
        double right = 1e-9;
        for (int i = 0; i < probabilities.length; i++) {
            right += sample.right()[i] ? probabilities[i] : 0;
        }
        return -StrictMath.log(right);
    }

    private static double[] unscaled(double[] scaled, double[] spread) {
        double[] weights = new double[scaled.length];
        for (int j = 0; j < weights.length; j++) {
            weights[j] = scaled[j] / spread[j];
        }
        return weights;
    }

    private static void addGradient(Scaled sample, double[] weights, int samples, double[] gradient) {
        double[] probabilities = new double[sample.features.length];
        for (int i = 0; i < probabilities.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                probabilities[i] += weights[j] * sample.features[i][j];
            }
        }
        softmax(probabilities);
        double right = 1e-12;
        for (int i = 0; i < probabilities.length; i++) {
            right += sample.right[i] ? probabilities[i] : 0;
        }
        for (int i = 0; i < probabilities.length; i++) {
            double target = sample.right[i] ? probabilities[i] / right : 0;
            double pull = (probabilities[i] - target) / samples;
            if (Math.abs(pull) > LEAST_PULL) {
                for (int j = 0; j < gradient.length; j++) {
                    gradient[j] += pull * sample.features[i][j];
                }
            }
        }
    }

    private static double[] softmax(double[] scores) {
        double most = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = StrictMath.exp(scores[i] - most);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
        return scores;
    }

    private static double[] spread(List<Sample> samples, int features) {
        double[] variances = new double[features];
        for (Sample sample : samples) {
            double size = sample.candidates().size();
            double[] sum = new double[features];
            double[] squares = new double[features];
            for (Scored candidate : sample.candidates()) {
                for (int j = 0; j < features; j++) {
                    sum[j] += candidate.features()[j] / size;
                    squares[j] += candidate.features()[j] * candidate.features()[j] / size;
                }
            }
            for (int j = 0; j < features; j++) {
                variances[j] += Math.max(0, squares[j] - sum[j] * sum[j]) / samples.size();
            }
        }
        return Arrays.stream(variances)
                .map(variance -> Math.max(1e-3, Math.sqrt(variance)))
                .toArray();
    }
}
