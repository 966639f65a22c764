package vn.motcua.knowledge.search;

import java.util.List;

/** Fits a logistic regression with a quadratic penalty. Deterministic, see {@link Adam}. */
final class LogisticRegression {

    private static final int STEPS = 1500;
    private static final double RATE = 0.05;

    private LogisticRegression() {}

    /**
     * A row to fit.
     *
     * @param values the values
     * @param yes whether it is one
     * @param weight how much it counts
     * @param fold rows of the same fold are never divided between fitting and testing
     */
    record Row(double[] values, boolean yes, double weight, int fold) {}

    /** The weights of the values, and last the constant. */
    static double[] fit(List<Row> rows, double penalty) {
        int size = rows.get(0).values().length;
        Adam adam = new Adam(size + 1, RATE);
        double whole = rows.stream().mapToDouble(Row::weight).sum();
        for (int step = 1; step <= STEPS; step++) {
            double[] gradient = new double[size + 1];
            for (Row row : rows) {
                double pull =
                        (probability(adam.parameters(), row.values()) - (row.yes() ? 1 : 0)) * row.weight() / whole;
                for (int j = 0; j < size; j++) {
                    gradient[j] += pull * row.values()[j];
                }
                gradient[size] += pull;
            }
            for (int j = 0; j < size; j++) {
                gradient[j] += 2 * penalty * adam.parameters()[j];
            }
            adam.step(gradient, step > STEPS * 3 / 4 ? 0.2 : 1);
        }
        return adam.parameters().clone();
    }

    static double probability(double[] weights, double[] values) {
        double sum = weights[values.length];
        for (int j = 0; j < values.length; j++) {
            sum += weights[j] * values[j];
        }
        return 1 / (1 + StrictMath.exp(-sum));
    }
}
