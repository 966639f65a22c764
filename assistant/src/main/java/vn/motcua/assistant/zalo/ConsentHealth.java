package vn.motcua.assistant.zalo;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * The consent among what the service says of its health. A missing one does not make the service unhealthy: a load balancer would take
 * the other channels away too.
 */
final class ConsentHealth implements HealthIndicator {

    static final Status NEEDS_CONSENT = new Status("NEEDS_CONSENT");

    private final ZaloConsent consent;

    ConsentHealth(ZaloConsent consent) {
        this.consent = consent;
    }

    @Override
    public Health health() {
        return switch (consent.state()) {
            case ConsentState.Needed needed -> Health.status(NEEDS_CONSENT).build();
            case ConsentState.Given given -> Health.up().build();
            case ConsentState.Off off -> Health.unknown().build();
        };
    }
}
