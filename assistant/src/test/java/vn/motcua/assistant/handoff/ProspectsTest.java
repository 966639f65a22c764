package vn.motcua.assistant.handoff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.assistant.conversation.HandOvers;
import vn.motcua.assistant.dialogue.Briefing;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.dialogue.DeskName;
import vn.motcua.assistant.dialogue.HandOverReason;
import vn.motcua.assistant.dialogue.Prospect;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Role;
import vn.motcua.assistant.staff.StaffMember;

import static org.assertj.core.api.Assertions.assertThat;

/** What citizens can expect: which desk, when, at which place, for how long. */
class ProspectsTest {

    private static final DeskName DESK = new DeskName("Bộ phận Một cửa", "One-stop desk");

    private static DeskScene scene;
    private static StaffMember lan;

    @BeforeAll
    static void open() {
        scene = DeskScene.open();
        lan = scene.staff("lan", Role.OFFICER);
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
    void outOfHoursOneIsToldWhenToExpectAnAnswer() {
        scene.at(0, "11:45:00");
        assertThat(prospect(Briefing.NONE)).isEqualTo(closed(at(0, "13:30"), at(0, "13:45")));
        scene.at(4, "17:00:00");
        assertThat(prospect(Briefing.NONE)).isEqualTo(closed(at(7, "07:30"), at(7, "07:45")));
        long conversation = scene.say("night", "khai sinh");
        Case left = scene.asked(conversation, Briefing.NONE);
        assertThat(left.urgency()).isEqualTo(Urgency.MESSAGE);
        assertThat(left.dueAt()).isEqualTo(at(7, "07:45"));
        assertThat(scene.get(HandOvers.class).reception(conversation).standing())
                .contains(closed(at(7, "07:30"), at(7, "07:45")));
    }

    @Test
    void aDaysOffOfADeskAreItsOwn() {
        DeskBook book = scene.get(DeskBook.class);
        LocalDate monday = scene.clock.instant().atZone(Desk.ZONE).toLocalDate();
        book.addDayOff(new DeskBook.DayOff(0, null, monday, "Mất điện"), Actor.commandLine());
        assertThat(prospect(Briefing.NONE)).isEqualTo(closed(at(1, "07:30"), at(1, "07:45")));
        book.removeDayOff(book.daysOff(monday).getFirst().id(), Actor.commandLine());
        assertThat(prospect(Briefing.NONE)).isInstanceOf(Prospect.InQueue.class);
    }

    @Test
    void withNobodyThereOrNothingKnownNoTimeIsTold() {
        assertThat(prospect(Briefing.NONE)).isEqualTo(inQueue(1, null));
        served(6, Duration.ofMinutes(10));
        assertThat(prospect(Briefing.NONE)).as("nobody is there").isEqualTo(inQueue(1, null));
        scene.get(Presences.class).seen(lan);
        assertThat(prospect(Briefing.NONE)).isEqualTo(inQueue(1, new Prospect.Wait(0, 1)));
        scene.get(Presences.class).set(lan, Presence.State.BREAK);
        assertThat(prospect(Briefing.NONE)).isEqualTo(inQueue(1, null));
        scene.get(Presences.class).set(lan, Presence.State.HERE);
        scene.clock.pass(Duration.ofMinutes(4));
        assertThat(prospect(Briefing.NONE)).as("not seen for a while").isEqualTo(inQueue(1, null));
    }

    @Test
    void thePlaceAndTheTimeAreThoseOfTheQueueNow() {
        served(8, Duration.ofMinutes(10));
        for (int i = 0; i < 3; i++) {
            Case mine = scene.asked(scene.say("busy" + i, "khai sinh"), Briefing.NONE);
            scene.get(Cases.class).claim(mine.id(), DeskScene.actor(lan));
        }
        long first = scene.say("first", "khai sinh");
        long second = scene.say("second", "khai sinh");
        Case ahead = scene.asked(first, Briefing.NONE);
        scene.asked(second, Briefing.NONE);
        scene.clock.pass(Duration.ofMinutes(2));
        scene.get(Presences.class).seen(lan);
        assertThat(place(first)).isEqualTo(1);
        assertThat(place(second)).isEqualTo(2);
        Prospect.Wait wait = ((Prospect.InQueue)
                        scene.get(HandOvers.class).reception(second).standing().orElseThrow())
                .estimate()
                .orElseThrow();
        assertThat(wait.fromMinutes()).isBetween(6, 8);
        assertThat(wait.toMinutes()).isBetween(8, 10);

        Case danger = scene.asked(
                scene.say("danger", "khai sinh"),
                new vn.motcua.assistant.dialogue.Effect.HandOver(HandOverReason.DANGER, Briefing.NONE, null));
        assertThat(danger.urgency()).isEqualTo(Urgency.DANGER);
        assertThat(place(first)).as("behind danger").isEqualTo(2);
        scene.get(Cases.class).claim(ahead.id(), DeskScene.actor(lan));
        assertThat(place(second)).isEqualTo(2);
    }

    @Test
    void officersWithAFreeHandComeAsQuicklyAsTheyDidBefore() {
        served(8, Duration.ofMinutes(10));
        for (int i = 0; i < 4; i++) {
            scene.get(Presences.class).seen(lan);
            Case mine = scene.asked(scene.say("soon" + i, "khai sinh"), Briefing.NONE);
            scene.clock.pass(Duration.ofMinutes(5));
            scene.get(Cases.class).claim(mine.id(), DeskScene.actor(lan));
            scene.get(Cases.class).close(mine.id(), Closing.SOLVED, null, DeskScene.actor(lan));
        }
        assertThat(prospect(Briefing.NONE)).isEqualTo(inQueue(1, new Prospect.Wait(5, 6)));
    }

    @Test
    void beforeItClosesNoTimeIsToldThatItCannotKeep() {
        served(8, Duration.ofMinutes(10));
        scene.at(0, "11:25:00");
        for (int i = 0; i < 3; i++) {
            Case mine = scene.asked(scene.say("late" + i, "khai sinh"), Briefing.NONE);
            scene.get(Cases.class).claim(mine.id(), DeskScene.actor(lan));
        }
        Prospect.Wait overLunch =
                ((Prospect.InQueue) prospect(Briefing.NONE)).estimate().orElseThrow();
        assertThat(overLunch.fromMinutes()).as("lunch comes in between").isGreaterThanOrEqualTo(120);
        scene.at(0, "16:55:00");
        scene.get(Presences.class).seen(lan);
        scene.nodes
                .getFirst()
                .jdbc()
                .sql("update hand_over set claimed_at = ?::timestamptz where status = 'held'")
                .param(scene.clock.instant().toString())
                .update();
        assertThat(prospect(Briefing.NONE)).isEqualTo(inQueue(1, null));
    }

    @Test
    void theDeskIsThatOfTheCommuneAndTheField() {
        long general = scene.get(DeskBook.class).all().getFirst().id();
        long land = desk("Đất đai", List.of(), List.of("Đất đai"));
        long benNghe = desk("Bến Nghé", List.of("Phường Bến Nghé"), List.of());
        long benNgheLand = desk("Đất đai Bến Nghé", List.of("Phường Bến Nghé"), List.of("Đất đai"));
        assertThat(routed("Hộ tịch", null)).isEqualTo(general);
        assertThat(routed("đất đai", null)).isEqualTo(land);
        assertThat(routed("", null)).as("nothing known").isEqualTo(general);
        assertThat(routed("Hộ tịch", "tôi ở phường Bến Nghé, quận 1")).isEqualTo(benNghe);
        assertThat(routed("Đất đai", "phường Bến Nghé")).isEqualTo(benNgheLand);
        assertThat(routed("Đất đai", "xã Tân Nhựt")).isEqualTo(land);
    }

    @Test
    void whereItMattersAndIsNotKnownTheCitizenIsAsked() {
        long first = scene.get(DeskBook.class).all().getFirst().id();
        scene.nodes
                .getFirst()
                .jdbc()
                .sql("update desk set fields = '{Hộ tịch}' where id = ?")
                .param(first)
                .update();
        long land = desk("Đất đai", List.of(), List.of("Đất đai"));
        assertThat(prospect(Briefing.NONE))
                .isInstanceOfSatisfying(
                        Prospect.WhichDesk.class,
                        ask -> assertThat(ask.desks())
                                .extracting(Prospect.Option::id)
                                .containsExactly(first, land));
        assertThat(reception().prospect(HandOverReason.DANGER, Briefing.NONE, null))
                .as("nobody is asked in danger")
                .isInstanceOf(Prospect.InQueue.class);
        assertThat(reception().prospect(HandOverReason.ASKED, Briefing.NONE, land))
                .isInstanceOfSatisfying(
                        Prospect.InQueue.class, in -> assertThat(in.desk()).isEqualTo(DeskName.of("Đất đai")));
        assertThat(routed("Hộ tịch", null)).isEqualTo(first);
        assertThat(routed("Y tế", null))
                .as("nobody is in charge: somebody who can tell who is")
                .isEqualTo(first);
        scene.nodes.getFirst().jdbc().sql("update desk set enabled = false").update();
        assertThat(prospect(Briefing.NONE)).isEqualTo(new Prospect.Nobody());
    }

    @Test
    void whereTheCommuneDecidesItIsAskedForAndWhatTheCitizenNamesIsEnough() {
        desk("Bến Nghé", List.of("Phường Bến Nghé"), List.of());
        long tanDinh = desk("Tân Định", List.of("Phường Tân Định"), List.of());
        scene.nodes
                .getFirst()
                .jdbc()
                .sql("update desk set communes = '{Phường Sài Gòn}' where communes = '{}'")
                .update();
        long conversation = scene.say("commune", "cho tôi gặp cán bộ");
        assertThat(scene.get(CaseList.class).ofConversation(conversation)).isEmpty();
        assertThat(scene.said(conversation).getLast()).contains("gõ tên xã, phường nơi mình ở");
        scene.say("commune", "tôi ở phường Tân Định");
        assertThat(scene.get(CaseList.class).ofConversation(conversation).orElseThrow())
                .satisfies(open -> {
                    assertThat(open.desk().id()).isEqualTo(tanDinh);
                    assertThat(open.briefing().known())
                            .extracting(Briefing.Known::answer)
                            .containsExactly("phường Tân Định");
                });

        long named = scene.say("named", "cho tôi gặp cán bộ phường Tân Định");
        assertThat(scene.get(CaseList.class)
                        .ofConversation(named)
                        .orElseThrow()
                        .desk()
                        .id())
                .isEqualTo(tanDinh);
        long other = scene.say("other", "cho tôi gặp cán bộ xã");
        assertThat(scene.get(CaseList.class).ofConversation(other))
                .as("no commune is named")
                .isEmpty();
    }

    private static long desk(String name, List<String> communes, List<String> fields) {
        return scene.get(DeskBook.class)
                .save(new DeskEntry(0, name, "", communes, fields, "", 15, true, 9), Actor.commandLine());
    }

    private static long routed(String field, @Nullable String place) {
        var briefing = new Briefing(
                "",
                "",
                field,
                "",
                place == null ? List.of() : List.of(new Briefing.Known("Anh/chị cư trú ở đâu?", place)),
                List.of(),
                List.of(),
                "");
        return scene.get(Routing.class)
                .surely(HandOverReason.ASKED, briefing, null)
                .orElseThrow()
                .id();
    }

    /** Citizens who were served this morning, one after the other. */
    private static void served(int count, Duration each) {
        for (int i = 0; i < count; i++) {
            long conversation = scene.say("served" + i, "khai sinh");
            scene.nodes
                    .getFirst()
                    .jdbc()
                    .sql("""
                            insert into hand_over(conversation_id, desk_id, status, reason, briefing, opened_at, waiting_since, claimed_at,
                            first_claimed_at, closed_at, closing, officer_sequence, touched_at)
                            select ?, min(id), 'closed', 'asked', '{}', ?::timestamptz, ?::timestamptz, ?::timestamptz, ?::timestamptz,
                            ?::timestamptz, 'solved', 3, ?::timestamptz from desk""")
                    .params(
                            conversation,
                            before(each),
                            before(each),
                            before(each),
                            before(each),
                            before(Duration.ZERO),
                            before(Duration.ZERO))
                    .update();
        }
    }

    private static String before(Duration time) {
        return scene.clock.instant().minus(time).toString();
    }

    private static int place(long conversation) {
        return ((Prospect.InQueue) scene.get(HandOvers.class)
                        .reception(conversation)
                        .standing()
                        .orElseThrow())
                .place();
    }

    private static vn.motcua.assistant.dialogue.Reception reception() {
        return scene.get(HandOvers.class).reception(-1);
    }

    private static Prospect prospect(Briefing briefing) {
        return reception().prospect(HandOverReason.ASKED, briefing, null);
    }

    private static Prospect inQueue(int place, Prospect.@Nullable Wait wait) {
        return new Prospect.InQueue(DESK, place, Optional.ofNullable(wait));
    }

    private static Prospect closed(Instant opens, Instant answerBy) {
        return new Prospect.Closed(DESK, opens, answerBy);
    }

    private static Instant at(int days, String time) {
        LocalDate monday = scene.clock.instant().atZone(Desk.ZONE).toLocalDate();
        while (monday.getDayOfWeek() != java.time.DayOfWeek.MONDAY) {
            monday = monday.minusDays(1);
        }
        return monday.plusDays(days)
                .atTime(java.time.LocalTime.parse(time))
                .atZone(Desk.ZONE)
                .toInstant();
    }
}
