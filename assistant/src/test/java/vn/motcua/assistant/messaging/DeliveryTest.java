package vn.motcua.assistant.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import vn.motcua.connector.Block;
import vn.motcua.connector.Capabilities;
import vn.motcua.connector.Delivery;
import vn.motcua.connector.InboundEvent;
import vn.motcua.connector.InboundMessage.Content;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of replies by each answer of a channel. Two nodes; the clock stands still unless it is moved. */
class DeliveryTest {

    private static final Content HELLO = new Content.Text("xin chào");

    private final PlatformDouble channel = new PlatformDouble("zalo");

    @Test
    void theMessagesOfAReplyGoOneAfterTheOtherAndTheirIdsAreKept() {
        channel.inParts(reply -> reply.text().equals("long") ? 3 : 1);
        try (DeliveryScene scene = DeliveryScene.of(channel)) {
            long conversation = scene.hear(channel, "c", "e", HELLO);
            scene.say(conversation, "long", "short");
            scene.untilStatuses(conversation, "delivered", "delivered");
            assertThat(channel.taken("c")).containsExactly("long", "long/1", "long/2", "short");
            assertThat(scene.column(conversation, "channel_message_ids")).isEqualTo("{zalo-1,zalo-2,zalo-3} {zalo-4}");
        }
    }

    @Test
    void aMessageThatWasOnItsWayWhenItsNodeEndedIsUncertainAndTheRestGoes() {
        channel.inParts(reply -> 3);
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        channel.answering(shipment -> {
            if (shipment.part() == 1) {
                begun.countDown();
                awaitQuietly(end);
            }
            return new Delivery.Delivered("");
        });
        try (DeliveryScene scene = DeliveryScene.of(channel)) {
            long conversation = scene.hear(channel, "c", "e", HELLO);
            scene.say(conversation, "long");
            awaitQuietly(begun);
            scene.clock.pass(Duration.ofMinutes(2));
            assertThat(scene.statuses(conversation)).containsExactly("sending");
            scene.clock.pass(Duration.ofMinutes(2));
            scene.untilStatuses(conversation, "uncertain");
            end.countDown();
            Waiting.until("the late answer came", () -> channel.asked().size() == 3);
            assertThat(scene.column(conversation, "channel_message_ids")).isEqualTo("{zalo-1,\"\",zalo-2}");
            assertThat(scene.column(conversation, "missing")).isEqualTo("{1}");
            assertThat(scene.column(conversation, "cause")).isEqualTo("sender_ended");
        }
    }

    @Test
    void aReplyThatMustComeLaterHoldsBackThoseBehindItAndNoOtherConversation() {
        channel.answering(shipment -> shipment.conversation().equals("later")
                ? new Delivery.RetryLater(Duration.ofMinutes(5), "too fast")
                : new Delivery.Delivered(""));
        try (DeliveryScene scene = DeliveryScene.of(channel)) {
            long later = scene.hear(channel, "later", "e1", HELLO);
            long other = scene.hear(channel, "other", "e2", HELLO);
            scene.say(later, "one", "two");
            scene.say(other, "one");
            scene.untilStatuses(other, "delivered");
            Waiting.until("it was put off", () -> scene.column(later, "cause").equals("put_off -"));
            scene.clock.pass(Duration.ofMinutes(4));
            channel.answering(shipment -> new Delivery.Delivered(""));
            scene.say(other, "two");
            scene.untilStatuses(other, "delivered", "delivered");
            assertThat(channel.taken("later"))
                    .as("never earlier than the channel says")
                    .isEmpty();
            scene.clock.pass(Duration.ofMinutes(1));
            scene.untilStatuses(later, "delivered", "delivered");
            assertThat(channel.taken("later")).containsExactly("one", "two");
        }
    }

    @Test
    void aReplyThatIsPutOffForTooLongIsLeftToStaffAndTheNextGoes() {
        channel.answering(shipment -> shipment.reply().text().equals("never")
                ? new Delivery.RetryLater(Duration.ofHours(5), "server error")
                : new Delivery.Delivered(""));
        try (DeliveryScene scene = DeliveryScene.of(channel)) {
            long conversation = scene.hear(channel, "c", "e", HELLO);
            scene.say(conversation, "never", "next");
            for (int tries = 1; tries <= 4; tries++) {
                int asked = tries;
                Waiting.until(
                        "it is tried again",
                        () -> channel.asked().size() == asked
                                && scene.statuses(conversation).equals(List.of("waiting", "waiting")));
                scene.clock.pass(Duration.ofHours(5));
            }
            scene.untilStatuses(conversation, "aside", "delivered");
            assertThat(scene.column(conversation, "cause")).isEqualTo("given_up -");
        }
    }

