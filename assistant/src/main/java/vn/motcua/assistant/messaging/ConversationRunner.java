package vn.motcua.assistant.messaging;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongConsumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs an action for each conversation that is signalled: in this process one at a time per conversation, and once more when a
 * signal came while it ran, so that none is missed.
 */
public final class ConversationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ConversationRunner.class);

    private enum State {
        RUNNING,
        AGAIN
    }

    private final Executor executor;
    private final LongConsumer action;
    private final Map<Long, State> states = new ConcurrentHashMap<>();

    /** Runs {@code action} on {@code executor}. */
    public ConversationRunner(Executor executor, LongConsumer action) {
        this.executor = executor;
        this.action = action;
    }

    /** Runs the action for a conversation soon; returns at once. */
    public void signal(long conversation) {
        if (states.merge(conversation, State.RUNNING, (known, signalled) -> State.AGAIN) != State.RUNNING) {
            return;
        }
        try {
            executor.execute(() -> run(conversation));
        } catch (RejectedExecutionException stopping) {
            states.remove(conversation);
        }
    }

    /** Whether the action runs for a conversation, or is about to. */
    boolean isRunning(long conversation) {
        return states.containsKey(conversation);
    }

    private void run(long conversation) {
        do {
            states.put(conversation, State.RUNNING);
            try {
                action.accept(conversation);
            } catch (RuntimeException | Error failure) {
                // The message of an exception may carry what a citizen wrote.
                LOG.error(
                        "An action for a conversation failed: {}",
                        failure.getClass().getName());
            }
        } while (!states.remove(conversation, State.RUNNING));
    }
}
