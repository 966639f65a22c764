package vn.motcua.knowledge.search;

/** Gradient descent with a step size for each parameter (Kingma and Ba 2015). */
final class Adam {

    private final double[] parameters;
    private final double[] mean;
    private final double[] square;
    private final double rate;
    private int steps;

    /** Starts at zero. */
    Adam(int parameters, double rate) {
        this.parameters = new double[parameters];
        this.mean = new double[parameters];
        this.square = new double[parameters];
        this.rate = rate;
    }

    double[] parameters() {
        return parameters;
    }

    /** One step down, its size multiplied by the factor. */
    void step(double[] gradient, double factor) {
        steps++;
        for (int i = 0; i < parameters.length; i++) {
            mean[i] = 0.9 * mean[i] + 0.1 * gradient[i];
            square[i] = 0.999 * square[i] + 0.001 * gradient[i] * gradient[i];
            double direction = mean[i] / (1 - StrictMath.pow(0.9, steps));
            double size = StrictMath.sqrt(square[i] / (1 - StrictMath.pow(0.999, steps))) + 1e-8;
            parameters[i] -= rate * factor * direction / size;
        }
    }
}
