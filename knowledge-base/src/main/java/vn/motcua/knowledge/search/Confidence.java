package vn.motcua.knowledge.search;

import java.util.List;

import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.search.Ranker.Scored;
import vn.motcua.knowledge.search.SearchResult.Verdict;

/**
 * Turns scores into probabilities: a logistic regression says whether the question is about any procedure at all, a softmax over
 * the candidates which one it is about (Platt 1999; Guo et al. 2017 for the temperature). The fitted numbers stand in
 * {@code weights.properties}.
 */
final class Confidence {

    private final Signals signals;
    private final double[] signalWeights;
    private final double constant;
    private final double temperature;
    private final double answerableThreshold;
    private final double clearThreshold;

    Confidence(TermStatistics statistics, Weights weights) {
        signals = new Signals(statistics, WordEvidence.bundled(), weights);
        signalWeights = new double[Signal.values().length];
        for (Signal signal : Signal.values()) {
            signalWeights[signal.ordinal()] = weights.number("answerable." + signal);
        }
        constant = weights.number("answerable.constant");
        temperature = weights.number("confidence.temperature");
        answerableThreshold = weights.number("threshold.answerable");
        clearThreshold = weights.number("threshold.clear");
    }

    /** Probability that the question is about a procedure at all. At least one candidate must be given. */
    double answerable(Question question, List<Scored> ranked) {
        double sum = constant;
        double[] values = signals.of(question, ranked);
        for (int i = 0; i < values.length; i++) {
            sum += signalWeights[i] * values[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** For each candidate the probability that it is the meant one, given that one is. */
    double[] probabilities(List<Scored> ranked) {
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
        if (answerable < answerableThreshold) {
            return Verdict.NONE;
        }
        return probabilities[0] >= clearThreshold ? Verdict.ANSWER : Verdict.CLARIFY;
    }
}
