package vn.motcua.assistant.messaging;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work of this node that is done soon after something has changed, and from time to time, by one thread of its own. A failure of
 * the work is logged without its message, which may carry a token, an address or what somebody wrote, and the work goes on.
 */
public final class WokenDuty implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WokenDuty.class);

    private final Manner manner;
    private final Runnable work;
    private final Runnable farewell;
    private final Semaphore changed = new Semaphore(0);
    private volatile boolean running;
    private Thread thread = new Thread(() -> {});

    /**
     * How it is done.
     *
     * @param name of the thread, and in the log
     * @param look how long at most until the work is done again though nobody called
     * @param breath between one time and the next: where much happens, something changes all the time
     * @param patience how long an end of the node waits for work that is under way
     */
    public record Manner(String name, Duration look, Duration breath, Duration patience) {}

    /** Work with nothing to do at its end. */
    public WokenDuty(Manner manner, Runnable work) {
        this(manner, work, () -> {});
    }

    /**
     * Work.
     *
     * @param farewell done last, by the same thread
     */
    public WokenDuty(Manner manner, Runnable work, Runnable farewell) {
        this.manner = manner;
        this.work = work;
        this.farewell = farewell;
    }

    /** Something has changed; does not block. */
    public void wake() {
        changed.release();
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name(manner.name()).daemon().start(this::loop);
    }

    @Override
    public synchronized void stop() {
        running = false;
        changed.release();
        try {
            if (!thread.join(manner.patience())) {
                LOG.warn("{}: an answer is still being waited for; another node goes on", manner.name());
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void loop() {
        try {
            while (running) {
                if (changed.tryAcquire(manner.look().toMillis(), TimeUnit.MILLISECONDS)) {
                    changed.drainPermits();
                }
                if (running) {
                    attempt(work, "goes on");
                    Thread.sleep(manner.breath());
                }
            }
            attempt(farewell, "ends without its last act");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt(Runnable part, String next) {
        try {
            part.run();
        } catch (RuntimeException fault) {
            LOG.warn(
                    "{} failed and {}: {}",
                    manner.name(),
                    next,
                    fault.getClass().getName());
        }
    }
}
