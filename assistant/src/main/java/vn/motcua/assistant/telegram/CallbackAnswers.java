package vn.motcua.assistant.telegram;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * Tells Telegram that a pressed button was noticed, so that the citizen's client stops showing a progress bar. At once, beside the
 * thread that took the update in, and as well as it goes: nothing depends on it.
 */
final class CallbackAnswers implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(CallbackAnswers.class);

    /** When Telegram is slow, further ones are let go: after some minutes they could not be answered anyway. */
    private static final int MOST_AT_ONCE = 64;

    private final Consumer<String> answer;
    private final ExecutorService executor = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("telegram-callback-", 1).factory());
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    /** Answers by {@code answer}, which is given the id of the query and may block and throw. */
    CallbackAnswers(Consumer<String> answer) {
        this.answer = answer;
    }

    /** Answers soon; returns at once. */
    void answer(String query) {
        if (!free.tryAcquire()) {
            return;
        }
        try {
            executor.execute(() -> run(query));
        } catch (RejectedExecutionException stopping) {
            free.release();
        }
    }

    private void run(String query) {
        try {
            answer.accept(query);
        } catch (RuntimeException failure) {
            LOG.debug(
                    "A pressed button was not confirmed: {}", failure.getClass().getName());
        } finally {
            free.release();
        }
    }

    @Override
    public void destroy() {
        executor.shutdownNow();
    }
}