    @Test
    void whatWasRefusedIsRecordedAndTheRestGoes() {
        channel.inParts(reply -> 2);
        channel.answering(shipment -> shipment.reply().text().equals("one") && shipment.part() == 0
                ? new Delivery.Refused("content")
                : new Delivery.Delivered(""));
        try (DeliveryScene scene = DeliveryScene.of(channel)) {
            long conversation = scene.hear(channel, "c", "e", HELLO);
            scene.say(conversation, "one", "two");
            scene.untilStatuses(conversation, "refused", "delivered");
            assertThat(channel.taken("c")).containsExactly("one/1", "two", "two/1");
            assertThat(scene.column(conversation, "reason")).isEqualTo("content -");
            assertThat(scene.column(conversation, "missing")).isEqualTo("{0} {}");
        }
    }

    @Test
    void aReplyThatCannotBeShownIsRefused() {
        channel.inParts(reply -> {
            if (reply.text().equals("odd")) {
                throw new IllegalStateException("odd");
            }
            return 1;
        });
        try (DeliveryScene scene = DeliveryScene.of(channel)) {
            long conversation = scene.hear(channel, "c", "e", HELLO);
            scene.say(conversation, "odd", "even");
            scene.untilStatuses(conversation, "refused", "delivered");
            assertThat(channel.asked()).hasSize(1);
        }
    }

    @Test
    void aBusyChannelIsPausedAndTriedByOneReplyAtATime() {
        channel.answering(shipment -> new Delivery.ChannelBusy(Duration.ofSeconds(30), "too many requests"));
        var other = new PlatformDouble("telegram");
        try (DeliveryScene scene = DeliveryScene.of(channel, other)) {
            for (int i = 0; i < 100; i++) {
                long conversation = scene.hear(channel, "c" + i, "e" + i, HELLO);
                DeliveryScene.say(scene.node(i), conversation, 1, List.of(DeliveryScene.reply("r" + i)));
            }
            Waiting.until(
                    "it is paused",
                    () -> scene.state(channel).kind() == ChannelState.Kind.PAUSED
                            && scene.counts().equals(Map.of("waiting", 100L)));
            int before = channel.asked().size();
            assertThat(before).isLessThanOrEqualTo(32);
            for (int probe = 1; probe <= 5; probe++) {
                int asked = before + probe;
                Instant until = scene.probeAt(channel);
                scene.clock.pass(Duration.between(scene.clock.instant(), until));
                Waiting.until(
                        "one reply tries",
                        () -> channel.asked().size() == asked
                                && scene.probeAt(channel)
                                        .isAfter(scene.clock.instant().plusSeconds(29))
                                && scene.counts().equals(Map.of("waiting", 100L)));
            }
            long elsewhere = scene.hear(other, "x", "x", HELLO);
            scene.say(elsewhere, "undisturbed");
            scene.untilStatuses(elsewhere, "delivered");
            assertThat(channel.asked()).as("one for each pause").hasSize(before + 5);
            channel.answering(shipment -> new Delivery.Delivered(""));
            scene.clock.pass(Duration.ofMinutes(10));
            Waiting.until("all are sent", () -> scene.counts().equals(Map.of("delivered", 101L)));
            assertThat(scene.state(channel).kind()).isEqualTo(ChannelState.Kind.OPEN);
        }
    }

