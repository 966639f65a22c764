package vn.motcua.assistant.citizenreport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.assistant.dialogue.ServiceTranscript;

/** The written conversations about reports. Each has a node of its own kind of citizens, and all share what is reported. */
class ReportTranscriptsTest {

    private static final Path FOLDER = Path.of("src/test/resources/transcripts/services/citizenreport");

    private static ReportScene scene;

    @BeforeAll
    static void start() {
        scene = new ReportScene(Map.of("motcua.report.per-day", "3"));
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    static Stream<Path> files() throws IOException {
        return Files.list(FOLDER)
                .filter(file -> file.toString().endsWith(".txt"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void goesAsWritten(Path file) {
        ServiceTranscript.read(file).play(scene.citizen());
    }
}
