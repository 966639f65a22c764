package vn.motcua.assistant.announcement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.catalogue.PublishedKnowledge;
import vn.motcua.assistant.conversation.DeskTurns;
import vn.motcua.assistant.conversation.ServiceStage;
import vn.motcua.assistant.dialogue.DeskEvent;
import vn.motcua.assistant.dialogue.Knowledge;
import vn.motcua.assistant.messaging.Holding;
import vn.motcua.assistant.messaging.SetClock;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.search.ProcedureSearch;

import static org.assertj.core.api.Assertions.assertThat;

/** Written conversations about announcements, through the real turn; and what is kept of the consent. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnnouncementTranscriptsTest {

    private static final Path FOLDER = Path.of("src/test/resources/transcripts/services/announcement");

    private final SetClock clock = new SetClock(Instant.parse("2026-11-23T02:00:00Z"));
    private AnnouncementScene scene;

    @BeforeAll
    void start() {
        Knowledge knowledge = Knowledge.of(ProcedureSearch.over(BundledCatalogue.load()), "Một Cửa");
        scene = AnnouncementScene.of(
                1,
                List.of(),
                node -> node.withPulledChannel("web")
                        .with("clock", Clock.class, clock)
                        .with("knowledge", PublishedKnowledge.class, () -> knowledge)
                        .with(Map.of("motcua.turns.poll", "50ms")),
                "vn.motcua.assistant.conversation",
                "vn.motcua.assistant.checklist");
        SampleVillages.in(scene.node());
    }

    @AfterAll
    void stop() {
        scene.close();
    }

    static Stream<Path> transcripts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    private ServiceStage stage() {
        return ServiceStage.on(scene.node(), clock, "web")
                .when("đã gửi thông báo", (conversation, title) -> {
                    session(conversation);
                    send(title);
                })
                .when(
                        "cán bộ kết thúc",
                        (conversation, handOver) -> handedBack(conversation, Long.parseLong(handOver)));
    }

    /** As a visitor's page has one. */
    private void session(long conversation) {
        scene.jdbc
                .sql("""
                        insert into web_session(id, token_hash, conversation_id, created_at, expires_at)
                        values (gen_random_uuid(), decode(md5(random()::text), 'hex'), ?, now(), ?)""")
                .params(conversation, AnnouncementTable.time(clock.instant().plus(Duration.ofDays(30))))
                .update();
    }

    /** An officer has helped, and it is asked how it was. */
    private void handedBack(long conversation, long handOver) {
        new TransactionTemplate(scene.node().get(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            scene.node().get(Holding.class).lock(conversation);
            scene.node().get(DeskTurns.class).tell(conversation, new DeskEvent.HandedBack(Optional.of(handOver)));
        });
    }

    private void send(String title) {
        AnnouncementDraft draft = scene.draft(clock.instant(), List.of("web"));
        long id = scene.approved(new AnnouncementDraft(
                draft.topic(),
                title,
                draft.body(),
                "",
                "",
                false,
                false,
                draft.channels(),
                true,
                List.of(),
                null,
                draft.until()));
        scene.until(id, Announcement.Status.DONE);
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void play(Path transcript) {
        scene.jdbc
                .sql("update announcement set started_at = started_at - interval '60 days'")
                .update();
        ServiceStage stage = stage();
        stage.play(transcript);
    }

    @Test
    void theConsentIsKeptAsItWasWordedAndGoesWithTheConversation() {
        ServiceStage stage = stage();
        stage.play(FOLDER.resolve("dang-ky-cup-dien.txt"));
        String consent = scene.jdbc
                .sql("select consent from announcement_subscription where conversation_id = ?")
                .param(stage.conversation())
                .query(String.class)
                .single();
        assertThat(consent).contains("Cúp điện, cúp nước", "Thôn 3, xã Vĩnh Tường", "Anh/chị đồng ý nhận tin không?");
        scene.node().get(vn.motcua.assistant.privacy.ConversationErasure.class).erase(stage.conversation());
        assertThat(scene.jdbc
                        .sql("select count(*) from announcement_subscription where conversation_id = ?")
                        .param(stage.conversation())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
