package vn.motcua.assistant.console;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.handoff.CannedReplies;
import vn.motcua.assistant.handoff.CannedReply;
import vn.motcua.assistant.handoff.RefusedCannedReplyException;
import vn.motcua.assistant.handoff.RefusedCannedReplyException.Reason;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The texts that officers send often, as they are kept. */
class CannedRepliesTest extends StaffFace {

    @Autowired
    private CannedReplies replies;

    @Test
    void whatComesWithTheProductIsInBothLanguagesAndWouldBeTakenAgain() {
        var vietnamese = replies.all().stream()
                .filter(reply ->
                        reply.language() == Language.VI && reply.shortcut().length() < 10)
                .toList();
        assertThat(vietnamese).hasSizeGreaterThanOrEqualTo(12);
        for (CannedReply reply : vietnamese) {
            assertThat(replies.all())
                    .as(reply.shortcut())
                    .anyMatch(other ->
                            other.language() == Language.EN && other.shortcut().equals(reply.shortcut()));
            replies.change(reply.id(), reply.draft(), Actor.commandLine());
            assertThat(replies.find(reply.id())).contains(reply);
        }
    }

    @Test
    void aDeskHasItsOwnUnderTheShortcutOfAll() {
        long desk = desk();
        String shortcut = "s" + UUID.randomUUID().toString().substring(0, 12);
        long common = replies.create(draft(shortcut, "Chung", null), Actor.commandLine());
        long own = replies.create(draft(shortcut, "Riêng", desk), Actor.commandLine());
        assertThat(replies.of(desk, Language.VI))
                .filteredOn(reply -> reply.shortcut().equals(shortcut))
                .extracting(CannedReply::id)
                .containsExactly(own);
        assertThat(replies.of(desk(), Language.VI))
                .filteredOn(reply -> reply.shortcut().equals(shortcut))
                .extracting(CannedReply::id)
                .containsExactly(common);
        assertThat(replies.of(desk, Language.EN))
                .noneMatch(reply -> reply.shortcut().equals(shortcut));
    }

    @Test
    void whatIsUsedMostComesFirst() {
        long id = replies.create(
                draft("x" + UUID.randomUUID().toString().substring(0, 12), "Hay dùng", null), Actor.commandLine());
        for (int i = 0; i < 500; i++) {
            replies.used(id);
        }
        assertThat(replies.of(desk(), Language.VI).getFirst())
                .satisfies(first -> assertThat(first.id()).isEqualTo(id))
                .satisfies(first -> assertThat(first.uses()).isEqualTo(500));
        replies.delete(id, Actor.commandLine());
    }

    @Test
    void whatIsMalformedTakenOrUnknownIsRefusedAndLeavesNoTrace() {
        String name = account(Role.SUPERVISOR);
        var actor = new Actor(accounts.find(name).orElseThrow().member().id(), name, "203.0.113.9");
        int before = replies.all().size();
        assertThat(reason(draft("Chào hỏi", "x", null), actor)).isEqualTo(Reason.MALFORMED_SHORTCUT);
        assertThat(reason(draft("chao", " ", null), actor)).isEqualTo(Reason.TITLE);
        assertThat(reason(draft("CHAO ", "Chào", null), actor)).isEqualTo(Reason.SHORTCUT_TAKEN);
        assertThat(reason(draft("la", "Lạ", 987_654_321L), actor)).isEqualTo(Reason.UNKNOWN_DESK);
        assertThat(reason(new CannedReply.Draft("la", Language.VI, "Lạ", "x".repeat(1501), null), actor))
                .isEqualTo(Reason.TEXT);
        assertThat(reason(new CannedReply.Draft("la", Language.VI, "Lạ", "{anh}", null), actor))
                .isEqualTo(Reason.UNKNOWN_PLACEHOLDER);
        assertThatExceptionOfType(RefusedCannedReplyException.class)
                .isThrownBy(() -> replies.change(987_654_321L, draft("la", "Lạ", null), actor))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.UNKNOWN));
        replies.delete(987_654_321L, actor);
        assertThat(replies.all()).hasSize(before);
        assertThat(rows(name)).noneMatch(row -> row.act().startsWith("canned-reply"));
    }

    @Test
    void everyChangeIsInTheAudit() {
        String name = account(Role.ADMINISTRATOR);
        var actor = new Actor(accounts.find(name).orElseThrow().member().id(), name, "203.0.113.9");
        String shortcut = "n" + UUID.randomUUID().toString().substring(0, 12);
        long id = replies.create(draft(shortcut, "Nhật ký", null), actor);
        replies.change(id, draft(shortcut, "Nhật ký 2", null), actor);
        replies.delete(id, actor);
        assertThat(rows(name).subList(0, 3))
                .extracting(row -> row.act() + " " + row.object())
                .containsExactly(
                        "canned-reply-deleted " + id + ": " + shortcut,
                        "canned-reply-changed " + id + ": " + shortcut,
                        "canned-reply-created " + id + ": " + shortcut);
    }

    private Reason reason(CannedReply.Draft draft, Actor actor) {
        try {
            replies.create(draft, actor);
        } catch (RefusedCannedReplyException refused) {
            return refused.reason();
        }
        throw new AssertionError("not refused");
    }

    private static CannedReply.Draft draft(
            String shortcut, String title, @org.jspecify.annotations.Nullable Long desk) {
        return new CannedReply.Draft(shortcut, Language.VI, title, "Chào {ten}", desk);
    }

    /** A desk that nobody is sent to: where there are several, citizens are asked which one they want. */
    private long desk() {
        return jdbc.sql("insert into desk(name, enabled) values (?, false) returning id")
                .param("Quầy " + UUID.randomUUID())
                .query(Long.class)
                .single();
    }
}
