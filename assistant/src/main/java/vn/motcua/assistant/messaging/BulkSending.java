package vn.motcua.assistant.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * What a lane sends in bulk, so that no reply waits for it: it uses a part of the lane's senders, of which a few are always free, and
 * only one message at a time waits for the channel's pace, after all replies that wait for it. It goes evenly and a little below the
 * pace, because a platform that counts by the second sees what left evenly arrive in small heaps.
 */
final class BulkSending {

    private static final Logger LOG = LoggerFactory.getLogger(BulkSending.class);

    /** How many are begun at a time; more wait for the next poll. */
    private static final int BATCH = 200;

    private static final Duration PAUSE_OF_UNREADABLE = Duration.ofMinutes(10);

    private final Lane lane;
    private final ChannelKey key;
    private final OutboxQueue queue;
    private final ChannelStates states;
    private final Duration lease;
    private final Slots slots;
    private final Semaphore share;
    private final Semaphore turn = new Semaphore(1, true);
    private final ConversationRunner runner;

    BulkSending(Lane lane, ChannelKey key, Lane.Tools tools, Slots slots, Executor executor) {
        this.lane = lane;
        this.key = key;
        this.queue = tools.queue();
        this.states = tools.states();
        this.lease = tools.settings().lease();
        this.slots = slots;
        this.share = new Semaphore(Math.max(1, tools.settings().senders() * 3 / 4), true);
        this.runner = new ConversationRunner(executor, this::send);
    }

    /** Looks for what is to be sent. By one thread at a time. */
    void poll() {
        boolean open = states.known(key).kind() == ChannelState.Kind.OPEN;
        var due = new ArrayList<>(queue.dueInBulk(key, open ? BATCH : 1));
        // So that the nodes do not all want the same ones at the same time.
        Collections.shuffle(due, ThreadLocalRandom.current());
        due.stream().filter(conversation -> !runner.isRunning(conversation)).forEach(runner::signal);
    }

    private void send(long conversation) {
        try {
            if (sendNext(conversation)) {
                lane.signal(conversation);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (JacksonException unreadable) {
            LOG.error("A reply of conversation {} cannot be read", conversation);
            queue.putOffUnreadable(conversation, PAUSE_OF_UNREADABLE);
        }
    }

    /** Returns whether something else of the conversation may go. */
    private boolean sendNext(long conversation) throws InterruptedException {
        share.acquire();
        try {
            Optional<Parcel> head = lane.isClosed() ? Optional.empty() : queue.head(conversation);
            if (head.isEmpty()) {
                return false;
            }
            if (!head.get().inBulk() || lane.mustNotGo(head.get())) {
                return true;
            }
            Duration pause = lane.conversationPause(head.get());
            if (!pause.isZero()) {
                Thread.sleep(pause);
            }
            return send(head.get());
        } finally {
            share.release();
        }
    }

    private boolean send(Parcel waiting) throws InterruptedException {
        boolean probe = states.known(key).kind() == ChannelState.Kind.PAUSED;
        if (probe && !states.takeProbe(key, lease)) {
            return false;
        }
        int parts = lane.partsOf(waiting);
        Optional<Parcel> parcel = leased(waiting, parts, probe);
        if (parcel.isEmpty()) {
            if (probe) {
                states.giveProbeBack(key);
            }
            return false;
        }
        return lane.deliver(parcel.get(), parts, "", probe);
    }

    /** Leased before its time is asked for, and that only when it is near: no time is lost to another node that has the same in hand. */
    private Optional<Parcel> leased(Parcel waiting, int parts, boolean probe) throws InterruptedException {
        turn.acquire();
        try {
            slots.letRepliesPass();
            Optional<Parcel> parcel = queue.lease(waiting, Math.max(1, parts), lease, probe);
            if (parcel.isPresent()) {
                awaitTime(parcel.get());
            }
            return parcel;
        } finally {
            turn.release();
        }
    }

    private void awaitTime(Parcel parcel) throws InterruptedException {
        try {
            slots.awaitEvenly();
        } catch (InterruptedException stopping) {
            queue.giveBack(parcel, Cause.CHANNEL_BUSY, "");
            throw stopping;
        }
    }
}
