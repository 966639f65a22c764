package vn.motcua.assistant.zalo;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Something that a channel does by itself from the start to the stop of the service, again and again. */
final class Duty implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Duty.class);

    /** Longer than a call to Zalo takes; what then still hangs must not keep the service from stopping. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String name;
    private final Runnable action;
    private final Duration pause;
    private final Duration patience;
    private @Nullable ScheduledExecutorService executor;

    /**
     * A duty that begins with the service.
     *
     * @param name for the thread and the log
     * @param pause how long after its end it is done again
     */
    Duty(String name, Runnable action, Duration pause) {
        this(name, action, pause, PATIENCE);
    }

    /**
     * The same with a limit of its own to the stop.
     *
     * @param patience how long what is being done when the service stops is waited for
     */
    Duty(String name, Runnable action, Duration pause, Duration patience) {
        this.name = name;
        this.action = action;
        this.pause = pause;
        this.patience = patience;
    }

    @Override
    public synchronized void start() {
        executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
        executor.scheduleWithFixedDelay(this::perform, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        if (executor != null) {
            // What is being done is finished: a renewal that is broken off would cost the consent.
            executor.shutdown();
            finish(executor);
            executor = null;
        }
    }

    private void finish(ScheduledExecutorService stopping) {
        try {
            if (!stopping.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("{} has not come to its end in {} s and is left behind.", name, patience.toSeconds());
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return executor != null;
    }

    private void perform() {
        try {
            action.run();
        } catch (RuntimeException fault) {
            // The message of an exception may carry a token.
            LOG.error("{} failed and is tried again: {}", name, fault.getClass().getName());
        }
    }
}
