package vn.motcua.assistant.conversation;

import java.time.Duration;

import org.hibernate.validator.constraints.time.DurationMin;
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
record OfficerSettings(
        @DefaultValue("30m") @DurationMin(nanos = 0) Duration officerSilence) {}
