package vn.motcua.assistant.webchat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.springframework.stereotype.Component;
import vn.motcua.assistant.messaging.ConversationSignals;
import vn.motcua.assistant.messaging.MessageLog;

/** Waits for the answer to a message, for the page that cannot fetch it by itself later. */
@Component
class BasicReplies {

    private static final int LOOKED_AT = 10;

    private final MessageLog log;
    private final Map<Long, Set<CountDownLatch>> waiting = new ConcurrentHashMap<>();

    BasicReplies(MessageLog log, ConversationSignals signals) {
        this.log = log;
        signals.on(ConversationSignals.Event.LOG_GROWN, this::grown);
    }

    /** Returns when the message has its answer, or when the patience is over. */
    void await(long conversation, long sequence, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        long left = patience.toNanos();
        while (left > 0) {
            var latch = new CountDownLatch(1);
            waiting.computeIfAbsent(conversation, key -> ConcurrentHashMap.newKeySet())
                    .add(latch);
            try {
                // Looked at after the latch is in place, so that nothing slips in between.
                if (answered(conversation, sequence) || !latch.await(left, TimeUnit.NANOSECONDS)) {
                    return;
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                forget(conversation, latch);
            }
            left = end - System.nanoTime();
        }
    }

    private boolean answered(long conversation, long sequence) {
        return log.after(conversation, sequence, LOOKED_AT).stream()
                .anyMatch(message -> message.replyTo() != null && message.replyTo() == sequence);
    }

    private void grown(long conversation) {
        waiting.getOrDefault(conversation, Set.of()).forEach(CountDownLatch::countDown);
    }

    private void forget(long conversation, CountDownLatch latch) {
        waiting.computeIfPresent(conversation, (key, latches) -> {
            latches.remove(latch);
            return latches.isEmpty() ? null : latches;
        });
    }
}
