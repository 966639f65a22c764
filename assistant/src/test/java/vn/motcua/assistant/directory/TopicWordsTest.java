package vn.motcua.assistant.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import vn.motcua.knowledge.search.ProcedureSearch;
import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Words;

import static org.assertj.core.api.Assertions.assertThat;

class TopicWordsTest {

    /** What the tests' citizens ask the directory and the other services, and how people speak of procedures. */
    @Test
    void signsHideNothingThatThePatternsFind() {
        List<List<Term>> messages = Stream.of(ofTheTests(), ofProcedures())
                .flatMap(lines -> lines)
                .map(line -> Words.of(line).stream().map(Term::typed).toList())
                .toList();
        assertThat(messages).hasSizeGreaterThan(5000);
        assertThat(messages.stream().filter(words -> TopicWords.in(words).isPresent()))
                .hasSizeGreaterThan(100);
        assertThat(messages)
                .allSatisfy(words -> assertThat(TopicWords.in(words)).isEqualTo(TopicWords.byPatternsAlone(words)));
    }

    private static Stream<String> ofTheTests() {
        try (Stream<Path> files =
                Files.walk(Path.of(Objects.requireNonNull(TopicWordsTest.class.getResource("/transcripts"))
                        .toURI()))) {
            List<Path> transcripts = Stream.concat(
                            files.filter(Files::isRegularFile),
                            Stream.of(Path.of(
                                    Objects.requireNonNull(TopicWordsTest.class.getResource("/utterances/services.tsv"))
                                            .toURI())))
                    .toList();
            return transcripts.stream().flatMap(TopicWordsTest::lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> ofProcedures() {
        return ResourceLines.read(ProcedureSearch.class, "phrasings/index.txt").stream()
                .flatMap(file -> ResourceLines.read(ProcedureSearch.class, "phrasings/" + file.strip()).stream())
                .flatMap(line -> Stream.of(line.split("\t", 2)[1].split("\\|")));
    }
}
