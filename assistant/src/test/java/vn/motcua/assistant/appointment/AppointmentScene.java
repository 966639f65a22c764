package vn.motcua.assistant.appointment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.motcua.assistant.catalogue.PublishedKnowledge;
import vn.motcua.assistant.conversation.ServiceStage;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.dialogue.Knowledge;
import vn.motcua.assistant.messaging.SetClock;
import vn.motcua.assistant.messaging.TestNode;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.search.ProcedureSearch;

import static org.assertj.core.api.Assertions.assertThat;

/** Nodes with two counters and their services; it is Monday, 23/11/2026, nine in the morning. */
final class AppointmentScene implements AutoCloseable {

    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");
    private static final Actor OFFICER = Actor.commandLine();

    /** Made when it is first needed. */
    private static final class Bundled {
        static final Knowledge KNOWLEDGE = Knowledge.of(ProcedureSearch.over(BundledCatalogue.load()), "Một Cửa");
    }

    final SetClock clock = new SetClock(MONDAY);
    final DatabaseAddress database = TestDatabase.migrated();
    final List<TestNode> nodes = new ArrayList<>();
    final long identity;
    final long birth;

    AppointmentScene() {
        node();
        SampleCounters made = SampleCounters.in(nodes.getFirst());
        identity = made.identity();
        birth = made.birth();
    }

    TestNode node() {
        TestNode node = TestNode.on(database)
                .withPulledChannel("web")
                .with("standing", Clock.class, clock)
                .with("knowledge", PublishedKnowledge.class, () -> Bundled.KNOWLEDGE)
                .with("desk", Desk.class, Desk.usual())
                // It needs the web.
                .with("appointmentPageController", Object.class, new Object(), false)
                .with(Map.of("motcua.turns.first-retry", "10ms", "motcua.turns.poll", "50ms"))
                .start(
                        "vn.motcua.assistant.messaging",
                        "vn.motcua.assistant.conversation",
                        "vn.motcua.assistant.checklist",
                        "vn.motcua.assistant.staff",
                        "vn.motcua.assistant.attachment",
                        "vn.motcua.assistant.handoff",
                        "vn.motcua.assistant.appointment",
                        "vn.motcua.assistant.privacy");
        nodes.add(node);
        return node;
    }

    <T> T get(Class<T> type) {
        return nodes.getFirst().get(type);
    }

    /** Nothing was made yet, and it is Monday morning again. */
    void begin() {
        for (String table : List.of("appointment", "home_visit", "desk_day_off", "home_visit_village")) {
            nodes.getFirst().jdbc().sql("delete from " + table).update();
        }
        nodes.getFirst().jdbc().sql("update counter set enabled = true").update();
        clock.pass(Duration.between(clock.instant(), MONDAY));
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Desk.ZONE).toInstant();
    }

    /** A citizen, and what happens around. */
    ServiceStage stage() {
        Appointments appointments = get(Appointments.class);
        HomeVisits visits = get(HomeVisits.class);
        return ServiceStage.on(nodes.getFirst(), clock, "web")
                .when(
                        "tới giờ nhắc",
                        (conversation, nothing) -> get(AppointmentWatch.class).look())
                .when(
                        "không quầy nào nhận hẹn",
                        (conversation, nothing) -> nodes.getFirst()
                                .jdbc()
                                .sql("update counter set enabled = false")
                                .update())
                .when("người khác đặt hết", (conversation, which) -> fill(which))
                .when(
                        "cán bộ dời",
                        (conversation, time) -> assertThat(
                                        appointments.move(latest("appointment", conversation), at(time), OFFICER))
                                .isTrue())
                .when(
                        "cán bộ hủy",
                        (conversation, nothing) -> assertThat(
                                        appointments.cancel(latest("appointment", conversation), OFFICER))
                                .isTrue())
                .when(
                        "đã lỡ hẹn",
                        (conversation, times) -> nodes.getFirst()
                                .jdbc()
                                .sql("""
                                insert into appointment(service_id, conversation_id, sequence, starts_at, ends_at, status, token, code, made_at)
                                select ?, ?, 0, now.at, now.at + interval '30 minutes', 'missed', gen_random_uuid()::text, 'AAAAA', now.at
                                from (select ?::timestamptz - n * interval '7 days' as at from generate_series(1, ?) as n) as now""")
                                .params(birth, conversation, Rows.time(clock.instant()), Integer.valueOf(times))
                                .update())
                .when("cán bộ xếp ngày", (conversation, words) -> {
                    String[] parts = words.split(" ");
                    assertThat(visits.plan(
                                    latest("home_visit", conversation),
                                    LocalDate.parse(parts[0]),
                                    HomeVisit.Part.of(parts[1]),
                                    null,
                                    null,
                                    "",
                                    OFFICER))
                            .isTrue();
                })
                .when(
                        "cán bộ từ chối",
                        (conversation, reason) -> assertThat(
                                        visits.decline(latest("home_visit", conversation), reason, OFFICER))
                                .isTrue())
                .when(
                        "làm xong",
                        (conversation, nothing) -> assertThat(visits.done(latest("home_visit", conversation), OFFICER))
                                .isTrue())
                .when(
                        "không gặp",
                        (conversation, nothing) -> assertThat(
                                        visits.notMet(latest("home_visit", conversation), OFFICER))
                                .isTrue())
                .when(
                        "đếm tin",
                        (conversation, words) -> assertThat(nodes.getFirst().said(conversation).stream()
                                        .filter(said -> said.contains(words.split(" ", 2)[1]))
                                        .count())
                                .as(words)
                                .isEqualTo(Long.parseLong(words.split(" ", 2)[0])))
                .when("đếm lịch hẹn", (conversation, words) -> count("appointment", conversation, words))
                .when("đếm yêu cầu", (conversation, words) -> count("home_visit", conversation, words));
    }

    /** Takes all places of a part of a day, or of one time: "khai sinh 2026-11-24 chiều". */
    private void fill(String which) {
        String[] parts = which.substring(which.indexOf("20")).split(" ");
        CounterService service = get(Counters.class).service(birth).orElseThrow();
        LocalDate day = LocalDate.parse(parts[0]);
        get(Slots.class).between(service, day, day, clock.instant()).stream()
                .filter(slot -> parts[1].equals("chiều")
                        ? slot.time().getHour() >= 12
                        : slot.time().toString().equals(parts[1]))
                .forEach(slot -> {
                    for (int i = 0; i < slot.free(); i++) {
                        get(Appointments.class)
                                .bookForCaller(
                                        "Bác Năm",
                                        birth,
                                        slot.begins(),
                                        UUID.randomUUID().toString(),
                                        OFFICER);
                    }
                });
    }

    private long latest(String table, long conversation) {
        return nodes.getFirst()
                .jdbc()
                .sql("select max(id) from " + table + " where conversation_id = ?")
                .param(conversation)
                .query(Long.class)
                .single();
    }

    private void count(String table, long conversation, String words) {
        String[] parts = words.split(" ");
        assertThat(nodes.getFirst()
                        .jdbc()
                        .sql("select count(*) from " + table + " where conversation_id = ? and status = ?")
                        .params(conversation, parts[0])
                        .query(Long.class)
                        .single())
                .as(words)
                .isEqualTo(Long.parseLong(parts[1]));
    }

    @Override
    public void close() {
        nodes.forEach(TestNode::close);
    }
}
