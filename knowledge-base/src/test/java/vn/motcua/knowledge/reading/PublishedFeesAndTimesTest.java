package vn.motcua.knowledge.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.knowledge.procedure.Fee;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.procedure.SubmissionMethod;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every fee and every time of the national catalogue, compared with the file itself. */
class PublishedFeesAndTimesTest {

    @Test
    void publishedTextsAreKeptAndNoValueSaysMoreThanTheText() throws IOException {
        Path file = ReferenceData.path("catalogue/procedures.jsonl.gz");
        var catalogue = CatalogueReader.readAll(List.of(file)).catalogue();
        var mapper = new JsonMapper();
        var amounts = new TreeMap<String, Fee.Amount>();
        int fees = 0;
        int times = 0;
        int periods = 0;
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line : (Iterable<String>) lines.lines()::iterator) {
                JsonNode json = mapper.readTree(line);
                var procedure = catalogue
                        .find(new ProcedureCode(json.path("code").stringValue()))
                        .orElseThrow();
                var published = new ArrayList<JsonNode>();
                json.path("submission_methods").forEach(published::add);
                assertThat(procedure.submissionMethods()).hasSameSizeAs(published);
                for (int i = 0; i < published.size(); i++) {
                    SubmissionMethod method = procedure.submissionMethods().get(i);
                    assertThat(method.fee().published())
                            .isEqualTo(published.get(i).path("fee").asString(""));
                    assertThat(method.processingTime().published())
                            .isEqualTo(published.get(i).path("processing_time").asString(""));
                    fees += method.fee().published().isEmpty() ? 0 : 1;
                    times += method.processingTime().published().isEmpty() ? 0 : 1;
                    periods += method.processingTime().period().isPresent() ? 1 : 0;
                    method.fee()
                            .amount()
                            .ifPresent(amount -> amounts.put(method.fee().published(), amount));
                    method.processingTime()
                            .period()
                            .ifPresent(period -> assertThat(
                                            digits(method.processingTime().published()))
                                    .isEqualTo(String.valueOf(period.count())));
                }
            }
        }
        assertThat(fees).isGreaterThan(7_000);
        assertThat(times).isGreaterThan(11_000);
        assertThat(periods).isGreaterThan(9_000);
        assertThat(amounts).hasSizeGreaterThan(50);
        amounts.forEach(PublishedFeesAndTimesTest::saysNoMoreThan);
    }

    private static void saysNoMoreThan(String published, Fee.Amount amount) {
        if (amount.dong() == 0) {
            assertThat(digits(published.replaceFirst("0 Đồng", "")))
                    .as(published)
                    .isEmpty();
        } else {
            assertThat(digits(published)).as(published).startsWith(String.valueOf(amount.dong()));
            assertThat(published.toLowerCase(Locale.ROOT)).doesNotContain("miễn", "trường hợp:", "\n");
        }
        assertThat(published).contains(amount.per().split("/")[0]);
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "").replaceFirst("^0+(?=.)", "");
    }
}
