package vn.motcua.assistant.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;
import vn.motcua.assistant.catalogue.PublishedKnowledge;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.dialogue.ConversationState;
import vn.motcua.assistant.dialogue.Dialogue;
import vn.motcua.assistant.dialogue.Effect;
import vn.motcua.assistant.dialogue.Knowledge;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dialogue.Turn;
import vn.motcua.assistant.dialogue.Utterance;
import vn.motcua.assistant.messaging.Inbox;
import vn.motcua.assistant.messaging.Intake;
import vn.motcua.assistant.messaging.TestNode;
import vn.motcua.assistant.messaging.Waiting;
import vn.motcua.connector.Block;
import vn.motcua.connector.Capabilities;
import vn.motcua.connector.Connector;
import vn.motcua.connector.Delivery;
import vn.motcua.connector.InboundEvent;
import vn.motcua.connector.InboundMessage;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;
import vn.motcua.connector.Shipment;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.search.ProcedureSearch;

import static org.assertj.core.api.Assertions.assertThat;

/** Turns on real nodes and a real database; the dialogue is a double that echoes, counts and fails as it is told. */
class TurnsTest {

    private static final Knowledge KNOWLEDGE = Knowledge.of(ProcedureSearch.over(BundledCatalogue.load()), "Một Cửa");

    private final DatabaseAddress database = TestDatabase.migrated();
    private final List<TestNode> nodes = new ArrayList<>();

    @AfterEach
    void stop() {
        nodes.forEach(TestNode::close);
    }

    @Test
    void everyMessageIsAnsweredOnceAndInOrderByTwoNodes() {
        var running = new ConcurrentHashMap<String, AtomicInteger>();
        Set<String> overlapping = ConcurrentHashMap.newKeySet();
        TurnFunction echo = (state, utterance, knowledge) -> {
            String text = textOf(utterance);
            AtomicInteger here = running.computeIfAbsent(text.split(" ")[0], name -> new AtomicInteger());
            if (here.incrementAndGet() > 1) {
                overlapping.add(text);
            }
            Turn turn = turn(state, "turn " + state.turns() + ": " + text);
            here.decrementAndGet();
            return turn;
        };
        TestNode one = node(echo);
        TestNode two = node(echo);
        int conversations = 6;
        int messages = 25;
        var ids = new HashMap<String, Long>();
        for (int message = 0; message < messages; message++) {
            for (int c = 0; c < conversations; c++) {
                TestNode taking = (message + c) % 2 == 0 ? one : two;
                ids.put("c" + c, accept(taking, "c" + c, "c" + c + " m" + message));
            }
        }
        ids.forEach((name, conversation) -> {
            Waiting.until("all are answered", () -> one.said(conversation).size() == 2 * messages);
            List<String> answers = one.said(conversation).stream()
                    .filter(line -> line.contains(":assistant:"))
                    .map(line -> line.substring(line.indexOf("turn ")))
                    .toList();
            for (int message = 0; message < messages; message++) {
                assertThat(answers.get(message)).isEqualTo("turn " + message + ": " + name + " m" + message);
            }
        });
        assertThat(overlapping).as("turns of one conversation at the same time").isEmpty();
    }

    @Test
    void aTurnThatAlwaysFailsIsAnsweredWithANoticeAndTheNextMessagesAreNotLost() {
        var attempts = new AtomicInteger();
        TestNode node = node((state, utterance, knowledge) -> {
            if (textOf(utterance).equals("bad")) {
                attempts.incrementAndGet();
                throw new IllegalStateException("bad: what the citizen wrote");
            }
            return turn(state, "answer to " + textOf(utterance));
        });
        long conversation = accept(node, "failing", "good");
        accept(node, "failing", "bad");
        accept(node, "failing", "fine");
        Waiting.until("all are answered", () -> node.said(conversation).size() == 6);
        assertThat(answers(node, conversation)).hasSize(3).satisfies(answers -> {
            assertThat(answers.get(0)).isEqualTo("answer to good");
            assertThat(answers.get(1)).startsWith("Xin lỗi");
            assertThat(answers.get(2)).isEqualTo("answer to fine");
        });
        assertThat(attempts).hasValue(3);
        String reason = node.jdbc()
                .sql("select reason from inbox where status = 'failed'")
                .query(String.class)
                .single();
        assertThat(reason).startsWith("java.lang.IllegalStateException at ").doesNotContain("what the citizen wrote");
    }

