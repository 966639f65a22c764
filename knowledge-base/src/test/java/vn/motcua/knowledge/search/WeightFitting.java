package vn.motcua.knowledge.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import vn.motcua.knowledge.question.Question.Role;

/** Fits the numbers of the search once, to the candidates of given samples. */
final class WeightFitting {

    static final int FOLDS = 5;
    private static final double WEIGHT_PENALTY = 0.004;

    private static final String HEADING = """
            # What the fitting program found

            Written by `FitWeights`; [search.md](search.md) tells how to run it. Every cell: Recall@1 / Recall@5 / share with the right \
            procedure among the candidates. Questions as they were typed, and stripped of all diacritics; "loss" is the mean negative \
            logarithm of the probability given to the right procedures.

            | ranking | dev | dev, stripped | written-dev | written-dev, stripped | loss |
            |---|---|---|---|---|---|
            """;

    private final FittingOutput out = new FittingOutput();

    private WeightFitting() {}

    /**
     * The numbers and the report.
     *
     * @param start whose roles are taken over
     */
    static FittingOutput fit(FittingData fitting, Weights start) {
        return new WeightFitting().fitTo(fitting, start);
    }

    private FittingOutput fitTo(FittingData fitting, Weights start) {
        List<Sample> all = fitting.samples();
        List<Sample> answers =
                all.stream().filter(sample -> sample.is("answer")).toList();
        boolean[] use = new boolean[Feature.all().length];
        Arrays.fill(use, true);
        ListwiseRegression regression = new ListwiseRegression(WEIGHT_PENALTY);
        double[][] folds = folds(regression, answers, use);
        out.say(HEADING);
        double loss = ranking("cross-validated", answers, folds);
        double[] weights = regression.fit(answers, use);
        ranking("on itself", answers, repeated(weights));
        StringBuilder added = new StringBuilder();
        for (FeatureGroup group : FeatureGroup.values()) {
            boolean[] without = use.clone();
            group.features().forEach(feature -> without[feature.ordinal()] = false);
            double rest = ranking("without " + group.title(), answers, folds(regression, answers, without));
            added.append(
                    String.format(Locale.ROOT, "| %s | %s | %.4f |%n", group.title(), group.features(), rest - loss));
        }
        out.say("%n## What each group of features adds%n%nBy how much the cross-validated loss grows without it.%n%n");
        out.say("| group | features | adds |%n|---|---|---|%n%s", added);
        out.header(fitting.encoder().trainedOn(), TrainingInputs.hashOfWords());
        out.number("role.ASPECT", start.ofRole(Role.ASPECT));
        out.number("role.FILLER", start.ofRole(Role.FILLER));
        for (Feature feature : Feature.all()) {
            out.number("feature." + feature, weights[feature.ordinal()]);
        }
        boolean[] early = use.clone();
        for (Feature feature : Feature.all()) {
            early[feature.ordinal()] = feature.choosesCandidates();
        }
        double[] choosing = regression.fit(answers, early);
        for (Feature feature : Feature.all()) {
            if (feature.choosesCandidates()) {
                out.number("candidate." + feature, choosing[feature.ordinal()]);
            }
        }
        new ConfidenceFitting(fitting, folds, out).fit();
        return out;
    }

    private static double[][] folds(ListwiseRegression regression, List<Sample> samples, boolean[] use) {
        double[][] weights = new double[FOLDS][];
        for (int i = 0; i < FOLDS; i++) {
            int fold = i;
            weights[i] = regression.fit(
                    samples.stream()
                            .filter(sample -> sample.group() % FOLDS != fold)
                            .toList(),
                    use);
        }
        return weights;
    }

    private static double[][] repeated(double[] weights) {
        double[][] folds = new double[FOLDS][];
        Arrays.fill(folds, weights);
        return folds;
    }

    private double ranking(String title, List<Sample> samples, double[][] folds) {
        out.say("| %s", title);
        for (String set : List.of("dev", "written-dev")) {
            for (boolean stripped : new boolean[] {false, true}) {
                int[] within = new int[3];
                int size = 0;
                for (Sample sample : samples) {
                    if (sample.set().equals(set) && sample.stripped() == stripped) {
                        int rank = sample.rank(folds[sample.group() % FOLDS]);
                        size++;
                        within[0] += rank == 1 ? 1 : 0;
                        within[1] += rank >= 1 && rank <= 5 ? 1 : 0;
                        within[2] += rank >= 1 ? 1 : 0;
                    }
                }
                double n = Math.max(1, size);
                out.say(" | %.3f / %.3f / %.3f", within[0] / n, within[1] / n, within[2] / n);
            }
        }
        double loss = samples.stream()
                .mapToDouble(sample -> ListwiseRegression.loss(sample, folds[sample.group() % FOLDS]))
                .average()
                .orElse(0);
        out.say(" | %.4f |%n", loss);
        return loss;
    }
}
