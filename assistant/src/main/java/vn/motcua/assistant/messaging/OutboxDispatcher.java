package vn.motcua.assistant.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
import vn.motcua.connector.Connector;
import vn.motcua.connector.Delivery;
import vn.motcua.connector.Shipment;

/**
 * Sends queued replies through their connectors, each conversation's in order. That a reply is being sent is recorded before
 * the request leaves; if no outcome follows (the connector threw, the node ended), whether the citizen has it cannot be known,
 * and it is marked so and not repeated: a doubled message is worse than one that staff can see was uncertain.
 */
@Component
class OutboxDispatcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDispatcher.class);

    /** Longer than any connector waits for its channel. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration GIVE_UP_AFTER = Duration.ofHours(24);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int BATCH = 200;

    private final Outbox outbox;
    private final Connectors connectors;
    private final ConversationSignals signals;
    private final Clock clock;

    private @Nullable Sending sending;

    OutboxDispatcher(Outbox outbox, Connectors connectors, ConversationSignals signals, Clock clock) {
        this.outbox = outbox;
        this.connectors = connectors;
        this.signals = signals;
        this.clock = clock;
        signals.on(ConversationSignals.Event.QUEUED, this::signal);
    }

    /** What runs between start and stop. */
    private record Sending(ExecutorService senders, ScheduledExecutorService poll, ConversationRunner runner) {}

    @Override
    public synchronized void start() {
        ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
        ScheduledExecutorService poll = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("outbox-poll").daemon().factory());
        sending = new Sending(senders, poll, new ConversationRunner(senders, this::sendAll));
        poll.scheduleWithFixedDelay(this::poll, 0, POLL.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        if (sending != null) {
            sending.poll().shutdownNow();
            sending.senders().close();
            sending = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return sending != null;
    }

    private synchronized void signal(long conversation) {
        if (sending != null) {
            sending.runner().signal(conversation);
        }
    }

    private void poll() {
        try {
            int unknown = outbox.giveUpExpiredLeases();
            if (unknown > 0) {
                LOG.warn("{} replies were being sent when a node ended; whether they arrived is unknown", unknown);
            }
            outbox.dueConversations(BATCH).forEach(this::signal);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("The outbox cannot be read: {}", away.getClass().getSimpleName());
        }
    }

    private void sendAll(long conversation) {
        Optional<Outbox.Parcel> parcel = outbox.lease(conversation, LEASE);
        while (parcel.isPresent()) {
            send(parcel.get());
            parcel = outbox.lease(conversation, LEASE);
        }
    }

    private void send(Outbox.Parcel parcel) {
        Optional<Connector> connector = connectors.find(parcel.channel());
        if (connector.isEmpty()) {
            outbox.retryAt(
                    parcel, clock.instant().plusSeconds(60), "the channel " + parcel.channel() + " is switched off");
            return;
        }
        Delivery delivery;
        try {
            delivery = connector.get().deliver(Shipment.first(parcel.channelConversation(), parcel.reply()));
        } catch (RuntimeException ambiguous) {
            outbox.unknown(parcel, ambiguous.getClass().getName());
            LOG.warn(
                    "A delivery on {} ended without an outcome: {}",
                    parcel.channel(),
                    ambiguous.getClass().getName());
            return;
        }
        record(parcel, delivery);
    }

    private void record(Outbox.Parcel parcel, Delivery delivery) {
        switch (delivery) {
            case Delivery.Delivered delivered -> outbox.delivered(parcel, delivered.channelMessageId());
            case Delivery.Refused refused -> outbox.refused(parcel, refused.reason());
            case Delivery.Unreachable unreachable -> outbox.refused(parcel, unreachable.reason());
            case Delivery.Held held -> outbox.refused(parcel, held.reason());
            case Delivery.ChannelBusy busy ->
                outbox.retryAt(parcel, clock.instant().plus(busy.after()), busy.reason());
            case Delivery.ChannelStopped stopped -> outbox.refused(parcel, stopped.reason());
            case Delivery.Moved moved -> outbox.retryAt(parcel, clock.instant(), "moved");
            case Delivery.Uncertain uncertain -> outbox.unknown(parcel, uncertain.reason());
            case Delivery.RetryLater later -> {
                Instant due = clock.instant().plus(later.after());
                if (due.isAfter(parcel.loggedAt().plus(GIVE_UP_AFTER))) {
                    outbox.refused(parcel, "not taken by the channel for too long: " + later.reason());
                } else {
                    outbox.retryAt(parcel, due, later.reason());
                }
            }
        }
    }
}
