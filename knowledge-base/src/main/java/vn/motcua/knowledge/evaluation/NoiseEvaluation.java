package vn.motcua.knowledge.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;

import vn.motcua.knowledge.evaluation.QuestionSet.LabelledQuestion;
import vn.motcua.knowledge.evaluation.RankingScores.Ranking;
import vn.motcua.knowledge.procedure.ProcedureCode;

/**
 * How well a search finds what is asked for when the questions are typed badly.
 *
 * @param clean the scores of the questions as they are
 * @param noisy the scores of the same questions by what was done to them
 */
public record NoiseEvaluation(RankingScores clean, Map<TypingNoise, RankingScores> noisy) {

    /** Copies the map. */
    public NoiseEvaluation {
        noisy = Map.copyOf(noisy);
    }

    /**
     * Measures.
     *
     * @param questions those to be answered
     * @param search the codes found for a text, best first
     * @param rate how likely each word is hit, 0 to 1
     * @param seed of the random numbers; each question has its own, whatever others are measured with it
     */
    public static NoiseEvaluation of(
            List<LabelledQuestion> questions, Function<String, List<ProcedureCode>> search, double rate, long seed) {
        Map<TypingNoise, RankingScores> noisy = new EnumMap<>(TypingNoise.class);
        for (TypingNoise noise : TypingNoise.values()) {
            noisy.put(noise, scores(questions, search, question -> typed(question, noise, rate, seed)));
        }
        return new NoiseEvaluation(scores(questions, search, LabelledQuestion::text), noisy);
    }

    /** The scores with one kind of noise. */
    public RankingScores of(TypingNoise noise) {
        return Objects.requireNonNull(noisy.get(noise), noise::title);
    }

    /** A question as it is measured. */
    public static String typed(LabelledQuestion question, TypingNoise noise, double rate, long seed) {
        return noise.apply(
                question.text(), rate, new SplittableRandom(seed + question.id().hashCode()));
    }

    private static RankingScores scores(
            List<LabelledQuestion> questions,
            Function<String, List<ProcedureCode>> search,
            Function<LabelledQuestion, String> typing) {
        List<Ranking> rankings = new ArrayList<>(questions.size());
        for (LabelledQuestion question : questions) {
            rankings.add(new Ranking(question.codes(), search.apply(typing.apply(question))));
        }
        return RankingScores.over(rankings);
    }
}
