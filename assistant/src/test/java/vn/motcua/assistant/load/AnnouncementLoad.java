package vn.motcua.assistant.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.announcement.AnnouncementScene;
import vn.motcua.assistant.announcement.PlatformWithLimits;
import vn.motcua.assistant.messaging.Inbox;
import vn.motcua.assistant.messaging.Outbox;
import vn.motcua.assistant.messaging.Sender;
import vn.motcua.assistant.messaging.TestNode;
import vn.motcua.assistant.messaging.Waiting;
import vn.motcua.connector.Block;
import vn.motcua.connector.Capabilities;
import vn.motcua.connector.InboundMessage;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Pace;
import vn.motcua.connector.Reply;

/**
 * An announcement to 20,000 subscribers in real time over three doubles of channels, by two nodes of which one is killed in the middle,
 * while ordinary replies go out. Each channel's subscribers are as many as its limit lets through in the same time. Prints what was sent, how
 * long it took and may take, and how long replies waited.
 *
 * <p>Arguments: how many subscribers (20000 when left out).
 */
public final class AnnouncementLoad {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final long PLATFORM_ANSWERS_IN_MILLIS = 100;
    private static final Duration BETWEEN_REPLIES = Duration.ofMillis(500);

    private AnnouncementLoad() {}

    public static void main(String[] args) throws Exception {
        int subscribers = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        Map<PlatformWithLimits, Integer> shares = new LinkedHashMap<>();
        var window = Optional.of(new Capabilities.Window(Duration.ofHours(48), Duration.ofDays(7)));
        int perSecond = 30 + 66 + 30;
        shares.put(platform("telegram", new Pace(30, SECOND, 5), Optional.empty()), subscribers * 30 / perSecond);
        shares.put(platform("zalo", new Pace(4000, Duration.ofMinutes(1), 60), window), subscribers * 66 / perSecond);
        int placed = shares.values().stream().mapToInt(Integer::intValue).sum();
        shares.put(platform("zalobot", new Pace(30, SECOND, 5), Optional.empty()), subscribers - placed);
        List<PlatformWithLimits> platforms = List.copyOf(shares.keySet());
        try (var scene = AnnouncementScene.of(
                2,
                platforms,
                node -> node.with(Map.of("motcua.delivery.poll", "1s", "motcua.delivery.lease", "20s")))) {
            shares.forEach(
                    (platform, count) -> scene.subscribers(platform.channel(), count, "Cúp điện", Instant.now()));
            long id = scene.approved(scene.draft(
                    Instant.now(),
                    platforms.stream().map(PlatformWithLimits::channel).toList()));
            var over = new AtomicBoolean();
            List<Double> waits = Collections.synchronizedList(new ArrayList<>());
            Thread replies = Thread.ofPlatform().start(() -> reply(scene.node(), platforms.getFirst(), over, waits));
            Waiting.until(
                    "a third is sent",
                    () -> platforms.stream().mapToInt(PlatformWithLimits::count).sum() > subscribers / 3);
            System.out.println("a node is killed");
            Thread.startVirtualThread(scene::crashOne);
            while (!scene.status(id).word().equals("done")) {
                Thread.sleep(1_000);
            }
            over.set(true);
            replies.join();
            report(shares, waits);
            System.out.println(scene.counts(id));
        }
        System.exit(0);
    }

    private static PlatformWithLimits platform(String name, Pace pace, Optional<Capabilities.Window> window) {
        return new PlatformWithLimits(name, pace, window, PLATFORM_ANSWERS_IN_MILLIS);
    }

    /** Answers somebody now and then, as a turn would, and waits until the platform has it. */
    private static void reply(TestNode node, PlatformWithLimits platform, AtomicBoolean over, List<Double> waits) {
        var transaction = new TransactionTemplate(node.get(PlatformTransactionManager.class));
        var reply = new Reply(
                Outcome.ANSWER, List.of(new Block.Paragraph("Miễn phí.")), List.of(), List.of(), List.of(), List.of());
        try {
            for (int i = 0; !over.get(); i++) {
                String citizen = "asks-" + i;
                long conversation =
                        node.get(Inbox.class).conversation(platform.channel(), InboundMessage.ONLY_ACCOUNT, citizen);
                long said = System.nanoTime();
                transaction.executeWithoutResult(
                        status -> node.get(Outbox.class).say(conversation, Sender.ASSISTANT, null, List.of(reply)));
                Waiting.until("the reply arrives", () -> platform.at(citizen) > 0);
                waits.add((platform.at(citizen) - said) / 1e6);
                Thread.sleep(BETWEEN_REPLIES);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void report(Map<PlatformWithLimits, Integer> shares, List<Double> waits) {
        shares.forEach((platform, count) -> {
            Map<String, List<String>> taken = platform.taken();
            long twice =
                    taken.values().stream().filter(texts -> texts.size() > 1).count();
            List<Long> times = taken.keySet().stream()
                    .filter(citizen -> !citizen.startsWith("asks-"))
                    .map(platform::at)
                    .sorted()
                    .toList();
            long messages = taken.keySet().stream()
                    .filter(citizen -> platform.at(citizen) <= times.getLast())
                    .count();
            double took = (times.getLast() - times.getFirst()) / 1e9;
            double allowed = platform.allowed((int) messages).toMillis() / 1000.0;
            System.out.printf(
                    "%-9s %d of %d subscribers, %d twice; %d messages in %.1f s (%.1f a second), allowed %.1f s, %+.1f %%;"
                            + " most in one stretch %d of %d%n",
                    platform.channel(),
                    times.size(),
                    count,
                    twice,
                    messages,
                    took,
                    messages / took,
                    allowed,
                    100 * (took / allowed - 1),
                    platform.most(),
                    platform.limit());
        });
        List<Double> sorted = waits.stream().sorted().toList();
        System.out.printf(
                "%d replies meanwhile on %s: p50 %.0f ms, p95 %.0f ms, worst %.0f ms%n",
                sorted.size(),
                shares.keySet().iterator().next().channel(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.getLast());
    }
}
