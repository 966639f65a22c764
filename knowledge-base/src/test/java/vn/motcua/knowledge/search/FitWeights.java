package vn.motcua.knowledge.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import vn.motcua.knowledge.question.Question.Role;
import vn.motcua.knowledge.search.LogisticRegression.Row;
import vn.motcua.knowledge.search.Ranker.Scored;

import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Fits the numbers of {@code weights.properties} to the development questions. No test, but run like one:
 *
 * <pre>mvn -pl knowledge-base test -Dtest=FitWeights [-Dmotcua.fit.penalty=0.003] [-Dmotcua.fit.ablate=true]</pre>
 *
 * It writes {@code target/weights.properties}, to be copied over the resource after a look, and {@code target/fitting.txt}. All
 * figures in the report but "on itself" are cross-validated: a question is ranked by weights fitted without any question about the
 * same procedure. The candidates come from the weights in force, so that after a change of the features it is run twice.
 */
final class FitWeights {

    private static final int FOLDS = 5;
    private static final double SIGNAL_PENALTY = 0.002;

    /** Refusing a question that has an answer is so many times as bad as searching for one that has none. */
    private static final double COST_OF_REFUSING = 2.5;

    /** A wrong answer is so many times as bad as a needless question back. */
    private static final double COST_OF_WRONG_ANSWER = 1.5;

    private final StringBuilder report = new StringBuilder();
    private final StringBuilder numbers = new StringBuilder();

    @Test
    void fit() throws IOException {
        Path data = Path.of(System.getProperty("motcua.referenceData", "../../shared/data"));
        assumeThat(data.resolve("questions/dev.jsonl"))
                .as("the development questions")
                .exists();
        double penalty = Double.parseDouble(System.getProperty("motcua.fit.penalty", "0.003"));
        fit(data, penalty, Boolean.getBoolean("motcua.fit.ablate"));
        Files.writeString(Path.of("target/weights.properties"), numbers);
        Files.writeString(Path.of("target/fitting.txt"), report);
    }

    private void fit(Path data, double penalty, boolean ablate) throws IOException {
        Weights old = Weights.bundled();
        FittingData fitting = new FittingData(data, old);
        List<Sample> all = fitting.samples();
        List<Sample> answers =
                all.stream().filter(sample -> sample.is("answer")).toList();
        boolean[] use = new boolean[Feature.all().length];
        Arrays.fill(use, true);
        ListwiseRegression regression = new ListwiseRegression(penalty);
        double[][] folds = folds(regression, answers, use);
        double loss = ranking("cross-validated", answers, folds);
        double[] weights = regression.fit(answers, use);
        ranking("on itself", answers, repeated(weights));
        if (ablate) {
            for (Feature feature : Feature.all()) {
                boolean[] without = use.clone();
                without[feature.ordinal()] = false;
                double rest = ranking("without " + feature, answers, folds(regression, answers, without));
                say("%-24s adds %.4f%n", feature, rest - loss);
            }
        }
        number("role.ASPECT", old.ofRole(Role.ASPECT));
        number("role.FILLER", old.ofRole(Role.FILLER));
        for (Feature feature : Feature.all()) {
            number("feature." + feature, weights[feature.ordinal()]);
        }
        boolean[] early = use.clone();
        for (Feature feature : Feature.all()) {
            early[feature.ordinal()] = feature.choosesCandidates();
        }
        ranking("first stage alone", answers, folds(regression, answers, early));
        double[] choosing = regression.fit(answers, early);
        for (Feature feature : Feature.all()) {
            if (feature.choosesCandidates()) {
                number("candidate." + feature, choosing[feature.ordinal()]);
            }
        }
        double temperature = temperature(answers, folds);
        number("confidence.temperature", temperature);
        double[] answerable = answerable(fitting, folds);
        clear(all, folds, temperature, answerable);
    }

