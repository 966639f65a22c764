package vn.motcua.knowledge.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import vn.motcua.knowledge.search.LogisticRegression.Row;
import vn.motcua.knowledge.search.Ranker.Scored;

/** Fits what turns scores into probabilities, and the thresholds by their costs; every figure cross-validated. */
final class ConfidenceFitting {

    private static final double SIGNAL_PENALTY = 0.0005;

    /** Our own questions out of scope count less than those of the sets: they were written to be out of scope. */
    private static final double WEIGHT_OF_OWN = 0.3;

    /** Refusing a question that has an answer is so many times as bad as searching for one that has none. */
    private static final double COST_OF_REFUSING = 1.6;

    /** A wrong answer is so many times as bad as a needless question back. */
    private static final double COST_OF_WRONG_ANSWER = 1.75;

    private static final double[] OTHER_COSTS = {0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3, 4};

    private static final int BINS = 10;

    private final FittingData fitting;
    private final List<Sample> samples;
    private final List<List<Scored>> rankings;
    private final double[][] folds;
    private final FittingOutput out;

    ConfidenceFitting(FittingData fitting, double[][] folds, FittingOutput out) {
        this.fitting = fitting;
        this.samples = fitting.samples();
        this.folds = folds;
        this.out = out;
        this.rankings = samples.stream()
                .map(sample -> sample.ranked(folds[sample.group() % WeightFitting.FOLDS]))
                .toList();
    }

    void fit() {
        double temperature = temperature();
        out.number("confidence.temperature", temperature);
        double[] answerable = answerable();
        clear(temperature);
        reliability(temperature, answerable);
    }

    /** The temperature under which the right candidates are likeliest, on questions that the weights were not fitted to. */
    private double temperature() {
        double best = 1;
        double least = Double.MAX_VALUE;
        for (double temperature = 0.4; temperature <= 4; temperature += 0.05) {
            double loss = 0;
            for (Sample sample : samples) {
                if (!sample.is("answer")) {
                    continue;
                }
                double[] weights = folds[sample.group() % WeightFitting.FOLDS].clone();
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

    /** The probability that each sample is about a procedure, by evidence and weights fitted without its fold. */
    private double[] answerable() {
        List<Row> rows = rows();
        double[] probabilities = probabilities(rows);
        double[] weights = LogisticRegression.fit(fitted(rows, row -> true), SIGNAL_PENALTY);
        for (Signal signal : Signal.values()) {
            out.number("answerable." + signal, weights[signal.ordinal()]);
        }
        out.number("answerable.constant", weights[Signal.values().length]);
        double threshold = 1 / (1 + COST_OF_REFUSING);
        out.number("threshold.answerable", threshold);
        sayRecognised(probabilities, threshold);
        sayOtherCosts(probabilities);
        saySignals(rows, probabilities);
        return probabilities;
    }

    /** The signals of each sample; the words of a line of our own speak by evidence that was fitted without its fold. */
    private List<Row> rows() {
        WordEvidenceFitting words = fitting.wordEvidence();
        List<Signals> ofFold = new ArrayList<>();
        for (int i = 0; i < WeightFitting.FOLDS; i++) {
            int fold = i;
            ofFold.add(fitting.signals(words.fit(line -> line.group() % WeightFitting.FOLDS != fold)));
        }
        WordEvidence shipped = words.fit(line -> true);
        out.wordEvidence(shipped);
        Signals ofAll = fitting.signals(shipped);
        double yes = weight(sample -> !sample.is("out_of_scope"));
        double no = weight(sample -> sample.is("out_of_scope"));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            int fold = sample.group() % WeightFitting.FOLDS;
            Signals signals = isHeldOut(sample) ? ofAll : ofFold.get(fold);
            double[] values = rankings.get(i).isEmpty()
                    ? new double[Signal.values().length]
                    : signals.of(sample.question(), rankings.get(i));
            boolean about = !sample.is("out_of_scope");
            rows.add(new Row(values, about, weight(sample) / (about ? yes : no), fold));
        }
        return rows;
    }

    private List<Row> fitted(List<Row> rows, Predicate<Row> which) {
        List<Row> fitted = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!isHeldOut(samples.get(i)) && which.test(rows.get(i))) {
                fitted.add(rows.get(i));
            }
        }
        return fitted;
    }