    @Test
    void theAssistantIsSilentForAWhileWhereAnOfficerWrote() {
        TestNode node = node((state, utterance, knowledge) -> turn(state, "answer to " + textOf(utterance)));
        long conversation = accept(node, "officer", "one");
        Waiting.until("it is answered", () -> node.said(conversation).size() == 2);
        officerWrote(node, "f1", Instant.now());
        accept(node, "officer", "two");
        Waiting.until("it is taken", () -> waiting(node) == 0);
        officerWrote(node, "f2", Instant.now().minusSeconds(1));
        assertThat(node.said(conversation))
                .containsExactly(
                        "1:citizen:one", "2:assistant:answer to one", "3:officer:f1", "4:citizen:two", "5:officer:f2");
        // Half an hour later.
        node.jdbc()
                .sql("update conversation set officer_wrote_at = officer_wrote_at - interval '30 minutes'")
                .update();
        accept(node, "officer", "three");
        Waiting.until("it is answered", () -> node.said(conversation).size() == 7);
        accept(node, "officer", "four");
        Waiting.until("it is answered", () -> node.said(conversation).size() == 9);
        List<String> answers = answers(node, conversation);
        assertThat(answers).hasSize(3);
        assertThat(answers.getFirst()).isEqualTo("answer to one");
        assertThat(answers.get(1)).as("after the officer").contains("máy", "không phải của cán bộ", "answer to three");
        assertThat(answers.getLast()).isEqualTo("answer to four");
    }

