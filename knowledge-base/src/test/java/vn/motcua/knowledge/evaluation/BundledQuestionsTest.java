package vn.motcua.knowledge.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import vn.motcua.knowledge.evaluation.QuestionSet.LabelledQuestion;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.reading.BundledCatalogue;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

/** The project's own questions must fit the bundled catalogue that they are asked about. */
class BundledQuestionsTest {

    private static final Set<String> ASPECTS =
            Set.of("documents", "where", "how", "time", "who", "form", "fee", "online", "result", "legal", "other");

    @Test
    void everyLabelNamesSomethingThatIsThere() throws IOException {
        List<LabelledQuestion> questions = questions();
        Set<ProcedureCode> bundled = BundledCatalogue.load().procedures().stream()
                .map(Procedure::code)
                .collect(Collectors.toUnmodifiableSet());

        assertThat(questions).hasSizeGreaterThanOrEqualTo(150);
        assertThat(questions).extracting(LabelledQuestion::id).doesNotHaveDuplicates();
        assertThat(questions).extracting(LabelledQuestion::text).doesNotHaveDuplicates();
        assertThat(questions).allSatisfy(question -> {
            assertThat(question.codes()).isSubsetOf(bundled);
            assertThat(question.aspect()).isIn(ASPECTS);
            switch (question.behaviour()) {
                case "answer" -> assertThat(question.codes()).isNotEmpty();
                case "clarify" -> assertThat(question.codes()).hasSizeGreaterThan(1);
                default -> assertThat(question.codes()).isEmpty();
            }
        });
    }

    @Test
    void everyBundledProcedureIsAskedFor() throws IOException {
        Set<ProcedureCode> asked = questions().stream()
                .filter(question -> question.behaviour().equals("answer"))
                .flatMap(question -> question.codes().stream())
                .collect(Collectors.toUnmodifiableSet());

        assertThat(BundledCatalogue.load().procedures())
                .extracting(Procedure::code)
                .isSubsetOf(asked);
    }

    @Test
    void everyOutcomeIsAskedForOftenEnoughToBeMeasured() throws IOException {
        assertThat(questions().stream().collect(groupingBy(LabelledQuestion::behaviour, counting())))
                .containsOnlyKeys("answer", "clarify", "out_of_scope", "chitchat", "handoff")
                .allSatisfy((behaviour, count) -> assertThat(count).isGreaterThanOrEqualTo(5));
    }

    private static List<LabelledQuestion> questions() throws IOException {
        return QuestionSet.read(List.of(Path.of("src/test/resources/questions/bundled.jsonl")))
                .questions();
    }
}
