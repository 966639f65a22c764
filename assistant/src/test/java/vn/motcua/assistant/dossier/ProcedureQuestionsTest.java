package vn.motcua.assistant.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Questions about procedures are not taken for questions about somebody's dossier. Needs the reference questions. */
class ProcedureQuestionsTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void fewQuestionsAreTaken() throws IOException {
        Path folder = Path.of(System.getProperty("motcua.referenceData", "nowhere"), "questions");
        assumeTrue(Files.isDirectory(folder), "no reference questions at motcua.referenceData");
        var surely = new ArrayList<String>();
        var likely = new ArrayList<String>();
        int all = 0;
        for (String file : List.of("dev.jsonl", "written-dev.jsonl")) {
            for (String line : Files.readAllLines(folder.resolve(file))) {
                JsonNode row = JSON.readTree(line);
                String question = row.path("question").asString();
                all++;
                switch (DossierQuestion.of(question)) {
                    case SURELY, TO_LEAVE -> surely.add(question);
                    case LIKELY -> likely.add(question);
                    case NOT -> {}
                }
                assertThat(DossierCode.in(question)).as(question).isEmpty();
            }
        }
        System.out.println(all + " questions of procedures taken for one's dossier: surely " + surely.size()
                + ", likely " + likely.size());
        assertThat(all).isGreaterThan(100);
        assertThat(surely).hasSizeLessThanOrEqualTo(all / 500);
        // Those are asked only where no procedure is clearly meant.
        assertThat(likely).hasSizeLessThanOrEqualTo(all / 100);
    }
}
