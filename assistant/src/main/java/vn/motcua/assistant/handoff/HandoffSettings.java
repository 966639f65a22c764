package vn.motcua.assistant.handoff;

import java.time.Duration;
import java.time.Period;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How cases are looked after.
 *
 * @param idleAfter for how long an officer may not be seen until what the officer holds returns to the queue
 * @param unansweredAfter for how much working time an officer may owe the citizen an answer until the case returns to the queue
 * @param quietAfter for how much working time nobody may write in a held conversation, the citizen's turn, until the assistant has it back
 * @param presentFor how long after having been seen last an officer counts as present
 * @param atOnce how many conversations an officer has in hand at once, for estimates
 * @param warnAt after which share of the time for an answer the officers are warned, above 0, below 1
 * @param officerNames whether citizens are told the names of officers; else only that an officer writes
 * @param keep how long closed cases are kept
 */
@Validated
@ConfigurationProperties("motcua.handoff")
record HandoffSettings(
        @DefaultValue("15m") @DurationMin(minutes = 1) Duration idleAfter,
        @DefaultValue("30m") @DurationMin(minutes = 1) Duration unansweredAfter,
        @DefaultValue("4h") @DurationMin(minutes = 1) Duration quietAfter,
        @DefaultValue("3m") @DurationMin(seconds = 30) Duration presentFor,
        @DefaultValue("3") @Min(1) @Max(50) int atOnce,

        @DefaultValue("0.8") @DecimalMin(value = "0", inclusive = false) @DecimalMax(value = "1", inclusive = false)
        double warnAt,

        @DefaultValue("true") boolean officerNames,
        @DefaultValue("1y") Period keep) {}
