package vn.motcua.knowledge.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.question.QuestionReader;
import vn.motcua.knowledge.search.WordEvidence.Kind;

/**
 * Fits the {@link WordEvidence}: a logistic regression over words and pairs with a quadratic penalty, on the citizens' phrasings and
 * the lines of {@code in-scope.txt} on the one hand, the lines of {@code out-of-scope.txt} on the other. Each of the three counts as
 * much as the others, however many lines it has. Deterministic, see {@link Adam}.
 */
final class WordEvidenceFitting {

    private static final double PENALTY = 3e-6;
    private static final int STEPS = 200;
    private static final double RATE = 0.1;

    private final Weights weights;
    private final Map<Kind, Map<String, Integer>> numbers = new EnumMap<>(Kind.class);
    private final List<Text> phrasings = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private int traits;

    /** A text by the numbers of its traits. */
    private record Text(int[] traits, float[] counts) {}

    private record Line(Sample sample, Text text) {}

    /**
     * Reads the phrasings and the lines.
     *
     * @param samples the lines among them are fitted to, the questions of the sets are not
     */
    WordEvidenceFitting(List<Sample> samples, QuestionReader reader, Weights weights) {
        this.weights = weights;
        Phrasings.bundled().all().forEach(phrasing -> phrasings.add(text(reader.read(phrasing.text()))));
        for (Sample sample : samples) {
            if (sample.set().equals(FittingData.OWN)) {
                lines.add(new Line(sample, text(sample.question())));
            }
        }
    }

    private Text text(Question question) {
        List<Integer> found = new ArrayList<>();
        List<Float> counts = new ArrayList<>();
        WordEvidence.traits(question, weights, (kind, trait, count) -> {
            found.add(
                    numbers.computeIfAbsent(kind, none -> new HashMap<>()).computeIfAbsent(trait, unknown -> traits++));
            counts.add(count);
        });
        int[] all = new int[found.size()];
        float[] each = new float[found.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = found.get(i);
            each[i] = counts.get(i);
        }
        return new Text(all, each);
    }

    /** The evidence of all phrasings and of those lines. */
    WordEvidence fit(Predicate<Sample> which) {
        List<Text> no = new ArrayList<>();
        List<Text> yes = new ArrayList<>();
        for (Line line : lines) {
            if (which.test(line.sample())) {
                (line.sample().is("out_of_scope") ? no : yes).add(line.text());
            }
        }
        Adam adam = new Adam(traits + 1, RATE);
        double[] gradient = new double[traits + 1];
        for (int step = 1; step <= STEPS; step++) {
            double[] parameters = adam.parameters();
            for (int i = 0; i < traits; i++) {
                gradient[i] = 2 * PENALTY * parameters[i];
            }
            gradient[traits] = 0;
            pull(phrasings, 1, parameters, gradient);
            pull(yes, 1, parameters, gradient);
            pull(no, 0, parameters, gradient);
            adam.step(gradient, step > STEPS * 3 / 4 ? 0.2 : 1);
        }
        return evidence(adam.parameters());
    }

    private void pull(List<Text> texts, int wanted, double[] parameters, double[] gradient) {
        for (Text text : texts) {
            double sum = parameters[traits];
            for (int i = 0; i < text.traits.length; i++) {
                sum += parameters[text.traits[i]] * text.counts[i];
            }
            double pull = (1 / (1 + StrictMath.exp(-sum)) - wanted) / (3 * texts.size());
            for (int i = 0; i < text.traits.length; i++) {
                gradient[text.traits[i]] += pull * text.counts[i];
            }
            gradient[traits] += pull;
        }
    }

    private WordEvidence evidence(double[] parameters) {
        Map<Kind, Map<String, Double>> found = new EnumMap<>(Kind.class);
        numbers.forEach((kind, ofKind) -> ofKind.forEach((trait, number) ->
                found.computeIfAbsent(kind, none -> new HashMap<>()).put(trait, parameters[number])));
        return WordEvidence.of(found);
    }
}