    @Test
    void aStoppedChannelWaitsForStaffAndThenGoesOnInOrder() {
        channel.answering(shipment -> new Delivery.ChannelStopped("token revoked"));
        try (DeliveryScene scene = DeliveryScene.of(channel)) {
            long one = scene.hear(channel, "one", "e1", HELLO);
            scene.say(one, "1", "2", "3");
            Waiting.until(
                    "it is stopped",
                    () -> scene.state(channel).kind() == ChannelState.Kind.STOPPED
                            && !scene.counts().containsKey("sending"));
            long two = scene.hear(channel, "two", "e2", HELLO);
            scene.say(two, "1", "2");
            scene.clock.pass(Duration.ofHours(47));
            int asked = channel.asked().size();
            Deliveries deliveries = scene.node().get(Deliveries.class);
            assertThat(deliveries.channels()).singleElement().satisfies(shown -> {
                assertThat(shown.condition()).isEqualTo(Deliveries.Condition.STOPPED);
                assertThat(shown.reason()).isEqualTo("token revoked");
                assertThat(shown.counts()).isEqualTo(Map.of(Deliveries.Status.WAITING, 5L));
                assertThat(shown.waitingSince()).isNotNull();
            });
            assertThat(deliveries.resume(channel)).isTrue();
            Waiting.until(
                    "one reply tried and the channel is stopped again",
                    () -> channel.asked().size() == asked + 1
                            && scene.state(channel).kind() == ChannelState.Kind.STOPPED
                            && !scene.counts().containsKey("sending"));
            channel.answering(shipment -> new Delivery.Delivered(""));
            scene.node(1).get(Deliveries.class).resume("zalo", "default");
            scene.untilStatuses(one, "delivered", "delivered", "delivered");
            scene.untilStatuses(two, "delivered", "delivered");
            assertThat(channel.taken("one")).containsExactly("1", "2", "3");
            assertThat(deliveries.resume(channel)).as("it is open").isFalse();
        }
    }

    @Test
    void whatWouldComeOutOfTheBlueIsLeftToStaff() {
        channel.answering(shipment -> new Delivery.ChannelStopped("token revoked"));
        try (DeliveryScene scene = DeliveryScene.of(channel)) {
            long conversation = scene.hear(channel, "c", "e1", HELLO);
            scene.say(conversation, "old");
            Waiting.until(
                    "it is stopped",
                    () -> scene.state(channel).kind() == ChannelState.Kind.STOPPED
                            && scene.statuses(conversation).equals(List.of("waiting")));
            scene.clock.pass(Duration.ofHours(47));
            scene.say(conversation, "new");
            scene.clock.pass(Duration.ofHours(1));
            channel.answering(shipment -> new Delivery.Delivered(""));
            scene.node().get(Deliveries.class).resume(channel);
            scene.untilStatuses(conversation, "aside", "delivered");
            assertThat(scene.column(conversation, "cause")).startsWith("stale ");
        }
    }

    @Test
    void aChannelThatTakesConnectionsAndDoesNotAnswerIsPausedBeforeAllIsLostInIt() {
        channel.answering(shipment -> new Delivery.Uncertain("time-out"));
        try (DeliveryScene scene = DeliveryScene.with(2, true, Map.of("motcua.delivery.senders", "2"), channel)) {
            for (int i = 0; i < 60; i++) {
                scene.say(scene.hear(channel, "c" + i, "e" + i, HELLO), "r" + i);
            }
            Waiting.until("it is paused", () -> scene.state(channel).kind() == ChannelState.Kind.PAUSED);
            for (int probe = 0; probe < 4; probe++) {
                int asked = channel.asked().size();
                Waiting.until("nothing is on its way", () -> !scene.counts().containsKey("sending"));
                scene.clock.pass(Duration.ofMinutes(6));
                // The pause may be recorded only after the time was moved on.
                Waiting.until("one tries", () -> {
                    scene.clock.pass(Duration.ofSeconds(1));
                    return channel.asked().size() > asked;
                });
            }
            Waiting.until("nothing is on its way", () -> !scene.counts().containsKey("sending"));
            assertThat(scene.counts().get("uncertain")).isLessThanOrEqualTo(12);
            channel.answering(shipment -> new Delivery.Delivered(""));
            scene.clock.pass(Duration.ofMinutes(6));
            Waiting.until("the rest is sent", () -> {
                scene.clock.pass(Duration.ofSeconds(1));
                return !scene.counts().containsKey("waiting") && !scene.counts().containsKey("sending");
            });
            assertThat(scene.counts().getOrDefault("uncertain", 0L)
                            + scene.counts().getOrDefault("delivered", 0L))
                    .isEqualTo(60);
        }
    }

