package vn.motcua.assistant.messaging;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import vn.motcua.connector.Capabilities;
import vn.motcua.connector.Delivery;
import vn.motcua.connector.InboundMessage.Content;

import static org.assertj.core.api.Assertions.assertThat;

/** What operators see and do, and what the service does by itself from time to time. */
class OperationTest {

    private static final Content HELLO = new Content.Text("xin chào");

    private final PlatformDouble channel = new PlatformDouble("zalo");

    @Test
    void whatHasNotArrivedIsListedByPagesAndOnlyWhatIsMissingIsSentAgain() {
        channel.inParts(reply -> 2).answering(shipment -> switch (shipment.reply()
                .text()) {
            case "no" -> new Delivery.Refused("content");
            case "maybe" -> shipment.part() == 1 ? new Delivery.Uncertain("time-out") : new Delivery.Delivered("");
            default -> new Delivery.Delivered("");
        });
        try (DeliveryScene scene = DeliveryScene.of(channel)) {
            long conversation = scene.hear(channel, "c", "e", HELLO);
            scene.say(conversation, "no", "maybe", "yes");
            scene.untilStatuses(conversation, "refused", "uncertain", "delivered");
            Deliveries deliveries = scene.node().get(Deliveries.class);
            var all = EnumSet.allOf(Deliveries.Status.class);
            List<Deliveries.Entry> first = deliveries.list("", all, 0, 1);
            List<Deliveries.Entry> second =
                    deliveries.list("zalo", all, first.get(0).id(), 10);
            assertThat(first).singleElement().satisfies(entry -> {
                assertThat(entry.status()).isEqualTo(Deliveries.Status.REFUSED);
                assertThat(entry.cause()).isEqualTo(Cause.REFUSED);
                assertThat(entry.reason()).isEqualTo("content");
                assertThat(deliveries.find(entry.id())).contains(entry);
            });
            assertThat(second)
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.cause()).isEqualTo(Cause.NO_ANSWER));
            assertThat(deliveries.list("telegram", all, 0, 10)).isEmpty();
            assertThat(deliveries.list("", Set.of(Deliveries.Status.HELD), 0, 10))
                    .isEmpty();
            channel.answering(shipment -> new Delivery.Delivered(""));
            int asked = channel.asked().size();
            assertThat(deliveries.retry(second.get(0).id(), "officer")).isTrue();
            scene.untilStatuses(conversation, "refused", "delivered", "delivered");
            assertThat(channel.asked()).hasSize(asked + 1);
            assertThat(channel.taken("c")).containsExactly("maybe", "yes", "yes/1", "maybe/1");
            assertThat(deliveries.drop(first.get(0).id(), "officer")).isTrue();
            assertThat(deliveries.list("", all, 0, 10)).isEmpty();
            assertThat(deliveries.find(first.get(0).id())).isEmpty();
        }
    }

    @Test
    void theHealthReportNamesAStoppedChannel() {
        channel.answering(shipment -> new Delivery.ChannelStopped("token revoked"));
        try (DeliveryScene scene = DeliveryScene.of(channel)) {
            ChannelsHealthIndicator indicator = scene.node().get(ChannelsHealthIndicator.class);
            assertThat(indicator.health().getStatus().getCode()).isEqualTo("UP");
            scene.say(scene.hear(channel, "c", "e", HELLO), "one");
            Waiting.until(
                    "it is stopped",
                    () -> scene.state(channel).kind() == ChannelState.Kind.STOPPED
                            && !scene.counts().containsKey("sending"));
            Health health = indicator.health();
            assertThat(health.getStatus().getCode()).isEqualTo("STOPPED");
            assertThat(health.getDetails())
                    .containsEntry(
                            "zalo/default",
                            Map.of(
                                    "condition",
                                    Deliveries.Condition.STOPPED,
                                    "WAITING",
                                    1L,
                                    "reason",
                                    "token revoked"));
        }
    }

    @Test
    void repliesOfAChannelThatIsOffAreShownAndLeftToStaffInTheEnd() {
        try (DeliveryScene scene = DeliveryScene.of(channel)) {
            var off = new PlatformDouble("gone");
            long conversation = scene.hear(off, "c", "e", HELLO);
            scene.say(conversation, "one");
            Deliveries deliveries = scene.node().get(Deliveries.class);
            assertThat(deliveries.channels())
                    .extracting(Deliveries.Channel::channel, Deliveries.Channel::condition)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("gone", Deliveries.Condition.OFF),
                            org.assertj.core.groups.Tuple.tuple("zalo", Deliveries.Condition.OPEN));
            OldMessages old = scene.node().get(OldMessages.class);
            scene.clock.pass(Duration.ofHours(47));
            old.setAside();
            assertThat(scene.statuses(conversation)).containsExactly("waiting");
            scene.clock.pass(Duration.ofHours(1));
            old.setAside();
            assertThat(scene.statuses(conversation)).containsExactly("aside");
        }
    }

    @Test
    void whatWouldCostSomethingAfterALongStopIsHeldUntilTheCitizenWritesAgain() {
        channel.within(new Capabilities.Window(Duration.ofHours(48), Duration.ofDays(7)));
        channel.answering(shipment -> new Delivery.ChannelStopped("no consent"));
        try (DeliveryScene scene = DeliveryScene.of(channel)) {
            long swept = scene.hear(channel, "swept", "e1", HELLO);
            scene.say(swept, "old");
            Waiting.until(
                    "it is stopped",
                    () -> scene.state(channel).kind() == ChannelState.Kind.STOPPED
                            && scene.statuses(swept).equals(List.of("waiting")));
            long found = scene.hear(channel, "found", "e2", HELLO);
            scene.clock.pass(Duration.ofHours(48));
            scene.node().get(OldMessages.class).setAside();
            assertThat(scene.statuses(swept)).containsExactly("held");
            scene.say(found, "late");
            channel.answering(shipment -> new Delivery.Delivered(""));
            scene.node().get(Deliveries.class).resume("zalo", "default");
            scene.untilStatuses(found, "held");
            scene.hear(channel, "swept", "e3", HELLO);
            scene.hear(channel, "found", "e4", HELLO);
            scene.untilStatuses(swept, "delivered");
            scene.untilStatuses(found, "delivered");
        }
    }

    @Test
    void whatIsLongOverIsForgotten() {
        try (DeliveryScene scene = DeliveryScene.of(channel)) {
            long conversation = scene.hear(channel, "c", "e1", HELLO);
            scene.say(conversation, "old");
            scene.untilStatuses(conversation, "delivered");
            scene.node().jdbc().sql("update inbox set status = 'answered'").update();
            scene.clock.pass(Duration.ofDays(364));
            scene.hear(channel, "c", "e2", HELLO);
            scene.say(conversation, "new");
            scene.untilStatuses(conversation, "delivered", "delivered");
            OldMessages old = scene.node().get(OldMessages.class);
            old.forget();
            assertThat(scene.statuses(conversation)).hasSize(2);
            scene.clock.pass(Duration.ofDays(2));
            old.forget();
            assertThat(scene.statuses(conversation)).containsExactly("delivered");
            assertThat(scene.node()
                            .jdbc()
                            .sql("select event_id from inbox")
                            .query(String.class)
                            .list())
                    .containsExactly("e2");
        }
    }

    @Test
    void typingIsShownWhereAnAnswerIsAwaitedForASecond() {
        try (DeliveryScene scene = DeliveryScene.of(channel)) {
            TypingSigns typing = scene.node().get(TypingSigns.class);
            scene.hear(channel, "c", "e", HELLO);
            typing.show();
            scene.clock.pass(Duration.ofMillis(1500));
            scene.hear(channel, "just now", "e2", HELLO);
            typing.show();
            typing.show();
            Waiting.until("it is shown", () -> !channel.typing().isEmpty());
            scene.clock.pass(Duration.ofMillis(4500));
            typing.show();
            Waiting.until(
                    "it is shown again, and for the other",
                    () -> channel.typing().size() == 3);
            assertThat(channel.typing()).containsExactlyInAnyOrder("c", "c", "just now");
            scene.node().jdbc().sql("update inbox set status = 'answered'").update();
            scene.clock.pass(Duration.ofSeconds(5));
            typing.show();
            assertThat(channel.typing()).hasSize(3);
        }
    }

    /** A merge that forgot a table would lose with the newer conversation what hangs on it there. */
    @Test
    void everyTableThatHangsOnAConversationIsKnownToAMove() {
        try (DeliveryScene scene = DeliveryScene.of(channel)) {
            List<String> tables = scene.node()
                    .jdbc()
                    .sql("""
                    select distinct conrelid::regclass::text from pg_constraint
                    where confrelid = 'conversation'::regclass and contype = 'f'""")
                    .query((row, number) -> row.getString(1))
                    .list();
            assertThat(tables)
                    .containsExactlyInAnyOrder(
                            "message",
                            "inbox",
                            "outbox",
                            "attachment",
                            "hand_over",
                            "correction",
                            "conversation_state",
                            "checklist",
                            "enclosure",
                            "enclosure_wish",
                            "dossier_lookup",
                            "dossier_proven",
                            "dossier_follow",
                            "dossier_told",
                            "report_voice",
                            "report_picture",
                            "report_news",
                            "announcement_subscription",
                            "announcement_recipient",
                            "appointment",
                            "home_visit",
                            // These need not be moved: no visitor of the web chat is moved, and a pace begins anew.
                            "web_session",
                            "reply_draft",
                            "language_model_network",
                            "conversation_pace");
        }
    }
}
