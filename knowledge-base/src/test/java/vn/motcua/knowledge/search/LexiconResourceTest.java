package vn.motcua.knowledge.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import vn.motcua.knowledge.evaluation.QuestionSet;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.RequiredDocument;
import vn.motcua.knowledge.reading.CatalogueReader;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** Whoever edits the citizens' lexicon is told here what is wrong, by file and line. */
class LexiconResourceTest {

    private static final Path FOLDER = Path.of("src/main/resources/vn/motcua/knowledge/search/lexicon");
    private static final Path REFERENCE = Path.of(System.getProperty("motcua.referenceData", "../../shared/data"));

    private static final int FEWEST_ENTRIES = 1_000;
    private static final int MOST_SYLLABLES = 8;

    /** So many syllables in a row, the same as in a question, are no common turn of speech any more but that question. */
    private static final int SYLLABLES_OF_A_QUOTATION = 5;

    @Test
    void everyLineIsWellFormed() throws IOException {
        var faults = new ArrayList<String>();
        for (Line line : lines()) {
            if (!Normalizer.isNormalized(line.text, Normalizer.Form.NFC)) {
                faults.add(line.place + ": not in NFC");
            }
            if (line.columns.length < 2 || line.columns.length > 3) {
                faults.add(line.place + ": not two columns, or three with a note");
                continue;
            }
            for (String column : line.columns) {
                if (column.isBlank() || !column.equals(column.strip())) {
                    faults.add(line.place + ": a column is empty or has space about it");
                }
            }
            int syllables = Words.of(line.expression()).size();
            if (syllables == 0 || syllables > MOST_SYLLABLES) {
                faults.add(line.place + ": an expression has 1 to " + MOST_SYLLABLES + " syllables, not " + syllables);
            }
            for (String alternative : line.alternatives()) {
                if (Words.of(alternative).isEmpty() || !alternative.equals(alternative.strip())) {
                    faults.add(line.place + ": alternatives are separated by ' | ' and none is empty");
                }
                if (spoken(alternative).equals(spoken(line.expression()))) {
                    faults.add(line.place + ": the expression is the official term itself");
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void noExpressionStandsTwice() throws IOException {
        var places = new HashMap<String, String>();
        var faults = new ArrayList<String>();
        for (Line line : lines()) {
            String former = places.putIfAbsent(spoken(line.expression()), line.place);
            if (former != null) {
                faults.add(line.place + ": '" + line.expression() + "' stands already at " + former);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyFileIsListedAndNoneIsThin() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".tsv")))
                    .containsExactlyInAnyOrderElementsOf(index());
        }
        for (String file : index()) {
            assertThat(Files.readAllLines(FOLDER.resolve(file)).get(0))
                    .as(file + " says in its first line what it covers")
                    .startsWith("# ");
        }
        assertThat(lines()).hasSizeGreaterThanOrEqualTo(FEWEST_ENTRIES);
    }

    @Test
    void theLibraryReadsEveryEntry() throws IOException {
        assertThat(Lexicon.bundled().entries().size()).isEqualTo(lines().size());
    }

    @Test
    void officialTermsAreMadeOfTheCataloguesWords() throws IOException {
        Set<String> vocabulary = new HashSet<>();
        for (Procedure procedure : nationalCatalogue()) {
            addWords(procedure.name(), vocabulary);
            addWords(procedure.field(), vocabulary);
            addWords(procedure.result(), vocabulary);
            for (RequiredDocument document : procedure.documents()) {
                addWords(document.name(), vocabulary);
            }
        }
        var faults = new ArrayList<String>();
        for (Line line : lines()) {
            for (String alternative : line.alternatives()) {
                for (Token word : Words.of(alternative)) {
                    if (!vocabulary.contains(word.text())) {
                        faults.add(line.place + ": no official name or document has the word '" + word.text() + "'");
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** A lexicon made of the questions it is measured by would measure nothing. The message quotes no question. */
    @Test
    void noDevelopmentQuestionIsQuoted() throws IOException {
        List<Path> files =
                List.of(REFERENCE.resolve("questions/dev.jsonl"), REFERENCE.resolve("questions/written-dev.jsonl"));
        for (Path file : files) {
            assumeThat(file)
                    .as("the development questions are not beside the checkout: quotations are not looked for")
                    .exists();
        }
        Map<String, String> quotable = new HashMap<>();
        for (Line line : lines()) {
            if (Words.of(line.expression()).size() >= SYLLABLES_OF_A_QUOTATION) {
                quotable.put(folded(line.expression()), line.place);
            }
        }
        for (Procedure procedure : nationalCatalogue()) {
            quotable.keySet().removeAll(runs(procedure.name()));
        }
        Set<String> quoted = new HashSet<>();
        for (var question : QuestionSet.read(files).questions()) {
            quoted.addAll(runs(question.text()));
        }
        quotable.keySet().retainAll(quoted);
        assertThat(quotable.values())
                .as("entries that stand word for word in a development question")
                .isEmpty();
    }

    /** Every run of words of a text that is long enough to be a quotation and short enough to be an expression. */
    private static Set<String> runs(String text) {
        List<String> words = Words.of(text).stream().map(Token::folded).toList();
        Set<String> runs = new HashSet<>();
        for (int from = 0; from < words.size(); from++) {
            for (int length = SYLLABLES_OF_A_QUOTATION;
                    length <= MOST_SYLLABLES && from + length <= words.size();
                    length++) {
                runs.add(String.join(" ", words.subList(from, from + length)));
            }
        }
        return runs;
    }

    private static List<Procedure> nationalCatalogue() {
        Path catalogue = REFERENCE.resolve("catalogue/procedures.jsonl.gz");
        assumeThat(catalogue)
                .as("the national catalogue is not beside the checkout: official terms are not checked")
                .exists();
        return CatalogueReader.readAll(List.of(catalogue)).catalogue().procedures();
    }

    private static void addWords(String text, Set<String> into) {
        for (Token word : Words.of(text)) {
            into.add(word.text());
        }
    }

    private static String spoken(String text) {
        return Words.of(text).stream().map(Token::text).collect(Collectors.joining(" "));
    }

    private static String folded(String text) {
        return Words.of(text).stream().map(Token::folded).collect(Collectors.joining(" "));
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
                    lines.add(new Line(file + ":" + (i + 1), text, text.split("\t", -1)));
                }
            }
        }
        return lines;
    }

    private record Line(String place, String text, String[] columns) {

        String expression() {
            return columns[0];
        }

        List<String> alternatives() {
            return columns.length < 2 ? List.of() : List.of(columns[1].split(" \\| ", -1));
        }
    }
}