    @Test
    void repliesForACitizenWhoCannotBeReachedAreLeftToStaff() {
        channel.answering(shipment -> new Delivery.Unreachable("blocked"));
        try (DeliveryScene scene = DeliveryScene.of(channel)) {
            long conversation = scene.hear(channel, "c", "e1", HELLO);
            scene.clock.pass(Duration.ofSeconds(1));
            scene.say(conversation, "one", "two");
            scene.untilStatuses(conversation, "aside", "aside");
            assertThat(channel.asked()).hasSize(1);
            assertThat(scene.column(conversation, "cause")).isEqualTo("unreachable unreachable");
            channel.answering(shipment -> new Delivery.Delivered(""));
            scene.clock.pass(Duration.ofSeconds(1));
            scene.hear(channel, "c", "e2", HELLO);
            scene.say(conversation, "three");
            scene.untilStatuses(conversation, "aside", "aside", "delivered");
            Deliveries deliveries = scene.node().get(Deliveries.class);
            var aside = deliveries.list("zalo", java.util.Set.of(Deliveries.Status.ASIDE), 0, 10);
            assertThat(aside).hasSize(2);
            assertThat(deliveries.text(aside.get(1).id())).contains("two");
            assertThat(deliveries.retry(aside.get(1).id(), "officer")).isTrue();
            assertThat(deliveries.drop(aside.get(0).id(), "officer")).isTrue();
            scene.untilStatuses(conversation, "dropped", "delivered", "delivered");
            assertThat(deliveries.retry(aside.get(0).id(), "officer")).isFalse();
            assertThat(scene.column(conversation, "decided_by")).isEqualTo("officer officer -");
        }
    }

    @Test
    void aCitizenWhoCameBackWhileTheMessageWasOnItsWayIsWrittenToAgain() {
        try (DeliveryScene scene = DeliveryScene.of(channel)) {
            long conversation = scene.hear(channel, "c", "e1", HELLO);
            var back = new AtomicBoolean();
            channel.answering(shipment -> {
                if (!back.compareAndSet(false, true)) {
                    return new Delivery.Delivered("");
                }
                scene.clock.pass(Duration.ofSeconds(1));
                scene.hear(channel, "c", "e2", HELLO);
                scene.clock.pass(Duration.ofSeconds(1));
                return new Delivery.Unreachable("blocked");
            });
            scene.say(conversation, "one");
            Waiting.until(
                    "it was put off", () -> scene.column(conversation, "cause").equals("put_off"));
            scene.clock.pass(Duration.ofSeconds(2));
            scene.untilStatuses(conversation, "delivered");
        }
    }

    @Test
    void aConversationThatMovedIsSentToUnderItsNewId() {
        channel.answering(shipment -> shipment.conversation().equals("group")
                ? new Delivery.Moved("supergroup")
                : new Delivery.Delivered(""));
        try (DeliveryScene scene = DeliveryScene.of(channel)) {
            long conversation = scene.hear(channel, "group", "e1", HELLO);
            scene.say(conversation, "one", "two");
            Waiting.until(
                    "it moved", () -> scene.column(conversation, "put_offs").equals("1 0"));
            scene.clock.pass(Duration.ofSeconds(1));
            scene.untilStatuses(conversation, "delivered", "delivered");
            assertThat(channel.taken("supergroup")).containsExactly("one", "two");
            assertThat(scene.number(channel, "supergroup")).isEqualTo(conversation);
        }
    }

    @Test
    void whatTheChannelHoldsIsReleasedInOrderBeforeTheNewerReplies() {
        channel.answering(shipment -> new Delivery.Held("write first"));
        try (DeliveryScene scene = DeliveryScene.of(channel)) {
            long conversation = scene.hear(channel, "c", "e1", HELLO);
            scene.clock.pass(Duration.ofSeconds(1));
            scene.say(conversation, "one", "two");
            scene.untilStatuses(conversation, "held", "waiting");
            channel.answering(shipment -> new Delivery.Delivered(""));
            scene.clock.pass(Duration.ofHours(70));
            scene.say(conversation, "three");
            assertThat(scene.statuses(conversation)).containsExactly("held", "waiting", "waiting");
            scene.hear(channel, "c", "e2", HELLO);
            scene.say(conversation, "four");
            Waiting.until("the newest is sent", () -> channel.taken("c").contains("four"));
            assertThat(channel.taken("c")).containsSubsequence("one", "three", "four");
        }
    }

