package vn.motcua.assistant.embedding;

import java.time.Instant;
import java.util.Optional;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * The embedding model as monitoring sees it: {@code NONE}, {@code COMPUTING} while the procedures' vectors are not all there,
 * {@code GIVEN_UP} when they will not come before another start or release, {@code PAUSED} or {@code UP}. Never a reason to call the service unhealthy: the search goes on by words.
 */
@Component
class EmbeddingHealthIndicator extends AbstractHealthIndicator {

    private final EmbeddingOperation operation;

    EmbeddingHealthIndicator(EmbeddingOperation operation) {
        super("The embedding model cannot be looked at");
        this.operation = operation;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Optional<Instant> paused = operation.pausedUntil();
        health.status(status(paused.isPresent()));
        paused.ifPresent(until -> health.withDetail("until", until));
        operation.givenUp().ifPresent(why -> health.withDetail("reason", why));
    }

    private Status status(boolean paused) {
        if (!operation.isOn()) {
            return new Status("NONE");
        }
        if (operation.givenUp().isPresent()) {
            return new Status("GIVEN_UP");
        }
        return operation.isComputing() ? new Status("COMPUTING") : paused ? new Status("PAUSED") : Status.UP;
    }
}
