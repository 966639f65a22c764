package vn.motcua.assistant.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import vn.motcua.connector.Capabilities;
import vn.motcua.connector.Connector;
import vn.motcua.connector.Delivery;
import vn.motcua.connector.Pace;
import vn.motcua.connector.Reply;
import vn.motcua.connector.Shipment;

/** A channel that answers as it is told, takes everything else, and remembers what it was asked and what it took. */
final class PlatformDouble implements Connector {

    private final String channel;
    private final List<Asked> asked = new ArrayList<>();
    private final List<String> typing = new ArrayList<>();
    private Optional<Pace> pace = Optional.empty();
    private Optional<Pace> conversationPace = Optional.empty();
    private Optional<Capabilities.Window> window = Optional.empty();
    private volatile Function<Shipment, Delivery> behaviour = shipment -> new Delivery.Delivered("");
    private volatile Function<Reply, Integer> parts = reply -> 1;

    PlatformDouble(String channel) {
        this.channel = channel;
    }

    /**
     * What it was asked to send.
     *
     * @param nanos when the answer was given, see {@link System#nanoTime()}
     */
    record Asked(Shipment shipment, Delivery answer, long nanos) {
        boolean isTaken() {
            return answer instanceof Delivery.Delivered;
        }

        String text() {
            return shipment.reply().text() + (shipment.part() == 0 ? "" : "/" + shipment.part());
        }
    }

    PlatformDouble paced(Pace limit) {
        pace = Optional.of(limit);
        return this;
    }

    PlatformDouble pacedPerConversation(Pace limit) {
        conversationPace = Optional.of(limit);
        return this;
    }

    PlatformDouble within(Capabilities.Window limit) {
        window = Optional.of(limit);
        return this;
    }

    PlatformDouble inParts(Function<Reply, Integer> count) {
        parts = count;
        return this;
    }

    /** From now on it answers so; an answer of {@code Delivered("")} is given an id. */
    PlatformDouble answering(Function<Shipment, Delivery> answers) {
        behaviour = answers;
        return this;
    }

    synchronized List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** The conversations in which it showed that an answer is being prepared. */
    synchronized List<String> typing() {
        return List.copyOf(typing);
    }

    /** The texts that it took for a conversation, in order, each but the first of a reply with "/" and its number. */
    List<String> taken(String conversation) {
        return asked().stream()
                .filter(one -> one.isTaken() && one.shipment().conversation().equals(conversation))
                .map(Asked::text)
                .toList();
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
                true,
                true,
                false,
                pace,
                window);
    }

    @Override
    public int parts(Reply reply) {
        return parts.apply(reply);
    }

    @Override
    public Optional<Pace> pace(String conversation) {
        return conversationPace;
    }

    @Override
    public synchronized void showTyping(String conversation) {
        typing.add(conversation);
    }

    @Override
    public Delivery deliver(Shipment shipment) {
        Delivery answer = behaviour.apply(shipment);
        synchronized (this) {
            if (answer instanceof Delivery.Delivered delivered
                    && delivered.channelMessageId().isEmpty()) {
                answer = new Delivery.Delivered(
                        shipment.replaces().isEmpty() ? channel + "-" + (asked.size() + 1) : shipment.replaces());
            }
            asked.add(new Asked(shipment, answer, System.nanoTime()));
        }
        return answer;
    }
}
