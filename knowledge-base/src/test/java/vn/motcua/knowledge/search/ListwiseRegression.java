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

    private static final int STEPS = 300;
    private static final double RATE = 0.06;

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
        Adam adam = new Adam(use.length, RATE);
        for (int step = 1; step <= STEPS; step++) {
            double[] gradient = new double[use.length];
            double[] weights = unscaled(adam.parameters(), spread);
            for (Sample sample : samples) {
                addGradient(sample, weights, spread, samples.size(), gradient);
            }
            for (int j = 0; j < gradient.length; j++) {
                gradient[j] = use[j] ? gradient[j] + 2 * penalty * adam.parameters()[j] : 0;
            }
            adam.step(gradient, step > STEPS * 3 / 4 ? 0.2 : 1);
        }
        return unscaled(adam.parameters(), spread);
    }

    /** The mean negative logarithm of the probability of the right candidates. */
    static double loss(Sample sample, double[] weights) {
        double[] probabilities = softmax(sample.scores(weights));
        double right = 1e-9;
        for (int i = 0; i < probabilities.length; i++) {
            right += sample.right()[i] ? probabilities[i] : 0;
        }
        return -Math.log(right);
    }

    private static double[] unscaled(double[] scaled, double[] spread) {
        double[] weights = new double[scaled.length];
        for (int j = 0; j < weights.length; j++) {
            weights[j] = scaled[j] / spread[j];
        }
        return weights;
    }

    private static void addGradient(Sample sample, double[] weights, double[] spread, int samples, double[] gradient) {
        double[] probabilities = softmax(sample.scores(weights));
        double right = 1e-12;
        for (int i = 0; i < probabilities.length; i++) {
            right += sample.right()[i] ? probabilities[i] : 0;
        }
        for (int i = 0; i < probabilities.length; i++) {
            double target = sample.right()[i] ? probabilities[i] / right : 0;
            double pull = (probabilities[i] - target) / samples;
            float[] features = sample.candidates().get(i).features();
            for (int j = 0; j < gradient.length; j++) {
                gradient[j] += pull * features[j] / spread[j];
            }
        }
    }

    private static double[] softmax(double[] scores) {
        double most = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - most);
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
