package vn.motcua.assistant.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.connector.Delivery;
import vn.motcua.connector.InboundEvent;
import vn.motcua.connector.InboundMessage.Content;
import vn.motcua.connector.Pace;
import vn.motcua.connector.Shipment;

import static org.assertj.core.api.Assertions.assertThat;

/** Hours of trouble: nothing is lost and nothing sent twice, whatever a channel answers and whoever ends in the middle. */
class DeliveryTroubleTest {

    private static final Content HELLO = new Content.Text("xin chào");

    @Test
    void afterHoursOfOutageEverythingIsSentOnceAndInOrderAndTheChannelWasHardlyAsked() {
        int conversations = 500;
        int each = 6;
        var down = new AtomicBoolean(true);
        var channel = new PlatformDouble("zalo")
                .answering(shipment -> down.get()
                        ? new Delivery.ChannelBusy(Duration.ofSeconds(30), "bad gateway")
                        : new Delivery.Delivered(""));
        try (DeliveryScene scene = DeliveryScene.of(channel)) {
            var numbers = new ArrayList<Long>();
            for (int c = 0; c < conversations; c++) {
                numbers.add(scene.hear(channel, "c" + c, "e" + c, HELLO));
            }
            for (int c = 0; c < conversations; c++) {
                DeliveryScene.say(
                        scene.node(c),
                        numbers.get(c),
                        1,
                        IntStream.range(0, each)
                                .mapToObj(i -> DeliveryScene.reply("r" + i))
                                .toList());
            }
            Waiting.until("it is paused", () -> isResting(scene, channel));
            int before = channel.asked().size();
            int steps = 70;
            for (int i = 0; i < steps; i++) {
                int asked = before + i;
                scene.clock.pass(Duration.ofMinutes(6));
                Waiting.until("it was tried", () -> channel.asked().size() > asked && isResting(scene, channel));
            }
            assertThat(before).isLessThanOrEqualTo(64);
            assertThat(channel.asked().size() - before).isEqualTo(steps);
            assertThat(scene.counts()).isEqualTo(Map.of("waiting", (long) conversations * each));
            down.set(false);
            scene.clock.pass(Duration.ofMinutes(6));
            long start = System.nanoTime();
            Waiting.until(
                    "all are sent", () -> scene.counts().equals(Map.of("delivered", (long) conversations * each)));
            System.out.printf(
                    "%d replies after the outage in %d ms%n",
                    conversations * each, (System.nanoTime() - start) / 1_000_000);
            List<String> expected =
                    IntStream.range(0, each).mapToObj(i -> "r" + i).toList();
            Map<String, List<String>> taken = channel.asked().stream()
                    .filter(PlatformDouble.Asked::isTaken)
                    .collect(Collectors.groupingBy(
                            one -> one.shipment().conversation(),
                            Collectors.mapping(PlatformDouble.Asked::text, Collectors.toList())));
            assertThat(taken).hasSize(conversations);
            assertThat(taken.values()).allMatch(expected::equals);
        }
    }

