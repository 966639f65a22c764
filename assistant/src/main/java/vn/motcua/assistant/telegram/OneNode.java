package vn.motcua.assistant.telegram;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.motcua.assistant.telegram.Leadership.Term;

/** Does a duty on one node of all: on this one when it leads, else it stands by. Whatever the duty throws, it is taken up again. */
final class OneNode implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OneNode.class);

    /** Longer than the storing of what came last takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** A leader shows so often that it is alive, see {@link Leadership}. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(30);

    private final Leadership leadership;
    private final Duty duty;
    private final Duration candidacy;

    private volatile boolean running;
    private boolean interruptible;
    private Thread thread = new Thread(() -> {});

    /**
     * A duty for whoever leads.
     *
     * @param candidacy how often a node that does not lead tries to
     */
    OneNode(Leadership leadership, Duty duty, Duration candidacy) {
        this.leadership = leadership;
        this.duty = duty;
        this.candidacy = candidacy;
    }

    /** What one node does. */
    interface Duty {

        /** Goes on as long as the tenure lasts, or until nothing is left to do. */
        void perform(Tenure tenure) throws InterruptedException;
    }

    /** A call that can be broken off without harm. */
    @FunctionalInterface
    interface Waiting<T> {
        T await() throws InterruptedException;
    }

    /** The time during which this node performs the duty. */
    final class Tenure {

        private final Term term;

        private Tenure(Term term) {
            this.term = term;
        }

        /** Whether to go on: this node leads and is not being stopped. */
        boolean lasts() {
            return running && term.lasts();
        }

        /** Whether this node is being stopped, so that what a call has just answered may be no answer at all. */
        boolean isCalledOff() {
            return !running;
        }

        /** Waits; less long when this node is stopped or leads no more. */
        void pause(Duration pause) throws InterruptedException {
            long until = System.nanoTime() + pause.toNanos();
            long left = pause.toNanos();
            while (left > 0 && lasts()) {
                long slice = Math.min(left, SIGN_OF_LIFE.toNanos());
                interruptibly(() -> {
                    Thread.sleep(Duration.ofNanos(slice));
                    return true;
                });
                left = until - System.nanoTime();
            }
        }

        /**
         * Does something that a stop may break off. Everything else is finished first.
         *
         * @throws InterruptedException when it was broken off
         */
        <T> T interruptibly(Waiting<T> waiting) throws InterruptedException {
            enter();
            try {
                return waiting.await();
            } finally {
                leave();
            }
        }
    }

    private synchronized void enter() throws InterruptedException {
        if (!running) {
            throw new InterruptedException();
        }
        interruptible = true;
    }

    private synchronized void leave() {
        interruptible = false;
        // A stop that came just now has nothing left to break off.
        Thread.interrupted();
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("telegram").daemon().start(this::run);
    }

    @Override
    public void stop() {
        Thread ending;
        synchronized (this) {
            if (!running) {
                return;
            }
            running = false;
            ending = thread;
            if (interruptible) {
                ending.interrupt();
            }
        }
        try {
            if (!ending.join(PATIENCE)) {
                LOG.warn("What Telegram has sent last is still being stored");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try {
            while (running) {
                if (!lead()) {
                    standBy();
                }
            }
        } catch (InterruptedException stopped) {
            // Nothing of this thread waits for the sign that it was broken off.
        }
    }

    /** Whether this node has led. */
    private boolean lead() throws InterruptedException {
        try {
            Optional<Term> begun = leadership.begin();
            if (begun.isEmpty()) {
                return false;
            }
            try (Term term = begun.get()) {
                duty.perform(new Tenure(term));
            }
        } catch (SQLException away) {
            LOG.warn("Which node serves Telegram cannot be decided: {}", away.getSQLState());
        } catch (RuntimeException | LinkageError | StackOverflowError fault) {
            // The message of an exception may carry a token, or what a citizen wrote.
            LOG.error(
                    "Serving Telegram failed and goes on: {}", fault.getClass().getName());
        }
        return false;
    }

    private void standBy() throws InterruptedException {
        enter();
        try {
            Thread.sleep(candidacy);
        } finally {
            leave();
        }
    }
}