    @Test
    void repliesOutsideTheWindowAreHeldWithoutAsking() {
        channel.within(new Capabilities.Window(Duration.ofHours(48), Duration.ofDays(7)));
        try (DeliveryScene scene = DeliveryScene.of(channel)) {
            long free = scene.hear(channel, "free", "e1", HELLO);
            long billed = scene.hear(channel, "billed", "e2", HELLO);
            long closed = scene.hear(channel, "closed", "e3", HELLO);
            scene.clock.pass(Duration.ofHours(100));
            scene.hear(channel, "billed", "e4", HELLO);
            scene.clock.pass(Duration.ofHours(50));
            scene.hear(channel, "free", "e5", HELLO);
            scene.clock.pass(Duration.ofHours(20));
            scene.say(free, "f");
            scene.say(billed, "b");
            scene.say(closed, "c");
            scene.untilStatuses(free, "delivered");
            scene.untilStatuses(billed, "held");
            scene.untilStatuses(closed, "held");
            assertThat(scene.column(billed, "cause")).isEqualTo("window_billed");
            assertThat(scene.column(closed, "cause")).isEqualTo("window_closed");
            Deliveries deliveries = scene.node().get(Deliveries.class);
            for (Deliveries.Entry held : deliveries.list("", java.util.Set.of(Deliveries.Status.HELD), 0, 10)) {
                deliveries.retry(held.id(), "officer");
            }
            scene.untilStatuses(billed, "delivered");
            scene.untilStatuses(closed, "held");
            scene.node()
                    .get(Intake.class)
                    .take(new InboundEvent.Interacted("zalo", "default", "closed", scene.clock.instant()));
            scene.untilStatuses(closed, "delivered");
            assertThat(channel.asked()).hasSize(3);
        }
    }

    @Test
    void whatWaitsOrIsHeldWhenAnOfficerWritesIsLeftToStaff() {
        channel.answering(shipment -> shipment.conversation().equals("held")
                ? new Delivery.Held("write first")
                : new Delivery.ChannelStopped("token revoked"));
        try (DeliveryScene scene = DeliveryScene.of(channel)) {
            long held = scene.hear(channel, "held", "e1", HELLO);
            scene.say(held, "old", "old too");
            scene.untilStatuses(held, "held", "waiting");
            long waits = scene.hear(channel, "waits", "e2", HELLO);
            scene.say(waits, "old");
            Waiting.until(
                    "it is stopped",
                    () -> scene.state(channel).kind() == ChannelState.Kind.STOPPED
                            && scene.statuses(waits).equals(List.of("waiting")));
            scene.clock.pass(Duration.ofHours(2));
            officerWrites(scene, "held", "o1");
            officerWrites(scene, "waits", "o2");
            scene.hear(channel, "held", "e3", HELLO);
            assertThat(scene.statuses(held)).containsExactly("aside", "aside");
            assertThat(scene.statuses(waits)).containsExactly("aside");
            assertThat(scene.column(waits, "cause")).isEqualTo("officer");
            channel.answering(shipment -> new Delivery.Delivered(""));
            scene.node().get(Deliveries.class).resume(channel);
            scene.say(held, "while the officer holds it");
            scene.untilStatuses(held, "aside", "aside", "aside");
            scene.clock.pass(Duration.ofMinutes(30));
            scene.say(held, "after that");
            scene.untilStatuses(held, "aside", "aside", "aside", "delivered");
            assertThat(channel.taken("held")).containsExactly("after that");
            assertThat(channel.taken("waits")).isEmpty();
        }
    }

    @Test
    void theRestOfAReplyDoesNotFollowAnOfficersWordsUnlessStaffWantIt() {
        channel.inParts(reply -> 3);
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        channel.answering(shipment -> {
            begun.countDown();
            awaitQuietly(end);
            return new Delivery.Delivered("");
        });
        try (DeliveryScene scene = DeliveryScene.of(channel)) {
            long conversation = scene.hear(channel, "c", "e1", HELLO);
            scene.say(conversation, "long");
            awaitQuietly(begun);
            scene.clock.pass(Duration.ofSeconds(2));
            officerWrites(scene, "c", "o1");
            end.countDown();
            scene.untilStatuses(conversation, "aside");
            assertThat(channel.taken("c")).containsExactly("long");
            Deliveries deliveries = scene.node().get(Deliveries.class);
            Deliveries.Entry left = deliveries
                    .list("", java.util.Set.of(Deliveries.Status.ASIDE), 0, 10)
                    .get(0);
            deliveries.retry(left.id(), "officer");
            scene.untilStatuses(conversation, "delivered");
            assertThat(channel.taken("c")).containsExactly("long", "long/1", "long/2");
        }
    }

    private static void officerWrites(DeliveryScene scene, String conversation, String event) {
        scene.node()
                .get(Intake.class)
                .take(new InboundEvent.OfficerWrote(
                        "zalo", "default", conversation, event, "Chào anh", scene.clock.instant()));
    }

