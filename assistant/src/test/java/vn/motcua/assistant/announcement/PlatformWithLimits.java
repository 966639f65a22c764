package vn.motcua.assistant.announcement;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import vn.motcua.connector.Capabilities;
import vn.motcua.connector.Connector;
import vn.motcua.connector.Delivery;
import vn.motcua.connector.Pace;
import vn.motcua.connector.Shipment;

/**
 * A channel that counts as its platform would: no more messages than its pace in any stretch of time, and remembers what each conversation
 * was sent and when.
 */
public final class PlatformWithLimits implements Connector {

    private final String channel;
    private final Pace pace;
    private final Optional<Capabilities.Window> window;
    private final Map<String, List<String>> taken = new HashMap<>();
    private final Deque<Long> recent = new ArrayDeque<>();
    private final Map<String, Long> at = new HashMap<>();
    private final Map<String, Integer> before = new HashMap<>();
    private final long latencyMillis;
    private volatile Function<Shipment, Optional<Delivery>> behaviour = shipment -> Optional.empty();
    private int most;
    private int all;

    /**
     * A channel.
     *
     * @param pace no more than this in any such stretch of time; bursts are not looked at
     * @param latencyMillis how long it takes to answer
     */
    public PlatformWithLimits(String channel, Pace pace, Optional<Capabilities.Window> window, long latencyMillis) {
        this.channel = channel;
        this.pace = pace;
        this.window = window;
        this.latencyMillis = latencyMillis;
    }

    PlatformWithLimits answering(Function<Shipment, Optional<Delivery>> answers) {
        behaviour = answers;
        return this;
    }

    /** Of each conversation what it was sent, in order. */
    public synchronized Map<String, List<String>> taken() {
        var copy = new HashMap<String, List<String>>();
        taken.forEach((conversation, texts) -> copy.put(conversation, List.copyOf(texts)));
        return copy;
    }

    /** How many messages it has. */
    public synchronized int count() {
        return all;
    }

    /** The most that came in one stretch of time. */
    public synchronized int most() {
        return most;
    }

    /** When a conversation was sent its last message, by {@link System#nanoTime()}. */
    public synchronized long at(String conversation) {
        return at.getOrDefault(conversation, 0L);
    }

    /** How many messages came before the last one of a conversation. */
    synchronized int before(String conversation) {
        return before.getOrDefault(conversation, 0);
    }

    /** The shortest time in which so many may be sent. */
    public Duration allowed(int messages) {
        return pace.gap().multipliedBy(messages);
    }

    /** How many may come in one stretch of time. */
    public int limit() {
        return pace.messages();
    }

    @Override
    public String channel() {
        return channel;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                true,
                2000,
                Capabilities.Measure.UTF16,
                10,
                40,
                Capabilities.Markup.NONE,
                false,
                false,
                false,
                false,
                false,
                Optional.of(pace),
                window);
    }

    @Override
    public Delivery deliver(Shipment shipment) {
        Optional<Delivery> other = behaviour.apply(shipment);
        if (other.isPresent()) {
            return other.get();
        }
        count(shipment);
        if (latencyMillis > 0) {
            try {
                Thread.sleep(latencyMillis);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
        return new Delivery.Delivered(channel + "-" + shipment.conversation());
    }

    private synchronized void count(Shipment shipment) {
        long now = System.nanoTime();
        before.put(shipment.conversation(), all);
        all++;
        recent.addLast(now);
        while (recent.getFirst() <= now - pace.per().toNanos()) {
            recent.removeFirst();
        }
        most = Math.max(most, recent.size());
        at.put(shipment.conversation(), now);
        taken.computeIfAbsent(shipment.conversation(), unknown -> new ArrayList<>())
                .add(shipment.reply().text());
    }
}
