package vn.motcua.assistant.languagemodel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import vn.motcua.assistant.outage.OutagePause;

/** When the provider is left alone on this node: an {@link OutagePause} that knows which of its failures are trouble. */
final class ProviderPause {

    private static final Duration OPEN = Duration.ofSeconds(30);

    private final OutagePause pause;

    /** @param slow from when on an answer counts as slow: nobody has waited for it */
    ProviderPause(Duration slow, Clock clock) {
        this.pause = new OutagePause("language-model", slow, OPEN, clock);
    }

    /** Until when it is left alone; empty when it may be asked. */
    Optional<Instant> until() {
        return pause.until();
    }

    /** To be asked before a call; where it may be made, its end must be told. */
    boolean mayCall() {
        return pause.mayCall();
    }

    /** The provider has answered, however slowly. */
    void answered(Duration took) {
        pause.answered(took);
    }

    /** The provider has not answered. */
    void failed(ProviderFailure failure, Duration took) {
        if (failure.kind().isTrouble()) {
            pause.failed(failure, took, failure.retryAfter());
        } else {
            answered(took);
        }
    }
}