    /** The probability of each row by weights fitted without its fold, of one held out by weights fitted to all others. */
    private double[] probabilities(List<Row> rows) {
        double[] ofAll = LogisticRegression.fit(fitted(rows, row -> true), SIGNAL_PENALTY);
        double[] probabilities = new double[rows.size()];
        for (int i = 0; i < WeightFitting.FOLDS; i++) {
            int fold = i;
            double[] weights = LogisticRegression.fit(fitted(rows, row -> row.fold() != fold), SIGNAL_PENALTY);
            for (int j = 0; j < probabilities.length; j++) {
                if (rows.get(j).fold() == fold) {
                    probabilities[j] = LogisticRegression.probability(
                            isHeldOut(samples.get(j)) ? ofAll : weights,
                            rows.get(j).values());
                }
            }
        }
        return probabilities;
    }

    private void sayRecognised(double[] probabilities, double threshold) {
        out.say(
                "%n## Is the question about a procedure at all?%n%nThreshold %.2f: refusing an answerable question counts %.1f times a"
                        + " search in vain. The lines held out, a fifth of our own, were never fitted to; those in scope tell what is"
                        + " wanted in words that name neither a paper nor an authority.%n%n"
                        + "| questions | out of scope | recognised | answerable | refused |%n|---|---|---|---|---|%n",
                threshold, COST_OF_REFUSING);
        for (String set : List.of("written-dev", "dev", FittingData.OWN, FittingData.HELD_OUT)) {
            for (boolean stripped : new boolean[] {false, true}) {
                Predicate<Sample> of = sample -> sample.set().equals(set) && sample.stripped() == stripped;
                Predicate<Sample> outside = of.and(sample -> sample.is("out_of_scope"));
                Predicate<Sample> inside = of.and(sample -> !sample.is("out_of_scope"));
                out.say(
                        "| %s, %s | %d | %.3f | %d | %.3f |%n",
                        set,
                        stripped ? "stripped" : "as typed",
                        samples.stream().filter(outside).count(),
                        share(probabilities, threshold, outside),
                        samples.stream().filter(inside).count(),
                        share(probabilities, threshold, inside));
            }
        }
    }

    private void sayOtherCosts(double[] probabilities) {
        out.say("%nWith other costs:%n%n| cost | threshold | `dev` and `written-dev`: recognised | refused |"
                + " held out: recognised | refused |%n|---|---|---|---|---|---|%n");
        for (double cost : OTHER_COSTS) {
            double threshold = 1 / (1 + cost);
            Predicate<Sample> ofSets = sample -> !isOwn(sample);
            out.say(
                    "| %.2f | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
                    cost,
                    threshold,
                    share(probabilities, threshold, ofSets.and(sample -> sample.is("out_of_scope"))),
                    share(probabilities, threshold, ofSets.and(sample -> !sample.is("out_of_scope"))),
                    share(probabilities, threshold, sample -> isHeldOut(sample) && sample.is("out_of_scope")),
                    share(probabilities, threshold, sample -> isHeldOut(sample) && !sample.is("out_of_scope")));
        }
    }

    /** What each signal adds: how much worse the probabilities are without it. */
    private void saySignals(List<Row> rows, double[] probabilities) {
        out.say(
                "%nWhat each signal adds, by how much the cross-validated loss grows without it (%.4f with all), and what is"
                        + " recognised then at the threshold under which one answerable question of `dev` and `written-dev` in a hundred is"
                        + " refused:%n%n| without | loss grows by | `written-dev`: recognised | held out: recognised |%n|---|---|---|---|%n",
                loss(rows, probabilities));
        sayWithout("none", rows, probabilities, probabilities);
        for (Signal signal : Signal.values()) {
            List<Row> without = rows.stream()
                    .map(row -> {
                        double[] values = row.values().clone();
                        values[signal.ordinal()] = 0;
                        return new Row(values, row.yes(), row.weight(), row.fold());
                    })
                    .toList();
            sayWithout(signal.toString(), rows, probabilities, probabilities(without));
        }
    }

    private void sayWithout(String title, List<Row> rows, double[] all, double[] without) {
        double[] answerable = IntStream.range(0, without.length)
                .filter(i -> !isOwn(samples.get(i)) && !samples.get(i).is("out_of_scope"))
                .mapToDouble(i -> without[i])
                .sorted()
                .toArray();
        double threshold = answerable[answerable.length / 100];
        out.say(
                "| %s | %.4f | %.3f | %.3f |%n",
                title,
                loss(rows, without) - loss(rows, all),
                share(without, threshold, sample -> !isOwn(sample) && sample.is("out_of_scope")),
                share(without, threshold, sample -> isHeldOut(sample) && sample.is("out_of_scope")));
    }

    private double loss(List<Row> rows, double[] probabilities) {
        double loss = 0;
        double whole = 0;
        for (int i = 0; i < probabilities.length; i++) {
            if (!isHeldOut(samples.get(i))) {
                double right = rows.get(i).yes() ? probabilities[i] : 1 - probabilities[i];
                loss -= rows.get(i).weight() * StrictMath.log(Math.max(1e-12, right));
                whole += rows.get(i).weight();
            }
        }
        return loss / whole;
    }

