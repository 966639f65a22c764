package vn.motcua.assistant.appointment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The written conversations about appointments and home help, on a real node. */
class AppointmentTranscriptsTest {

    private static final Path FOLDER = Path.of("src/test/resources/transcripts/services");

    private static AppointmentScene scene;

    @BeforeAll
    static void open() {
        scene = new AppointmentScene();
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @TestFactory
    Stream<DynamicTest> conversations() throws IOException {
        Stream.Builder<DynamicTest> tests = Stream.builder();
        for (String service : List.of("appointment", "homehelp")) {
            try (Stream<Path> files = Files.list(FOLDER.resolve(service))) {
                files.sorted()
                        .forEach(file -> tests.add(DynamicTest.dynamicTest(service + "/" + file.getFileName(), () -> {
                            scene.begin();
                            scene.stage().play(file);
                        })));
            }
        }
        return tests.build();
    }
}
