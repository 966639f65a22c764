package vn.motcua.assistant.messaging;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

import vn.motcua.connector.Connector;
import vn.motcua.connector.Pace;

/**
 * The times at which a lane may send, by the pace of its channel. As many are asked for at once as senders with a message in hand are
 * waiting at that moment, so that a lane is not held up by one question to the database after the other, and never holds times for
 * messages that another node has sent meanwhile. One that was not used is kept for the next message.
 */
final class Slots {

    /** Whoever has waited for longer looks whether the message is still to be sent. */
    private static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** By so much messages that leave evenly arrive earlier and later: a platform counts those of a stretch that is longer by it. */
    private static final Duration UNEVEN = Duration.ofMillis(60);

    private final ChannelKey key;
    private final Optional<Pace> pace;
    private final Optional<Pace> evenPace;
    private final Paces paces;
    private final AtomicInteger waiting = new AtomicInteger();
    private final ReentrantLock turn = new ReentrantLock(true);

    /** The times that are reserved and not given out yet, by {@link System#nanoTime}; under the lock. */
    private final Deque<Long> reserved = new ArrayDeque<>();

    Slots(ChannelKey key, Connector connector, Paces paces) {
        this.key = key;
        this.pace = connector.capabilities().pace();
        this.evenPace = pace.map(usual -> new Pace(usual.messages(), usual.per().plus(UNEVEN), 1));
        this.paces = paces;
    }

    /** Returns when a message may be sent, and whether it had to wait for long. */
    boolean await() throws InterruptedException {
        if (pace.isEmpty()) {
            return false;
        }
        long begun = System.nanoTime();
        TimeUnit.NANOSECONDS.sleep(next() - System.nanoTime());
        return System.nanoTime() - begun >= LONG_NANOS;
    }

    /** For what goes in bulk: returns when nothing that answers somebody waits for its time on this node. */
    void letRepliesPass() throws InterruptedException {
        while (pace.isPresent() && waiting.get() > 0) {
            TimeUnit.NANOSECONDS.sleep(pace.get().gap().toNanos());
        }
    }

    /** For what goes in bulk, one at a time: returns when it may be sent, so that all leave evenly, a little below the pace. */
    void awaitEvenly() throws InterruptedException {
        if (evenPace.isPresent()) {
            TimeUnit.NANOSECONDS.sleep(paces.reserve(key, evenPace.get(), 1).toNanos());
        }
    }

    private long next() throws InterruptedException {
        waiting.incrementAndGet();
        try {
            turn.lockInterruptibly();
            try {
                if (reserved.isEmpty()) {
                    reserve(Math.max(1, waiting.get()));
                }
                return reserved.removeFirst();
            } finally {
                turn.unlock();
            }
        } finally {
            waiting.decrementAndGet();
        }
    }

    private void reserve(int count) {
        Pace asked = pace.orElseThrow();
        Duration last = paces.reserve(key, asked, count);
        long now = System.nanoTime();
        for (int left = count - 1; left >= 0; left--) {
            long wait = last.minus(asked.gap().multipliedBy(left)).toNanos();
            reserved.add(now + Math.max(0, wait));
        }
    }

    /** Nothing was sent after all. */
    void giveBack() {
        if (pace.isEmpty()) {
            return;
        }
        turn.lock();
        try {
            if (reserved.isEmpty()) {
                reserved.add(System.nanoTime());
            }
        } finally {
            turn.unlock();
        }
    }
}
