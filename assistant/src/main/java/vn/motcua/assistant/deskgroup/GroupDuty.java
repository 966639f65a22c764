package vn.motcua.assistant.deskgroup;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Serves the group, on one node at a time. */
final class GroupDuty implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(GroupDuty.class);

    /** What came to another node is seen so much later. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** At a busy desk something changes all the time. */
    private static final Duration BREATH = Duration.ofMillis(100);

    /** Longer than a call to Telegram takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Served served;
    private final Runnable deal;
    private final Runnable speak;
    private final Semaphore changed = new Semaphore(0);
    private volatile boolean running;
    private Thread thread = new Thread(() -> {});

    /**
     * For one group.
     *
     * @param deal deals with what was written; done also while nothing may be sent
     * @param speak says what is to be said
     */
    GroupDuty(Served served, Runnable deal, Runnable speak) {
        this.served = served;
        this.deal = deal;
        this.speak = speak;
    }

    /** Something has changed; does not block. */
    void wake() {
        changed.release();
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("telegram-desk").daemon().start(this::loop);
    }

    @Override
    public synchronized void stop() {
        running = false;
        changed.release();
        try {
            if (!thread.join(PATIENCE)) {
                LOG.warn("Telegram is still being waited for; another node goes on in the officers' group");
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
                if (changed.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    changed.drainPermits();
                }
                if (running) {
                    serve();
                    Thread.sleep(BREATH);
                }
            }
            served.leave();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException away) {
            LOG.debug(
                    "The officers' group was not given up: {}", away.getClass().getName());
        }
    }

    private void serve() {
        try {
            if (served.byMe()) {
                deal.run();
                speak.run();
            }
        } catch (RuntimeException fault) {
            // The message of an exception may carry a token, or what was written.
            LOG.warn(
                    "Serving the officers' Telegram group failed and goes on: {}",
                    fault.getClass().getName());
        }
    }
}
