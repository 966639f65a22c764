package vn.motcua.assistant.messaging;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import vn.motcua.connector.Connector;
import vn.motcua.connector.Pace;

/**
 * The times at which a lane may send, by the pace of its channel. One at a time is asked for, so that a lane never holds times for
 * messages that another node has sent meanwhile; one that was not used is kept for the next message.
 */
final class Slots {

    private final ChannelKey key;
    private final Optional<Pace> pace;
    private final Paces paces;
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile boolean spare;

    Slots(ChannelKey key, Connector connector, Paces paces) {
        this.key = key;
        this.pace = connector.capabilities().pace();
        this.paces = paces;
    }

    /** Returns when a message may be sent, and whether it had to wait for that. */
    boolean await() throws InterruptedException {
        if (pace.isEmpty()) {
            return false;
        }
        boolean waited = !turn.tryLock();
        if (waited) {
            turn.lockInterruptibly();
        }
        try {
            if (spare) {
                spare = false;
                return waited;
            }
            Duration wait = paces.reserve(key, pace.get());
            Thread.sleep(wait);
            return waited || !wait.isZero();
        } finally {
            turn.unlock();
        }
    }

    /** Nothing was sent after all. */
    void giveBack() {
        spare = pace.isPresent();
    }
}
