package vn.motcua.assistant.messaging;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells who is interested that something was committed to a conversation: in this process at once, and in the other nodes by
 * way of {@link NodeSignals}. A signal may be lost with a node and may come twice, so whoever listens also looks by himself
 * from time to time, and goes by what is stored, not by how often he was called.
 */
@Component
public class ConversationSignals {

    /** What happened. */
    public enum Event {
        /** A citizen's message waits for its turn. In this process only. */
        RECEIVED,
        /** The log has grown, by whomever. */
        LOG_GROWN,
        /** There is more of a reply that is still being written. */
        DRAFT_GROWN,
        /** Who holds the conversation has changed, or what officers know of it. */
        CASE_CHANGED;

        /** Whether the other nodes are told too. */
        boolean travels() {
            return this != RECEIVED;
        }
    }

    private final Map<Event, List<LongConsumer>> listeners = new EnumMap<>(Event.class);
    private final List<BiConsumer<Event, Long>> carriers = new CopyOnWriteArrayList<>();

    ConversationSignals() {
        for (Event event : Event.values()) {
            listeners.put(event, new CopyOnWriteArrayList<>());
        }
    }

    /** Calls back with the conversation's number, on the thread that committed; must not block. */
    public void on(Event event, LongConsumer listener) {
        listenersOf(event).add(listener);
    }

    /** Calls back with what was committed by this process and is to be told to the other nodes; must not block. */
    void carry(BiConsumer<Event, Long> carrier) {
        carriers.add(carrier);
    }

    /** To be called in the transaction: tells when it has committed. */
    public void afterCommit(Event event, long conversation) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                now(event, conversation);
                if (event.travels()) {
                    carriers.forEach(carrier -> carrier.accept(event, conversation));
                }
            }
        });
    }

    /** Tells this process alone. */
    void now(Event event, long conversation) {
        listenersOf(event).forEach(listener -> listener.accept(conversation));
    }

    private List<LongConsumer> listenersOf(Event event) {
        return listeners.getOrDefault(event, List.of());
    }
}
