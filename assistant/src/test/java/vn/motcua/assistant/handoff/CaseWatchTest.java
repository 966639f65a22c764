package vn.motcua.assistant.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.assistant.dialogue.Briefing;
import vn.motcua.assistant.messaging.Intake;
import vn.motcua.assistant.privacy.ConversationErasure;
import vn.motcua.assistant.staff.Accounts;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Role;
import vn.motcua.assistant.staff.StaffMember;
import vn.motcua.connector.InboundEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing stays assigned and forgotten: two nodes look after the cases, the clock is moved. */
class CaseWatchTest {

    private static DeskScene scene;
    private static StaffMember lan;
    private static StaffMember minh;

    @BeforeAll
    static void open() {
        scene = DeskScene.open(2);
        lan = scene.staff("lan", Role.OFFICER);
        minh = scene.staff("minh", Role.OFFICER, Role.ADMINISTRATOR);
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
    void whoIsNotSeenAnyMoreLosesTheCaseOnceOnAllNodes() throws Exception {
        Case mine = held("idle", lan);
        scene.clock.pass(Duration.ofMinutes(14));
        look();
        assertThat(now(mine).status()).isEqualTo(Status.HELD);
        scene.clock.pass(Duration.ofMinutes(1));
        Callable<Void> one = () -> look(0);
        Callable<Void> two = () -> look(1);
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(List.of(one, two, one, two))) {
                done.get();
            }
        }
        assertThat(now(mine)).satisfies(waiting -> {
            assertThat(waiting.status()).isEqualTo(Status.WAITING);
            assertThat(waiting.waitingSince()).isEqualTo(mine.waitingSince());
        });
        assertThat(scene.events(mine)).containsOnlyOnce("idle");
        assertThat(scene.senders(mine.conversation())).containsExactly("citizen", "assistant", "notice", "notice");
        scene.say("idle", "lệ phí kết hôn");
        assertThat(scene.senders(mine.conversation())).endsWith("citizen", "assistant");
    }

    @Test
    void whoIsSeenKeepsTheCaseUntilTheAnswerIsOwedForTooLongInWorkingTime() {
        scene.at(0, "11:10:00");
        Case mine = held("owed", lan);
        seenFor(lan, Duration.ofMinutes(20));
        // Lunch is no working time: from 11:30 on nothing is owed until 13:30.
        seenFor(lan, Duration.ofMinutes(120));
        assertThat(now(mine).status()).isEqualTo(Status.HELD);
        seenFor(lan, Duration.ofMinutes(9));
        assertThat(now(mine).status()).isEqualTo(Status.HELD);
        seenFor(lan, Duration.ofMinutes(2));
        assertThat(now(mine).status()).isEqualTo(Status.WAITING);
        assertThat(scene.events(mine)).contains("unanswered").doesNotContain("idle");
    }

    @Test
    void whoeverAnsweredKeepsItUntilNobodyWritesForLongThenTheAssistantHasItAgain() {
        Case mine = held("quiet", lan);
        scene.get(Cases.class).answer(mine.id(), "Chào anh", by(lan));
        seenFor(lan, Duration.ofMinutes(140));
        assertThat(now(mine).status()).isEqualTo(Status.HELD);
        // 09:00 to 11:30 and 13:30 to 15:00 make four hours.
        seenFor(lan, Duration.ofMinutes(230));
        assertThat(now(mine)).satisfies(over -> {
            assertThat(over.status()).isEqualTo(Status.CLOSED);
            assertThat(over.closing()).isEqualTo(Closing.NO_REPLY);
        });
        assertThat(scene.senders(mine.conversation())).endsWith("officer", "notice", "assistant");
    }

    @Test
    void whoSignsOffAndIsNotSeenAgainLosesTheCaseSoon() {
        Case mine = held("signed off", lan);
        Case colleagues = held("stays", minh);
        Presences presences = scene.get(Presences.class);
        scene.clock.pass(Duration.ofMinutes(1));
        presences.seen(minh);
        presences.signedOff(lan.id());
        presences.seen(lan);
        scene.clock.pass(Duration.ofSeconds(40));
        look();
        assertThat(now(mine).status()).as("seen again on another device").isEqualTo(Status.HELD);
        presences.signedOff(lan.id());
        scene.clock.pass(Duration.ofSeconds(31));
        look();
        assertThat(now(mine).status()).isEqualTo(Status.WAITING);
        assertThat(scene.events(mine)).contains("signed-off");
        assertThat(now(colleagues).isHeldBy(minh.id())).isTrue();
    }

    @Test
    void whoIsSwitchedOffLosesTheCaseAtOnce() {
        StaffMember gone = scene.staff("gone" + scene.clock.instant().getEpochSecond(), Role.OFFICER);
        Case mine = held("disabled", gone);
        scene.get(Accounts.class).disable(Actor.commandLine(), gone.name());
        look();
        assertThat(now(mine).status()).isEqualTo(Status.WAITING);
        assertThat(scene.events(mine)).contains("signed-off");
    }

    @Test
    void officersAreWarnedOnceAfterFourFifthsOfTheTimeInWorkingTime() {
        scene.at(0, "16:50:00");
        Case waiting = scene.asked(scene.say("warned", "khai sinh"), Briefing.NONE);
        scene.at(0, "23:00:00");
        look();
        assertThat(scene.events(waiting)).as("at night nothing runs out").doesNotContain("warned");
        scene.at(1, "07:31:00");
        look();
        assertThat(scene.events(waiting)).doesNotContain("warned");
        scene.at(1, "07:32:30");
        look();
        look();
        assertThat(scene.events(waiting)).containsOnlyOnce("warned");
        assertThat(now(waiting).isLate(scene.clock.instant())).isFalse();
        scene.at(1, "07:36:00");
        assertThat(now(waiting).isLate(scene.clock.instant())).isTrue();
        assertThat(scene.get(CaseList.class).counts(lan).late()).isEqualTo(1);
    }

    @Test
    void somebodyIsRemindedOfWhatWasToBeComeBackTo() {
        Case mine = held("follow", lan);
        Instant tomorrow = scene.clock.instant().plus(Duration.ofDays(1));
        scene.get(Cases.class).close(mine.id(), Closing.VISIT, tomorrow, by(lan));
        look();
        CaseList list = scene.get(CaseList.class);
        assertThat(list.counts(lan).followUps()).isZero();
        scene.clock.pass(Duration.ofDays(1));
        look();
        look();
        assertThat(scene.events(mine)).containsOnlyOnce("follow-up");
        assertThat(list.counts(lan).followUps()).isEqualTo(1);
        assertThat(list.open(CaseFilter.of(CaseFilter.Scope.FOLLOW_UP, 10), lan))
                .extracting(Case::id)
                .containsExactly(mine.id());
        Case next = scene.get(Cases.class).take(mine.conversation(), by(lan));
        scene.get(Cases.class).answer(next.id(), "Hồ sơ của anh đã xong", by(lan));
        assertThat(list.counts(lan).followUps()).isZero();
    }

    @Test
    void anErasureEndsTheCaseAndLeavesNothingThatSomebodyWrote() {
        Case mine = held("erased", lan);
        scene.get(Cases.class).note(mine.id(), "Người này đã đến hôm qua", by(lan));
        scene.get(Cases.class).answer(mine.id(), "Chào anh", by(lan));
        scene.get(ConversationErasure.class).erase(mine.conversation());
        assertThat(now(mine)).satisfies(over -> {
            assertThat(over.status()).isEqualTo(Status.CLOSED);
            assertThat(over.closing()).isEqualTo(Closing.ERASED);
            assertThat(over.briefing()).isEqualTo(Briefing.NONE);
        });
        assertThat(scene.get(CaseList.class).events(mine.id()))
                .allSatisfy(event -> assertThat(event.note()).doesNotContain("Người này"));
        scene.say("erased", "lệ phí kết hôn");
        assertThat(scene.senders(mine.conversation())).containsExactly("citizen", "assistant");
    }

    @Test
    void whoLeftTheChannelIsWaitedForNoLonger() {
        Case mine = held("left", lan);
        scene.get(Intake.class)
                .take(new InboundEvent.Left(
                        "web", "default", "left", scene.clock.instant().plusSeconds(1)));
        look();
        assertThat(now(mine)).satisfies(over -> {
            assertThat(over.status()).isEqualTo(Status.CLOSED);
            assertThat(over.closing()).isEqualTo(Closing.LEFT);
        });
        assertThat(scene.jdbcCount("conversation where held")).isZero();
    }

    @Test
    void twoConversationsThatTurnOutToBeOneKeepTheCaseThatIsHeld() {
        Case waiting = scene.asked(scene.say("former", "khai sinh"), Briefing.NONE);
        Case held = held("newer", lan);
        scene.say("newer", "alo");
        scene.get(Intake.class).take(new InboundEvent.Moved("web", "default", "former", "newer"));
        assertThat(now(waiting).closing()).isEqualTo(Closing.MERGED);
        assertThat(now(held)).satisfies(goesOn -> {
            assertThat(goesOn.isHeldBy(lan.id())).isTrue();
            assertThat(goesOn.conversation()).isEqualTo(waiting.conversation());
            assertThat(goesOn.citizenSequence())
                    .as("its number in the joined log")
                    .isEqualTo(6);
        });
        scene.say("newer", "alo nữa");
        assertThat(scene.senders(waiting.conversation()))
                .containsExactly("citizen", "assistant", "citizen", "assistant", "notice", "citizen", "citizen");
    }

    private static void seenFor(StaffMember member, Duration time) {
        for (long minute = 0; minute < time.toMinutes(); minute++) {
            scene.clock.pass(Duration.ofMinutes(1));
            scene.get(Presences.class).seen(member);
            if (minute % 5 == 0) {
                look();
            }
        }
        look();
    }

    private static Case held(String citizen, StaffMember member) {
        Case waiting = scene.asked(scene.say(citizen, "khai sinh"), Briefing.NONE);
        return ((Claimed.Won) scene.get(Cases.class).claim(waiting.id(), by(member))).mine();
    }

    private static Case now(Case known) {
        return scene.get(CaseList.class).find(known.id()).orElseThrow();
    }

    private static Void look(int node) {
        scene.nodes.get(node).get(CaseWatch.class).look();
        return null;
    }

    private static void look() {
        look(0);
    }

    private static Actor by(StaffMember member) {
        return DeskScene.actor(member);
    }
}
