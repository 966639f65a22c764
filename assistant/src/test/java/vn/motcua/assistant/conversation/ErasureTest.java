package vn.motcua.assistant.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.assistant.catalogue.PublishedKnowledge;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.dialogue.Knowledge;
import vn.motcua.assistant.messaging.Inbox;
import vn.motcua.assistant.messaging.Intake;
import vn.motcua.assistant.messaging.TestNode;
import vn.motcua.assistant.messaging.Waiting;
import vn.motcua.connector.Capabilities;
import vn.motcua.connector.Connector;
import vn.motcua.connector.Delivery;
import vn.motcua.connector.InboundEvent;
import vn.motcua.connector.InboundMessage;
import vn.motcua.connector.Shipment;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.search.ProcedureSearch;

import static org.assertj.core.api.Assertions.assertThat;

/** The real dialogue on a real database, with one channel whose clients fetch and one whose platform is down: what is left of a citizen. */
class ErasureTest {

    private static final Knowledge KNOWLEDGE = Knowledge.of(ProcedureSearch.over(BundledCatalogue.load()), "Một Cửa");

    private static final List<String> EVERYTHING =
            List.of("message", "outbox", "checklist", "carry_code", "conversation_state");

    private final DatabaseAddress database = TestDatabase.migrated();
    private final AtomicInteger events = new AtomicInteger();
    private TestNode node = TestNode.on(database);

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void whatACitizenWishesErasedIsErasedAndThenSaidToBe() {
        start();
        long conversation = talked("web");
        assertThat(left(conversation)).containsOnlyKeys("message", "checklist", "carry_code", "conversation_state");
        long last = last(conversation);

        say("web", conversation, "/xoadulieu");
        say("web", conversation, "Xóa hết");
        assertThat(left(conversation)).isEqualTo(Map.of("message", 1L, "conversation_state", 1L));
        assertThat(node.said(conversation))
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith((last + 4) + ":assistant:Đã xóa"));
        assertThat(state(conversation)).doesNotContain("khai sinh", "1.001193", "p.1");
        assertThat(erasures()).containsExactly("web");

