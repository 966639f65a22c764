package vn.motcua.assistant.conversation;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.motcua.assistant.messaging.ConversationRunner;
import vn.motcua.assistant.messaging.ConversationSignals;
import vn.motcua.assistant.messaging.Inbox;
import vn.motcua.assistant.messaging.TypingSigns;

/**
 * Runs turns as messages come in. Each node runs those that it took in itself at once; what was put off, or taken in by a node
 * that ended, is found by looking at the inbox from time to time.
 */
@Component
class TurnWorkers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TurnWorkers.class);

    private static final int BATCH = 500;
    private static final int SECONDS_TO_FINISH = 15;

    private final Inbox inbox;
    private final TurnRunner turns;
    private final TypingSigns typing;
    private final TurnSettings settings;

    private volatile @Nullable Working working;

    TurnWorkers(Inbox inbox, TurnRunner turns, TypingSigns typing, TurnSettings settings, ConversationSignals signals) {
        this.inbox = inbox;
        this.turns = turns;
        this.typing = typing;
        this.settings = settings;
        signals.on(ConversationSignals.Event.RECEIVED, this::signal);
    }

    /** What runs between start and stop. */
    private record Working(ExecutorService workers, ScheduledExecutorService poll, ConversationRunner runner) {}

    @Override
    public void start() {
        ExecutorService workers = Executors.newFixedThreadPool(
                settings.workers(), Thread.ofPlatform().name("turn-", 1).factory());
        ScheduledExecutorService poll = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("inbox-poll").daemon().factory());
        working = new Working(workers, poll, new ConversationRunner(workers, this::runAllDue));
        poll.scheduleWithFixedDelay(this::poll, 0, settings.poll().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets the turns that run finish; those that wait are in the inbox. */
    @Override
    public void stop() {
        Working ending = working;
        working = null;
        if (ending == null) {
            return;
        }
        ending.poll().shutdownNow();
        ending.workers().shutdown();
        try {
            if (!ending.workers().awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                LOG.warn("Turns that did not finish will be run after the next start");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return working != null;
    }

    private void signal(long conversation) {
        Working current = working;
        if (current != null) {
            current.runner().signal(conversation);
        }
    }

    private void runAllDue(long conversation) {
        while (working != null && turns.runNext(conversation) == TurnRunner.Ended.MORE_WAIT) {
            // On to the next message of the same conversation.
        }
    }

    private void poll() {
        try {
            inbox.dueConversations(BATCH).forEach(this::signal);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("The inbox cannot be read: {}", away.getClass().getSimpleName());
        } catch (RuntimeException unexpected) {
            // An exception that leaves this method would be the end of all further looking.
            LOG.error("Looking at the inbox failed: {}", unexpected.getClass().getName());
        }
        try {
            typing.show();
        } catch (RuntimeException unexpected) {
            LOG.warn(
                    "It could not be shown that an answer is being prepared: {}",
                    unexpected.getClass().getName());
        }
    }
}
