package vn.motcua.assistant.commandline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.motcua.assistant.commandline.Evaluation.Judged;
import vn.motcua.knowledge.embedding.Hybrid;

/** What an embedding model changes: the figures with it, to be read beside those without, and how many questions it has moved. */
final class HybridReport {

    private HybridReport() {}

    /** The sections to stand behind those of the words alone. */
    static Map<String, Map<String, Object>> of(EvaluationRun byWords, EvaluationRun both, Hybrid model) {
        var sections = new LinkedHashMap<String, Map<String, Object>>();
        var described = new LinkedHashMap<String, Object>();
        described.put("model", model.procedures().model());
        described.put("dimensions", model.procedures().dimensions());
        described.put("weight", model.weight());
        sections.put("hybrid", described);
        if (!both.asked().isEmpty()) {
            sections.put("hybrid, ranking", moved(byWords.asked(), both.asked()));
            sections.put("hybrid, rankingWithoutDiacritics", moved(byWords.stripped(), both.stripped()));
            sections.put("hybrid, outcomes", EvaluationReport.outcomes(both.asked()));
            sections.put("hybrid, outcomesWithoutDiacritics", EvaluationReport.outcomes(both.stripped()));
        }
        if (!both.turns().isEmpty()) {
            sections.put("hybrid, conversations", EvaluationReport.conversations(both.turns()));
        }
        return sections;
    }

    private static Map<String, Object> moved(List<Judged> before, List<Judged> after) {
        Map<String, Object> figures = EvaluationReport.ranking(after);
        int better = 0;
        int worse = 0;
        for (int i = 0; i < after.size(); i++) {
            if (EvaluationReport.mustAnswer(after.get(i))) {
                boolean was = isRightFirst(before.get(i));
                boolean is = isRightFirst(after.get(i));
                better += is && !was ? 1 : 0;
                worse += was && !is ? 1 : 0;
            }
        }
        figures.put("right first only with it", better);
        figures.put("right first only without", worse);
        return figures;
    }

    private static boolean isRightFirst(Judged one) {
        return one.ranked().stream().limit(1).anyMatch(one.question().codes()::contains);
    }
}
