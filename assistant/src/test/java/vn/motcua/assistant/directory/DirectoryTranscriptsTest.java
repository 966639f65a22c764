package vn.motcua.assistant.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.motcua.assistant.catalogue.PublishedKnowledge;
import vn.motcua.assistant.conversation.ServiceStage;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.dialogue.CitizenService;
import vn.motcua.assistant.dialogue.Knowledge;
import vn.motcua.assistant.messaging.SetClock;
import vn.motcua.assistant.messaging.TestNode;
import vn.motcua.knowledge.calendar.WorkingCalendar;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.search.ProcedureSearch;

import static org.assertj.core.api.Assertions.assertThat;

/** Plays the transcripts of the directory on a real node. */
class DirectoryTranscriptsTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "transcripts", "services", "directory");
    private static final Knowledge KNOWLEDGE =
            Knowledge.of(ProcedureSearch.over(BundledCatalogue.load()), "UBND xã Hoa Lư Sơn");

    /** A commune that has become a part of this one. */
    private static final NamedCommunes OLD_NAMES =
            text -> text.contains("Hoa Cũ") ? List.of(SampleUnits.COMMUNE) : List.of();

    /** Monday, 9 o'clock. */
    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");

    private final SetClock clock = new SetClock(NINE);
    private TestNode node;

    @BeforeEach
    void start() {
        var market = new DirectoryFact(
                1,
                "",
                "",
                List.of("chợ phiên của xã họp ngày nào", "bao giờ có chợ phiên"),
                "Chợ phiên họp ngày 3 và 8 âm lịch hằng tháng.",
                "",
                null,
                true);
        var directory =
                new Directory(SampleUnits.units(), List.of(), List.of(market), Map.of(), WorkingCalendar.bundled());
        node = TestNode.on(TestDatabase.migrated())
                .withPulledChannel("web")
                .with("clock", Clock.class, clock)
                .with("directoryService", CitizenService.class, new DirectoryService(() -> directory, OLD_NAMES))
                .with("knowledge", PublishedKnowledge.class, () -> KNOWLEDGE)
                .with(Map.of("motcua.turns.first-retry", "10ms", "motcua.turns.poll", "50ms"))
                .start(
                        "vn.motcua.assistant.messaging",
                        "vn.motcua.assistant.conversation",
                        "vn.motcua.assistant.checklist",
                        "vn.motcua.assistant.privacy");
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @TestFactory
    Stream<DynamicTest> transcripts() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(FOLDER)) {
            files = found.sorted().toList();
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(8);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    clock.pass(Duration.between(clock.instant(), NINE));
                    ServiceStage.on(node, clock, "web").play(file);
                }));
    }
}