        accept("web", 1, "khai sinh cần giấy tờ gì");
        say("web", conversation, "làm tiếp");
        assertThat(node.said(conversation)).hasSize(3).last().asString().contains("Chưa có hướng dẫn nào");
    }

    @Test
    void whatIsSaidAfterTheWishIsAnswered() {
        try (TestNode deaf = TestNode.on(database)
                .withPulledChannel("web")
                .start("vn.motcua.assistant.messaging", "vn.motcua.assistant.privacy")) {
            node.close();
            node = deaf;
            accept("web", "cccd làm ở đâu");
            accept("web", "xóa dữ liệu của tôi");
            accept("web", "có");
            accept("web", "lệ phí đăng ký kết hôn");
        }
        node = TestNode.on(database);
        start();
        long conversation = node.get(Inbox.class).conversation("web", "default", "somebody");
        Waiting.until("all is answered", () -> last(conversation) == 8);
        assertThat(node.said(conversation)).hasSize(3);
        assertThat(node.said(conversation).get(0)).startsWith("4:citizen:lệ phí đăng ký kết hôn");
        assertThat(node.said(conversation).get(1)).startsWith("7:assistant:Đã xóa");
        assertThat(node.said(conversation).get(2)).startsWith("8:assistant:Đăng ký kết hôn: lệ phí");
    }

    @Test
    void aConsentThatIsWithdrawnErasesWithoutAWord() {
        start();
        long conversation = talked("zalo");
        assertThat(left(conversation).keySet()).containsAll(EVERYTHING);
        node.get(Intake.class).take(new InboundEvent.Withdrawn("zalo", "default", "somebody"));
        assertThat(left(conversation)).isEmpty();
        assertThat(erasures()).containsExactly("zalo");
        accept("zalo", 1, "khai sinh cần giấy tờ gì");
        assertThat(left(conversation)).as("a redelivery is known").isEmpty();
        say("zalo", conversation, "lệ phí đăng ký kết hôn");
        assertThat(node.said(conversation).getLast()).contains("Đăng ký kết hôn: lệ phí");
    }

    @Test
    void anotherConversationKeepsWhatIsIts() {
        start();
        long other = talked("zalo");
        Map<String, Long> before = left(other);
        long conversation = talked("web");
        say("web", conversation, "xoá dữ liệu");
        say("web", conversation, "đồng ý");
        assertThat(left(other)).isEqualTo(before);
    }

    @Test
    void whatIsNotWishedIsNotErased() {
        start();
        long conversation = talked("web");
        Map<String, Long> before = left(conversation);
        say("web", conversation, "xoá dữ liệu");
        say("web", conversation, "thôi");
        assertThat(left(conversation)).containsEntry("message", before.getOrDefault("message", 0L) + 4);
        assertThat(left(conversation)).containsEntry("checklist", 1L);
        assertThat(erasures()).isEmpty();
    }

    private void start() {
        node = node.withPulledChannel("web")
                .with("zalo", Connector.class, new PlatformDown())
                .with("knowledge", PublishedKnowledge.class, () -> KNOWLEDGE)
                .with(Map.of("motcua.turns.first-retry", "10ms", "motcua.turns.poll", "50ms"))
                .start(
                        "vn.motcua.assistant.messaging",
                        "vn.motcua.assistant.conversation",
                        "vn.motcua.assistant.checklist",
                        "vn.motcua.assistant.privacy");
    }

    /** A conversation that has left something everywhere. */
    private long talked(String channel) {
        long conversation = node.get(Inbox.class).conversation(channel, "default", "somebody");
        say(channel, conversation, "khai sinh cần giấy tờ gì");
        say(channel, conversation, "!g:p.1.001193");
        say(channel, conversation, "!w:carry");
        say(channel, conversation, "gặp cán bộ");
        return conversation;
    }

    private void say(String channel, long conversation, String said) {
        long before = last(conversation);
        accept(channel, said);
        Waiting.until("it is answered", () -> last(conversation) == before + 2);
    }

    private void accept(String channel, String said) {
        accept(channel, events.incrementAndGet(), said);
    }

    private void accept(String channel, int event, String said) {
        node.get(Inbox.class)
                .accept(new InboundMessage(
                        channel,
                        "default",
                        "somebody",
                        channel + event,
                        said.startsWith("!")
                                ? new InboundMessage.Content.Chosen(said.substring(1))
                                : new InboundMessage.Content.Text(said),
                        Instant.now()));
    }

    private long last(long conversation) {
        return node.jdbc()
                .sql("select last_sequence from conversation where id = ?")
                .param(conversation)
                .query(Long.class)
                .single();
    }

    private String state(long conversation) {
        return node.jdbc()
                .sql("select state::text from conversation_state where conversation_id = ?")
                .param(conversation)
                .query(String.class)
                .single();
    }

    private List<String> erasures() {
        return node.jdbc()
                .sql("select channel from erasure order by id")
                .query((row, number) -> row.getString("channel"))
                .list();
    }

    /** How many rows of each kind are left of a conversation; nothing where none is. */
    private Map<String, Long> left(long conversation) {
        var left = new HashMap<String, Long>();
        for (String table : EVERYTHING) {
            String of = table.equals("carry_code") ? "carry_code join checklist on checklist.id = checklist_id" : table;
            long rows = node.jdbc()
                    .sql("select count(*) from " + of + " where conversation_id = ?")
                    .param(conversation)
                    .query(Long.class)
                    .single();
            if (rows > 0) {
                left.put(table, rows);
            }
        }
        return left;
    }

    /** A channel that must be pushed and takes nothing. */
    private static final class PlatformDown implements Connector {
        @Override
        public String channel() {
            return "zalo";
        }

        @Override
        public Capabilities capabilities() {
            return new Capabilities(
                    false,
                    2000,
                    Capabilities.Measure.UTF16,
                    5,
                    20,
                    Capabilities.Markup.NONE,
                    true,
                    true,
                    false,
                    false,
                    false,
                    Optional.empty(),
                    Optional.empty());
        }

        @Override
        public Delivery deliver(Shipment shipment) {
            return new Delivery.RetryLater(Duration.ofHours(1), "down");
        }
    }
}
