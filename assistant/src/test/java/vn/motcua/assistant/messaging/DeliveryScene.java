package vn.motcua.assistant.messaging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.connector.Block;
import vn.motcua.connector.Connector;
import vn.motcua.connector.InboundMessage;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;

/** Two nodes on one database that push through doubles of channels. */
final class DeliveryScene implements AutoCloseable {

    final SetClock clock = new SetClock(Instant.parse("2026-11-02T01:00:00Z"));
    final List<TestNode> nodes = new ArrayList<>();

    private DeliveryScene() {}

    static DeliveryScene of(PlatformDouble... channels) {
        return with(2, true, Map.of(), channels);
    }

    static DeliveryScene with(
            int nodes, boolean standingClock, Map<String, Object> settings, PlatformDouble... channels) {
        var scene = new DeliveryScene();
        DatabaseAddress database = TestDatabase.migrated();
        for (int i = 0; i < nodes; i++) {
            TestNode node = TestNode.on(database)
                    .with(Map.of("motcua.delivery.poll", "10ms"))
                    .with(settings);
            for (PlatformDouble channel : channels) {
                node.with(channel.channel(), Connector.class, channel, false);
            }
            if (standingClock) {
                node.with("standing", java.time.Clock.class, scene.clock);
            }
            scene.nodes.add(node.start("vn.motcua.assistant.messaging", "vn.motcua.assistant.privacy"));
        }
        return scene;
    }

    TestNode node() {
        return nodes.get(0);
    }

    TestNode node(int i) {
        return nodes.get(i % nodes.size());
    }

    /** Takes a message of the citizen in, which begins the conversation; it is never answered. Returns the conversation's number. */
    long hear(PlatformDouble channel, String conversation, String event, InboundMessage.Content content) {
        node().get(Intake.class)
                .take(new InboundMessage(
                        channel.channel(),
                        InboundMessage.ONLY_ACCOUNT,
                        conversation,
                        event,
                        content,
                        node().clock().instant()));
        return number(channel, conversation);
    }

    long number(PlatformDouble channel, String conversation) {
        return node().get(Inbox.class).conversation(channel.channel(), InboundMessage.ONLY_ACCOUNT, conversation);
    }

    static Reply reply(String text) {
        return new Reply(
                Outcome.NOTICE, List.of(new Block.Paragraph(text)), List.of(), List.of(), List.of(), List.of());
    }

    void say(long conversation, String... texts) {
        say(node(), conversation, 1, Stream.of(texts).map(DeliveryScene::reply).toList());
    }

    static void say(TestNode on, long conversation, long replyTo, List<Reply> replies) {
        new TransactionTemplate(on.get(PlatformTransactionManager.class))
                .executeWithoutResult(
                        status -> on.get(Outbox.class).say(conversation, Sender.ASSISTANT, replyTo, replies));
    }

    List<String> statuses(long conversation) {
        return node().jdbc()
                .sql("select status from outbox where conversation_id = ? order by sequence")
                .param(conversation)
                .query((row, number) -> row.getString(1))
                .list();
    }

    String column(long conversation, String column) {
        return node().jdbc()
                .sql("select string_agg(coalesce(" + column
                        + "::text, '-'), ' ' order by sequence) from outbox where conversation_id = ?")
                .param(conversation)
                .query((row, number) -> row.getString(1))
                .single();
    }

    /** How many replies there are of each status. */
    Map<String, Long> counts() {
        return node()
                .jdbc()
                .sql("select status, count(*) as replies from outbox group by status")
                .query((row, number) -> Map.entry(row.getString("status"), row.getLong("replies")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void untilStatuses(long conversation, String... expected) {
        Waiting.until(
                "the statuses are " + List.of(expected) + ", not " + statuses(conversation),
                () -> statuses(conversation).equals(List.of(expected)));
    }

    /** When a single reply may try again; the end of time when the channel is not paused. */
    Instant probeAt(PlatformDouble channel) {
        Instant at = state(channel).probeAt();
        return at == null ? Instant.MAX : at;
    }

    ChannelState state(PlatformDouble channel) {
        return node().get(ChannelStates.class).read().getOrDefault(ChannelKey.of(channel), ChannelState.NEVER_TROUBLED);
    }

    @Override
    public void close() {
        nodes.forEach(TestNode::close);
    }
}
