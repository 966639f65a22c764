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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * What typing errors cost, over the national catalogue. No test, but run like one, where the reference data lies beside the
 * checkout:
 *
 * <pre>mvn -pl knowledge-base test -Dtest=MeasureTypingNoise -Dmotcua.noise.rate=0.2</pre>
 *
 * It prints a table; at the usual rate it also writes it into {@code docs/typing.md}, between the two lines that mark its place.
 */
class MeasureTypingNoise {

    static final long SEED = 20261122;

    /** One word in five is hit. */
    static final double USUAL_RATE = 0.2;

    private static final Path REFERENCE = Path.of(System.getProperty("motcua.referenceData", "../../shared/data"));
    private static final double RATE = Double.parseDouble(System.getProperty("motcua.noise.rate", "" + USUAL_RATE));
    private static final Path PAGE = Path.of("../docs/typing.md");
    private static final String BEGIN = "<!-- table: MeasureTypingNoise -->\n";
    private static final String END = "<!-- end of table -->";
    private static final int DEPTH = 5;

    @Test
    void measure() throws IOException {
        assumeThat(Files.exists(REFERENCE.resolve("questions")))
                .as("the reference data")
                .isTrue();
        try (ProcedureSearch search = ProcedureSearch.over(
                CatalogueReader.readAll(List.of(REFERENCE.resolve("catalogue/procedures.jsonl.gz")))
                        .catalogue())) {
            String table = table(evaluate(search, "written-dev"), evaluate(search, "dev"));
            System.out.println(table);
            if (RATE == USUAL_RATE) {
                write(table);
            }
        }
    }

    private static String table(NoiseEvaluation written, NoiseEvaluation dev) {
        StringBuilder table = new StringBuilder(
                "| typed | `written-dev` Recall@1 | @5 | `dev` Recall@1 | @5 |\n|---|---|---|---|---|\n");
        table.append("| as they are ")
                .append(cells(written.clean(), written.clean()))
                .append(cells(dev.clean(), dev.clean()))
                .append("|\n");
        for (TypingNoise noise : TypingNoise.values()) {
            table.append("| ")
                    .append(noise.title())
                    .append(' ')
                    .append(cells(written.of(noise), written.clean()))
                    .append(cells(dev.of(noise), dev.clean()))
                    .append("|\n");
        }
        return table.toString();
    }

    private static String cells(RankingScores scores, RankingScores clean) {
        String difference = scores == clean
                ? ""
                : String.format(Locale.ROOT, " (%+.1f)", 100 * (scores.recallAt1() - clean.recallAt1()));
        return String.format(Locale.ROOT, "| %.3f%s | %.3f ", scores.recallAt1(), difference, scores.recallAt5());
    }

    private static void write(String table) throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        assertThat(end).as("the marks of the table in " + PAGE).isGreaterThanOrEqualTo(begin);
        Files.writeString(PAGE, page.substring(0, begin) + table + page.substring(end));
    }

    private static NoiseEvaluation evaluate(ProcedureSearch search, String set) throws IOException {
        List<LabelledQuestion> questions =
                QuestionSet.read(List.of(REFERENCE.resolve("questions/" + set + ".jsonl"))).questions().stream()
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
