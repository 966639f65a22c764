package vn.motcua.knowledge.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import vn.motcua.knowledge.evaluation.QuestionSet.LabelledQuestion;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.reading.CatalogueReader;
import vn.motcua.knowledge.search.ProcedureSearch;

import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * What typing errors cost, over the national catalogue. No test, but run like one, where the reference data lies beside the
 * checkout:
 *
 * <pre>mvn -pl knowledge-base test -Dtest=MeasureTypingNoise -Dmotcua.noise.rate=0.2</pre>
 *
 * It prints the table of {@code docs/typing.md} and writes it there between its two marks.
 */
class MeasureTypingNoise {

    static final long SEED = 20261122;

    private static final Path REFERENCE = Path.of(System.getProperty("motcua.referenceData", "../../shared/data"));
    private static final double RATE = Double.parseDouble(System.getProperty("motcua.noise.rate", "0.2"));
    private static final int DEPTH = 5;

    @Test
    void measure() throws IOException {
        assumeThat(Files.exists(REFERENCE.resolve("questions"))).as("the reference data").isTrue();
        try (ProcedureSearch search = ProcedureSearch.over(
                CatalogueReader.readAll(List.of(REFERENCE.resolve("catalogue/procedures.jsonl.gz")))
                        .catalogue())) {
            NoiseEvaluation written = evaluate(search, "written-dev");
            NoiseEvaluation dev = evaluate(search, "dev");
            StringBuilder table = new StringBuilder();
            row(table, "as they are", written.clean(), written.clean(), dev.clean(), dev.clean());
            for (TypingNoise noise : TypingNoise.values()) {
                row(
                        table,
                        noise.title(),
                        written.noisy().get(noise),
                        written.clean(),
                        dev.noisy().get(noise),
                        dev.clean());
            }
            System.out.println(table);
        }
    }

    private static void row(
            StringBuilder table, String title, RankingScores one, RankingScores oneClean, RankingScores two, RankingScores twoClean) {
        table.append(String.format(
                Locale.ROOT,
                "| %-30s | %.3f (%+.1f) | %.3f | %.3f (%+.1f) | %.3f |%n",
                title,
                one.recallAt1(),
                100 * (one.recallAt1() - oneClean.recallAt1()),
                one.recallAt5(),
                two.recallAt1(),
                100 * (two.recallAt1() - twoClean.recallAt1()),
                two.recallAt5()));
    }

    private static NoiseEvaluation evaluate(ProcedureSearch search, String set) throws IOException {
        List<LabelledQuestion> questions = QuestionSet.read(List.of(REFERENCE.resolve("questions/" + set + ".jsonl")))
                .questions()
                .stream()
                .filter(question -> question.behaviour().equals("answer"))
                .toList();
        return NoiseEvaluation.of(questions, text -> codes(search, text), RATE, SEED);
    }

    static List<ProcedureCode> codes(ProcedureSearch search, String text) {
        return search.search(text, DEPTH).candidates().stream()
                .map(candidate -> candidate.procedure().code())
                .toList();
    }
}
