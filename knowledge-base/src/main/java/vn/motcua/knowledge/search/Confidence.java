package vn.motcua.knowledge.search;

import java.util.List;

import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.search.Ranker.Scored;
import vn.motcua.knowledge.search.SearchResult.Verdict;

/**
 * Turns scores into probabilities: a logistic regression says whether the question is about any procedure at all, a softmax over
 * the candidates which one it is about. The fitted numbers stand in {@code weights.properties}.
 */
final class Confidence {

    private final TermStatistics statistics;
    private final Weights weights;

    Confidence(TermStatistics statistics, Weights weights) {
        this.statistics = statistics;
        this.weights = weights;
    }

    /** Probability that the question is about a procedure at all. */
    double answerable(Question question, List<Scored> ranked) {
        double sum = weights.number("answerable.constant");
        double[] signals = signals(question, ranked);
        for (Signal signal : Signal.values()) {
            sum += weights.number("answerable." + signal) * signals[signal.ordinal()];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    double[] signals(Question question, List<Scored> ranked) {
        double[] signals = new double[Signal.values().length];
        Scored best = ranked.get(0);
        signals[Signal.SCORE.ordinal()] = best.score();
        for (Scored scored : ranked.subList(0, Math.min(5, ranked.size()))) {
            raise(signals, Signal.QUESTION_COVERED, scored.features()[Feature.QUESTION_COVERED.ordinal()]);
            raise(signals, Signal.NAME_COVERED, scored.features()[Feature.NAME_COVERED.ordinal()]);
            raise(signals, Signal.LEXICON, scored.features()[Feature.LEXICON_NAME.ordinal()]);
            raise(signals, Signal.PAIRS, scored.features()[Feature.NAME_PAIRS.ordinal()]);
        }
        double known = 0;
        double total = 0;
        for (int i = 0; i < question.terms().size(); i++) {
            if (question.roles().get(i) == Question.Role.TOPIC) {
                total++;
                known += statistics.isInNames(question.terms().get(i).folded()) ? 1 : 0;
            }
        }
        signals[Signal.KNOWN_WORDS.ordinal()] = total > 0 ? known / total : 0;
        signals[Signal.ASPECT.ordinal()] = question.aspects().isEmpty() ? 0 : 1;
        return signals;
    }

    private static void raise(double[] signals, Signal signal, double value) {
        signals[signal.ordinal()] = Math.max(signals[signal.ordinal()], value);
    }

    /** For each candidate the probability that it is the meant one, given that one is. */
    double[] probabilities(List<Scored> ranked) {
        double temperature = weights.number("confidence.temperature");
        double best = ranked.get(0).score();
        double[] probabilities = new double[ranked.size()];
        double sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = Math.exp((ranked.get(i).score() - best) / temperature);
            sum += probabilities[i];
        }
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] /= sum;
        }
        return probabilities;
    }

    /** What the probabilities call for. */
    Verdict verdict(double answerable, double[] probabilities) {
        if (answerable < weights.number("threshold.answerable")) {
            return Verdict.NONE;
        }
        return probabilities[0] >= weights.number("threshold.clear") ? Verdict.ANSWER : Verdict.CLARIFY;
    }
}
