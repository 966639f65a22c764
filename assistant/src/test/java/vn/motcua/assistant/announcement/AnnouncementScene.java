package vn.motcua.assistant.announcement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.assistant.announcement.Announcement.Status;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.messaging.TestNode;
import vn.motcua.assistant.messaging.Waiting;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.assistant.staff.TestAudit;
import vn.motcua.connector.Connector;

/** Nodes with announcements and doubles of channels on one database, two officers and a supervisor. */
public final class AnnouncementScene implements AutoCloseable {

    final DatabaseAddress database = TestDatabase.migrated();
    final List<TestNode> nodes = new CopyOnWriteArrayList<>();
    final JdbcClient jdbc = JdbcClient.create(TestDatabase.pool(database));
    private final UnaryOperator<TestNode> with;
    private final List<String> packages;
    private final Map<String, Actor> actors = new HashMap<>();

    private AnnouncementScene(UnaryOperator<TestNode> with, String... further) {
        this.with = with;
        this.packages = new ArrayList<>(List.of(
                "vn.motcua.assistant.messaging", "vn.motcua.assistant.privacy", "vn.motcua.assistant.announcement"));
        this.packages.addAll(List.of(further));
    }

    /**
     * Nodes with these channels and whatever else they are given.
     *
     * @param packages further packages whose components they have
     */
    public static AnnouncementScene of(
            int nodes, List<? extends Connector> channels, UnaryOperator<TestNode> extras, String... packages) {
        var scene = new AnnouncementScene(
                node -> {
                    for (Connector channel : channels) {
                        node.with(channel.channel(), Connector.class, channel, false);
                    }
                    return extras.apply(node);
                },
                packages);
        for (int i = 0; i < nodes; i++) {
            scene.start();
        }
        return scene;
    }

    private void start() {
        TestNode node = with.apply(TestNode.on(database)
                        .with(Map.of("motcua.delivery.poll", "20ms", "motcua.announcement.quiet-until", "21:00")))
                .with("audit", Audit.class, TestAudit.in(jdbc, Clock.systemUTC()));
        nodes.add(node.start(packages.toArray(String[]::new)));
    }

    public TestNode node() {
        return nodes.getLast();
    }

    /** Ends the first node as a crash would. */
    public void crashOne() {
        nodes.removeFirst().crash();
    }

    Announcements announcements() {
        return node().get(Announcements.class);
    }

    /** Somebody with an account. */
    Actor actor(String name) {
        return actors.computeIfAbsent(name, unknown -> {
            long id = jdbc.sql("""
                    insert into staff_account(name, display_name, roles, password_hash, created_at)
                    values (?, ?, array['officer', 'supervisor'], '', now()) returning id""").params(name, name).query(Long.class).single();
            return new Actor(id, name, "");
        });
    }

    /** Citizens of a channel who have written just now and are subscribed to a topic, wherever it happens. */
    public void subscribers(String channel, int count, String topic, Instant lastInteraction) {
        jdbc.sql("""
                with new as (
                    insert into conversation(channel, account, channel_conversation, created_at, last_interaction)
                    select ?, 'default', ? || '-' || n, now(), ? from generate_series(1, ?) n
                    on conflict (channel, account, channel_conversation) do update set last_interaction = excluded.last_interaction
                    returning id)
                insert into announcement_subscription(conversation_id, topic_id, village_id, language, consent, sequence, given_at)
                select new.id, t.id, null, 'vi', 'đồng ý', 1, now() from new, announcement_topic t where t.name_vi like ?""")
                .params(channel, channel, AnnouncementTable.time(lastInteraction), count, topic + "%")
                .update();
    }

    /** One of these under an id of its own. */
    void subscriber(String channel, String conversation, Instant lastInteraction) {
        jdbc.sql("""
                with new as (
                    insert into conversation(channel, account, channel_conversation, created_at, last_interaction)
                    values (?, 'default', ?, now(), ?) returning id)
                insert into announcement_subscription(conversation_id, topic_id, village_id, language, consent, sequence, given_at)
                select new.id, ?, null, 'vi', 'đồng ý', 1, now() from new""")
                .params(channel, conversation, AnnouncementTable.time(lastInteraction), topic("Cúp điện"))
                .update();
    }

    public long topic(String name) {
        return jdbc.sql("select id from announcement_topic where name_vi like ?")
                .param(name + "%")
                .query(Long.class)
                .single();
    }

    /** A power cut that concerns all villages. */
    public AnnouncementDraft draft(Instant now, List<String> channels) {
        return draft(now, channels, null);
    }

    AnnouncementDraft draft(Instant now, List<String> channels, @Nullable Instant sendAt) {
        return new AnnouncementDraft(
                topic("Cúp điện"),
                "Cúp điện ngày 25/11",
                "Cúp điện toàn xã từ 7 giờ 30 đến 11 giờ để sửa đường dây.",
                "",
                "",
                false,
                false,
                channels,
                true,
                List.of(),
                sendAt,
                now.plus(Duration.ofHours(24)));
    }

    /** Written by one, approved by another. */
    public long approved(AnnouncementDraft draft) {
        long id = announcements().write(draft, actor("lan"));
        announcements().submit(id, actor("lan"));
        announcements().approve(id, 1, actor("minh"));
        return id;
    }

    public Status status(long id) {
        return announcements().find(id).orElseThrow().status();
    }

    public void until(long id, Status expected) {
        Waiting.until("announcement " + id + " is " + expected, () -> status(id) == expected);
    }

    /** How many of each status, those who were missed with the reason. */
    public Map<String, Long> counts(long id) {
        return node().get(AnnouncementProgress.class).of(id).stream()
                .collect(Collectors.toMap(
                        count -> count.status() + (count.reason().isEmpty() ? "" : ":" + count.reason()),
                        AnnouncementProgress.Count::recipients,
                        Long::sum));
    }

    @Override
    public void close() {
        nodes.forEach(TestNode::close);
    }
}
