package vn.motcua.assistant.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.connector.Block;
import vn.motcua.connector.Capabilities;
import vn.motcua.connector.Connector;
import vn.motcua.connector.Delivery;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;
import vn.motcua.connector.Shipment;

import static org.assertj.core.api.Assertions.assertThat;

/** Two nodes that push through one double of a channel. */
class OutboxTest {

    private static final String PACKAGE = "vn.motcua.assistant.messaging";

    private final ChannelDouble channel = new ChannelDouble();
    private final DatabaseAddress database = TestDatabase.migrated();
    private TestNode node = TestNode.on(database);
    private TestNode other = TestNode.on(database);

    @BeforeEach
    void start() {
        node = node.with("double", Connector.class, channel).start(PACKAGE);
        other = other.with("double", Connector.class, channel).start(PACKAGE);
    }

    @AfterEach
    void stop() {
        node.close();
        other.close();
    }

    @Test
    void repliesArePushedInOrderPerConversationByTwoNodes() {
        int replies = 30;
        long one = conversation("one");
        long two = conversation("two");
        for (int i = 1; i <= replies; i++) {
            say(i % 2 == 0 ? node : other, one, "one " + i);
            say(i % 3 == 0 ? node : other, two, "two " + i);
        }
        Waiting.until(
                "all are pushed",
                () -> statuses(one).size() + statuses(two).size() == 2 * replies
                        && statuses(one).stream().allMatch("delivered"::equals)
                        && statuses(two).stream().allMatch("delivered"::equals));
        assertThat(channel.sentTo("one")).isEqualTo(expected("one ", replies));
        assertThat(channel.sentTo("two")).isEqualTo(expected("two ", replies));
    }

    @Test
    void aReplyThatMustWaitIsSentAgainAndThoseBehindItWaitToo() {
        long conversation = conversation("later");
        channel.next(() -> new Delivery.RetryLater(Duration.ofMillis(30), "too fast"));
        channel.next(() -> new Delivery.RetryLater(Duration.ofMillis(30), "too fast"));
        say(node, conversation, "first");
        say(node, conversation, "second");
        Waiting.until("both are delivered", () -> statuses(conversation).equals(List.of("delivered", "delivered")));
        assertThat(channel.sentTo("later")).containsExactly("first", "first", "first", "second");
    }

    @Test
    void aRefusedReplyIsRecordedWithItsReasonAndDoesNotHoldUpTheNext() {
        long conversation = conversation("refused");
        channel.next(() -> new Delivery.Refused("the citizen has blocked us"));
        say(node, conversation, "first");
        say(node, conversation, "second");
        Waiting.until("both are done", () -> statuses(conversation).equals(List.of("refused", "delivered")));
        assertThat(reason(conversation)).isEqualTo("the citizen has blocked us");
    }

    @Test
    void anAmbiguousSendIsRecordedAndNotRepeated() {
        long conversation = conversation("ambiguous");
        channel.next(() -> {
            throw new IllegalStateException("time-out after the request left");
        });
        say(node, conversation, "first");
        say(node, conversation, "second");
        Waiting.until("both are done", () -> statuses(conversation).equals(List.of("uncertain", "delivered")));
        assertThat(channel.sentTo("ambiguous")).containsExactly("first", "second");
        assertThat(reason(conversation)).isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void whatANodeWasSendingWhenItEndedIsRecordedAsUnknownAndNotRepeated() {
        long conversation = conversation("ended");
        say(node, conversation, "first");
        Waiting.until("it is delivered", () -> statuses(conversation).equals(List.of("delivered")));
        node.jdbc()
                .sql("update outbox set status = 'sending', due_at = ? where conversation_id = ?")
                .params(MessageLog.time(Instant.now().minusSeconds(1)), conversation)
                .update();
        Waiting.until("it is found", () -> statuses(conversation).equals(List.of("uncertain")));
        assertThat(channel.sentTo("ended")).containsExactly("first");
    }

    @Test
    void repliesOfAChannelThatWasSwitchedOffWaitUntilItIsOnAgain() {
        long conversation = node.get(Inbox.class).conversation("gone", "default", "somebody");
        say(node, conversation, "first");
        long here = conversation("here");
        say(node, here, "first");
        Waiting.until("the other is sent", () -> statuses(here).equals(List.of("delivered")));
        assertThat(statuses(conversation)).containsExactly("waiting");
    }

    @Test
    void repliesOfATransactionThatRollsBackAreNeverSaid() {
        long conversation = conversation("rolled back");
        transaction(node).executeWithoutResult(status -> {
            node.get(Outbox.class).say(conversation, Sender.ASSISTANT, 1L, List.of(reply("never")));
            status.setRollbackOnly();
        });
        say(node, conversation, "said");
        Waiting.until("it is delivered", () -> statuses(conversation).equals(List.of("delivered")));
        assertThat(channel.sentTo("rolled back")).containsExactly("said");
        assertThat(node.said(conversation)).containsExactly("1:assistant:said");
    }

    private long conversation(String name) {
        return node.get(Inbox.class).conversation("double", "default", name);
    }

    private static void say(TestNode on, long conversation, String text) {
        transaction(on)
                .executeWithoutResult(
                        status -> on.get(Outbox.class).say(conversation, Sender.ASSISTANT, 1L, List.of(reply(text))));
    }

    private static TransactionTemplate transaction(TestNode on) {
        return new TransactionTemplate(on.get(PlatformTransactionManager.class));
    }

    private static Reply reply(String text) {
        return new Reply(
                Outcome.NOTICE, List.of(new Block.Paragraph(text)), List.of(), List.of(), List.of(), List.of());
    }

    private List<String> statuses(long conversation) {
        return node.jdbc()
                .sql("select status from outbox where conversation_id = ? order by sequence")
                .param(conversation)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private String reason(long conversation) {
        return node.jdbc()
                .sql("select reason from outbox where conversation_id = ? and reason is not null")
                .param(conversation)
                .query(String.class)
                .single();
    }

    private static List<String> expected(String prefix, int count) {
        return java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj(i -> prefix + i)
                .toList();
    }

    /** A channel that answers as it is told, and otherwise takes everything. */
    private static final class ChannelDouble implements Connector {

        private record Sent(String conversation, String text) {}

        private final List<Sent> sent = new CopyOnWriteArrayList<>();
        private final Deque<Supplier<Delivery>> answers = new ArrayDeque<>();

        synchronized void next(Supplier<Delivery> answer) {
            answers.add(answer);
        }

        List<String> sentTo(String conversation) {
            return sent.stream()
                    .filter(one -> one.conversation().equals(conversation))
                    .map(Sent::text)
                    .toList();
        }

        @Override
        public String channel() {
            return "double";
        }

        @Override
        public Capabilities capabilities() {
            return new Capabilities(
                    false,
                    2000,
                    Capabilities.Measure.UTF16,
                    3,
                    40,
                    Capabilities.Markup.NONE,
                    false,
                    false,
                    false,
                    false,
                    false,
                    Optional.empty(),
                    Optional.empty());
        }

        @Override
        public synchronized Delivery deliver(Shipment shipment) {
            sent.add(new Sent(shipment.conversation(), shipment.reply().text()));
            Supplier<Delivery> answer = answers.poll();
            return answer == null ? new Delivery.Delivered("id-" + sent.size()) : answer.get();
        }
    }
}
