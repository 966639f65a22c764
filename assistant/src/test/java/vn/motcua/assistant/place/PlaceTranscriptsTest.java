package vn.motcua.assistant.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.motcua.assistant.catalogue.PublishedKnowledge;
import vn.motcua.assistant.conversation.ServiceStage;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.dialogue.Knowledge;
import vn.motcua.assistant.dialogue.Places;
import vn.motcua.assistant.messaging.SetClock;
import vn.motcua.assistant.messaging.TestNode;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.search.ProcedureSearch;

import static org.assertj.core.api.Assertions.assertThat;

/** The conversations about places under {@code transcripts/services/place}, on a real node. */
class PlaceTranscriptsTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "transcripts", "services", "place");
    private static final int AT_LEAST = 8;

    private static final SetClock CLOCK = new SetClock(Instant.parse("2026-11-23T02:00:00Z"));

    private static TestNode node;

    @BeforeAll
    static void start() {
        node = TestNode.on(TestDatabase.migrated())
                .withPulledChannel("web")
                .with("clock", Clock.class, CLOCK)
                .with("knowledge", PublishedKnowledge.class, new Bundled())
                .with(Map.of("motcua.turns.poll", "50ms"))
                .start(
                        "vn.motcua.assistant.messaging",
                        "vn.motcua.assistant.conversation",
                        "vn.motcua.assistant.checklist",
                        "vn.motcua.assistant.privacy",
                        "vn.motcua.assistant.place");
        Bundled.places = node.get(Places.class);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    /** The bundled catalogue, knowing the node's places. */
    private static final class Bundled implements PublishedKnowledge {

        private static final Knowledge KNOWLEDGE =
                Knowledge.of(ProcedureSearch.over(BundledCatalogue.load()), "Một Cửa");

        private static volatile Places places = Places.NONE;

        @Override
        public Knowledge current() {
            return KNOWLEDGE.knowing(places);
        }
    }

    @TestFactory
    Stream<DynamicTest> transcripts() throws IOException {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> ServiceStage.on(node, CLOCK, "web").play(file)));
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
