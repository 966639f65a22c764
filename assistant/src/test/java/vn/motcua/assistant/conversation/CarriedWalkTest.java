package vn.motcua.assistant.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.assistant.catalogue.PublishedKnowledge;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.dialogue.Knowledge;
import vn.motcua.assistant.messaging.Inbox;
import vn.motcua.assistant.messaging.LoggedMessage;
import vn.motcua.assistant.messaging.MessageLog;
import vn.motcua.assistant.messaging.TestNode;
import vn.motcua.assistant.messaging.Waiting;
import vn.motcua.connector.InboundMessage;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.search.ProcedureSearch;

import static org.assertj.core.api.Assertions.assertThat;

/** The real dialogue on a real database: a walk goes on on another channel, and after its node has ended and another begun. */
class CarriedWalkTest {

    private static final Knowledge KNOWLEDGE = Knowledge.of(ProcedureSearch.over(BundledCatalogue.load()), "Một Cửa");
    private static final Pattern CODE = Pattern.compile("MC-[0-9A-Z]{4}-[0-9A-Z]{4}");

    /** A walk from the first question to its end, with a side question, a correction and papers. */
    private static final List<String> WALK = List.of(
            "!g:p.1.001193",
            "10/11/2026",
            "sinh ở nhà",
            "lệ phí bao nhiêu",
            "à không, bé sinh ở bệnh viện",
            "!w:skip",
            "!w:skip",
            "!w:skip",
            "!w:skip",
            "đã có giấy chứng sinh",
            "!w:next",
            "!w:handed_in",
            "!w:next",
            "!w:list",
            "!w:done");

    private final DatabaseAddress database = TestDatabase.migrated();
    private final AtomicInteger events = new AtomicInteger();
    private final List<TestNode> running = new ArrayList<>();

    @AfterEach
    void stop() {
        running.forEach(TestNode::close);
    }

    @Test
    void aWalkBegunOnOneChannelGoesOnAtTheSameStepOnAnotherOnce() {
        TestNode node = node();
        long web = conversation(node, "web", "here");
        say(node, "web", "here", web, "!g:p.1.001193");
        say(node, "web", "here", web, "10/11/2026");
        Reply asked = say(node, "web", "here", web, "sinh ở bệnh viện");
        Matcher code = CODE.matcher(say(node, "web", "here", web, "!w:carry").text());
        assertThat(code.find()).isTrue();

        long zalo = conversation(node, "zalo", "there");
        Reply carried =
                say(node, "zalo", "there", zalo, "mã của tôi: " + code.group().toLowerCase(java.util.Locale.ROOT));
        assertThat(carried.text()).contains("Đã nhận danh sách của anh/chị từ nơi khác");
        assertThat(carried.choices()).isEqualTo(asked.choices());
        Reply next = say(
                node, "zalo", "there", zalo, asked.choices().getFirst().value().replaceFirst("^", "!"));
        assertThat(next.text()).doesNotContain("Bé sinh ở đâu", "Bé sinh ngày nào");

        Reply again = say(node, "zalo", "elsewhere", conversation(node, "zalo", "elsewhere"), code.group());
        assertThat(again.text()).contains("Mã này không đúng, đã dùng hoặc đã quá hạn");
        Reply unknown = say(node, "web", "here", web, "MC-0000-0000");
        assertThat(unknown.text()).contains("Mã này không đúng, đã dùng hoặc đã quá hạn");
    }

    @Test
    void whenTheNodeEndsBetweenAnyTwoTurnsTheRepliesAreThoseOfAWalkWithoutInterruption() {
        TestNode only = node();
        long uninterrupted = conversation(only, "web", "uninterrupted");
        var expected = new ArrayList<String>();
        for (String said : WALK) {
            expected.add(shown(say(only, "web", "uninterrupted", uninterrupted, said)));
        }
        only.close();
        running.clear();
        assertThat(expected).as("a walk through all of its steps").anyMatch(text -> text.contains("Bước 4/5"));

        long interrupted = -1;
        for (int turn = 0; turn < WALK.size(); turn++) {
            TestNode node = node();
            if (interrupted < 0) {
                interrupted = conversation(node, "web", "interrupted");
            }
            assertThat(shown(say(node, "web", "interrupted", interrupted, WALK.get(turn))))
                    .as("turn %s: %s", turn, WALK.get(turn))
                    .isEqualTo(expected.get(turn));
            node.close();
            running.clear();
        }
    }

    /** Everything that a citizen gets, but for the name of the checklist's page, which nobody can guess, and the hour. */
    private static String shown(Reply reply) {
        return (reply.text() + "\n" + reply.choices()).replaceAll("/checklist/[A-Za-z0-9_-]+", "/checklist/…");
    }

    private TestNode node() {
        TestNode node = TestNode.on(database)
                .withPulledChannel("web")
                .withPulledChannel("zalo")
                .with("knowledge", PublishedKnowledge.class, () -> KNOWLEDGE)
                .with(Map.of("motcua.turns.first-retry", "10ms", "motcua.turns.poll", "50ms"))
                .start(
                        "vn.motcua.assistant.messaging",
                        "vn.motcua.assistant.conversation",
                        "vn.motcua.assistant.checklist",
                        "vn.motcua.assistant.privacy");
        running.add(node);
        return node;
    }

    private static long conversation(TestNode node, String channel, String name) {
        return node.get(Inbox.class).conversation(channel, "default", name);
    }

    /** Says something, a choice where it begins with '!', and waits for the reply. */
    private Reply say(TestNode node, String channel, String name, long conversation, String said) {
        int before = replies(node, conversation).size();
        node.get(Inbox.class)
                .accept(new InboundMessage(
                        channel,
                        "default",
                        name,
                        "e" + events.incrementAndGet(),
                        said.startsWith("!")
                                ? new InboundMessage.Content.Chosen(said.substring(1))
                                : new InboundMessage.Content.Text(said),
                        Instant.now()));
        Waiting.until("it is answered", () -> replies(node, conversation).size() > before);
        return replies(node, conversation).get(before);
    }

    private static List<Reply> replies(TestNode node, long conversation) {
        return node.get(MessageLog.class).after(conversation, 0, 1000).stream()
                .flatMap(message -> message.content() instanceof LoggedMessage.Content.Said said
                        ? Stream.of(said.reply())
                        : Stream.<Reply>empty())
                .toList();
    }
}
