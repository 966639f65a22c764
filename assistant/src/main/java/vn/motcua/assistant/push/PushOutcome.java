package vn.motcua.assistant.push;

import java.time.Duration;
import java.util.Optional;

/** How sending a message to a push service ended. */
sealed interface PushOutcome {

    /** The push service has it. */
    record Taken() implements PushOutcome {}

    /** There is no such subscription any more. */
    record Gone() implements PushOutcome {}

    /**
     * It may be tried again.
     *
     * @param after what the push service asks for, if it does
     */
    record Later(Optional<Duration> after) implements PushOutcome {}

    /**
     * Trying again would be of no use.
     *
     * @param why without the address
     */
    record Refused(String why) implements PushOutcome {}
}
