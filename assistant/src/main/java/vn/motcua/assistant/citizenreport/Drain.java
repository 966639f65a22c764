package vn.motcua.assistant.citizenreport;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Does one thing after another from a table until nothing is due; in this process one at a time. Several nodes may share the table. */
final class Drain implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

    private final String what;
    private final BooleanSupplier step;
    private final ReentrantLock running = new ReentrantLock();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Over a step that says whether it found anything to do.
     *
     * @param what in the plural, for the log
     */
    Drain(String what, BooleanSupplier step) {
        this.what = what;
        this.step = step;
    }

    /** Begins once the transaction in which this is called is committed. */
    void afterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                try {
                    threads.execute(Drain.this::run);
                } catch (RejectedExecutionException stopping) {
                    LOG.debug("{} are left to another node or the next start", what);
                }
            }
        });
    }

    /** Does all that is due; the database being away is the next call's matter. */
    void run() {
        running.lock();
        try {
            while (!threads.isShutdown() && step.getAsBoolean()) {
                LOG.trace("one of the {} is done", what);
            }
        } catch (RuntimeException away) {
            LOG.warn("{} have to wait: {}", what, away.getClass().getSimpleName());
        } finally {
            running.unlock();
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
