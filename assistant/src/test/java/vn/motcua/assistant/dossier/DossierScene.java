package vn.motcua.assistant.dossier;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.assistant.catalogue.PublishedKnowledge;
import vn.motcua.assistant.conversation.ServiceStage;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.dialogue.Knowledge;
import vn.motcua.assistant.dialogue.ServiceTranscript;
import vn.motcua.assistant.messaging.SetClock;
import vn.motcua.assistant.messaging.TestNode;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.assistant.staff.TestAudit;
import vn.motcua.connector.InboundMessage;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.calendar.DeskHours;
import vn.motcua.knowledge.calendar.WorkingCalendar;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.search.ProcedureSearch;

/** Nodes on which citizens ask for dossiers. It is Monday, 23/11/2026, 09:00. */
final class DossierScene implements AutoCloseable {

    static final Instant MORNING = Instant.parse("2026-11-23T02:00:00Z");

    private static final Knowledge KNOWLEDGE = Knowledge.of(ProcedureSearch.over(BundledCatalogue.load()), "Một Cửa");

    private static final Desk DESK = new Desk(
            "Bộ phận Một cửa xã Vĩnh Tường, quầy 3",
            "0238 3123 456",
            DeskHours.USUAL,
            false,
            WorkingCalendar.bundled(),
            Set.of());

    private final SetClock clock = new SetClock(MORNING);
    private final DatabaseAddress database;
    private final Map<String, Object> settings = new HashMap<>();
    private final List<TestNode> nodes = new ArrayList<>();
    private @Nullable DossierSource source;

    DossierScene(DatabaseAddress database) {
        this.database = database;
        settings.putAll(Map.of(
                "motcua.turns.first-retry", "10ms",
                "motcua.turns.poll", "50ms",
                "motcua.dossier.look", "30ms",
                "motcua.dossier.beat", "1ms",
                "motcua.dossier.guesses.in-all", "100000"));
    }

    DossierScene with(String setting, String value) {
        settings.put("motcua.dossier." + setting, value);
        return this;
    }

    /** Nodes that begin from here on look dossiers up here. */
    DossierScene lookingIn(@Nullable DossierSource other) {
        this.source = other;
        return this;
    }

    SetClock clock() {
        return clock;
    }

    /** A further node. */
    TestNode node() {
        TestNode node = TestNode.on(database).withPulledChannel("web");
        node.with("clock", Clock.class, clock)
                .with("knowledge", PublishedKnowledge.class, () -> KNOWLEDGE)
                .with("desk", Desk.class, DESK)
                .with(settings);
        node.with("audit", Audit.class, TestAudit.in(JdbcClient.create(TestDatabase.pool(database)), clock));
        if (source != null) {
            node.with("source", DossierSource.class, source);
        }
        node.start(
                "vn.motcua.assistant.messaging",
                "vn.motcua.assistant.conversation",
                "vn.motcua.assistant.checklist",
                "vn.motcua.assistant.privacy",
                "vn.motcua.assistant.dossier");
        nodes.add(node);
        return node;
    }

    /** A dossier in the register; most of it as {@code changed} says. */
    static long entered(TestNode node, String code, UnaryOperator<RegisterDraft> changed) {
        return node.get(Register.class).enter(changed.apply(draft(code)), Actor.commandLine());
    }

    static RegisterDraft draft(String code) {
        return new RegisterDraft(
                code,
                "1.001193",
                "Đăng ký khai sinh",
                "Nguyễn Văn Mẫu",
                "0900 001 234",
                DossierStage.PROCESSING,
                "Thẩm định hồ sơ",
                "Phòng Tư pháp",
                "Trần Thị Lan",
                LocalDate.of(2026, 11, 16),
                LocalDate.of(2026, 11, 30),
                null,
                "",
                "");
    }

    static RegisterDraft at(RegisterDraft draft, DossierStage stage, @Nullable LocalDate promised, String apology) {
        return new RegisterDraft(
                draft.code(),
                draft.procedureCode(),
                draft.procedureName(),
                draft.applicant(),
                "",
                stage,
                draft.step(),
                draft.unit(),
                draft.officer(),
                draft.receivedOn(),
                promised,
                stage.isFinal() || stage == DossierStage.READY ? LocalDate.of(2026, 11, 23) : null,
                draft.note(),
                apology);
    }

    /** A citizen of a node; what is told by itself is kept for {@code Đợi}. */
    Citizen citizen(TestNode node) {
        return new Citizen(ServiceStage.on(node, clock, "web"));
    }

    @Override
    public void close() {
        nodes.forEach(TestNode::close);
    }

    /** A citizen, whose turns and whose news are told apart. */
    static final class Citizen implements ServiceTranscript.Stage {

        private final ServiceStage stage;
        private final List<Reply> waiting = new ArrayList<>();

        Citizen(ServiceStage stage) {
            this.stage = stage;
        }

        ServiceStage stage() {
            return stage;
        }

        long conversation() {
            return stage.conversation();
        }

        void play(Path file) {
            ServiceTranscript.read(file).play(this);
        }

        /** What the citizen is answered in the turn. */
        String types(String text) {
            return says(new InboundMessage.Content.Text(text)).getLast().text();
        }

        Reply presses(String value) {
            return says(new InboundMessage.Content.Chosen(value)).getLast();
        }

        /** What comes by itself and has these words. */
        Reply isTold(String words) {
            return waitsFor(words).getLast();
        }

        /** Whether something has come by itself. */
        boolean waitingFor() {
            waiting.addAll(stage.passes(Duration.ZERO));
            return !waiting.isEmpty();
        }

        /** What has come by itself until now. */
        List<String> toldMeanwhile() {
            waiting.addAll(stage.passes(Duration.ZERO));
            List<String> told = waiting.stream().map(Reply::text).toList();
            waiting.clear();
            return told;
        }

        @Override
        public List<Reply> says(InboundMessage.Content content) {
            List<Reply> told = stage.says(content);
            int answer = Math.max(0, stage.answer());
            waiting.addAll(told.subList(0, answer));
            waiting.addAll(told.subList(answer + 1, told.size()));
            return told.subList(answer, answer + 1);
        }

        @Override
        public List<Reply> happens(String how, String what) {
            waiting.addAll(stage.happens(how, what));
            return List.of();
        }

        @Override
        public List<Reply> passes(Duration time) {
            waiting.addAll(stage.passes(time));
            return List.of();
        }

        @Override
        public List<Reply> waitsFor(String words) {
            Optional<Reply> told = taken(words);
            if (told.isEmpty()) {
                waiting.addAll(stage.waitsFor(words));
                told = taken(words);
            }
            return List.of(told.orElseThrow());
        }

        /** The first that came by itself with these words; what else came is waited for later. */
        private Optional<Reply> taken(String words) {
            Optional<Reply> told = waiting.stream()
                    .filter(reply -> reply.text().contains(words))
                    .findFirst();
            told.ifPresent(waiting::remove);
            return told;
        }
    }
}
