package vn.motcua.assistant.checklist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.dialogue.Carried;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dialogue.Utterance;
import vn.motcua.assistant.dialogue.Walk;
import vn.motcua.assistant.messaging.Inbox;
import vn.motcua.assistant.messaging.TestNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Checklists and codes in a real database, over months that a clock is set forward. */
class ChecklistsTest {

    private static final String CODE = "7K3Q9F2D";

    private final SetClock clock = new SetClock();
    private final TestNode node = TestNode.on(TestDatabase.migrated())
            .withPulledChannel("web")
            .with("set", Clock.class, clock)
            .with(Map.of("motcua.checklist.keep", "90d"));

    private Checklists checklists;
    private OldChecklists old;
    private long conversation;

    @BeforeEach
    void start() {
        node.start("vn.motcua.assistant.messaging", "vn.motcua.assistant.checklist");
        checklists = node.get(Checklists.class);
        old = node.get(OldChecklists.class);
        conversation = node.get(Inbox.class).conversation("web", "default", "someone");
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void isKeptAndFoundAsItWas() {
        Walk walk = kept("one");
        Checklists.Kept found = checklists.find(walk.id()).orElseThrow();
        assertThat(found.walk()).isEqualTo(walk);
        assertThat(found.language()).isEqualTo(Language.EN);
        assertThat(found.updatedAt()).isEqualTo(clock.instant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "../../etc/passwd0000", "AAAAAAAAAAAAAAAAAAAAAA", "' or '1'='1' or '1'='1"})
    void whatIsNoIdFindsNothing(String id) {
        kept("one");
        assertThat(checklists.find(id)).isEmpty();
    }

    @Test
    void aCodeWorksOnceHoweverItIsTyped() {
        Walk walk = kept("one");
        checklists.offer(CODE, walk);
        assertThat(typed("mã của tôi là mc 7k3q 9f2d")).isEqualTo(new Carried.Found(walk));
        assertThat(typed("MC-7K3Q-9F2D")).isInstanceOf(Carried.Unknown.class);
        assertThat(typed("MC-0000-0000")).isInstanceOf(Carried.Unknown.class);
        assertThat(typed("làm giấy khai sinh")).isInstanceOf(Carried.Nothing.class);
    }

    @Test
    void aNewCodeEndsTheOneBefore() {
        Walk walk = kept("one");
        checklists.offer(CODE, walk);
        checklists.offer("7K3Q9F2E", walk);
        assertThat(typed("MC-7K3Q-9F2D")).isInstanceOf(Carried.Unknown.class);
        assertThat(typed("MC-7K3Q-9F2E")).isEqualTo(new Carried.Found(walk));
        assertThat(typed("gap mc minh dang o xa")).isInstanceOf(Carried.Nothing.class);
    }

    @Test
    void aCodeWorksForADay() {
        Walk walk = kept("one");
        checklists.offer(CODE, walk);
        checklists.offer("7K3Q9F2E", kept("other"));
        clock.forward(Duration.ofHours(24).minusSeconds(1));
        assertThat(typed("MC-7K3Q-9F2D")).isEqualTo(new Carried.Found(walk));
        clock.forward(Duration.ofSeconds(1));
        assertThat(typed("MC-7K3Q-9F2E")).isInstanceOf(Carried.Unknown.class);
    }

    @Test
    void theLinkOfItsPageBringsItAlong() {
        Walk walk = kept("one");
        assertThat(checklists.broughtBy(new Utterance.Content.Chosen("d:c." + walk.id())))
                .isEqualTo(new Carried.Found(walk));
        assertThat(checklists.broughtBy(new Utterance.Content.Chosen("d:c.AAAAAAAAAAAAAAAAAAAAAA")))
                .isInstanceOf(Carried.Unknown.class);
        assertThat(checklists.broughtBy(new Utterance.Content.Chosen("d:p.1.001193")))
                .isInstanceOf(Carried.Nothing.class);
    }

    @Test
    void codesAreNotKeptThemselves() {
        checklists.offer(CODE, kept("one"));
        assertThat(node.jdbc()
                        .sql("select count(*) from carry_code where encode(code_hash, 'escape') like ?")
                        .param("%" + CODE + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatNobodyChangedForLongIsDeletedWithSpentCodes() {
        Walk left = kept("left");
        clock.forward(Duration.ofDays(89));
        Walk used = kept("used");
        checklists.offer(CODE, used);
        checklists.offer("AAAABBBB", kept("second"));
        checklists.offer("AAAACCCC", kept("third"));
        typed("MC-AAAA-BBBB");
        old.delete();
        assertThat(checklists.find(left.id())).isPresent();
        assertThat(codes()).isEqualTo(2);
        clock.forward(Duration.ofDays(1));
        old.delete();
        assertThat(checklists.find(left.id())).isEmpty();
        assertThat(checklists.find(used.id())).isPresent();
        assertThat(codes()).isZero();
    }

    @Test
    void itIsKeptADayAtLeast() {
        assertThatThrownBy(() -> new ChecklistSettings(Duration.ofHours(23)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MOTCUA_CHECKLIST_KEEP");
    }

    private Walk kept(String name) {
        var walk = new Walk(
                checklists.token(),
                "p.1.001193",
                Map.of("birth-place", "pick:" + name),
                Set.of("1.001193:to-khai"),
                "",
                0,
                2,
                0,
                clock.instant(),
                false);
        checklists.keep(conversation, walk, Language.EN);
        return walk;
    }

    private Carried typed(String text) {
        return checklists.broughtBy(new Utterance.Content.Text(text));
    }

    private long codes() {
        return node.jdbc()
                .sql("select count(*) from carry_code")
                .query(Long.class)
                .single();
    }

    /** Stands still until it is set forward. */
    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-11-23T02:00:00Z");

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
