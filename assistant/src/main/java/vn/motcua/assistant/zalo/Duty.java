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

    private final String name;
    private final Runnable action;
    private final Duration pause;
    private @Nullable ScheduledExecutorService executor;

    /**
     * A duty that begins with the service.
     *
     * @param name for the thread and the log
     * @param pause how long after its end it is done again
     */
    Duty(String name, Runnable action, Duration pause) {
        this.name = name;
        this.action = action;
        this.pause = pause;
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
            executor.close();
            executor = null;
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
