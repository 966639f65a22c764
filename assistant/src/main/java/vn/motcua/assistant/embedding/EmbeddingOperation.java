package vn.motcua.assistant.embedding;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.outage.OutagePause;

/** How the embedding model stands on this node. */
final class EmbeddingOperation implements AutoCloseable {

    private final @Nullable Running running;

    /** @param running what there is where a model is configured */
    EmbeddingOperation(@Nullable Running running) {
        this.running = running;
    }

    /** The parts of a configured model. */
    record Running(BackgroundVectors vectors, OutagePause pause) {}

    HybridSearch search() {
        return running == null ? HybridSearch.OFF : running.vectors();
    }

    boolean isOn() {
        return running != null;
    }

    /** Whether the vectors of the procedures are not all there yet. */
    boolean isComputing() {
        return running != null && running.vectors().isComputing();
    }

    /** Why the vectors of the procedures will not come before another start or release; empty while they may. */
    Optional<String> givenUp() {
        return running == null ? Optional.empty() : running.vectors().givenUp();
    }

    /** Until when questions go without it; empty when they do not. */
    Optional<Instant> pausedUntil() {
        return running == null ? Optional.empty() : running.pause().until();
    }

    @Override
    public void close() {
        if (running != null) {
            running.vectors().close();
        }
    }
}
