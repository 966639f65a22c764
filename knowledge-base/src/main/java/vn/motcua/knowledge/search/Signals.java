package vn.motcua.knowledge.search;

import java.util.List;

import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.question.Question.Role;
import vn.motcua.knowledge.search.Ranker.Scored;

/** Takes the value of each {@link Signal}. */
final class Signals {

    /** Words alone, however much they sound like a procedure, do not make up for candidates that do not fit. */
    private static final double MOST_BY_WORDS = 6;

    private final TermStatistics statistics;
    private final WordEvidence evidence;
    private final Weights weights;

    Signals(TermStatistics statistics, WordEvidence evidence, Weights weights) {
        this.statistics = statistics;
        this.evidence = evidence;
        this.weights = weights;
    }

    /** The value of each signal, by ordinal. At least one candidate must be given, the best first. */
    double[] of(Question question, List<Scored> ranked) {
        Scored best = ranked.get(0);
        double[] values = new double[Signal.values().length];
        values[Signal.SCORE.ordinal()] = best.score();
        values[Signal.EXPLAINED.ordinal()] = best.of(Feature.QUESTION_EXPLAINED);
        values[Signal.IN_PHRASING.ordinal()] = best.of(Feature.QUESTION_IN_PHRASING);
        values[Signal.NEAR_TEXT.ordinal()] = best.of(Feature.NEAR_ONE_TEXT);
        values[Signal.KNOWN_WORDS.ordinal()] = knownWords(question);
        values[Signal.ASPECT.ordinal()] = question.aspects().isEmpty() ? 0 : 1;
        values[Signal.WORDS.ordinal()] = Math.min(MOST_BY_WORDS, evidence.of(question, weights));
        return values;
    }

    private double knownWords(Question question) {
        double known = 0;
        double topic = 0;
        for (int i = 0; i < question.terms().size(); i++) {
            if (question.roles().get(i) == Role.TOPIC) {
                topic++;
                known += statistics.isInNames(question.terms().get(i).folded()) ? 1 : 0;
            }
        }
        return topic > 0 ? known / topic : 0;
    }
}
