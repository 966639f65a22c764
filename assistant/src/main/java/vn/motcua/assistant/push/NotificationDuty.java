package vn.motcua.assistant.push;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs the notifications of this node: at once when something has changed at the desks, and from time to time. */
final class NotificationDuty implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationDuty.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** At a busy desk something changes all the time. */
    private static final Duration BREATH = Duration.ofMillis(500);

    private final Runnable work;
    private final Duration look;
    private final Semaphore changed = new Semaphore(0);
    private volatile boolean running;
    private Thread thread = new Thread(() -> {});

    /**
     * For one node.
     *
     * @param look how long at most until it is looked again
     */
    NotificationDuty(Runnable work, Duration look) {
        this.work = work;
        this.look = look;
    }

    /** Something has changed; does not block. */
    void wake() {
        changed.release();
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("notifications").daemon().start(this::loop);
    }

    @Override
    public synchronized void stop() {
        running = false;
        changed.release();
        try {
            if (!thread.join(PATIENCE)) {
                LOG.warn("A push service is still being waited for; what was being sent is sent again by another node");
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
        while (running) {
            try {
                if (changed.tryAcquire(look.toMillis(), TimeUnit.MILLISECONDS)) {
                    changed.drainPermits();
                }
                if (running) {
                    work.run();
                    Thread.sleep(BREATH);
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException fault) {
                // The message of an exception may carry an address.
                LOG.warn("Notifications failed and go on: {}", fault.getClass().getName());
            }
        }
    }
}
