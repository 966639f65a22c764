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
import vn.motcua.assistant.messaging.LoggedMessage.Content.Written;
import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Gesture;
import vn.motcua.connector.InboundEvent;
import vn.motcua.connector.InboundMessage;
import vn.motcua.connector.InboundMessage.Content;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a pushed channel tells; nothing is sent, because the channel is switched off on these nodes. */
class IntakeTest {

    private static final String CHANNEL = "pushed";
    private static final String ACCOUNT = "default";
    private static final Instant NOW = Instant.now();

    private static TestNode node;
    private static TestNode other;

    @BeforeAll
    static void start() {
        DatabaseAddress database = TestDatabase.migrated();
        StartParameters parameters =
                parameter -> parameter.equals("p_1_001193") ? Optional.of("d:p.1.001193") : Optional.empty();
        ChoiceLabels labels =
                choice -> choice.equals("d:p.1.001193") ? Optional.of("Đăng ký khai sinh") : Optional.empty();
        node = TestNode.on(database)
                .with("parameters", StartParameters.class, parameters)
                .with("labels", ChoiceLabels.class, labels)
                .start("vn.motcua.assistant.messaging", "vn.motcua.assistant.privacy");
        other = TestNode.on(database).start("vn.motcua.assistant.messaging", "vn.motcua.assistant.privacy");
    }

    @AfterAll
    static void stop() {
        other.close();
        node.close();
    }

