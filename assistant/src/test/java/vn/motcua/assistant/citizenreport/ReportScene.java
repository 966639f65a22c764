package vn.motcua.assistant.citizenreport;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.assistant.attachment.SampleFiles;
import vn.motcua.assistant.catalogue.PublishedKnowledge;
import vn.motcua.assistant.conversation.ServiceStage;
import vn.motcua.assistant.conversation.TestTurns;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.dialogue.Knowledge;
import vn.motcua.assistant.dialogue.ServiceTranscript;
import vn.motcua.assistant.messaging.SetClock;
import vn.motcua.assistant.messaging.TestNode;
import vn.motcua.assistant.messaging.Waiting;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.assistant.staff.TestAudit;
import vn.motcua.connector.Enclosure;
import vn.motcua.connector.Gesture;
import vn.motcua.connector.InboundMessage.Content;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.search.ProcedureSearch;

/** Reports on a real node and a real database, with citizens and an officer. */
final class ReportScene implements AutoCloseable {

    private static final Knowledge KNOWLEDGE = Knowledge.of(ProcedureSearch.over(BundledCatalogue.load()), "Một Cửa");

    final SetClock clock = new SetClock(Instant.parse("2026-11-23T02:00:00Z"));
    final TestNode node;
    final Actor officer;

    ReportScene(Map<String, Object> settings) {
        var database = TestDatabase.migrated();
        var jdbc = JdbcClient.create(TestDatabase.pool(database));
        var all = new HashMap<String, Object>(Map.of("motcua.turns.first-retry", "10ms", "motcua.turns.poll", "50ms"));
        all.putAll(settings);
        node = TestTurns.with(TestNode.on(database)
                        .withPulledChannel("web")
                        .with("clock", Clock.class, clock)
                        .with("audit", Audit.class, TestAudit.in(jdbc, clock))
                        .with("desk", Desk.class, Desk.usual())
                        .with("knowledge", PublishedKnowledge.class, () -> KNOWLEDGE)
                        .with(all))
                .start(
                        "vn.motcua.assistant.messaging",
                        "vn.motcua.assistant.conversation",
                        "vn.motcua.assistant.checklist",
                        "vn.motcua.assistant.privacy",
                        "vn.motcua.assistant.attachment",
                        "vn.motcua.assistant.citizenreport");
        officer = officer("lan");
    }

    /** Somebody who sees to reports. */
    Actor officer(String name) {
        long account = node.jdbc()
                .sql("""
                        insert into staff_account(name, display_name, roles, password_hash, created_at)
                        values (?, ?, array['officer'], '', now()) returning id""")
                .params(name, "Cán bộ " + name)
                .query(Long.class)
                .single();
        return new Actor(account, name, "");
    }

    /** A new citizen. */
    Citizen citizen() {
        return new Citizen(ServiceStage.on(node, clock, "web")
                .when(
                        "cán bộ trả lời",
                        (conversation, text) -> act(
                                conversation,
                                (report, reports) ->
                                        reports.answer(report.id(), report.version(), text, true, officer)))
                .when(
                        "cán bộ hỏi",
                        (conversation, text) -> act(
                                conversation,
                                (report, reports) -> reports.ask(report.id(), report.version(), text, officer)))
                .when(
                        "cán bộ từ chối",
                        (conversation, text) -> act(
                                conversation,
                                (report, reports) -> reports.reject(report.id(), report.version(), text, officer)))
                .when(
                        "ảnh đã xem xong",
                        (conversation, kept) -> Waiting.until(
                                "the pictures are looked at",
                                () -> node.jdbc()
                                        .sql(
                                                "select count(*) from report_picture where conversation_id = ? and state = 'kept'")
                                        .param(conversation)
                                        .query(Long.class)
                                        .single()
                                        .equals(Long.valueOf(kept))))
                .when("người khác phản ánh", (conversation, text) -> citizen().reports(text, "đầu ngõ 5 đường Láng")));
    }

    private interface OfficersAct {
        void on(Report report, Reports reports);
    }

    /** On the report that a citizen sent last. */
    private void act(long conversation, OfficersAct act) {
        long id = node.jdbc()
                .sql("select report_id from report_voice where conversation_id = ? order by id desc limit 1")
                .param(conversation)
                .query(Long.class)
                .single();
        act.on(report(id), node.get(Reports.class));
    }

    Report report(long id) {
        return node.get(ReportList.class).find(id).orElseThrow();
    }

    @Override
    public void close() {
        node.close();
    }

    /** A citizen, whose places, numbers and pictures come along as the channels bring them. */
    static final class Citizen implements ServiceTranscript.Stage {

        final ServiceStage stage;

        Citizen(ServiceStage stage) {
            this.stage = stage;
        }

        @Override
        public List<Reply> says(Content content) {
            return stage.says(
                    content instanceof Content.Did did
                            ? new Content.Did(did.gesture(), "", enclosed(did.gesture(), did.text()))
                            : content);
        }

        List<Reply> types(String text) {
            return says(new Content.Text(text));
        }

        List<Reply> presses(String value) {
            return says(new Content.Chosen(value));
        }

        List<Reply> sends(Enclosure picture) {
            return stage.says(new Content.Did(Gesture.PICTURE, "", List.of(picture)));
        }

        /** Sends a report of something at a place, without pictures, unnamed; returns what is said at the end. */
        String reports(String text, String place) {
            types("Tôi muốn phản ánh: " + text);
            types(place);
            presses("s:report:done");
            presses("s:report:anonymous");
            return presses("s:report:send").getLast().text();
        }

        @Override
        public List<Reply> happens(String how, String what) {
            return stage.happens(how, what);
        }

        @Override
        public List<Reply> passes(Duration time) {
            return stage.passes(time);
        }

        @Override
        public List<Reply> waitsFor(String words) {
            return stage.waitsFor(words);
        }

        private static List<Enclosure> enclosed(Gesture gesture, String text) {
            return switch (gesture) {
                case LOCATION -> {
                    String[] degrees = text.split(",");
                    yield List.of(new Enclosure.Place(Double.parseDouble(degrees[0]), Double.parseDouble(degrees[1])));
                }
                case OWN_CONTACT -> List.of(new Enclosure.OwnNumber(text, true));
                case PICTURE ->
                    List.of(new Enclosure.SentPicture(
                            switch (text) {
                                case "hỏng" -> new ByteArrayOutputStream().toByteArray();
                                case "có vị trí" -> SampleFiles.photographAt(10.7769, 106.7009);
                                default -> SampleFiles.jpeg(40, 30);
                            }));
                default -> List.of();
            };
        }
    }
}
