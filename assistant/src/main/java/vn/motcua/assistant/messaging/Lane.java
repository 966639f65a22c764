package vn.motcua.assistant.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import tools.jackson.core.JacksonException;
import vn.motcua.connector.Capabilities;
import vn.motcua.connector.Connector;
import vn.motcua.connector.Delivery;
import vn.motcua.connector.Pace;
import vn.motcua.connector.Shipment;

/**
 * What this node sends on one channel. A lane has so many senders and no more, and shares nothing with the other lanes but the
 * database, so that a channel that does not answer, or answers slowly, disturbs no other. Its conversations take turns.
 */
final class Lane {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    /** How many conversations are looked for at a time. */
    private static final int BATCH = 200;

    /** How many are begun when a single one is to try whether the channel takes messages again, or many are under way. */
    private static final int PROBES = 10;

    /** While many conversations are being sent to, others are looked for after so many polls only. */
    private static final int POLLS_LEFT_OUT = 3;

    /**
     * After so many messages in a row of which nobody knows whether they arrived, the channel is paused: it takes connections and
     * does not answer, and each further message would be lost in it.
     */
    private static final int UNANSWERED_IN_A_ROW = 3;

    private static final int ATTEMPTS_TO_RECORD = 12;
    private static final int UNREADABLE = 0;

    /** So long a conversation waits whose next reply this version of the software cannot even read. */
    private static final Duration PAUSE_OF_UNREADABLE = Duration.ofMinutes(10);

    private final Connector connector;
    private final ChannelKey key;
    private final OutboxQueue queue;
    private final ChannelStates states;
    private final Paces paces;
    private final FormerForms forms;
    private final Outcomes outcomes;
    private final DeliverySettings settings;
    private final OfficerSettings officers;
    private final Clock clock;
    private final Runnable lookAgain;

    private final Semaphore senders;
    private final Slots slots;
    private final ConversationRunner runner;
    private final BulkSending bulk;
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger active = new AtomicInteger();
    private volatile boolean moreWait;
    private int pollsLeftOut;
    private volatile boolean ended;

    /**
     * A lane.
     *
     * @param executor gives each conversation a thread of its own
     * @param lookAgain asks for a call of {@link #poll} soon
     */
    Lane(Connector connector, Tools tools, Executor executor, Runnable lookAgain) {
        this.connector = connector;
        this.key = ChannelKey.of(connector);
        this.queue = tools.queue();
        this.states = tools.states();
        this.paces = tools.paces();
        this.forms = tools.forms();
        this.outcomes = tools.outcomes();
        this.settings = tools.settings();
        this.officers = tools.officers();
        this.clock = tools.clock();
        this.lookAgain = lookAgain;
        this.senders = new Semaphore(settings.senders(), true);
        this.slots = new Slots(key, connector, paces);
        this.runner = new ConversationRunner(executor, this::sendAll);
        this.bulk = new BulkSending(this, key, tools, slots, executor);
    }

    /** What all lanes use. */
    record Tools(
            OutboxQueue queue,
            ChannelStates states,
            Paces paces,
            FormerForms forms,
            Outcomes outcomes,
            DeliverySettings settings,
            OfficerSettings officers,
            Clock clock) {}

    /** Sends what waits in a conversation, soon. */
    void signal(long conversation) {
        if (!isClosed()) {
            runner.signal(conversation);
        }
    }

    /** Looks for conversations that nobody signalled. By one thread at a time. */
    void poll() {
        if (!isClosed()) {
            bulk.poll();
        }
        boolean busy = active.get() > BATCH / 4;
        if (isClosed() || (busy && pollsLeftOut++ < POLLS_LEFT_OUT)) {
            return;
        }
        pollsLeftOut = 0;
        int wanted = states.known(key).kind() == ChannelState.Kind.OPEN ? BATCH : PROBES;
        var due = new ArrayList<>(queue.due(key, wanted));
        moreWait = due.size() == wanted;
        if (busy) {
            // Those that wait for longest are not to wait until the rush is over.
            due.stream().filter(one -> !runner.isRunning(one)).limit(PROBES).forEach(this::signal);
            return;
        }
        // So that the nodes do not all want the same ones at the same time.
        Collections.shuffle(due, ThreadLocalRandom.current());
        due.forEach(this::signal);
    }

    /** Sends nothing more but what is being sent. */
    void end() {
        ended = true;
    }

    boolean isClosed() {
        ChannelState state = states.known(key);
        return ended || (state.kind() != ChannelState.Kind.OPEN && !state.isProbeDue(clock.instant()));
    }

