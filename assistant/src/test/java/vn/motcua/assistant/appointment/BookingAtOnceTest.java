package vn.motcua.assistant.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.assistant.conversation.ServiceStage;
import vn.motcua.assistant.messaging.TestNode;
import vn.motcua.assistant.privacy.ConversationErasure;
import vn.motcua.assistant.staff.Actor;

import static org.assertj.core.api.Assertions.assertThat;

/** Many at once, over two nodes: no slot is given away twice, nobody is told anything twice, and what is erased is free again. */
class BookingAtOnceTest {

    private static final Instant TEN = AppointmentScene.at("2026-11-25T10:00");

    private static AppointmentScene scene;

    @BeforeAll
    static void open() {
        scene = new AppointmentScene();
        scene.node();
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @BeforeEach
    void begin() {
        scene.begin();
    }

    @Test
    void ofFiftyWhoWantThreePlacesThreeGetOne() throws Exception {
        Counters counters = scene.get(Counters.class);
        long counter = counters.all().getFirst().id();
        long service = counters.save(
                new CounterService(0, counter, "Việc đông người", "", List.of(), 30, 3, 14, 0, true, 9),
                Actor.commandLine());
        var tasks = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 50; i++) {
            TestNode node = scene.nodes.get(i % 2);
            tasks.add(() -> {
                try {
                    node.get(Appointments.class)
                            .bookForCaller(
                                    "Ông Ba", service, TEN, UUID.randomUUID().toString(), Actor.commandLine());
                    return true;
                } catch (SlotTakenException taken) {
                    return false;
                }
            });
        }
        int got = 0;
        try (var pool = Executors.newFixedThreadPool(16)) {
            for (Future<Boolean> booked : pool.invokeAll(tasks)) {
                got += booked.get() ? 1 : 0;
            }
        }
        assertThat(got).isEqualTo(3);
        assertThat(scene.get(Slots.class)
                        .at(counters.service(service).orElseThrow(), TEN, scene.clock.instant())
                        .orElseThrow()
                        .free())
                .isZero();
        assertThat(number("select count(*) from appointment where status = 'booked'"))
                .isEqualTo(3);
    }

    @Test
    void twoNodesTellOnceThoughOneIsKilledWhileTelling() throws Exception {
        ServiceStage stage = scene.stage();
        long conversation = stage.conversation();
        scene.get(Appointments.class).book(conversation, 1, scene.birth, TEN, "token-of-the-first");
        scene.clock.pass(java.time.Duration.ofHours(26));
        TestNode killed = scene.node();
        Thread telling = Thread.ofPlatform().start(() -> {
            try {
                killed.get(AppointmentWatch.class).look();
            } catch (RuntimeException crashed) {
                // It was killed in the middle.
            }
        });
        killed.crash();
        telling.join();
        scene.nodes.remove(killed);
        var tasks = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 8; i++) {
            TestNode node = scene.nodes.get(i % 2);
            tasks.add(() -> {
                node.get(AppointmentWatch.class).look();
                return true;
            });
        }
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> looked : pool.invokeAll(tasks)) {
                assertThat(looked.get()).isTrue();
            }
        }
        assertThat(scene.nodes.getFirst().said(conversation))
                .filteredOn(said -> said.contains("Nhắc lịch hẹn"))
                .hasSize(1);
    }

    @Test
    void nobodyIsRemindedInQuietHours() {
        long conversation = scene.stage().conversation();
        Counters counters = scene.get(Counters.class);
        scene.get(Appointments.class)
                .book(conversation, 1, scene.birth, AppointmentScene.at("2026-11-26T07:30"), "token-early");
        assertThat(scene.nodes
                        .getFirst()
                        .jdbc()
                        .sql(
                                "select to_char(due_at at time zone 'Asia/Ho_Chi_Minh', 'DD HH24:MI') from appointment_notice order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("25 07:30", "26 07:00");
        assertThat(counters.open()).isNotEmpty();
    }

    @Test
    void arrivingCountsOnceAndOnTheDayOnly() {
        long conversation = scene.stage().conversation();
        Appointments appointments = scene.get(Appointments.class);
        Actor officer = Actor.commandLine();
        long id = appointments.book(conversation, 1, scene.birth, TEN, "token-to-show");
        assertThat(appointments.arrive(id, officer)).isFalse();
        scene.clock.pass(java.time.Duration.ofHours(49));
        Appointment shown = appointments.withToken("token-to-show").orElseThrow();
        assertThat(appointments.withCode(shown.code().toLowerCase(java.util.Locale.ROOT), LocalDate.of(2026, 11, 25)))
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo(id));
        assertThat(appointments.call(id, officer)).isFalse();
        assertThat(appointments.arrive(id, officer)).isTrue();
        assertThat(appointments.arrive(id, officer)).isFalse();
        assertThat(appointments.call(id, officer)).isTrue();
        assertThat(appointments.serve(id, officer)).isTrue();
        scene.clock.pass(java.time.Duration.ofHours(2));
        assertThat(appointments.miss()).isZero();
        scene.get(AppointmentWatch.class).look();
        assertThat(scene.nodes.getFirst().said(conversation))
                .noneMatch(said -> said.contains("chưa đến theo lịch hẹn"));
    }

    @Test
    void whatIsErasedIsFreeAgainAndWhatIsOldGoes() {
        long conversation = scene.stage().conversation();
        Appointments appointments = scene.get(Appointments.class);
        CounterService birth = scene.get(Counters.class).service(scene.birth).orElseThrow();
        appointments.book(conversation, 1, scene.birth, TEN, "token-to-erase");
        scene.get(HomeVisits.class).ask(conversation, 1, "làm căn cước", "thôn 3", "");
        scene.get(ConversationErasure.class).erase(conversation, 1);
        assertThat(number("select count(*) from appointment") + number("select count(*) from home_visit"))
                .isZero();
        assertThat(scene.get(Slots.class)
                        .at(birth, TEN, scene.clock.instant())
                        .orElseThrow()
                        .free())
                .isEqualTo(1);

        appointments.book(conversation, 1, scene.birth, TEN, "token-to-keep");
        scene.clock.pass(java.time.Duration.ofDays(179));
        appointments.miss();
        assertThat(appointments.deleteOld()).isZero();
        scene.clock.pass(java.time.Duration.ofDays(4));
        assertThat(appointments.deleteOld()).isEqualTo(1);
    }

    private long number(String sql) {
        return scene.nodes.getFirst().jdbc().sql(sql).query(Long.class).single();
    }
}