    @Test
    void fiftyDeliveriesOfOneBodyAtOnceAreTakenOnceWhateverTheirOrder() throws Exception {
        var together = new CyclicBarrier(50);
        var events = new ArrayList<InboundEvent>();
        for (int i = 0; i < 12; i++) {
            events.add(text("crowd " + i % 4, "crowd-" + i, "m" + i));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
            var calls = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 50; i++) {
                Intake one = (i % 2 == 0 ? node : other).get(Intake.class);
                List<InboundEvent> body = i % 3 == 0 ? events.reversed() : events;
                calls.add(() -> {
                    together.await();
                    one.take(body);
                    return true;
                });
            }
            for (var call : threads.invokeAll(calls)) {
                assertThat(call.get()).isTrue();
            }
        }
        for (int c = 0; c < 4; c++) {
            List<String> said = node.said(number("crowd " + c));
            assertThat(said).hasSize(3);
            assertThat(said.stream().map(line -> line.substring(line.lastIndexOf(':') + 1)))
                    .containsExactlyInAnyOrder("m" + c, "m" + (c + 4), "m" + (c + 8));
            assertThat(said.get(2)).startsWith("3:");
        }
    }

    @Test
    void allOfADeliveryIsTakenOrNothing() {
        InboundEvent broken =
                new InboundMessage(CHANNEL, ACCOUNT, "whole", "whole-2", new Content.Text("hai"), Instant.MAX);
        assertThatThrownBy(() -> node.get(Intake.class).take(List.of(text("whole", "whole-1", "một"), broken)))
                .isInstanceOf(RuntimeException.class);
        assertThat(find("whole")).isEmpty();
    }

    @Test
    void whatTheDatabaseCannotStoreIsLeftOutSoThatNoDeliveryFailsForEver() {
        String strange = "a\0b\uD800c\uDC00d" + "đ".repeat(50_000);
        node.get(Intake.class)
                .take(List.of(
                        new InboundMessage(
                                CHANNEL,
                                ACCOUNT,
                                "str\0ange",
                                "e\0" + "x".repeat(9000),
                                new Content.Text(strange),
                                NOW),
                        new InboundMessage(
                                CHANNEL, ACCOUNT, "y".repeat(9000), strange, new Content.Chosen(strange, strange), NOW),
                        new InboundMessage(
                                CHANNEL, ACCOUNT, strange, "z", new Content.Did(Gesture.BEGIN, strange), NOW),
                        new InboundEvent.OfficerWrote(CHANNEL, ACCOUNT, strange, strange + "o", strange, NOW),
                        new InboundEvent.Left(CHANNEL, ACCOUNT, strange, NOW),
                        new InboundEvent.Interacted(CHANNEL, ACCOUNT, strange, NOW),
                        new InboundEvent.Moved(CHANNEL, ACCOUNT, strange, strange + "!"),
                        new InboundEvent.Withdrawn(CHANNEL, ACCOUNT, strange + "!")));
        assertThat(node.said(number("str\0ange")))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("1:citizen:ab\uFFFDc\uFFFDdđđđ")
                        .hasSizeLessThan(6_000));
        node.get(Intake.class)
                .take(new InboundMessage(
                        CHANNEL, ACCOUNT, "str\0ange", "e\0" + "x".repeat(9000), new Content.Text(strange), NOW));
        assertThat(node.said(number("str\0ange"))).as("the same event again").hasSize(1);
        assertThat(node.said(number(strange + "!"))).isEmpty();
    }

    @Test
    void textThatIsTheValueOfAnOfferedChoiceIsThatChoice() {
        long conversation = take(text("offered", "o1", "giấy khai sinh"));
        say(conversation, new Choice("Đăng ký lại", "o:again"));
        take(text("offered", "o2", "o:again"));
        take(text("offered", "o3", "o:never"));
        assertThat(written(conversation, 3)).isEqualTo(new Written("Đăng ký lại", "o:again"));
        assertThat(written(conversation, 4)).isEqualTo(new Written("o:never", null));
        long elsewhere = take(text("not offered", "o4", "o:again"));
        assertThat(written(elsewhere, 1)).isEqualTo(new Written("o:again", null));
    }

    @Test
    void aLinkBeginsAConversationWithWhatItStandsFor() {
        long conversation = take(begin("linked", "l1", "p_1_001193"));
        take(begin("linked", "l2", "something else"));
        take(begin("linked", "l3", ""));
        assertThat(written(conversation, 1)).isEqualTo(new Written("Đăng ký khai sinh", "d:p.1.001193"));
        assertThat(written(conversation, 2)).isEqualTo(new Written("something else", null, Gesture.BEGIN));
        assertThat(written(conversation, 3)).isEqualTo(new Written("", null, Gesture.BEGIN));
    }

    @Test
    void aCitizenWhoLeftIsReachableAgainOnWriting() {
        long conversation = take(text("leaving", "v1", "chào"));
        say(conversation, new Choice("Một", "1"));
        left("leaving", NOW.minusSeconds(5));
        assertThat(statuses(conversation)).as("news from before the message").doesNotContain("aside");
        left("leaving", NOW.plusSeconds(5));
        assertThat(statuses(conversation)).containsExactly("aside");
        say(conversation, new Choice("Hai", "2"));
        assertThat(statuses(conversation)).as("also what is said later").containsExactly("aside", "aside");
        take(text("leaving", "v2", "chào lại"));
        say(conversation, new Choice("Ba", "3"));
        assertThat(statuses(conversation)).containsExactly("aside", "aside", "waiting");
    }

    @Test
    void anOfficersWordsAreLoggedOnceAndMasked() {
        long conversation = take(text("officer", "f1", "chào"));
        var wrote = new InboundEvent.OfficerWrote(CHANNEL, ACCOUNT, "officer", "f2", "Anh gọi 0912345678 nhé", NOW);
        node.get(Intake.class).take(List.of(wrote, wrote));
        other.get(Intake.class).take(wrote);
        node.get(Intake.class).take(new InboundEvent.OfficerWrote(CHANNEL, ACCOUNT, "officer", "f3", "", NOW));
        assertThat(node.said(conversation))
                .containsExactly("1:citizen:chào", "2:officer:Anh gọi [đã ẩn số điện thoại] nhé", "3:officer:[…]");
        assertThat(take(text("officer", "f4", "vâng"))).isEqualTo(conversation);
    }

    @Test
    void theEchoOfOurOwnMessageIsNoOfficers() {
        long conversation = take(text("echo", "c1", "chào"));
        say(conversation, new Choice("Một", "1"));
        node.jdbc()
                .sql(
                        "update outbox set status = 'delivered', channel_message_ids = '{sent-1}' where conversation_id = ?")
                .param(conversation)
                .update();
        node.get(Intake.class).take(new InboundEvent.OfficerWrote(CHANNEL, ACCOUNT, "echo", "sent-1", "Nội dung", NOW));
        assertThat(node.said(conversation)).hasSize(2);
    }

    @Test
    void aMovedConversationGoesOnUnderItsNewId() {
        long conversation = take(text("old", "w1", "chào"));
        say(conversation, new Choice("Một", "1"));
        var moved = new InboundEvent.Moved(CHANNEL, ACCOUNT, "old", "new");
        node.get(Intake.class).take(List.of(moved, moved));
        assertThat(take(text("new", "w2", "tiếp"))).isEqualTo(conversation);
        node.get(Intake.class).take(moved);
        assertThat(find("old")).isEmpty();
        assertThat(node.said(conversation)).hasSize(3);
    }

    @Test
    void whatWasSaidUnderTheNewIdBeforeTheNewsOfTheMoveFollowsWhatWasSaidBefore() {
        long conversation = take(text("merge old", "g1", "một"));
        say(conversation, new Choice("Một", "1"));
        long newer = take(text("merge new", "g2", "hai"));
        say(newer, new Choice("Hai", "2"));
        take(text("merge new", "g3", "ba"));
        node.get(Intake.class).take(new InboundEvent.Moved(CHANNEL, ACCOUNT, "merge old", "merge new"));
        assertThat(number("merge new")).isEqualTo(conversation);
        assertThat(node.said(conversation))
                .containsExactly(
                        "1:citizen:một", "2:assistant:Một", "3:citizen:hai", "4:assistant:Hai", "5:citizen:ba");
        assertThat(node.get(MessageLog.class).after(conversation, 3, 1).get(0).replyTo())
                .isEqualTo(3);
        assertThat(take(text("merge new", "g4", "bốn"))).isEqualTo(conversation);
        assertThat(written(conversation, 6).text()).isEqualTo("bốn");
        assertThat(node.jdbc()
                        .sql("select array_agg(sequence order by sequence) from inbox where conversation_id = ?")
                        .param(conversation)
                        .query((row, n) -> row.getString(1))
                        .single())
                .isEqualTo("{1,3,5,6}");
        assertThat(node.jdbc()
                        .sql("select array_agg(sequence order by sequence) from outbox where conversation_id = ?")
                        .param(conversation)
                        .query((row, n) -> row.getString(1))
                        .single())
                .isEqualTo("{2,4}");
    }

    @Test
    void messagesAreNotLostWhileTheirConversationsAreMerged() throws Exception {
        int messages = 60;
        long conversation = take(text("busy old", "b-first", "first"));
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            var calls = new ArrayList<Callable<Long>>();
            for (int i = 0; i < messages; i++) {
                String event = "b-" + i;
                Intake one = (i % 2 == 0 ? node : other).get(Intake.class);
                calls.add(() -> {
                    one.take(text("busy new", event, event));
                    return 0L;
                });
                if (i % 20 == 10) {
                    calls.add(() -> {
                        one.take(new InboundEvent.Moved(CHANNEL, ACCOUNT, "busy old", "busy new"));
                        return 0L;
                    });
                }
            }
            for (var call : threads.invokeAll(calls)) {
                call.get();
            }
        }
        assertThat(number("busy new")).isEqualTo(conversation);
        assertThat(node.said(conversation)).hasSize(messages + 1);
    }

    @Test
    void withdrawnConsentErasesTheConversation() {
        long conversation = take(text("withdrawn", "d1", "chào"));
        say(conversation, new Choice("Một", "1"));
        var withdrawn = new InboundEvent.Withdrawn(CHANNEL, ACCOUNT, "withdrawn");
        node.get(Intake.class).take(List.of(withdrawn, withdrawn));
        assertThat(node.said(conversation)).isEmpty();
        assertThat(statuses(conversation)).isEmpty();
        take(text("withdrawn", "d1", "chào"));
        assertThat(node.said(conversation)).as("a redelivery is known").isEmpty();
        assertThat(take(text("withdrawn", "d2", "lại"))).isEqualTo(conversation);
        assertThat(node.said(conversation)).containsExactly("3:citizen:lại");
    }

    @Test
    void anInteractionReleasesWhatIsHeldAndIsNoMessage() {
        long conversation = take(text("held", "h1", "chào"));
        say(conversation, new Choice("Một", "1"));
        say(conversation, new Choice("Hai", "2"));
        node.jdbc()
                .sql("update outbox set status = 'held' where conversation_id = ? and sequence = 2")
                .param(conversation)
                .update();
        node.get(Intake.class)
                .take(new InboundEvent.Interacted(CHANNEL, ACCOUNT, "held", NOW.plus(Duration.ofHours(60))));
        assertThat(statuses(conversation)).doesNotContain("held");
        assertThat(node.said(conversation)).hasSize(3);
        node.get(Intake.class).take(new InboundEvent.Interacted(CHANNEL, ACCOUNT, "nobody", NOW));
        assertThat(find("nobody")).isEmpty();
    }

    private static InboundMessage text(String conversation, String event, String text) {
        return new InboundMessage(CHANNEL, ACCOUNT, conversation, event, new Content.Text(text), NOW);
    }

    private static InboundMessage begin(String conversation, String event, String parameter) {
        return new InboundMessage(
                CHANNEL, ACCOUNT, conversation, event, new Content.Did(Gesture.BEGIN, parameter), NOW);
    }

    private static void left(String conversation, Instant at) {
        node.get(Intake.class).take(new InboundEvent.Left(CHANNEL, ACCOUNT, conversation, at));
    }

    /** Takes a message and returns the number of its conversation. */
    private static long take(InboundMessage message) {
        node.get(Intake.class).take(message);
        return number(message.conversation());
    }

    private static long number(String conversation) {
        return find(conversation).orElseThrow();
    }

    private static Optional<Long> find(String conversation) {
        return node.get(Conversations.class).find(CHANNEL, ACCOUNT, conversation);
    }

    private static Written written(long conversation, long sequence) {
        return (Written) node.get(MessageLog.class)
                .after(conversation, sequence - 1, 1)
                .get(0)
                .content();
    }

    private static void say(long conversation, Choice choice) {
        var reply = new Reply(
                Outcome.CLARIFY,
                List.of(new Block.Paragraph(choice.label())),
                List.of(choice),
                List.of(),
                List.of(),
                List.of());
        long last =
                node.get(MessageLog.class).lastSequences(List.of(conversation)).getOrDefault(conversation, 0L);
        new TransactionTemplate(node.get(PlatformTransactionManager.class))
                .executeWithoutResult(
                        status -> node.get(Outbox.class).say(conversation, Sender.ASSISTANT, last, List.of(reply)));
    }

    private static List<String> statuses(long conversation) {
        return node.jdbc()
                .sql("select status from outbox where conversation_id = ? order by sequence")
                .param(conversation)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