    private void sendAll(long conversation) {
        active.incrementAndGet();
        try {
            boolean more = true;
            while (more && !isClosed()) {
                more = sendNext(conversation);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (JacksonException unreadable) {
            LOG.error("A reply of conversation {} cannot be read", conversation);
            queue.putOffUnreadable(conversation, PAUSE_OF_UNREADABLE);
        } finally {
            if (active.decrementAndGet() == BATCH / 4 && moreWait) {
                lookAgain.run();
            }
        }
    }

    /** Returns whether another message of the conversation may follow. */
    private boolean sendNext(long conversation) throws InterruptedException {
        Duration pause;
        senders.acquire();
        try {
            Optional<Parcel> head = isClosed() ? Optional.empty() : queue.head(conversation);
            if (head.isEmpty()) {
                return false;
            }
            if (mustNotGo(head.get())) {
                return true;
            }
            pause = conversationPause(head.get());
            if (pause.isZero()) {
                return send(head.get());
            }
        } finally {
            senders.release();
        }
        Thread.sleep(pause);
        return sendPaused(conversation);
    }

    /** The conversation's own time has come: no other is reserved. */
    private boolean sendPaused(long conversation) throws InterruptedException {
        senders.acquire();
        try {
            Optional<Parcel> head = isClosed() ? Optional.empty() : queue.head(conversation);
            return head.isPresent() && (mustNotGo(head.get()) || send(head.get()));
        } finally {
            senders.release();
        }
    }

    Duration conversationPause(Parcel parcel) {
        Optional<Pace> pace = connector.pace(parcel.channelConversation());
        return pace.isPresent() ? paces.reserve(parcel.conversation(), pace.get()) : Duration.ZERO;
    }

    boolean mustNotGo(Parcel parcel) {
        Instant now = clock.instant();
        if (isOfficers(parcel, now)) {
            queue.setAside(parcel, Cause.OFFICER, "");
            return true;
        }
        Optional<Cause> outside = connector.capabilities().window().flatMap(window -> outside(window, parcel, now));
        if (outside.isPresent()) {
            queue.hold(parcel, outside.get());
            return true;
        }
        Instant notAfter = parcel.notAfter();
        if (notAfter != null && !notAfter.isAfter(now)) {
            queue.setAside(parcel, Cause.LATE, "");
            return true;
        }
        if (!parcel.queuedAt().plus(settings.staleAfter()).isAfter(now)) {
            queue.setAside(parcel, Cause.STALE, "");
            return true;
        }
        return false;
    }

    private static Optional<Cause> outside(Capabilities.Window window, Parcel parcel, Instant now) {
        Instant last = parcel.lastInteraction();
        if (last == null || now.isAfter(last.plus(window.open()))) {
            return Optional.of(Cause.WINDOW_CLOSED);
        }
        return !parcel.approved() && !now.isBefore(last.plus(window.free()))
                ? Optional.of(Cause.WINDOW_BILLED)
                : Optional.empty();
    }

    /** While an officer holds the conversation only that goes which staff want to go. */
    private boolean isOfficers(Parcel parcel, Instant now) {
        if (parcel.sender() != Sender.ASSISTANT) {
            return false;
        }
        if (!parcel.approved() && parcel.isOverruled()) {
            return true;
        }
        Instant wrote = parcel.officerWroteAt();
        return officers.supersedes(wrote, parcel.queuedAt()) || (!parcel.approved() && officers.isHeld(wrote, now));
    }

    private boolean send(Parcel waiting) throws InterruptedException {
        boolean probe = states.known(key).kind() == ChannelState.Kind.PAUSED;
        if (probe && !states.takeProbe(key, settings.lease())) {
            return false;
        }
        boolean leased = false;
        try {
            boolean waited = slots.await();
            if (waited && !isStillThere(waiting)) {
                return true;
            }
            int parts = partsOf(waiting);
            String replaces = parts == UNREADABLE ? "" : forms.replacedBy(waiting, connector, parts);
            Optional<Parcel> parcel = queue.lease(waiting, Math.max(1, parts), settings.lease(), probe);
            leased = parcel.isPresent();
            return leased && deliver(parcel.get(), parts, replaces, probe);
        } finally {
            if (!leased) {
                slots.giveBack();
                if (probe) {
                    states.giveProbeBack(key);
                }
            }
        }
    }

    private boolean isStillThere(Parcel waiting) {
        return queue.head(waiting.conversation())
                .filter(head -> head.id() == waiting.id() && head.attempts() == waiting.attempts())
                .isPresent();
    }

    /** In how many messages a reply goes; {@link #UNREADABLE} when the connector cannot make any of it. */
    int partsOf(Parcel parcel) {
        try {
            return connector.parts(parcel.reply());
        } catch (RuntimeException unreadable) {
            LOG.error(
                    "A reply cannot be shown on {}: {}",
                    key.channel(),
                    unreadable.getClass().getName());
            return UNREADABLE;
        }
    }

    boolean deliver(Parcel parcel, int parts, String replaces, boolean probe) throws InterruptedException {
        Delivery delivery = deliver(parcel, parts, replaces);
        Outcomes.Next next = recorded(parcel, delivery, probe);
        if (probe && next != Outcomes.Next.CHANNEL_WAITS) {
            lookAgain.run();
        }
        watchForSilence(delivery);
        return next == Outcomes.Next.GO_ON;
    }

    private Delivery deliver(Parcel parcel, int parts, String replaces) {
        if (parts == UNREADABLE) {
            return new Delivery.Refused("the channel cannot show this reply");
        }
        if (parcel.part() >= parts) {
            // It was begun by an older version of this software, which made more messages of it.
            return new Delivery.Delivered("");
        }
        try {
            return connector.deliver(
                    new Shipment(parcel.channelConversation(), parcel.reply(), parcel.part(), replaces));
        } catch (RuntimeException ambiguous) {
            return new Delivery.Uncertain(ambiguous.getClass().getName());
        }
    }

    /** What became of a message must not be forgotten because the database is away for a moment. */
    private Outcomes.Next recorded(Parcel parcel, Delivery delivery, boolean probe) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return outcomes.record(parcel, delivery, probe);
            } catch (DataAccessException | org.springframework.transaction.TransactionException away) {
                if (attempt == ATTEMPTS_TO_RECORD) {
                    throw away;
                }
                LOG.warn(
                        "The outcome of a delivery cannot be recorded yet: {}",
                        away.getClass().getSimpleName());
                Thread.sleep(Duration.ofMillis(50L << Math.min(attempt, 8)));
            }
        }
    }

    private void watchForSilence(Delivery delivery) {
        if (!(delivery instanceof Delivery.Uncertain)) {
            unanswered.set(0);
        } else if (unanswered.incrementAndGet() == UNANSWERED_IN_A_ROW) {
            unanswered.set(0);
            states.pause(key, Duration.ZERO, "the channel takes messages and does not answer", false);
        }
    }
}
