package vn.motcua.knowledge.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import vn.motcua.knowledge.question.Question.Role;

import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Fits the search: trains the {@link Encoder}, then fits the numbers of {@code weights.properties} to the development questions. No
 * test, but run like one, about ten minutes on one core, twenty on a busy machine:
 *
 * <pre>mvn -pl knowledge-base test -Dtest=FitWeights [-Dmotcua.fit.encoder=bundled]</pre>
 *
 * It writes {@code encoder.bin}, {@code weights.properties} the report {@code search-fitting-report.md} and its drawing {@code reliability.svg} to {@code target}, to be
 * copied to their places after a look (docs/search.md says where). With {@code motcua.fit.encoder=bundled} the encoder that is there
 * is used and only the weights are fitted. All figures in the report but "on itself" are cross-validated: a question is ranked by
 * weights fitted without any question about the same procedure; the encoder never sees a development question. The candidates come
 * from the weights in force, so that after a change of the features it is run twice.
 */
final class FitWeights {

    static final int FOLDS = 5;
    private static final double WEIGHT_PENALTY = 0.007;

    private final FittingOutput out = new FittingOutput();

    private static final String HEADING = """
            # What the fitting program found

            Written by `FitWeights`; [search.md](search.md) tells how to run it. Every cell: Recall@1 / Recall@5 / share with the right \
            procedure among the candidates. Questions as they were typed, and stripped of all diacritics; "loss" is the mean negative \
            logarithm of the probability given to the right procedures.

            | ranking | dev | dev, stripped | written-dev | written-dev, stripped | loss |
            |---|---|---|---|---|---|
            """;

    @Test
    void fit() throws IOException {
        Path data = Path.of(System.getProperty("motcua.referenceData", "../../shared/data"));
        assumeThat(data.resolve("questions/dev.jsonl"))
                .as("the development questions")
                .exists();
        fit(
                data,
                Path.of("target"),
                System.getProperty("motcua.fit.encoder", "").equals("bundled"));
    }

    private void fit(Path data, Path to, boolean bundledEncoder) throws IOException {
        Encoder encoder = Encoder.bundled();
        if (!bundledEncoder) {
            TrainEncoder.train(data.resolve("catalogue/procedures.jsonl.gz"), to.resolve("encoder.bin"));
            encoder = Encoder.read(Files.newInputStream(to.resolve("encoder.bin")));
        }
        fit(new FittingData(data, Weights.bundled(), encoder), Weights.bundled());
        Files.writeString(to.resolve("weights.properties"), out.numbers());
        Files.writeString(to.resolve("search-fitting-report.md"), out.report());
        Files.writeString(to.resolve("reliability.svg"), out.reliability());
    }

    private void fit(FittingData fitting, Weights old) {
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
        out.header(fitting.encoder().trainedOn());
        out.number("role.ASPECT", old.ofRole(Role.ASPECT));
        out.number("role.FILLER", old.ofRole(Role.FILLER));
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

    public static void main(String[] arguments) throws IOException {
        new FitWeights().fit(Path.of(arguments[0]), Path.of(arguments[1]), arguments.length > 2);
    }
}