    @Test
    void aListOnWhichSomethingWasTickedIsReplacedByItsNewForm() {
        channel.inParts(reply -> reply.text().contains("in two") ? 2 : 1);
        try (DeliveryScene scene = DeliveryScene.of(channel)) {
            long conversation = scene.hear(channel, "c", "e1", HELLO);
            DeliveryScene.say(scene.node(), conversation, 1, List.of(list("papers", "t:1", "t:2")));
            scene.untilStatuses(conversation, "delivered");
            scene.hear(channel, "c", "e2", new Content.Chosen("t:1", "zalo-1"));
            scene.hear(channel, "c", "e3", new Content.Chosen("t:2", "zalo-1"));
            DeliveryScene.say(scene.node(), conversation, 3, List.of(list("papers", "t:1", "t:2")));
            DeliveryScene.say(
                    scene.node(1), conversation, 4, List.of(list("papers", "t:1", "t:2"), DeliveryScene.reply("done")));
            scene.untilStatuses(conversation, "delivered", "delivered", "delivered", "delivered");
            assertThat(replaced()).containsExactly("", "zalo-1", "zalo-1", "");
            // After something else was said, the list is far above: it is shown anew.
            scene.hear(channel, "c", "e4", new Content.Chosen("t:1", "zalo-1"));
            DeliveryScene.say(scene.node(), conversation, 8, List.of(list("papers", "t:1", "t:2")));
            Waiting.until("it is sent", () -> channel.asked().size() == 5);
            // Another list, another number of messages, or a list that was typed at and not pressed: shown anew.
            scene.hear(channel, "c", "e5", new Content.Chosen("t:1", "zalo-5"));
            DeliveryScene.say(scene.node(), conversation, 10, List.of(list("papers", "t:1", "t:3")));
            Waiting.until("it is sent", () -> channel.asked().size() == 6);
            scene.hear(channel, "c", "e6", new Content.Chosen("t:1", "zalo-6"));
            DeliveryScene.say(scene.node(), conversation, 12, List.of(list("in two", "t:1", "t:3")));
            Waiting.until("it is sent", () -> channel.asked().size() == 8);
            scene.hear(channel, "c", "e7", new Content.Chosen("t:3", "zalo-8"));
            DeliveryScene.say(scene.node(), conversation, 14, List.of(list("in two", "t:1", "t:3")));
            Waiting.until("it is sent", () -> channel.asked().size() == 10);
            scene.hear(channel, "c", "e8", new Content.Text("1"));
            DeliveryScene.say(scene.node(), conversation, 16, List.of(list("in two", "t:1", "t:3")));
            Waiting.until("it is sent", () -> channel.asked().size() == 12);
            assertThat(replaced().subList(4, 12)).containsExactly("", "", "", "", "zalo-7", "zalo-8", "", "");
        }
    }

    @Test
    void aChannelThatHangsDisturbsNoOther() {
        var release = new CountDownLatch(1);
        channel.answering(shipment -> {
            awaitQuietly(release);
            return new Delivery.Delivered("");
        });
        var other = new PlatformDouble("telegram");
        try (DeliveryScene scene = DeliveryScene.with(1, false, Map.of(), channel, other)) {
            for (int i = 0; i < 300; i++) {
                scene.say(scene.hear(channel, "h" + i, "h" + i, HELLO), "r" + i);
            }
            long conversation = scene.hear(other, "quick", "q", HELLO);
            long longest = 0;
            for (int i = 0; i < 30; i++) {
                String text = "q" + i;
                long before = System.nanoTime();
                scene.say(conversation, text);
                Waiting.until("it is sent", () -> other.taken("quick").contains(text));
                longest = Math.max(longest, System.nanoTime() - before);
            }
            System.out.println("Longest way on the other channel: " + longest / 1_000_000 + " ms");
            assertThat(Duration.ofNanos(longest)).isLessThan(Duration.ofSeconds(2));
            assertThat(channel.asked()).isEmpty();
            release.countDown();
            Waiting.until("all are sent", () -> scene.counts().equals(Map.of("delivered", 330L)));
        }
    }

    private List<String> replaced() {
        return channel.asked().stream().map(one -> one.shipment().replaces()).toList();
    }

    private static Reply list(String title, String... values) {
        return new Reply(
                Outcome.GUIDE,
                List.of(new Block.Checklist(
                        title,
                        java.util.Arrays.stream(values)
                                .map(value -> new Block.Item("Giấy " + value, "", false, value))
                                .toList())),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
