package vn.motcua.assistant.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Words;

import static org.assertj.core.api.Assertions.assertThat;

/** Over the reference questions, all of which are about procedures, the directory answers none of its own accord. */
class ProceduresAreLeftAloneTest {

    private static final Path QUESTIONS =
            Path.of(System.getProperty("motcua.referenceData", "../../shared/data"), "questions");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final DirectoryReading reading = new DirectoryReading(SampleUnits.directory());

    @ParameterizedTest
    @ValueSource(strings = {"dev.jsonl", "written-dev.jsonl"})
    void noQuestionAboutAProcedureIsSurelyForTheDirectory(String file) throws IOException {
        Path path = QUESTIONS.resolve(file);
        Assumptions.assumeTrue(Files.exists(path), () -> path + " is not here");
        var json = JsonMapper.builder().build();
        var taken = new ArrayList<String>();
        int asked = 0;
        for (String line : Files.readAllLines(path)) {
            JsonNode row = json.readTree(line);
            if (!row.path("behaviour").asString("").matches("answer|clarify")) {
                continue;
            }
            String question = row.path("question").asString("");
            List<Term> terms = Words.of(question).stream().map(Term::typed).toList();
            asked++;
            if (reading.read(question, terms, TODAY)
                    .flatMap(read -> Meant.of(read, terms, ""))
                    .equals(Optional.of(Meant.SURELY))) {
                taken.add(question);
            }
        }
        assertThat(asked).isGreaterThan(100);
        assertThat(taken).isEmpty();
    }
}
