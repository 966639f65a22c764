package vn.motcua.assistant.commandline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import vn.motcua.assistant.commandline.Evaluation.Judged;
import vn.motcua.assistant.commandline.Evaluation.JudgedTurn;
import vn.motcua.connector.Outcome;
import vn.motcua.knowledge.evaluation.RankingScores;
import vn.motcua.knowledge.evaluation.RankingScores.Ranking;

/**
 * The figures of an evaluation, as a tree of names and numbers that both the printed and the JSON form show.
 *
 * @param sections figures by section, in the order in which they are shown
 */
record EvaluationReport(Map<String, Map<String, Object>> sections) {

    /** The figures of one search. */
    static EvaluationReport of(EvaluationRun run, int procedures) {
        var sections = new LinkedHashMap<String, Map<String, Object>>();
        var size = new LinkedHashMap<String, Object>();
        size.put("procedures", procedures);
        size.put("questions", run.asked().size());
        size.put("searchesPerSecond", Math.round(run.perSecond()));
        sections.put("size", size);
        if (!run.asked().isEmpty()) {
            sections.put("ranking", ranking(run.asked()));
            sections.put("rankingWithoutDiacritics", ranking(run.stripped()));
            styles(run.asked()).forEach((style, judged) -> sections.put("ranking, style " + style, ranking(judged)));
            sections.put("outcomes", outcomes(run.asked()));
            sections.put("outcomesWithoutDiacritics", outcomes(run.stripped()));
            sections.put("confusion", confusion(run.asked()));
        }
        if (!run.turns().isEmpty()) {
            sections.put("conversations", conversations(run.turns()));
        }
        return new EvaluationReport(sections);
    }

    /** This and, behind it, these sections. */
    EvaluationReport with(Map<String, Map<String, Object>> others) {
        var all = new LinkedHashMap<>(sections);
        all.putAll(others);
        return new EvaluationReport(all);
    }

    /** The report as lines of text. */
    String text() {
        var text = new StringBuilder();
        sections.forEach((name, figures) -> {
            text.append(name).append('\n');
            figures.forEach((key, value) -> text.append(String.format("  %-34s %s%n", key, value)));
        });
        return text.toString();
    }

    static Map<String, Object> conversations(List<JudgedTurn> turns) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("scoredTurns", turns.size());
        figures.put("right", rounded(share(turns, JudgedTurn::right)));
        return figures;
    }

    static Map<String, Object> ranking(List<Judged> judged) {
        RankingScores scores = RankingScores.over(judged.stream()
                .filter(EvaluationReport::mustAnswer)
                .map(one -> new Ranking(one.question().codes(), one.ranked()))
                .toList());
        var figures = new LinkedHashMap<String, Object>();
        figures.put("questions", scores.questions());
        figures.put("recall@1", rounded(scores.recallAt1()));
        figures.put("recall@5", rounded(scores.recallAt5()));
        figures.put("recall@10", rounded(scores.recallAt10()));
        figures.put("mrr@10", rounded(scores.reciprocalRankAt10()));
        return figures;
    }

    private static Map<String, List<Judged>> styles(List<Judged> judged) {
        var styles = new TreeMap<String, List<Judged>>();
        judged.stream()
                .filter(EvaluationReport::mustAnswer)
                .flatMap(one -> one.question().styles().stream())
                .distinct()
                .forEach(style -> styles.put(
                        style,
                        judged.stream()
                                .filter(one -> one.question().styles().contains(style))
                                .toList()));
        return styles;
    }

    static Map<String, Object> outcomes(List<Judged> judged) {
        var figures = new LinkedHashMap<String, Object>();
        put(figures, judged, "clarify", "clarify, or answered right", EvaluationReport::clarifiedOrRight);
        put(figures, judged, "out_of_scope", "out of scope", one -> one.outcome() == Outcome.OUT_OF_SCOPE);
        put(figures, judged, "chitchat", "chitchat", one -> one.outcome() == Outcome.CHITCHAT);
        put(figures, judged, "handoff", "handoff", one -> one.outcome() == Outcome.HANDOFF);
        put(
                figures,
                judged,
                "answer",
                "answerable refused",
                one -> one.outcome() != Outcome.ANSWER && one.outcome() != Outcome.CLARIFY);
        put(figures, judged, "answer", "answerable answered", one -> one.outcome() == Outcome.ANSWER);
        put(figures, judged, "answer", "answerable answered right", EvaluationReport::isAnsweredRight);
        List<Judged> withAspect = judged.stream()
                .filter(one -> !one.question().aspect().isEmpty()
                        && !one.question().aspect().equals("other"))
                .toList();
        if (!withAspect.isEmpty()) {
            figures.put(
                    "aspect agrees",
                    shareOf(
                            withAspect,
                            one -> one.aspect().equals(one.question().aspect())));
        }
        return figures;
    }

    private static void put(
            Map<String, Object> figures, List<Judged> judged, String behaviour, String name, Predicate<Judged> right) {
        List<Judged> rows = judged.stream()
                .filter(one -> one.question().behaviour().equals(behaviour))
                .toList();
        if (!rows.isEmpty()) {
            figures.put(name, shareOf(rows, right));
        }
    }

    private static boolean clarifiedOrRight(Judged one) {
        return one.outcome() == Outcome.CLARIFY || isAnsweredRight(one);
    }

    /** Answered from a right procedure; an article answers from none. */
    private static boolean isAnsweredRight(Judged one) {
        return one.outcome() == Outcome.ANSWER
                && one.answered().stream().limit(1).anyMatch(one.question().codes()::contains);
    }

    private static Map<String, Object> confusion(List<Judged> judged) {
        var figures = new LinkedHashMap<String, Object>();
        judged.stream()
                .collect(Collectors.groupingBy(
                        one -> one.question().behaviour(),
                        TreeMap::new,
                        Collectors.groupingBy(one -> one.outcome().wire(), TreeMap::new, Collectors.counting())))
                .forEach(figures::put);
        return figures;
    }

    static boolean mustAnswer(Judged one) {
        return one.question().behaviour().equals("answer")
                && !one.question().codes().isEmpty();
    }

    private static <T> double share(List<T> all, Predicate<T> counted) {
        return all.stream().filter(counted).count() / (double) Math.max(1, all.size());
    }

    private static Share shareOf(List<Judged> all, Predicate<Judged> counted) {
        return new Share(
                rounded(share(all, counted)), (int) all.stream().filter(counted).count(), all.size());
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    /**
     * A share with the counts behind it.
     *
     * @param share 0 to 1
     * @param count how many
     * @param of out of how many
     */
    record Share(double share, int count, int of) {
        @Override
        public String toString() {
            return share + "  (" + count + " of " + of + ")";
        }
    }
}
