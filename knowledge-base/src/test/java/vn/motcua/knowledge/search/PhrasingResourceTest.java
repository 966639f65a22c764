package vn.motcua.knowledge.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.reading.CatalogueReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** Whoever edits the phrasings is told here what is wrong, by file and line. */
class PhrasingResourceTest {

    private static final Path FOLDER = Path.of("src/main/resources/vn/motcua/knowledge/search/phrasings");
    private static final Path REFERENCE = Path.of(System.getProperty("motcua.referenceData", "../../shared/data"));

    @Test
    void everyLineIsWellFormed() throws IOException {
        var faults = new ArrayList<String>();
        for (Line line : lines()) {
            if (!ProcedureCode.isCode(line.code)) {
                faults.add(line.place + ": not a procedure code: " + line.code);
            }
            if (line.phrasings.isEmpty()) {
                faults.add(line.place + ": no phrasing");
            }
            for (String phrasing : line.phrasings) {
                if (!Normalizer.isNormalized(phrasing, Normalizer.Form.NFC)) {
                    faults.add(line.place + ": not in NFC: " + phrasing);
                }
                if (phrasing.split(" ").length < 3) {
                    faults.add(line.place + ": fewer than three syllables: " + phrasing);
                }
                if (phrasing.length() > 120) {
                    faults.add(line.place + ": longer than 120 characters: " + phrasing);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void noCodeAndNoPhrasingStandsTwice() throws IOException {
        var codes = new HashMap<String, String>();
        var owners = new HashMap<String, String>();
        var faults = new ArrayList<String>();
        for (Line line : lines()) {
            String former = codes.putIfAbsent(line.code, line.place);
            if (former != null) {
                faults.add(line.place + ": " + line.code + " has a line already, " + former);
            }
            for (String phrasing : line.phrasings) {
                String owner = owners.putIfAbsent(phrasing.toLowerCase(Locale.ROOT), line.place);
                if (owner != null) {
                    faults.add(line.place + ": '" + phrasing + "' stands already at " + owner);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyFileIsListed() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".tsv")))
                    .containsExactlyInAnyOrderElementsOf(index());
        }
    }

    @Test
    void codesAreKnownAndPhrasingsDoNotRepeatTheName() throws IOException {
        Path catalogue = REFERENCE.resolve("catalogue/procedures.jsonl.gz");
        assumeThat(catalogue)
                .as("the national catalogue is not beside the checkout: codes are not checked")
                .exists();
        Map<String, String> names = new HashMap<>();
        CatalogueReader.readAll(List.of(catalogue))
                .catalogue()
                .procedures()
                .forEach(procedure -> names.put(procedure.code().value(), procedure.name()));
        var faults = new ArrayList<String>();
        for (Line line : lines()) {
            String name = names.get(line.code);
            if (name == null) {
                faults.add(line.place + ": the national catalogue has no " + line.code);
                continue;
            }
            Set<String> nameSyllables = syllables(name);
            for (String phrasing : line.phrasings) {
                Set<String> syllables = syllables(phrasing);
                var all = new HashSet<>(syllables);
                all.addAll(nameSyllables);
                syllables.retainAll(nameSyllables);
                if (syllables.size() * 10 >= all.size() * 9) {
                    faults.add(line.place + ": repeats the official name: " + phrasing);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private static Set<String> syllables(String text) {
        return new TreeSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .strip()
                .split(" ")));
    }

    private static List<String> index() throws IOException {
        return Files.readAllLines(FOLDER.resolve("index.txt")).stream()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static List<Line> lines() throws IOException {
        var lines = new ArrayList<Line>();
        for (String file : index()) {
            List<String> texts = Files.readAllLines(FOLDER.resolve(file));
            for (int i = 0; i < texts.size(); i++) {
                String text = texts.get(i);
                if (!text.isBlank() && !text.startsWith("#")) {
                    String[] columns = text.split("\t", -1);
                    assertThat(columns).as(file + ":" + (i + 1)).hasSize(2);
                    lines.add(new Line(file + ":" + (i + 1), columns[0], List.of(columns[1].split(" \\| "))));
                }
            }
        }
        return lines;
    }

    private record Line(String place, String code, List<String> phrasings) {}
}
