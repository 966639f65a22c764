package vn.motcua.assistant.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.InboundMessage;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class InboxTest {

    private static final String PACKAGE = "vn.motcua.assistant.messaging";

    private static DatabaseAddress database;
    private static TestNode node;
    private static TestNode other;
    private static Inbox inbox;

    @BeforeAll
    static void start() {
        database = TestDatabase.migrated();
        node = TestNode.on(database).withPulledChannel("web").start(PACKAGE);
        other = TestNode.on(database).withPulledChannel("web").start(PACKAGE);
        inbox = node.get(Inbox.class);
    }

    @AfterAll
    static void stop() {
        other.close();
        node.close();
    }

    @Test
    void aMessageIsStoredOnceHoweverOftenItComes() {
        InboundMessage message = text("redelivered", "e1", "xin chào");
        Inbox.Accepted first = inbox.accept(message);
        Inbox.Accepted again = inbox.accept(message);
        assertThat(first).isEqualTo(new Inbox.Accepted(first.conversation(), 1, false));
        assertThat(again).isEqualTo(new Inbox.Accepted(first.conversation(), 1, true));
        assertThat(node.said(first.conversation())).containsExactly("1:citizen:xin chào");
    }

    @Test
    void aRedeliveryDoesNotWaitForTheTurnThatAnswersTheMessage() {
        InboundMessage message = text("answered just now", "e-answered", "chào");
        Inbox.Accepted first = inbox.accept(message);
        new TransactionTemplate(other.get(PlatformTransactionManager.class)).executeWithoutResult(turn -> {
            Inbox.Head head = other.get(Inbox.class).takeHead(first.conversation()).orElseThrow();
            other.get(Inbox.class).answered(head);
            // The turn is not committed yet, and would wait for the conversation next.
            Inbox.Accepted again = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> inbox.accept(message));
            assertThat(again.repeated()).isTrue();
        });
    }

    @Test
    void fiftyRedeliveriesAtOnceOnTwoNodesGiveOneMessage() throws Exception {
        int deliveries = 50;
        var together = new CyclicBarrier(deliveries);
        try (ExecutorService threads = Executors.newFixedThreadPool(deliveries)) {
            var calls = new ArrayList<Callable<Inbox.Accepted>>();
            for (int i = 0; i < deliveries; i++) {
                Inbox one = (i % 2 == 0 ? node : other).get(Inbox.class);
                calls.add(() -> {
                    together.await();
                    return one.accept(text("at once", "e-at-once", "một lần"));
                });
            }
            var accepted = new ArrayList<Inbox.Accepted>();
            for (var call : threads.invokeAll(calls)) {
                accepted.add(call.get());
            }
            assertThat(accepted).extracting(Inbox.Accepted::sequence).containsOnly(1L);
            assertThat(accepted).filteredOn(one -> !one.repeated()).hasSize(1);
            assertThat(node.said(accepted.get(0).conversation())).containsExactly("1:citizen:một lần");
        }
    }

    @Test
    void messagesOfOneConversationFromManyThreadsAreNumberedWithoutAGap() throws Exception {
        int messages = 40;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            var calls = new ArrayList<Callable<Inbox.Accepted>>();
            for (int i = 0; i < messages; i++) {
                String event = "numbered-" + i;
                Inbox one = (i % 2 == 0 ? node : other).get(Inbox.class);
                calls.add(() -> one.accept(text("numbered", event, event)));
            }
            var sequences = new ArrayList<Long>();
            for (var call : threads.invokeAll(calls)) {
                sequences.add(call.get().sequence());
            }
            assertThat(sequences).doesNotHaveDuplicates().hasSize(messages).allMatch(n -> n >= 1 && n <= messages);
        }
    }

    @Test
    void personalDataNeverReachesTheDatabase() {
        long conversation = inbox.accept(text("masked", "m1", "số của tôi 0912345678, căn cước 001099123456"))
                .conversation();
        inbox.accept(new InboundMessage(
                "web", "default", "masked", "m2", new InboundMessage.Content.Chosen("0912345678"), Instant.now()));
        String stored = node.jdbc()
                .sql("select string_agg(content::text, ' ') from message where conversation_id = ?")
                .param(conversation)
                .query(String.class)
                .single();
        assertThat(stored)
                .contains("[đã ẩn số điện thoại]", "[đã ẩn số căn cước]")
                .doesNotContain("0912345678", "001099123456");
    }

    @Test
    void aPressedQuickReplyIsLoggedByItsLabel() {
        long conversation =
                inbox.accept(text("pressed", "p1", "giấy khai sinh")).conversation();
        var reply = new Reply(
                Outcome.CLARIFY,
                List.of(new Block.Paragraph("Việc nào?")),
                List.of(new Choice("Đăng ký lại", "again"), new Choice("Đăng ký mới", "new")),
                List.of(),
                List.of(),
                List.of());
        inTransaction(node, () -> {
            node.get(Outbox.class).say(conversation, Sender.ASSISTANT, 1L, List.of(reply));
            return true;
        });
        inbox.accept(new InboundMessage(
                "web", "default", "pressed", "p2", new InboundMessage.Content.Chosen("new"), Instant.now()));
        assertThat(node.get(MessageLog.class).after(conversation, 2, 1).get(0).content())
                .isEqualTo(new LoggedMessage.Content.Written("Đăng ký mới", "new"));
    }

    @Test
    void whileANodeHoldsTheHeadNoOtherCanTakeAnythingOfThatConversation() {
        long conversation = inbox.accept(text("held", "h1", "một")).conversation();
        inbox.accept(text("held", "h2", "hai"));
        inTransaction(node, () -> {
            Inbox.Head head = inbox.takeHead(conversation).orElseThrow();
            assertThat(head.content().text()).isEqualTo("một");
            assertThat(take(other, conversation)).isEmpty();
            inbox.answered(head);
            assertThat(take(other, conversation)).as("not before the commit").isEmpty();
            return true;
        });
        assertThat(take(other, conversation))
                .hasValueSatisfying(head -> assertThat(head.sequence()).isEqualTo(2));
    }

    @Test
    void aHeadThatWasPutOffHoldsBackThoseBehindItAndNobodyElse() {
        long held = inbox.accept(text("put off", "o1", "một")).conversation();
        inbox.accept(text("put off", "o2", "hai"));
        long free = inbox.accept(text("not put off", "o3", "ba")).conversation();
        Inbox.Head head = take(node, held).orElseThrow();
        inbox.putOff(head, Duration.ofHours(1), true, "a reason");
        assertThat(take(node, held)).isEmpty();
        assertThat(inbox.dueConversations(1000)).contains(free).doesNotContain(held);
        inbox.putOff(head, Duration.ZERO, true, "a reason");
        assertThat(take(node, held)).hasValueSatisfying(again -> {
            assertThat(again.sequence()).isEqualTo(1);
            assertThat(again.attempts()).isEqualTo(2);
        });
        assertThat(inbox.dueConversations(1000)).contains(free, held);
    }

    private static Optional<Inbox.Head> take(TestNode on, long conversation) {
        return inTransaction(on, () -> on.get(Inbox.class).takeHead(conversation));
    }

    @SuppressWarnings("NullAway") // The template's result is null only when the action's is.
    private static <T> T inTransaction(TestNode on, Callable<T> action) {
        return new TransactionTemplate(
                        on.get(PlatformTransactionManager.class),
                        new org.springframework.transaction.support.DefaultTransactionDefinition(
                                org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRES_NEW))
                .execute(status -> {
                    try {
                        return action.call();
                    } catch (Exception failure) {
                        throw new IllegalStateException(failure);
                    }
                });
    }

    private static InboundMessage text(String conversation, String event, String text) {
        return new InboundMessage(
                "web", "default", conversation, event, new InboundMessage.Content.Text(text), Instant.now());
    }
}
