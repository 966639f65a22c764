package vn.motcua.assistant.languagemodel;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * The model as monitoring sees it: {@code NONE}, {@code SWITCHED_OFF}, {@code PAUSED} or {@code UP}. Never a reason to call the service
 * unhealthy: without a model it answers as well.
 */
@Component
class ModelHealthIndicator extends AbstractHealthIndicator {

    private final ModelOperation operation;

    ModelHealthIndicator(ModelOperation operation) {
        super("The language model cannot be looked at");
        this.operation = operation;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        ModelOperation.State state = operation.state();
        health.status(
                state.condition() == ModelOperation.Condition.ON
                        ? Status.UP
                        : new Status(state.condition().name()));
        state.pausedUntil().ifPresent(until -> health.withDetail("until", until));
    }
}
