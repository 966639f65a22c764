package vn.motcua.assistant.messaging;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells this process that replies of a conversation wait to be pushed. A signal may be lost with a node and may come twice, so
 * whoever listens also looks by himself from time to time.
 */
@Component
class OutboxSignals {

    private final List<BiConsumer<ChannelKey, Long>> listeners = new CopyOnWriteArrayList<>();

    /** Calls back with the conversation's account and number, on the thread that committed; must not block. */
    void on(BiConsumer<ChannelKey, Long> listener) {
        listeners.add(listener);
    }

    /** To be called in the transaction: tells when it has committed. */
    void afterCommit(ChannelKey key, long conversation) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                listeners.forEach(listener -> listener.accept(key, conversation));
            }
        });
    }
}
