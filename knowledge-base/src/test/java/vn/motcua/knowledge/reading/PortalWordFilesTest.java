package vn.motcua.knowledge.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.procedure.RequiredDocument;
import vn.motcua.knowledge.procedure.SubmissionMethod;

import static org.assertj.core.api.Assertions.assertThat;

/** The portal's own Word files, twenty of them compared with what a person read in them. */
class PortalWordFilesTest {

    @Test
    void allAreRead() throws IOException {
        Path folder = ReferenceData.path("catalogue/portal-docx");
        long files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.toString().endsWith(".docx")).count();
        }

        CatalogueRead read = CatalogueReader.readAll(List.of(folder));

        assertThat(files).isGreaterThanOrEqualTo(191);
        assertThat(read.faults()).isEmpty();
        assertThat(read.catalogue().size()).isEqualTo((int) files);
        assertThat(read.catalogue().procedures()).allSatisfy(procedure -> {
            assertThat(procedure.steps()).isNotBlank();
            assertThat(procedure.submissionMethods()).isNotEmpty();
            assertThat(procedure.documents()).isNotEmpty();
            assertThat(procedure.levels()).isNotEmpty();
            assertThat(procedure.agency()).isNotBlank();
            assertThat(procedure.decision()).isNotBlank();
            assertThat(procedure.sourceUrl()).startsWith("https://");
            assertThat(procedure.taken()).matches("2025-1[12]-\\d\\d");
        });
    }

    @Test
    void twentyHoldWhatAPersonReadInThem() throws IOException {
        Path folder = ReferenceData.path("catalogue/portal-docx");
        Map<String, List<String>> expected = expected();
        assertThat(expected).hasSize(20);
        List<Path> files = expected.keySet().stream()
                .map(code -> folder.resolve(code.replace('.', '_') + ".docx"))
                .toList();
        Catalogue catalogue = CatalogueReader.readAll(files).catalogue();

        expected.forEach((code, lines) -> {
            Procedure procedure = catalogue.find(new ProcedureCode(code)).orElseThrow();
            List<String> actual = lines(procedure);
            assertThat(actual).as(code).hasSameSizeAs(lines);
            for (int i = 0; i < lines.size(); i++) {
                assertThat(actual.get(i)).as(code).matches(pattern(lines.get(i)));
            }
        });
    }

    private static List<String> lines(Procedure procedure) {
        var lines = new ArrayList<String>();
        for (SubmissionMethod method : procedure.submissionMethods()) {
            String period = method.processingTime()
                    .period()
                    .map(found -> found.count() + " " + found.unit())
                    .orElse("-");
            String amount = method.fee()
                    .amount()
                    .map(found -> (found.dong() + " " + found.per()).strip())
                    .orElse("-");
            lines.add(line(
                    "method",
                    method.channel(),
                    method.processingTime().published(),
                    period,
                    method.fee().published(),
                    amount));
        }
        for (RequiredDocument document : procedure.documents()) {
            lines.add(line(
                    "paper",
                    document.group(),
                    document.name(),
                    number(document.originals()),
                    number(document.copies()),
                    document.form()));
        }
        return lines;
    }

    private static String line(String kind, String first, String... others) {
        String line = kind + " " + first + " | " + String.join(" | ", others);
        return normal(line.replace("\n", "⏎"));
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "not said" : number.toString();
    }

    private static String normal(String line) {
        return line.replaceAll(" +", " ").strip();
    }

    private static Pattern pattern(String line) {
        return Pattern.compile(
                Stream.of(line.split("…", -1)).map(Pattern::quote).collect(Collectors.joining("[^|]+")));
    }

    private static Map<String, List<String>> expected() throws IOException {
        var expected = new LinkedHashMap<String, List<String>>();
        try (InputStream input =
                Objects.requireNonNull(PortalWordFilesTest.class.getResourceAsStream("word-files.txt"))) {
            String text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
            var lines = new ArrayList<String>();
            for (String line : text.lines().toList()) {
                if (line.startsWith("procedure ")) {
                    lines = new ArrayList<>();
                    expected.put(line.substring("procedure ".length()), lines);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(normal(line));
                }
            }
        }
        return expected;
    }
}
