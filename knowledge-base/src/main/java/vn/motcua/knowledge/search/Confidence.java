package vn.motcua.knowledge.search;

import java.util.List;

import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.question.Question.Role;
import vn.motcua.knowledge.search.Ranker.Scored;
import vn.motcua.knowledge.search.SearchResult.Verdict;
import vn.motcua.knowledge.text.PhraseTable;
import vn.motcua.knowledge.text.PhraseTable.Match;
import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Term;

/**
 * Turns scores into probabilities: a logistic regression says whether the question is about any procedure at all, a softmax over
 * the candidates which one it is about (Platt 1999; Guo et al. 2017 for the temperature). The fitted numbers stand in
 * {@code weights.properties}.
 */
final class Confidence {

    private static final int TENTH = 9;
    private static final float MOST_PAIRS = 5;

    /** An unmarked word on its own counts as off topic only when nearly all words that fold to it are that word. */
    private static final double UNMISTAKABLE = 0.8;

    private final TermStatistics statistics;
    private final PhraseTable<Boolean> offTopic = new PhraseTable<>();
    private final PhraseTable<Boolean> serviceWords = new PhraseTable<>();
    private final double[] signalWeights;
    private final double constant;
    private final double temperature;
    private final double answerableThreshold;
    private final double clearThreshold;

    Confidence(TermStatistics statistics, Weights weights) {
        this.statistics = statistics;
        ResourceLines.read(Confidence.class, "off-topic.txt").forEach(phrase -> offTopic.add(phrase, true));
        ResourceLines.read(Confidence.class, "service-words.txt").forEach(phrase -> serviceWords.add(phrase, true));
        Signal[] signals = Signal.values();
        signalWeights = new double[signals.length];
        for (Signal signal : signals) {
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
        double[] signals = signals(question, ranked);
        for (int i = 0; i < signals.length; i++) {
            sum += signalWeights[i] * signals[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** The value of each {@link Signal}. */
    double[] signals(Question question, List<Scored> ranked) {
        double[] signals = new double[Signal.values().length];
        Scored best = ranked.get(0);
        signals[Signal.EXPLAINED.ordinal()] = best.of(Feature.QUESTION_EXPLAINED);
        signals[Signal.NAME_COVERED.ordinal()] = best.of(Feature.NAME_COVERED);
        signals[Signal.PAIRS.ordinal()] = Math.min(MOST_PAIRS, best.of(Feature.NAME_PAIRS));
        signals[Signal.PHRASING_COVERED.ordinal()] = best.of(Feature.PHRASING_COVERED);
        signals[Signal.IN_PHRASING.ordinal()] = best.of(Feature.QUESTION_IN_PHRASING);
        signals[Signal.NEAR_TEXT.ordinal()] = best.of(Feature.NEAR_ONE_TEXT);
        signals[Signal.NEAR_MIDDLE.ordinal()] = best.of(Feature.NEAR_MIDDLE);
        signals[Signal.LEXICON.ordinal()] = Math.min(1, best.of(Feature.LEXICON_SHARE));
        signals[Signal.LEAD.ordinal()] =
                best.score() - ranked.get(Math.min(TENTH, ranked.size() - 1)).score();
        double known = 0;
        double topic = 0;
        for (int i = 0; i < question.terms().size(); i++) {
            if (question.roles().get(i) == Role.TOPIC) {
                topic++;
                known += statistics.isInNames(question.terms().get(i).folded()) ? 1 : 0;
            }
        }
        signals[Signal.KNOWN_WORDS.ordinal()] = topic > 0 ? known / topic : 0;
        signals[Signal.SHORTNESS.ordinal()] = 1 / Math.max(1, topic);
        signals[Signal.ASPECT.ordinal()] = question.aspects().isEmpty() ? 0 : 1;
        signals[Signal.SERVICE_WORDS.ordinal()] =
                Math.min(2, serviceWords.findLongest(question.terms()).size());
        signals[Signal.OFF_TOPIC.ordinal()] = shareOffTopic(question);
        return signals;
    }

    private double shareOffTopic(Question question) {
        double words = 0;
        for (Match<Boolean> match : offTopic.findLongest(question.terms())) {
            Term first = question.terms().get(match.start());
            int length = match.end() - match.start();
            boolean mistakable = length == 1
                    && !first.certain()
                    && statistics.frequency(first.text()) < UNMISTAKABLE * statistics.foldedFrequency(first.folded());
            words += mistakable ? 0 : length;
        }
        return words == 0 ? 0 : words / question.terms().size();
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