    private static boolean isResting(DeliveryScene scene, PlatformDouble channel) {
        ChannelState state = scene.state(channel);
        return state.probeAt() != null
                && state.probeAt().isAfter(scene.clock.instant())
                && !scene.counts().containsKey("sending");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whateverAChannelAnswersEachMessageEndsOnceAndInOrder(long seed) {
        int conversations = 10;
        int each = 12;
        var random = new Random(seed);
        Map<String, Integer> moves = new ConcurrentHashMap<>();
        var channel = new PlatformDouble("zalo")
                .inParts(reply -> 1 + Math.abs(reply.text().hashCode()) % 3);
        channel.answering(shipment -> anything(random, shipment, moves));
        try (DeliveryScene scene = DeliveryScene.with(2, true, Map.of("motcua.delivery.lease", "12h"), channel)) {
            var numbers = new ArrayList<Long>();
            for (int c = 0; c < conversations; c++) {
                numbers.add(scene.hear(channel, "c" + c, "e" + c, HELLO));
            }
            for (int r = 0; r < each; r++) {
                for (int c = 0; c < conversations; c++) {
                    DeliveryScene.say(
                            scene.node(r + c), numbers.get(c), 1, List.of(DeliveryScene.reply("c" + c + " r" + r)));
                }
            }
            var events = new AtomicInteger();
            Deliveries deliveries = scene.node().get(Deliveries.class);
            Waiting.until("all is over", () -> {
                scene.clock.pass(Duration.ofSeconds(2));
                if (scene.state(channel).kind() == ChannelState.Kind.STOPPED) {
                    deliveries.resume(channel);
                }
                if (events.incrementAndGet() % 10 == 0) {
                    for (int c = 0; c < conversations; c++) {
                        scene.node(c)
                                .get(Intake.class)
                                .take(new InboundEvent.Interacted(
                                        "zalo",
                                        "default",
                                        "c" + c + "'".repeat(moves.getOrDefault("c" + c, 0)),
                                        scene.clock.instant()));
                    }
                }
                return scene.counts().keySet().stream()
                        .allMatch(Set.of("delivered", "refused", "uncertain", "aside")::contains);
            });
            verify(scene, channel, conversations * each);
        }
    }

    /** Every answer that there is; an exception is one too. */
    private static Delivery anything(Random random, Shipment shipment, Map<String, Integer> moves) {
        int roll;
        synchronized (random) {
            roll = random.nextInt(100);
        }
        String name = shipment.conversation().replace("'", "");
        if (roll < 6) {
            return new Delivery.RetryLater(Duration.ofSeconds(roll), "later");
        } else if (roll < 10) {
            return new Delivery.ChannelBusy(Duration.ofSeconds(roll), "busy");
        } else if (roll < 12) {
            return new Delivery.ChannelStopped("stopped");
        } else if (roll < 16) {
            return new Delivery.Refused("refused");
        } else if (roll < 20) {
            return new Delivery.Held("held");
        } else if (roll < 21) {
            return new Delivery.Unreachable("unreachable");
        } else if (roll < 24) {
            return new Delivery.Moved(name + "'".repeat(moves.merge(name, 1, Integer::sum)));
        } else if (roll < 28) {
            return new Delivery.Uncertain("uncertain");
        }
        return new Delivery.Delivered("");
    }

    private static void verify(DeliveryScene scene, PlatformDouble channel, int replies) {
        Map<String, List<PlatformDouble.Asked>> ends = channel.asked().stream()
                .filter(one -> one.isTaken()
                        || one.answer() instanceof Delivery.Refused
                        || one.answer() instanceof Delivery.Uncertain)
                .collect(Collectors.groupingBy(PlatformDouble.Asked::text));
        assertThat(ends)
                .as("no message ends twice")
                .allSatisfy((text, all) -> assertThat(all).hasSize(1));
        var statuses = new HashMap<String, String>();
        scene.node().jdbc().sql("""
                select m.content -> 'blocks' -> 0 ->> 'text' as words, o.status from outbox o
                join message m on m.conversation_id = o.conversation_id and m.sequence = o.sequence""").query(row -> {
            statuses.put(row.getString("words"), row.getString("status"));
        });
        assertThat(statuses).hasSize(replies);
        statuses.forEach((text, status) -> {
            int parts = channel.parts(DeliveryScene.reply(text));
            List<Delivery> answers = IntStream.range(0, parts)
                    .mapToObj(part -> ends.getOrDefault(text + (part == 0 ? "" : "/" + part), List.of()))
                    .flatMap(List::stream)
                    .map(PlatformDouble.Asked::answer)
                    .toList();
            if (!status.equals("aside")) {
                assertThat(answers)
                        .as("all parts of %s, which is %s", text, status)
                        .hasSize(parts);
                boolean refused = answers.stream().anyMatch(Delivery.Refused.class::isInstance);
                boolean uncertain = answers.stream().anyMatch(Delivery.Uncertain.class::isInstance);
                assertThat(status).isEqualTo(refused ? "refused" : uncertain ? "uncertain" : "delivered");
            }
        });
        var last = new HashMap<String, String>();
        for (PlatformDouble.Asked one : channel.asked()) {
            if (ends.containsKey(one.text()) && ends.get(one.text()).contains(one)) {
                String name = one.shipment().conversation().replace("'", "");
                String place = "%04d/%d"
                        .formatted(
                                Integer.parseInt(one.shipment().reply().text().split(" r")[1]),
                                one.shipment().part());
                assertThat(place).as("order in " + name).isGreaterThan(last.getOrDefault(name, ""));
                last.put(name, place);
            }
        }
    }

    @Test
    void whoeverEndsInTheMiddleLeavesOneMessageUncertainAndNothingLost() {
        Set<String> ended = ConcurrentHashMap.newKeySet();
        var sent = new AtomicInteger();
        var channel = new PlatformDouble("zalo").inParts(reply -> 2);
        channel.answering(shipment -> {
            if (sent.incrementAndGet() % 7 == 0) {
                ended.add(shipment.reply().text() + "/" + shipment.part());
                // As if the power went: nothing is recorded of what was being done.
                throw new NodeEnded();
            }
            return sent.get() % 11 == 0
                    ? new Delivery.ChannelBusy(Duration.ofSeconds(1), "busy")
                    : new Delivery.Delivered("");
        });
        try (DeliveryScene scene = DeliveryScene.of(channel)) {
            for (int c = 0; c < 8; c++) {
                long conversation = scene.hear(channel, "c" + c, "e" + c, HELLO);
                for (int r = 0; r < 5; r++) {
                    DeliveryScene.say(scene.node(r), conversation, 1, List.of(DeliveryScene.reply("c" + c + " r" + r)));
                }
            }
            Waiting.until("all is over", () -> {
                Instant now = scene.clock.instant();
                boolean resting = scene.node()
                        .jdbc()
                        .sql("select count(*) from outbox where status = 'waiting' and due_at <= ?")
                        .param(MessageLog.time(now))
                        .query(Long.class)
                        .single()
                        .equals(0L);
                // Time goes on in steps shorter than a lease while anything is really being done.
                scene.clock.pass(resting ? Duration.ofSeconds(20) : Duration.ofSeconds(1));
                return !scene.counts().containsKey("waiting") && !scene.counts().containsKey("sending");
            });
            Map<String, Long> taken = channel.asked().stream()
                    .filter(PlatformDouble.Asked::isTaken)
                    .collect(Collectors.groupingBy(
                            one -> one.shipment().reply().text() + "/"
                                    + one.shipment().part(),
                            Collectors.counting()));
            assertThat(taken.values()).containsOnly(1L);
            var all = new HashSet<>(taken.keySet());
            all.addAll(ended);
            assertThat(all).hasSize(8 * 5 * 2);
            assertThat(taken.keySet()).doesNotContainAnyElementsOf(ended);
            assertThat(scene.node()
                            .jdbc()
                            .sql("select sum(cardinality(missing)) from outbox")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(ended.size());
        }
    }

    private static final class NodeEnded extends Error {
        private static final long serialVersionUID = 1;
    }

    @Test
    void twoNodesTogetherKeepWithinTheChannelsPace() {
        int replies = 150;
        var channel = new PlatformDouble("telegram").paced(new Pace(50, Duration.ofSeconds(1), 5));
        // A sender that is held up between its leave to send and the platform brings one message late: few senders, few
        // of those.
        int senders = 2;
        Map<String, Object> settings = Map.of("motcua.delivery.senders", String.valueOf(senders));
        try (DeliveryScene scene = DeliveryScene.with(2, false, settings, channel)) {
            var numbers = new ArrayList<Long>();
            for (int i = 0; i < replies; i++) {
                numbers.add(scene.hear(channel, "c" + i, "e" + i, HELLO));
            }
            for (int i = 0; i < replies; i++) {
                scene.say(numbers.get(i), "r" + i);
            }
            Waiting.until("all are sent", () -> scene.counts().equals(Map.of("delivered", (long) replies)));
            List<Long> times = channel.asked().stream()
                    .map(PlatformDouble.Asked::nanos)
                    .sorted()
                    .toList();
            assertThat(mostWithin(times, Duration.ofSeconds(1))).isLessThanOrEqualTo(50 + 5 + 2 * senders);
            double seconds = (times.get(replies - 1) - times.get(0)) / 1e9;
            System.out.printf("%d replies at 50/s by two nodes in %.2f s%n", replies, seconds);
            assertThat(seconds).isBetween(2.8, 30.0);
        }
    }

    @Test
    void aConversationsOwnPaceIsKeptAndHoldsUpNoOther() {
        var channel = new PlatformDouble("telegram").pacedPerConversation(new Pace(10, Duration.ofSeconds(1), 2));
        try (DeliveryScene scene = DeliveryScene.with(2, false, Map.of("motcua.delivery.senders", "1"), channel)) {
            long slow = scene.hear(channel, "slow", "e1", HELLO);
            long other = scene.hear(channel, "other", "e2", HELLO);
            scene.say(slow, IntStream.range(0, 20).mapToObj(i -> "r" + i).toArray(String[]::new));
            scene.say(other, "quick");
            scene.untilStatuses(other, "delivered");
            assertThat(channel.taken("slow").size()).isLessThan(15);
            Waiting.until("all are sent", () -> channel.taken("slow").size() == 20);
            List<Long> times = channel.asked().stream()
                    .filter(one -> one.shipment().conversation().equals("slow"))
                    .map(PlatformDouble.Asked::nanos)
                    .toList();
            assertThat(mostWithin(times, Duration.ofMillis(500))).isLessThanOrEqualTo(5 + 2 + 1);
            assertThat(times.get(19) - times.get(0))
                    .isGreaterThan(Duration.ofMillis(1600).toNanos());
        }
    }

    private static int mostWithin(List<Long> times, Duration window) {
        int most = 0;
        int from = 0;
        for (int to = 0; to < times.size(); to++) {
            while (times.get(to) - times.get(from) > window.toNanos()) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }

    @Test
    void whatNobodySignalledIsFoundAlsoWhileManyOthersAreBeingSentTo() {
        var channel = new PlatformDouble("zalo").pacedPerConversation(new Pace(1, Duration.ofSeconds(20), 1));
        try (DeliveryScene scene = DeliveryScene.with(1, false, Map.of(), channel)) {
            int many = 60;
            for (int c = 0; c < many; c++) {
                scene.say(scene.hear(channel, "c" + c, "e" + c, HELLO), "one", "two");
            }
            Waiting.until("the second ones wait", () -> channel.asked().size() >= many);
            long unsignalled = scene.hear(channel, "unsignalled", "e", HELLO);
            scene.node()
                    .get(MessageLog.class)
                    .add(
                            unsignalled,
                            new Outbox.Speaker(Sender.ASSISTANT, null),
                            1L,
                            List.of(DeliveryScene.reply("found")),
                            Instant.now());
            scene.node().jdbc().sql("""
                            insert into outbox(conversation_id, sequence, channel, account, due_at, queued_at, updated_at, status)
                            select id, last_sequence, channel, account, now(), now(), now(), 'waiting' from conversation
                            where id = ?""").param(unsignalled).update();
            Waiting.until("it is sent", () -> !channel.taken("unsignalled").isEmpty());
            assertThat(channel.asked()).as("others still wait").hasSizeLessThan(2 * many);
            Waiting.until("all are sent", () -> channel.asked().size() == 2 * many + 1);
        }
    }

    @Test
    void tenThousandWaitingConversationsOfAPausedChannelAndADeadOneDelayNobody() {
        var paused =
                new PlatformDouble("zalo").answering(shipment -> new Delivery.ChannelBusy(Duration.ofHours(1), "down"));
        var open = new PlatformDouble("telegram")
                .answering(shipment -> shipment.conversation().equals("dead")
                        ? new Delivery.Held("write first")
                        : new Delivery.Delivered(""));
        try (DeliveryScene scene =
                DeliveryScene.with(1, false, Map.of("motcua.delivery.poll", "100ms"), paused, open)) {
            scene.say(scene.hear(paused, "first", "e", HELLO), "first");
            Waiting.until("it is paused", () -> scene.state(paused).kind() == ChannelState.Kind.PAUSED);
            long dead = scene.hear(open, "dead", "d", HELLO);
            scene.say(dead, "dead");
            scene.untilStatuses(dead, "held");
            scene.node().jdbc().sql("""
                    with conversations as (
                        insert into conversation(channel, account, channel_conversation, created_at, last_sequence)
                        select 'zalo', 'default', 'many ' || n, now(), 1 from generate_series(1, 10000) n returning id),
                    messages as (
                        insert into message(conversation_id, sequence, sender, content, sent_at)
                        select id, 1, 'assistant', m.content, now() from conversations,
                        (select content from message where sender = 'assistant' limit 1) m)
                    insert into outbox(conversation_id, sequence, channel, account, due_at, queued_at, updated_at)
                    select id, 1, 'zalo', 'default', now(), now(), now() from conversations""").update();
            scene.say(dead, IntStream.range(0, 5000).mapToObj(i -> "d" + i).toArray(String[]::new));
            scene.node().jdbc().sql("analyze outbox").update();
            long conversation = scene.hear(open, "quick", "q", HELLO);
            var nanos = new ArrayList<Long>();
            for (int i = 0; i < 100; i++) {
                String text = "q" + i;
                long before = System.nanoTime();
                scene.say(conversation, text);
                Waiting.until("it is sent", () -> open.taken("quick").contains(text));
                nanos.add(System.nanoTime() - before);
            }
            nanos.sort(null);
            OutboxQueue queue = scene.node().get(OutboxQueue.class);
            queue.due(ChannelKey.of(open), 200);
            long before = System.nanoTime();
            List<Long> due = queue.due(ChannelKey.of(open), 200);
            long look = System.nanoTime() - before;
            System.out.printf(
                    "Beside 10,000 waiting conversations: half within %d ms, 99 of 100 within %d ms; a look takes %d ms%n",
                    nanos.get(50) / 1_000_000, nanos.get(98) / 1_000_000, look / 1_000_000);
            assertThat(due).isEmpty();
            assertThat(Duration.ofNanos(nanos.get(90))).isLessThan(Duration.ofMillis(500));
            assertThat(paused.asked().size()).isEqualTo(1);
        }
    }
}
