package vn.motcua.assistant.handoff;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.conversation.HandOvers;
import vn.motcua.assistant.dialogue.Briefing;
import vn.motcua.assistant.dialogue.Effect;
import vn.motcua.assistant.dialogue.HandOverReason;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Role;
import vn.motcua.assistant.staff.StaffMember;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What officers do with cases, on one node with the real dialogue. */
class CasesTest {

    private static DeskScene scene;
    private static StaffMember lan;
    private static StaffMember minh;

    @BeforeAll
    static void open() {
        scene = DeskScene.open();
        lan = scene.staff("lan", Role.OFFICER);
        minh = scene.staff("minh", Role.OFFICER);
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @Test
    void aCaseIsClaimedAnsweredAndHandedBack() {
        long conversation = scene.say("whole", "lệ phí đăng ký kết hôn");
        Case waiting = opened(conversation);
        assertThat(waiting.status()).isEqualTo(Status.WAITING);
        assertThat(waiting.dueAt()).isNotNull();

        assertThat(cases().claim(waiting.id(), by(lan)))
                .isInstanceOfSatisfying(
                        Claimed.Won.class,
                        won -> assertThat(won.mine().isHeldBy(lan.id())).isTrue());
        assertThat(cases().claim(waiting.id(), by(minh)))
                .isEqualTo(new Claimed.Taken(new Officer(lan.id(), "Cán bộ lan")));
        assertThatExceptionOfType(NotYoursException.class)
                .isThrownBy(() -> cases().answer(waiting.id(), "Chào", by(minh)));

        scene.say("whole", "tôi ở phường Bến Nghé");
        assertThat(list().find(waiting.id()).orElseThrow().isUnread()).isTrue();
        cases().answer(waiting.id(), "Chào anh, gọi em số 0912345678", by(lan));
        assertThat(list().find(waiting.id()).orElseThrow()).satisfies(answered -> {
            assertThat(answered.isUnread()).isFalse();
            assertThat(answered.dueAt()).isNull();
        });
        assertThat(scene.said(conversation).getLast())
                .startsWith("5:officer:Chào anh")
                .doesNotContain("0912345678");

        cases().close(waiting.id(), Closing.SOLVED, null, by(lan));
        assertThat(cases().claim(waiting.id(), by(minh))).isEqualTo(new Claimed.Over());
        scene.say("whole", "lệ phí đăng ký kết hôn");
        assertThat(senders(conversation))
                .containsExactly(
                        "citizen",
                        "assistant",
                        "notice",
                        "citizen",
                        "officer",
                        "notice",
                        "assistant",
                        "citizen",
                        "assistant");
    }

    private static Case opened(long conversation) {
        new TransactionTemplate(scene.get(PlatformTransactionManager.class))
                .executeWithoutResult(status -> scene.get(HandOvers.class)
                        .open(conversation, 1, new Effect.HandOver(HandOverReason.ASKED, Briefing.NONE, null)));
        return list().ofConversation(conversation).orElseThrow();
    }

    private static List<String> senders(long conversation) {
        return scene.said(conversation).stream()
                .map(line -> line.split(":", 3)[1])
                .toList();
    }

    private static Cases cases() {
        return scene.get(Cases.class);
    }

    private static CaseList list() {
        return scene.get(CaseList.class);
    }

    private static Actor by(StaffMember member) {
        return DeskScene.actor(member);
    }
}
