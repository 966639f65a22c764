package vn.motcua.assistant.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.motcua.connector.Connector;

/**
 * Sends queued replies through their connectors, each channel's in a {@link Lane} of its own, each conversation's in order. That a
 * message is being sent is recorded before the request leaves; if no outcome follows (the connector threw, the node ended), whether
 * the citizen has it cannot be known, and it is marked so and not repeated: a doubled message is worse than one that staff can see
 * was uncertain.
 */
@Component
class OutboxDispatcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDispatcher.class);

    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(15);

    private final Connectors connectors;
    private final Lane.Tools tools;

    private volatile @Nullable Sending sending;

    OutboxDispatcher(
            OutboxQueue queue,
            Connectors connectors,
            ChannelStates states,
            Paces paces,
            FormerForms forms,
            Outcomes outcomes,
            OutboxSignals signals,
            DeliverySettings settings,
            OfficerSettings officers,
            Clock clock) {
        this.connectors = connectors;
        this.tools = new Lane.Tools(queue, states, paces, forms, outcomes, settings, officers, clock);
        signals.on(this::signal);
    }

    /** What runs between start and stop. */
    private record Sending(
            ExecutorService senders,
            ScheduledExecutorService poll,
            Map<ChannelKey, Lane> lanes,
            AtomicBoolean lookAgain) {}

    @Override
    public synchronized void start() {
        ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
        ScheduledExecutorService poll = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("outbox-poll").daemon().factory());
        var lanes = new ConcurrentHashMap<ChannelKey, Lane>();
        var started = new Sending(senders, poll, lanes, new AtomicBoolean());
        for (Connector connector : connectors.pushed()) {
            lanes.put(ChannelKey.of(connector), new Lane(connector, tools, senders, () -> pollSoon(started)));
        }
        tryStoppedChannels(started);
        sending = started;
        poll.scheduleWithFixedDelay(
                () -> poll(started), 0, tools.settings().poll().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets what is being sent come to its end; the rest waits for the next start. */
    @Override
    public synchronized void stop() {
        Sending ending = sending;
        sending = null;
        if (ending == null) {
            return;
        }
        ending.poll().shutdown();
        ending.lanes().values().forEach(Lane::end);
        ending.senders().shutdown();
        try {
            long end = System.nanoTime() + TIME_TO_FINISH.toNanos();
            ending.poll().awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (!ending.senders().awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                ending.senders().shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return sending != null;
    }

    private void signal(ChannelKey key, long conversation) {
        Sending current = sending;
        Lane lane = current == null ? null : current.lanes().get(key);
        if (lane != null) {
            lane.signal(conversation);
        }
    }

    /** Starting anew is an operator's act as good as any: a single reply tries whether what was wrong has been mended. */
    private void tryStoppedChannels(Sending current) {
        whileDatabaseIsThere(() -> tools.states().read().forEach((key, state) -> {
            if (state.kind() == ChannelState.Kind.STOPPED && current.lanes().containsKey(key)) {
                tools.states().resume(key);
            }
        }));
    }

    private void pollSoon(Sending current) {
        if (current.lookAgain().compareAndSet(false, true)) {
            try {
                current.poll().execute(() -> poll(current));
            } catch (RejectedExecutionException stopping) {
                LOG.debug("Nothing more is looked for");
            }
        }
    }

    private void poll(Sending current) {
        current.lookAgain().set(false);
        whileDatabaseIsThere(() -> {
            int lost = tools.queue().giveUpExpiredLeases();
            if (lost > 0) {
                LOG.warn("{} messages were being sent when a node ended; whether they arrived is unknown", lost);
            }
            if (!current.lanes().isEmpty()) {
                tools.states().read();
            }
            current.lanes().values().forEach(Lane::poll);
        });
    }

    private static void whileDatabaseIsThere(Runnable action) {
        try {
            action.run();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("The outbox cannot be read: {}", away.getClass().getSimpleName());
        } catch (RuntimeException unexpected) {
            LOG.error("Looking at the outbox failed: {}", unexpected.getClass().getName());
        }
    }
}