    @Test
    void dangerAndTheWishForErasureGetThroughWhileAnOfficerAnswers() {
        TestNode node = node(new Dialogue()::next);
        long conversation = accept(node, "beside", "lệ phí đăng ký kết hôn");
        Waiting.until("it is answered", () -> node.said(conversation).size() == 2);
        officerWrote(node, "b1", "beside", Instant.now());
        accept(node, "beside", "vâng");
        accept(node, "beside", "nhà em đang cháy");
        Waiting.until("danger is answered", () -> node.said(conversation).size() == 6);
        assertThat(answers(node, conversation).getLast().lines().limit(2).toList())
                .satisfies(lines -> assertThat(lines.getFirst()).contains("114"))
                .satisfies(lines -> assertThat(lines.getLast()).contains("máy", "không phải của cán bộ"));
        accept(node, "beside", "/xoadulieu");
        Waiting.until("it is asked", () -> node.said(conversation).size() == 8);
        accept(node, "beside", "không");
        accept(node, "beside", "ok");
        Waiting.until("both are taken", () -> waiting(node) == 0);
        assertThat(node.said(conversation))
                .as("a yes to the officer erases nothing")
                .hasSize(10);
        accept(node, "beside", "/xoadulieu");
        Waiting.until("it is asked", () -> node.said(conversation).size() == 12);
        accept(node, "beside", "có");
        Waiting.until("it is erased", () -> waiting(node) == 0);
        assertThat(node.jdbc()
                        .sql("select count(*) from erasure")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static void officerWrote(TestNode node, String event, Instant at) {
        officerWrote(node, event, "officer", at);
    }

    private static void officerWrote(TestNode node, String event, String conversation, Instant at) {
        node.get(Intake.class).take(new InboundEvent.OfficerWrote("web", "default", conversation, event, event, at));
    }

    private static int waiting(TestNode node) {
        return node.jdbc()
                .sql("select count(*) from inbox where status = 'waiting'")
                .query(Integer.class)
                .single();
    }

    @Test
    void theNoticeIsInTheLanguageOfTheConversation() {
        TestNode node = node((state, utterance, knowledge) -> {
            throw new StackOverflowError();
        });
        long conversation = node.get(Inbox.class).conversation("web", "default", "english");
        node.get(ConversationStates.class).begin(conversation, Language.EN);
        accept(node, "english", "hello");
        Waiting.until("it is answered", () -> node.said(conversation).size() == 2);
        assertThat(answers(node, conversation).get(0)).startsWith("Sorry");
    }

    @Test
    void aFailureOfTheDatabaseDoesNotCountAgainstTheMessage() {
        var attempts = new AtomicInteger();
        TestNode node = node((state, utterance, knowledge) -> {
            if (attempts.incrementAndGet() <= 8) {
                throw new TransientDataAccessResourceException("away");
            }
            return turn(state, "back");
        });
        long conversation = accept(node, "database", "hello");
        Waiting.until("it is answered", () -> node.said(conversation).size() == 2);
        assertThat(answers(node, conversation)).containsExactly("back");
    }

    @Test
    void nothingOfAFailedTurnRemains() {
        var failures = new AtomicInteger();
        TestNode node = node((state, utterance, knowledge) -> {
            // The second reply cannot be stored: PostgreSQL knows no NUL, so the transaction fails after the first one.
            String second = failures.incrementAndGet() == 1 ? "\0" : "second";
            return new Turn(
                    next(state),
                    List.of(reply("first of turn " + state.turns()), reply(second)),
                    List.of(new Effect.CancelHandOver()));
        });
        long conversation = accept(node, "atomic", "hello");
        Waiting.until("it is answered", () -> node.said(conversation).size() == 3);
        assertThat(node.said(conversation))
                .containsExactly("1:citizen:hello", "2:assistant:first of turn 0", "3:assistant:second");
    }

    @Test
    void whatANodeTookInBeforeItEndedIsAnsweredByAnother() {
        TestNode deaf = TestNode.on(database).withPulledChannel("web").start("vn.motcua.assistant.messaging");
        nodes.add(deaf);
        long conversation = accept(deaf, "orphan", "anybody?");
        TestNode node = node((state, utterance, knowledge) -> turn(state, "here"));
        Waiting.until("it is answered", () -> node.said(conversation).size() == 2);
        assertThat(answers(node, conversation)).containsExactly("here");
    }

    @Test
    void anUnexpectedFaultWhileLookingDoesNotEndIt() {
        var broken = new AtomicBoolean();
        var faults = new AtomicInteger();
        Connector strange = new Connector() {
            @Override
            public String channel() {
                return "strange";
            }

            @Override
            public Capabilities capabilities() {
                if (broken.get()) {
                    faults.incrementAndGet();
                    throw new IllegalStateException("of a connector");
                }
                return Capabilities.ofPages();
            }

            @Override
            public Delivery deliver(Shipment shipment) {
                throw new AssertionError("nothing is sent");
            }
        };
        var attempts = new AtomicInteger();
        TestNode node = node(
                (state, utterance, knowledge) -> {
                    if (attempts.incrementAndGet() == 1) {
                        throw new IllegalStateException("once");
                    }
                    return turn(state, "found");
                },
                strange);
        broken.set(true);
        Waiting.until("it has looked again", () -> faults.get() >= 2);
        long conversation = accept(node, "found", "hello");
        Waiting.until("it is answered", () -> node.said(conversation).size() == 2);
    }

    @Test
    void aStateThatCannotBeReadDoesNotSilenceTheConversation() {
        TestNode node = node((state, utterance, knowledge) -> turn(state, "turn " + state.turns()));
        long conversation = node.get(Inbox.class).conversation("web", "default", "garbled");
        node.jdbc()
                .sql(
                        "insert into conversation_state(conversation_id, state, updated_at) values (?, '{\"turns\": []}', now())")
                .param(conversation)
                .update();
        accept(node, "garbled", "hello");
        Waiting.until("it is answered", () -> node.said(conversation).size() == 2);
        assertThat(answers(node, conversation)).containsExactly("turn 0");
    }

    private TestNode node(TurnFunction dialogue, Connector... others) {
        TestNode node = TestNode.on(database).withPulledChannel("web");
        for (Connector other : others) {
            node.with(other.channel(), Connector.class, other, false);
        }
        node.with("double", TurnFunction.class, dialogue)
                .with("knowledge", PublishedKnowledge.class, () -> KNOWLEDGE)
                .with(Map.of("motcua.turns.first-retry", "10ms", "motcua.turns.poll", "50ms"))
                .start(
                        "vn.motcua.assistant.messaging",
                        "vn.motcua.assistant.conversation",
                        "vn.motcua.assistant.checklist",
                        "vn.motcua.assistant.privacy");
        nodes.add(node);
        return node;
    }

    private final AtomicInteger events = new AtomicInteger();

    private long accept(TestNode node, String conversation, String text) {
        return node.get(Inbox.class)
                .accept(new InboundMessage(
                        "web",
                        "default",
                        conversation,
                        "e" + events.incrementAndGet(),
                        new InboundMessage.Content.Text(text),
                        Instant.now()))
                .conversation();
    }

    /** What the machine said, also the lines that belong to nobody in particular. */
    private static List<String> answers(TestNode node, long conversation) {
        return node.said(conversation).stream()
                .map(line -> line.split(":", 3))
                .filter(parts -> parts[1].equals("assistant") || parts[1].equals("notice"))
                .map(parts -> parts[2])
                .toList();
    }

    private static String textOf(Utterance utterance) {
        return switch (utterance.content()) {
            case Utterance.Content.Text text -> text.text();
            case Utterance.Content.Chosen chosen -> chosen.value();
            case Utterance.Content.Did did -> did.text();
            case Utterance.Content.Told told -> "";
        };
    }

    private static Turn turn(ConversationState state, String text) {
        return new Turn(next(state), List.of(reply(text)), List.of());
    }

    private static ConversationState next(ConversationState state) {
        return new ConversationState(
                state.language(),
                false,
                state.turns() + 1,
                state.topic(),
                List.of(),
                List.of(),
                List.of(),
                "",
                0,
                0,
                List.of(),
                false,
                List.of(),
                null,
                List.of(),
                null,
                "");
    }

    private static Reply reply(String text) {
        return new Reply(
                Outcome.NOTICE, List.of(new Block.Paragraph(text)), List.of(), List.of(), List.of(), List.of());
    }
}
