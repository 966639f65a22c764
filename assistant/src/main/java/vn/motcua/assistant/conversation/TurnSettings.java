package vn.motcua.assistant.conversation;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How turns are run.
 *
 * @param workers how many turns run at a time on this node; more than there are processors, because each waits for the disk when it commits
 * @param attempts how often a turn that fails is tried before the citizen is told, 1 or more
 * @param firstRetry the pause before the second attempt; each further one is four times as long
 * @param poll how often the node looks for messages that nobody signalled
 * @param warmUp for how long the node exercises the dialogue before it says that it is ready; 0 for not at all
 */
@Validated
@ConfigurationProperties("motcua.turns")
record TurnSettings(
        @DefaultValue("12") @Min(1) @Max(64) int workers,
        @DefaultValue("3") @Min(1) @Max(20) int attempts,
        @DefaultValue("500ms") @DurationMin(millis = 1) Duration firstRetry,
        @DefaultValue("1s") @DurationMin(millis = 50) Duration poll,
        @DefaultValue("2s") @DurationMin(nanos = 0) Duration warmUp) {

    /** The pause after the {@code failures}th failure, 1 or more. */
    Duration pauseAfter(int failures) {
        return firstRetry.multipliedBy(1L << Math.min(20, 2 * (failures - 1)));
    }
}
