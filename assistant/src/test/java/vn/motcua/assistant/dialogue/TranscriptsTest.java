package vn.motcua.assistant.dialogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.search.ProcedureSearch;

import static org.assertj.core.api.Assertions.assertThat;

/** Plays the transcripts under {@code transcripts/} through the real dialogue on the real index of the bundled catalogue. */
class TranscriptsTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "transcripts");
    private static final int AT_LEAST = 60;

    private static ProcedureSearch search;

    @BeforeAll
    static void index() {
        search = ProcedureSearch.over(BundledCatalogue.load());
    }

    @AfterAll
    static void close() {
        search.close();
    }

    @TestFactory
    Stream<DynamicTest> transcripts() throws IOException {
        var knowledge = Knowledge.of(search, "Một Cửa");
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> Transcript.read(file).play(knowledge)));
    }

    @Test
    void thereAreEnough() throws IOException {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(AT_LEAST);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }
}
