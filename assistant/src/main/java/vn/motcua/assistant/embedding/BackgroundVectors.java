package vn.motcua.assistant.embedding;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.knowledge.embedding.EmbeddingFailure;
import vn.motcua.knowledge.embedding.Hybrid;
import vn.motcua.knowledge.embedding.ProcedureVectors;
import vn.motcua.knowledge.procedure.Catalogue;

/**
 * Computes the vectors of the catalogue in use on a thread of its own. When the model fails, it is tried again after a pause, each time
 * twice as long, until it has given them all. Where the process itself cannot go on with it (a library that is missing, no memory), it is
 * given up until another catalogue or another start, and monitoring is told.
 */
final class BackgroundVectors implements HybridSearch, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundVectors.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final PassageVectors passages;
    private final AskedVectors questions;
    private final double weight;
    private final Duration firstPause;

    private volatile @Nullable Work work;

    /**
     * Nothing is computed before a catalogue is named.
     *
     * @param firstPause after the first failure
     */
    BackgroundVectors(PassageVectors passages, AskedVectors questions, double weight, Duration firstPause) {
        this.passages = passages;
        this.questions = questions;
        this.weight = weight;
        this.firstPause = firstPause;
    }

    @Override
    public synchronized Optional<Hybrid> of(Catalogue catalogue) {
        Work current = work;
        if (current == null || current.catalogue != catalogue) {
            if (current != null) {
                current.stop();
            }
            Work next = new Work(catalogue);
            work = next;
            next.thread.start();
            return Optional.empty();
        }
        return Optional.ofNullable(current.done);
    }

    /** Whether a catalogue was named whose vectors are not all there yet, and are still to come. */
    boolean isComputing() {
        Work current = work;
        return current != null && current.done == null && current.givenUp == null;
    }

    /** Why the vectors will not come; empty while they may. */
    Optional<String> givenUp() {
        Work current = work;
        return Optional.ofNullable(current == null ? null : current.givenUp);
    }

    @Override
    public synchronized void close() {
        Work current = work;
        if (current != null) {
            current.stop();
        }
    }

    /** The vectors of one catalogue. */
    private final class Work {

        private final Catalogue catalogue;
        private final Thread thread;
        private volatile @Nullable Hybrid done;
        private volatile @Nullable String givenUp;
        private volatile boolean stopped;

        private Work(Catalogue catalogue) {
            this.catalogue = catalogue;
            this.thread =
                    Thread.ofPlatform().name("embedding-catalogue").daemon().unstarted(this::run);
        }

        private void stop() {
            stopped = true;
            thread.interrupt();
        }

        private void run() {
            Duration pause = firstPause;
            while (!stopped) {
                try {
                    ProcedureVectors vectors = passages.of(catalogue, () -> stopped);
                    questions.expect(vectors.dimensions());
                    done = new Hybrid(vectors, questions, weight);
                    LOG.info(
                            "The vectors of {} procedures are there",
                            vectors.vectors().size());
                    return;
                } catch (EmbeddingFailure failure) {
                    Duration asked = failure.retryAfter().orElse(Duration.ZERO);
                    sleep(Collections.max(List.of(pause, asked)), failure);
                } catch (RuntimeException unexpected) {
                    sleep(pause, unexpected);
                } catch (Error broken) {
                    givenUp = broken.getClass().getSimpleName();
                    LOG.error(
                            "The vectors of the procedures cannot be computed in this process ({}); search goes on by words until"
                                    + " the next start or release",
                            givenUp,
                            broken);
                    return;
                }
                pause = Collections.min(List.of(pause.multipliedBy(2), LONGEST_PAUSE));
            }
        }

        private void sleep(Duration pause, RuntimeException failure) {
            if (stopped) {
                return;
            }
            LOG.warn(
                    "The vectors of the procedures are not all there ({}); search goes on by words, the model is asked again in {}",
                    failure instanceof EmbeddingFailure known ? known.getMessage() : failure.toString(),
                    pause);
            try {
                Thread.sleep(pause);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                stopped = true;
            }
        }
    }
}