    // ---- ranking
    // -----------------------------------------------------------------------------------------------------

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
        say("%-28s", title);
        for (String set : List.of("dev", "written-dev")) {
            for (boolean stripped : new boolean[] {false, true}) {
                int[] within = new int[4];
                int size = 0;
                for (Sample sample : samples) {
                    if (sample.set().equals(set) && sample.stripped() == stripped) {
                        int rank = sample.rank(folds[sample.group() % FOLDS]);
                        size++;
                        within[0] += rank == 1 ? 1 : 0;
                        within[1] += rank >= 1 && rank <= 5 ? 1 : 0;
                        within[2] += rank >= 1 && rank <= 10 ? 1 : 0;
                        within[3] += rank >= 1 ? 1 : 0;
                    }
                }
                double n = Math.max(1, size);
                say(
                        " | %s%s %.3f %.3f %.3f (%.3f)",
                        set.charAt(0),
                        stripped ? "-" : " ",
                        within[0] / n,
                        within[1] / n,
                        within[2] / n,
                        within[3] / n);
            }
        }
        double loss = samples.stream()
                .mapToDouble(sample -> ListwiseRegression.loss(sample, folds[sample.group() % FOLDS]))
                .average()
                .orElse(0);
        say(" loss %.4f%n", loss);
        return loss;
    }

    // ---- confidence
    // --------------------------------------------------------------------------------------------------

    /** The temperature under which the right candidates are likeliest, on questions that the weights were not fitted to. */
    private double temperature(List<Sample> answers, double[][] folds) {
        double best = 1;
        double least = Double.MAX_VALUE;
        for (double temperature = 0.4; temperature <= 4; temperature += 0.05) {
            double loss = 0;
            for (Sample sample : answers) {
                double[] weights = folds[sample.group() % FOLDS].clone();
                for (int i = 0; i < weights.length; i++) {
                    weights[i] /= temperature;
                }
                loss += ListwiseRegression.loss(sample, weights);
            }
            if (loss < least) {
                least = loss;
                best = temperature;
            }
        }
        return best;
    }

    /** The probability that each sample is about a procedure, by weights fitted without its fold. */
    private double[] answerable(FittingData fitting, double[][] folds) {
        List<Sample> samples = fitting.samples();
        List<Row> rows = new ArrayList<>();
        double yes =
                samples.stream().filter(sample -> !sample.is("out_of_scope")).count();
        double no = samples.size() - yes;
        for (Sample sample : samples) {
            List<Scored> ranked = sample.ranked(folds[sample.group() % FOLDS]);
            double[] values = ranked.isEmpty()
                    ? new double[Signal.values().length]
                    : fitting.confidence().signals(sample.question(), ranked);
            boolean about = !sample.is("out_of_scope");
            rows.add(new Row(values, about, about ? 1 / yes : 1 / no, sample.group() % FOLDS));
        }
        double[] probabilities = new double[rows.size()];
        for (int i = 0; i < FOLDS; i++) {
            int fold = i;
            double[] weights = LogisticRegression.fit(
                    rows.stream().filter(row -> row.fold() != fold).toList(), SIGNAL_PENALTY);
            for (int j = 0; j < probabilities.length; j++) {
                if (rows.get(j).fold() == fold) {
                    probabilities[j] =
                            LogisticRegression.probability(weights, rows.get(j).values());
                }
            }
        }
        double[] weights = LogisticRegression.fit(rows, SIGNAL_PENALTY);
        for (Signal signal : Signal.values()) {
            number("answerable." + signal, weights[signal.ordinal()]);
        }
        number("answerable.constant", weights[Signal.values().length]);
        double threshold = leastCost(samples, probabilities);
        number("threshold.answerable", threshold);
        outOfScope("out of scope", samples, probabilities, threshold, sample -> true);
        outOfScope(
                "  written-dev, as typed",
                samples,
                probabilities,
                threshold,
                sample -> sample.set().equals("written-dev") && !sample.stripped());
        outOfScope(
                "  dev, as typed",
                samples,
                probabilities,
                threshold,
                sample -> sample.set().equals("dev") && !sample.stripped());
        outOfScope("  stripped", samples, probabilities, threshold, Sample::stripped);
        for (int i = 0; i < samples.size(); i++) {
            if (samples.get(i).is("out_of_scope") != probabilities[i] < threshold
                    && !samples.get(i).stripped()) {
                say(
                        "    %.2f %s %s%n",
                        probabilities[i],
                        samples.get(i).behaviour(),
                        samples.get(i).question().terms().stream()
                                .map(t -> t.text())
                                .toList());
            }
        }
        return probabilities;
    }

    private static double leastCost(List<Sample> samples, double[] probabilities) {
        double best = 0;
        double least = Double.MAX_VALUE;
        for (double threshold = 0.02; threshold < 0.98; threshold += 0.01) {
            double refused = share(samples, probabilities, threshold, sample -> !sample.is("out_of_scope"));
            double recognised = share(samples, probabilities, threshold, sample -> sample.is("out_of_scope"));
            double cost = COST_OF_REFUSING * refused + (1 - recognised);
            if (cost < least) {
                least = cost;
                best = threshold;
            }
        }
        return best;
    }

    /** The share of these samples that lie below the threshold. */
    private static double share(
            List<Sample> samples, double[] probabilities, double threshold, Predicate<Sample> which) {
        int below = 0;
        int size = 0;
        for (int i = 0; i < probabilities.length; i++) {
            if (which.test(samples.get(i))) {
                size++;
                below += probabilities[i] < threshold ? 1 : 0;
            }
        }
        return size == 0 ? 0 : (double) below / size;
    }

    private void outOfScope(
            String title, List<Sample> samples, double[] probabilities, double threshold, Predicate<Sample> which) {
        say(
                "%-28s recognised %.3f, answerable refused %.3f (answer rows %.3f)%n",
                title,
                share(samples, probabilities, threshold, which.and(sample -> sample.is("out_of_scope"))),
                share(samples, probabilities, threshold, which.and(sample -> !sample.is("out_of_scope"))),
                share(samples, probabilities, threshold, which.and(sample -> sample.is("answer"))));
    }

    /** The threshold of the first candidate's probability above which it is taken as clearly meant. */
    private void clear(List<Sample> samples, double[][] folds, double temperature, double[] answerable) {
        double best = 0;
        double least = Double.MAX_VALUE;
        for (double threshold = 0.1; threshold < 0.9; threshold += 0.01) {
            double cost = 0;
            for (Sample sample : samples) {
                if (sample.is("out_of_scope") || sample.ranked(folds[0]).isEmpty()) {
                    continue;
                }
                List<Scored> ranked = sample.ranked(folds[sample.group() % FOLDS]);
                boolean asks = first(ranked, temperature) < threshold;
                boolean right = sample.isRight(ranked.get(0).document());
                if (sample.is("clarify")) {
                    cost += asks || right ? 0 : COST_OF_WRONG_ANSWER;
                } else {
                    cost += asks ? 1 : right ? 0 : COST_OF_WRONG_ANSWER;
                }
            }
            if (cost < least) {
                least = cost;
                best = threshold;
            }
        }
        number("threshold.clear", best);
        for (String set : List.of("dev", "written-dev")) {
            int asked = 0;
            int answered = 0;
            int right = 0;
            int clarify = 0;
            int clarifyGood = 0;
            for (Sample sample : samples) {
                List<Scored> ranked = sample.ranked(folds[sample.group() % FOLDS]);
                if (!sample.set().equals(set) || sample.is("out_of_scope") || ranked.isEmpty()) {
                    continue;
                }
                boolean asks = first(ranked, temperature) < best;
                boolean good = sample.isRight(ranked.get(0).document());
                if (sample.is("clarify")) {
                    clarify++;
                    clarifyGood += asks || good ? 1 : 0;
                } else {
                    asked += asks ? 1 : 0;
                    answered += asks ? 0 : 1;
                    right += !asks && good ? 1 : 0;
                }
            }
            say(
                    "%-12s answer rows: answered %d (right %.3f), asked back %d; clarify rows: good %d of %d%n",
                    set, answered, right / (double) Math.max(1, answered), asked, clarifyGood, clarify);
        }
    }

    private static double first(List<Scored> ranked, double temperature) {
        double sum = 0;
        for (Scored scored : ranked) {
            sum += Math.exp((scored.score() - ranked.get(0).score()) / temperature);
        }
        return 1 / sum;
    }

    // ---- output
    // ------------------------------------------------------------------------------------------------------

    private void number(String name, double value) {
        numbers.append(String.format(Locale.ROOT, "%s=%.4f%n", name, value));
    }

    private void say(String format, Object... values) {
        report.append(String.format(Locale.ROOT, format, values));
    }

    public static void main(String[] arguments) throws IOException {
        FitWeights program = new FitWeights();
        program.fit(Path.of(arguments[0]), Double.parseDouble(arguments[1]), arguments.length > 3);
        Files.writeString(Path.of(arguments[2]), program.numbers);
        System.out.print(program.report);
    }
}
