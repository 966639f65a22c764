package vn.motcua.assistant.dialogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.reading.BundledGuides;
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

    /** {@code guides/1.001193.txt}, {@code guides/e.sinh-con.txt}: each walks its guide from the first question to the end. */
    @Test
    void everyWrittenGuideAndLifeEventIsWalkedToItsEnd() throws IOException {
        var knowledge = Knowledge.of(search, "Một Cửa");
        BundledGuides bundled = BundledGuides.load();
        var names = Stream.concat(
                        bundled.guides().stream()
                                .map(guide -> guide.basis().code().value()),
                        bundled.lifeEvents().stream().map(event -> "e." + event.id()))
                .sorted()
                .toList();
        var missing = new ArrayList<String>();
        var played = new ArrayList<Transcript.Played>();
        for (String name : names) {
            Path file = FOLDER.resolve("guides").resolve(name + ".txt");
            if (!Files.exists(file)) {
                missing.add(name);
                continue;
            }
            Transcript.Played one = Transcript.read(file).play(knowledge);
            assertThat(one.ended()).as("%s reaches the end", name).isTrue();
            played.add(one);
        }
        assertThat(missing).as("guides without a transcript").isEmpty();
        for (int from = 0; from + 5 <= played.size(); from += 5) {
            List<Transcript.Played> five = played.subList(from, from + 5);
            assertThat(five).as("side questions from file %d on", from).anyMatch(Transcript.Played::aside);
            assertThat(five).as("corrections from file %d on", from).anyMatch(Transcript.Played::corrected);
            assertThat(five).as("resumes from file %d on", from).anyMatch(Transcript.Played::resumed);
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .filter(file -> !file.startsWith(FOLDER.resolve("services")))
                    .sorted()
                    .toList();
        }
    }
}