    private double weight(Predicate<Sample> which) {
        return samples.stream()
                .filter(which)
                .filter(sample -> !isHeldOut(sample))
                .mapToDouble(ConfidenceFitting::weight)
                .sum();
    }

    private static boolean isHeldOut(Sample sample) {
        return sample.set().equals(FittingData.HELD_OUT);
    }

    private static boolean isOwn(Sample sample) {
        return sample.set().equals(FittingData.OWN) || isHeldOut(sample);
    }

    private static double weight(Sample sample) {
        return isOwn(sample) && sample.is("out_of_scope") ? WEIGHT_OF_OWN : 1;
    }

    /** The share of these samples that lie below the threshold. */
    private double share(double[] probabilities, double threshold, Predicate<Sample> which) {
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

    /**
     * The threshold of the first candidate's probability above which it is taken as clearly meant: where answering costs as much as
     * asking, since the probabilities are calibrated.
     */
    private void clear(double temperature) {
        double threshold = 1 - 1 / COST_OF_WRONG_ANSWER;
        out.number("threshold.clear", threshold);
        out.say(
                "%n## Is one procedure clearly meant?%n%nThreshold %.2f: a wrong answer counts %.2f times a needless question back.%n%n"
                        + "| questions | answered | of these right | asked back | ambiguous ones, asked back or right |%n"
                        + "|---|---|---|---|---|%n",
                threshold, COST_OF_WRONG_ANSWER);
        for (String set : List.of("dev", "written-dev")) {
            sayDecisions(set, threshold, temperature);
        }
    }

    private void sayDecisions(String set, double threshold, double temperature) {
        int asked = 0;
        int answered = 0;
        int right = 0;
        int ambiguous = 0;
        int handled = 0;
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            List<Scored> ranked = rankings.get(i);
            if (!sample.set().equals(set) || sample.is("out_of_scope") || ranked.isEmpty()) {
                continue;
            }
            boolean asks = first(ranked, temperature) < threshold;
            boolean good = sample.isRight(ranked.get(0).document());
            if (sample.is("clarify")) {
                ambiguous++;
                handled += asks || good ? 1 : 0;
            } else {
                asked += asks ? 1 : 0;
                answered += asks ? 0 : 1;
                right += !asks && good ? 1 : 0;
            }
        }
        out.say(
                "| %s | %d | %.3f | %d | %d of %d |%n",
                set, answered, right / (double) Math.max(1, answered), asked, handled, ambiguous);
    }

    /** How often the first candidate is right where its confidence says so. */
    private void reliability(double temperature, double[] answerable) {
        int[] sizes = new int[BINS];
        int[] right = new int[BINS];
        double[] sums = new double[BINS];
        for (int i = 0; i < samples.size(); i++) {
            if (rankings.get(i).isEmpty()
                    || samples.get(i).is("clarify")
                    || samples.get(i).is(FittingData.WITHOUT_CODE)) {
                continue;
            }
            double confidence = answerable[i] * first(rankings.get(i), temperature);
            int bin = Math.min(BINS - 1, (int) (confidence * BINS));
            sizes[bin]++;
            sums[bin] += confidence;
            right[bin] += samples.get(i).isRight(rankings.get(i).get(0).document()) ? 1 : 0;
        }
        out.say("%n## Reliability%n%nThe confidence of the first candidate against how often it is right.%n%n"
                + "![How often the first candidate is right, by its confidence](images/reliability.svg)%n%n");
        List<ReliabilityDiagram.Bin> bins = new ArrayList<>();
        out.say("| confidence | questions | mean confidence | right | |%n|---|---|---|---|---|%n");
        for (int bin = 0; bin < BINS; bin++) {
            double n = Math.max(1, sizes[bin]);
            bins.add(new ReliabilityDiagram.Bin(sizes[bin], sums[bin] / n, right[bin] / n));
            out.say(
                    "| %.1f–%.1f | %d | %.3f | %.3f | `%s` |%n",
                    bin / 10.0, (bin + 1) / 10.0, sizes[bin], sums[bin] / n, right[bin] / n, "#".repeat((int)
                                    Math.round(20 * right[bin] / n)));
        }
        out.reliability(ReliabilityDiagram.svg(bins));
    }

    private static double first(List<Scored> ranked, double temperature) {
        double sum = 0;
        for (Scored scored : ranked) {
            sum += StrictMath.exp((scored.score() - ranked.get(0).score()) / temperature);
        }
        return ranked.isEmpty() ? 0 : 1 / sum;
    }
}
