package vn.motcua.assistant.handoff;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.dialogue.Briefing;
import vn.motcua.assistant.dialogue.Effect;
import vn.motcua.assistant.dialogue.HandOverReason;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Role;
import vn.motcua.assistant.staff.StaffMember;
import vn.motcua.connector.Gesture;
import vn.motcua.connector.InboundMessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What officers do with cases, on one node with the real dialogue. */
class CasesTest {

    private static DeskScene scene;
    private static StaffMember lan;
    private static StaffMember minh;
    private static StaffMember hoa;

    @BeforeAll
    static void open() {
        scene = DeskScene.open();
        lan = scene.staff("lan", Role.OFFICER);
        minh = scene.staff("minh", Role.OFFICER);
        hoa = scene.staff("hoa", Role.SUPERVISOR);
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
    void aCaseIsClaimedAnsweredAndHandedBack() {
        long conversation = scene.say("whole", "lệ phí đăng ký kết hôn");
        Case waiting = scene.asked(conversation, Briefing.NONE);
        assertThat(waiting.status()).isEqualTo(Status.WAITING);
        assertThat(waiting.dueAt()).isEqualTo(scene.clock.instant().plusSeconds(15 * 60));

        assertThat(cases().claim(waiting.id(), by(lan)))
                .isInstanceOfSatisfying(
                        Claimed.Won.class,
                        won -> assertThat(won.mine().isHeldBy(lan.id())).isTrue());
        assertThat(cases().claim(waiting.id(), by(minh)))
                .isEqualTo(new Claimed.Taken(new Officer(lan.id(), "Cán bộ lan")));
        assertThatExceptionOfType(NotYoursException.class)
                .isThrownBy(() -> cases().answer(waiting.id(), "Chào", by(minh)))
                .satisfies(refused -> assertThat(refused.holder()).contains(new Officer(lan.id(), "Cán bộ lan")));

        scene.say("whole", "tôi ở phường Bến Nghé");
        assertThat(now(waiting).isUnread()).isTrue();
        cases().answer(waiting.id(), "Chào anh, gọi em số 0912345678", by(lan));
        assertThat(now(waiting)).satisfies(answered -> {
            assertThat(answered.isUnread()).isFalse();
            assertThat(answered.dueAt()).isNull();
            assertThat(answered.answeredAt()).isNotNull();
        });
        assertThat(scene.said(conversation).getLast())
                .startsWith("5:officer:Chào anh")
                .doesNotContain("0912345678");
        scene.say("whole", "vâng");
        assertThat(now(waiting).dueAt())
                .as("the citizen waits for a word again")
                .isNotNull();

        cases().close(waiting.id(), Closing.SOLVED, null, by(lan));
        assertThat(cases().claim(waiting.id(), by(minh))).isEqualTo(new Claimed.Over());
        scene.say("whole", "lệ phí đăng ký kết hôn");
        assertThat(scene.senders(conversation))
                .containsExactly(
                        "citizen",
                        "assistant",
                        "notice",
                        "citizen",
                        "officer",
                        "citizen",
                        // Handed back, how it was with the officer, and what is asked then.
                        "notice",
                        "assistant",
                        "citizen",
                        "assistant");
        assertThat(scene.events(waiting)).containsExactly("opened", "claimed", "answered", "closed");
        assertThat(audited(conversation)).containsExactly("case-claimed", "case-answered", "case-closed");
    }

    @Test
    void ofAPictureTheCitizenIsToldThatNobodySeesIt() {
        long conversation = scene.say("pictures", "khai sinh");
        claimed(conversation, lan);
        var picture = new InboundMessage.Content.Did(Gesture.PICTURE, "giấy của tôi");
        scene.say("pictures", picture);
        scene.say("pictures", picture);
        assertThat(scene.senders(conversation))
                .containsExactly("citizen", "assistant", "notice", "citizen", "notice", "citizen");
        assertThat(scene.said(conversation).get(4)).contains("không được lưu", "cán bộ không xem được");
    }

    @Test
    void aWaitingCaseIsAnsweredOnlyByWhoeverClaimsIt() {
        Case waiting = scene.asked(scene.say("unclaimed", "khai sinh"), Briefing.NONE);
        assertThatExceptionOfType(NotYoursException.class)
                .isThrownBy(() -> cases().answer(waiting.id(), "Chào", by(lan)))
                .satisfies(refused -> assertThat(refused.holder()).isEmpty());
        assertThatExceptionOfType(NotYoursException.class)
                .isThrownBy(() -> cases().close(waiting.id(), Closing.SOLVED, null, by(lan)));
        assertThat(scene.senders(waiting.conversation())).containsExactly("citizen", "assistant");
        assertThat(audited(waiting.conversation())).isEmpty();
    }

    @Test
    void aCaseGoesToAColleagueWithANoteThatNeverLeaves() {
        long conversation = scene.say("transferred", "khai sinh");
        Case mine = claimed(conversation, lan);
        long desk = mine.desk().id();
        cases().note(mine.id(), "Nhớ gọi lại 0912345678", by(lan));
        cases().transfer(mine.id(), desk, minh.id(), "Anh Minh rõ hơn", by(lan));
        assertThat(now(mine).isHeldBy(minh.id())).isTrue();
        assertThatExceptionOfType(NotYoursException.class)
                .isThrownBy(() -> cases().answer(mine.id(), "Tôi nữa", by(lan)));
        cases().answer(mine.id(), "Chào chị", by(minh));
        cases().giveBack(mine.id(), "Đi họp", by(minh));
        assertThat(now(mine)).satisfies(waiting -> {
            assertThat(waiting.status()).isEqualTo(Status.WAITING);
            assertThat(waiting.officer()).isNull();
            assertThat(waiting.waitingSince()).as("its old place").isEqualTo(mine.waitingSince());
        });
        scene.say("transferred", "lệ phí khai sinh");
        assertThat(scene.senders(conversation))
                .containsExactly(
                        "citizen", "assistant", "notice", "notice", "officer", "notice", "citizen", "assistant");
        assertThat(scene.said(conversation)).noneMatch(line -> line.contains("Minh rõ hơn") || line.contains("họp"));
        assertThat(scene.get(CaseList.class).events(mine.id()).stream().map(CaseEvent::note))
                .contains("Anh Minh rõ hơn", "Đi họp")
                .noneMatch(note -> note.contains("0912345678"));
        assertThat(audited(conversation))
                .containsExactly("case-claimed", "case-noted", "case-transferred", "case-answered", "case-returned");
    }

    @Test
    void aSupervisorDisposesOfWhatOthersHold() {
        long conversation = scene.say("supervised", "khai sinh");
        Case mine = claimed(conversation, lan);
        assertThatExceptionOfType(NotYoursException.class)
                .isThrownBy(() -> cases().assign(mine.id(), minh.id(), by(minh)));
        cases().assign(mine.id(), minh.id(), by(hoa));
        assertThat(now(mine).isHeldBy(minh.id())).isTrue();
        assertThatExceptionOfType(RefusedCaseActException.class)
                .isThrownBy(() -> cases().assign(mine.id(), hoa.id(), by(hoa)))
                .satisfies(refused ->
                        assertThat(refused.reason()).isEqualTo(RefusedCaseActException.Reason.UNKNOWN_OFFICER));
        cases().close(mine.id(), Closing.OTHER, null, by(hoa));
        assertThat(now(mine).closing()).isEqualTo(Closing.OTHER);
    }

    @Test
    void whoDoesNotWorkAtADeskNeitherSeesNorClaimsItsCases() {
        DeskBook book = scene.get(DeskBook.class);
        long land = book.save(new DeskEntry(0, "Đất đai", "", List.of(), List.of("Đất đai"), "", 15, true, 1), by(hoa));
        book.setMembers(land, java.util.Set.of(minh.id()), by(hoa));
        long conversation = scene.say("member", "khai sinh");
        Case waiting = scene.asked(conversation, new Effect.HandOver(HandOverReason.ASKED, Briefing.NONE, land));
        CaseList list = scene.get(CaseList.class);
        CaseFilter all = CaseFilter.of(CaseFilter.Scope.WAITING, 10);
        assertThat(list.open(all, lan)).isEmpty();
        assertThat(list.find(waiting.id(), lan)).isEmpty();
        assertThat(list.counts(lan).waiting()).isZero();
        assertThat(list.open(all, minh)).containsExactly(waiting);
        assertThat(list.open(all, hoa)).containsExactly(waiting);
        assertThatExceptionOfType(RefusedCaseActException.class)
                .isThrownBy(() -> cases().claim(waiting.id(), by(lan)))
                .satisfies(refused ->
                        assertThat(refused.reason()).isEqualTo(RefusedCaseActException.Reason.NOT_YOUR_DESK));
        assertThat(cases().claim(waiting.id(), by(minh))).isInstanceOf(Claimed.Won.class);
        assertThat(list.counts(minh)).isEqualTo(new Counts(1, 1, 0, 0, 0));
    }

    @Test
    void whatIsFoundWithAndWithoutDiacritics() {
        long conversation = scene.say("search", "đường vào nhà tôi bị ngập");
        Case waiting = scene.asked(
                conversation,
                new Briefing("1.001193", "Đăng ký khai sinh", "Hộ tịch", "", List.of(), List.of(), List.of(), ""));
        for (String found : List.of("duong vao", "đường", "KHAI SINH", "dang ky", "1.001193", "" + waiting.id())) {
            assertThat(search(found)).as(found).containsExactly(waiting.id());
        }
        for (String missed : List.of("dương", "kết hôn", "%", "_")) {
            assertThat(search(missed)).as(missed).isEmpty();
        }
        assertThat(scene.get(CaseList.class).summary(waiting, Locale.forLanguageTag("vi")))
                .contains("Đăng ký khai sinh (1.001193)", "“đường vào nhà tôi bị ngập”", "trang web")
                .doesNotContain("handoff.");
        assertThat(scene.get(CaseList.class).summary(waiting, Locale.ENGLISH)).contains("asked for a person");
    }

    private static List<Long> search(String text) {
        return scene
                .get(CaseList.class)
                .open(new CaseFilter(CaseFilter.Scope.OPEN, null, null, null, null, false, text, 10), lan)
                .stream()
                .map(Case::id)
                .toList();
    }

    @Test
    void inReviewModeTheAssistantDraftsAndTheOfficerSends() {
        long conversation = scene.say("review", "khai sinh");
        Case mine = claimed(conversation, lan);
        cases().review(mine.id(), true, by(lan));
        scene.say("review", "lệ phí đăng ký kết hôn");
        scene.say("review", "lệ phí đăng ký khai sinh");
        assertThat(cases().drafts(mine.id()))
                .as("the newer message supersedes the older one's draft")
                .singleElement()
                .satisfies(draft -> assertThat(draft.text()).contains("khai sinh"));
        Draft draft = cases().drafts(mine.id()).getFirst();
        assertThatExceptionOfType(NotYoursException.class)
                .isThrownBy(() -> cases().approve(draft.id(), null, by(minh)));
        cases().approve(draft.id(), null, by(lan));
        assertThat(scene.said(conversation).getLast()).contains(":officer:").contains("khai sinh");
        assertThat(cases().drafts(mine.id())).isEmpty();
        assertThatExceptionOfType(RefusedCaseActException.class)
                .isThrownBy(() -> cases().approve(draft.id(), null, by(lan)));

        scene.say("review", "cần giấy tờ gì");
        Draft next = cases().drafts(mine.id()).getFirst();
        assertThat(next.text())
                .as("what was sent is what the dialogue remembers")
                .contains("Tờ khai đăng ký khai sinh");
        cases().approve(next.id(), "Anh chỉ cần tờ khai", by(lan));
        assertThat(scene.said(conversation).getLast()).endsWith(":officer:Anh chỉ cần tờ khai");
        scene.say("review", "bao lâu thì xong");
        cases().drop(cases().drafts(mine.id()).getFirst().id(), by(lan));
        assertThat(scene.senders(conversation)).doesNotContainSequence("citizen", "assistant", "citizen", "assistant");
        assertThat(scene.events(mine))
                .containsExactly(
                        "opened",
                        "claimed",
                        "review-on",
                        "answered",
                        "draft-sent",
                        "answered",
                        "draft-edited",
                        "draft-dropped");
    }

    @Test
    void whatIsRolledBackHasNotHappened() {
        long conversation = scene.say("rollback", "khai sinh");
        Case mine = claimed(conversation, lan);
        List<String> before = scene.said(conversation);
        new TransactionTemplate(scene.get(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            cases().answer(mine.id(), "Chào", by(lan));
            cases().close(mine.id(), Closing.SOLVED, null, by(lan));
            status.setRollbackOnly();
        });
        assertThat(scene.said(conversation)).isEqualTo(before);
        assertThat(now(mine).isHeldBy(lan.id())).isTrue();
        assertThat(scene.events(mine)).containsExactly("opened", "claimed");
        assertThat(audited(conversation)).containsExactly("case-claimed");
    }

    @Test
    void anOfficerBeginsByThemselves() {
        long conversation = scene.say("taken", "khai sinh");
        Case taken = cases().take(conversation, by(lan));
        assertThat(taken.isHeldBy(lan.id())).isTrue();
        assertThat(taken.reason()).isEqualTo(HandOverReason.BY_OFFICER);
        assertThat(cases().take(conversation, by(lan)).id()).isEqualTo(taken.id());
        assertThatExceptionOfType(NotYoursException.class).isThrownBy(() -> cases().take(conversation, by(minh)));
        assertThatExceptionOfType(RefusedCaseActException.class).isThrownBy(() -> cases().take(999_999_999L, by(minh)));
    }

    @Test
    void anEarlierCaseIsNoWayIntoOneOfAnotherDesk() {
        DeskBook book = scene.get(DeskBook.class);
        long taxes = book.save(new DeskEntry(0, "Thuế", "", List.of(), List.of("Thuế"), "", 15, true, 1), by(hoa));
        book.setMembers(taxes, java.util.Set.of(minh.id()), by(hoa));
        long conversation = scene.say("earlier", "khai sinh");
        Case earlier = claimed(conversation, lan);
        cases().close(earlier.id(), Closing.SOLVED, null, by(lan));
        CaseList list = scene.get(CaseList.class);
        assertThat(list.hiddenFrom(earlier, lan)).isEqualTo(Long.MAX_VALUE);

        Case later = scene.asked(conversation, new Effect.HandOver(HandOverReason.ASKED, Briefing.NONE, taxes));
        assertThatExceptionOfType(RefusedCaseActException.class)
                .isThrownBy(() -> cases().take(conversation, by(lan)))
                .satisfies(refused ->
                        assertThat(refused.reason()).isEqualTo(RefusedCaseActException.Reason.NOT_YOUR_DESK));
        assertThat(now(later).status()).isEqualTo(Status.WAITING);
        assertThat(list.hiddenFrom(earlier, lan)).isLessThan(Long.MAX_VALUE);
        assertThat(list.hiddenFrom(earlier, minh)).isEqualTo(Long.MAX_VALUE);
        assertThat(list.hiddenFrom(earlier, hoa)).isEqualTo(Long.MAX_VALUE);
        assertThat(cases().take(conversation, by(minh)).id()).isEqualTo(later.id());
    }

    private static Case claimed(long conversation, StaffMember member) {
        Case waiting = scene.asked(conversation, Briefing.NONE);
        return ((Claimed.Won) cases().claim(waiting.id(), by(member))).mine();
    }

    private static Case now(Case known) {
        return scene.get(CaseList.class).find(known.id()).orElseThrow();
    }

    private static List<String> audited(long conversation) {
        return scene.nodes
                .getFirst()
                .jdbc()
                .sql("select act from staff_audit where conversation_id = ? order by id")
                .param(conversation)
                .query((row, number) -> row.getString("act"))
                .list();
    }

    private static Cases cases() {
        return scene.get(Cases.class);
    }

    private static Actor by(StaffMember member) {
        return DeskScene.actor(member);
    }
}
