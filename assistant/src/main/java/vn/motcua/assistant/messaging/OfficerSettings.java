package vn.motcua.assistant.messaging;

import java.time.Duration;
import java.time.Instant;

import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the assistant behaves beside officers.
 *
 * @param officerSilence how long the assistant says nothing in a conversation after an officer has written there in the channel's own
 *     tool; 0 for not at all
 */
@Validated
@ConfigurationProperties("motcua")
public record OfficerSettings(
        @DefaultValue("30m") @DurationMin(nanos = 0) Duration officerSilence) {

    /**
     * Whether an officer holds a conversation.
     *
     * @param wrote when an officer last wrote there; null when never
     */
    public boolean isHeld(@Nullable Instant wrote, Instant now) {
        return wrote != null && now.isBefore(wrote.plus(officerSilence));
    }

    /** Whether what had waited when an officer wrote at this time is no longer wanted; null when none wrote. */
    boolean supersedes(@Nullable Instant wrote, Instant queued) {
        return wrote != null && officerSilence.isPositive() && wrote.isAfter(queued);
    }
}
