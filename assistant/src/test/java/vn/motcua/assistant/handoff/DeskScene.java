package vn.motcua.assistant.handoff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.catalogue.PublishedKnowledge;
import vn.motcua.assistant.conversation.HandOvers;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.dialogue.Briefing;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.dialogue.Effect;
import vn.motcua.assistant.dialogue.HandOverReason;
import vn.motcua.assistant.dialogue.Knowledge;
import vn.motcua.assistant.messaging.Inbox;
import vn.motcua.assistant.messaging.SetClock;
import vn.motcua.assistant.messaging.TestNode;
import vn.motcua.assistant.messaging.Waiting;
import vn.motcua.assistant.staff.Accounts;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Role;
import vn.motcua.assistant.staff.StaffMember;
import vn.motcua.connector.InboundMessage;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.search.ProcedureSearch;

/** Nodes with desks, the real dialogue and a database; the clock stands until it is moved. */
final class DeskScene implements AutoCloseable {

    /** Made when it is first needed. */
    private static final class Bundled {
        static final Knowledge KNOWLEDGE = Knowledge.of(ProcedureSearch.over(BundledCatalogue.load()), "Một Cửa");
    }

    /** A Monday, nine in the morning at the desk. */
    static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

    final SetClock clock = new SetClock(MONDAY);
    final DatabaseAddress database = TestDatabase.migrated();
    final List<TestNode> nodes = new ArrayList<>();
    private final AtomicInteger events = new AtomicInteger();

    private final UnaryOperator<TestNode> extras;

    private final PublishedKnowledge knowledge;

    private DeskScene(PublishedKnowledge knowledge, UnaryOperator<TestNode> extras) {
        this.knowledge = knowledge;
        this.extras = extras;
    }

    /** One node with the real dialogue. */
    static DeskScene open() {
        return open(1);
    }

    /** Nodes with the real dialogue. */
    static DeskScene open(int nodes) {
        return open(nodes, () -> Bundled.KNOWLEDGE, UnaryOperator.identity());
    }

    /** Nodes that are given something more before they start. */
    static DeskScene open(int nodes, PublishedKnowledge knowledge, UnaryOperator<TestNode> extras) {
        var scene = new DeskScene(knowledge, extras);
        for (int i = 0; i < nodes; i++) {
            scene.node();
        }
        return scene;
    }

    /** Starts another node. */
    TestNode node() {
        TestNode node = extras.apply(TestNode.on(database)
                        .withPulledChannel("web")
                        .with("standing", Clock.class, clock)
                        .with("knowledge", PublishedKnowledge.class, knowledge)
                        .with("desk", Desk.class, Desk.usual())
                        .with(Map.of(
                                "motcua.turns.first-retry",
                                "10ms",
                                "motcua.turns.poll",
                                "50ms",
                                "motcua.delivery.poll",
                                "20ms")))
                .start(
                        "vn.motcua.assistant.messaging",
                        "vn.motcua.assistant.conversation",
                        "vn.motcua.assistant.checklist",
                        "vn.motcua.assistant.staff",
                        "vn.motcua.assistant.attachment",
                        "vn.motcua.assistant.handoff",
                        "vn.motcua.assistant.privacy");
        nodes.add(node);
        return node;
    }

    /** No cases, nobody at work, one desk; and it is nine o'clock on the next Monday. */
    void begin() {
        var jdbc = nodes.getFirst().jdbc();
        jdbc.sql("delete from hand_over").update();
        // Citizens of the same names begin anew: who says the same thing again and again is handed over.
        jdbc.sql("delete from conversation_state").update();
        jdbc.sql("update conversation set held = false").update();
        jdbc.sql("delete from officer_presence").update();
        jdbc.sql("delete from desk_day_off").update();
        jdbc.sql("delete from desk where id <> (select min(id) from desk)").update();
        jdbc.sql("update desk set communes = '{}', fields = '{}', hours = '', enabled = true")
                .update();
        clock.pass(Duration.between(clock.instant(), nextMonday()));
    }

    private Instant nextMonday() {
        long weeks = Duration.between(MONDAY, clock.instant()).toDays() / 7 + 1;
        return MONDAY.plus(Duration.ofDays(7 * weeks));
    }

    /** Moves the clock to a time of this Monday at the desk, or of a later day. */
    void at(int days, String time) {
        Instant monday = nextMonday().minus(Duration.ofDays(7));
        Instant then = monday.atZone(Desk.ZONE)
                .toLocalDate()
                .plusDays(days)
                .atTime(LocalTime.parse(time))
                .atZone(Desk.ZONE)
                .toInstant();
        clock.pass(Duration.between(clock.instant(), then));
    }

    /** Opens a case for a person who was asked for, as a turn does. */
    Case asked(long conversation, Briefing briefing) {
        return asked(conversation, new Effect.HandOver(HandOverReason.ASKED, briefing, null));
    }

    Case asked(long conversation, Effect.HandOver wanted) {
        new TransactionTemplate(get(PlatformTransactionManager.class))
                .executeWithoutResult(status -> get(HandOvers.class).open(conversation, 1, wanted));
        return current(conversation);
    }

    /** The case of a conversation. */
    Case current(long conversation) {
        return get(CaseList.class).ofConversation(conversation).orElseThrow();
    }

    /** What happened to a case, in words. */
    List<String> events(Case of) {
        return get(CaseList.class).events(of.id()).stream()
                .map(event -> event.kind().word())
                .toList();
    }

    /** Who said what was said, in order. */
    List<String> senders(long conversation) {
        return said(conversation).stream().map(line -> line.split(":", 3)[1]).toList();
    }

    <T> T get(Class<T> type) {
        return nodes.getFirst().get(type);
    }

    StaffMember staff(String name, Role... roles) {
        get(Accounts.class).create(Actor.commandLine(), name, "Cán bộ " + name, Set.of(roles));
        return get(Accounts.class).find(name).orElseThrow().member();
    }

    static Actor actor(StaffMember member) {
        return new Actor(member.id(), member.name(), "192.0.2.1");
    }

    /** A citizen writes, and the turn is over when this returns. */
    long say(String citizen, String text) {
        return say(citizen, new InboundMessage.Content.Text(text));
    }

    long say(String citizen, InboundMessage.Content content) {
        long conversation = get(Inbox.class)
                .accept(new InboundMessage(
                        "web", "default", citizen, "e" + events.incrementAndGet(), content, clock.instant()))
                .conversation();
        Waiting.until("the turn is over", () -> jdbcCount("inbox where status = 'waiting'") == 0);
        clock.pass(Duration.ofSeconds(1));
        return conversation;
    }

    int jdbcCount(String what) {
        return nodes.getFirst()
                .jdbc()
                .sql("select count(*) from " + what)
                .query(Integer.class)
                .single();
    }

    List<String> said(long conversation) {
        return nodes.getFirst().said(conversation);
    }

    @Override
    public void close() {
        nodes.forEach(TestNode::close);
    }
}
