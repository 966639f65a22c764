package vn.motcua.assistant.messaging;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How replies are sent.
 *
 * @param senders how many messages of one channel are being sent at a time on this node, so that a channel that does not answer keeps
 *     nothing from the others
 * @param lease how long a message may be on its way before its sender is held to have ended; longer than any connector waits
 * @param giveUpAfter for how long altogether a channel may ask for one reply to come later. Waiting while a channel takes nothing at
 *     all does not count
 * @param staleAfter a reply that has waited this long, for whatever reason, is not sent out of the blue but set aside for staff
 * @param keep for how long it is remembered what was delivered and answered, and by that which events of channels were taken in. Two
 *     days or more, because channels repeat events for up to a day
 * @param poll how often a node looks for replies that nobody signalled
 */
@Validated
@ConfigurationProperties("motcua.delivery")
record DeliverySettings(
        @DefaultValue("16") @Min(1) @Max(256) int senders,
        @DefaultValue("3m") @DurationMin(seconds = 1) Duration lease,
        @DefaultValue("24h") @DurationMin(minutes = 1) Duration giveUpAfter,
        @DefaultValue("48h") @DurationMin(minutes = 1) Duration staleAfter,
        @DefaultValue("365d") @DurationMin(days = 2) Duration keep,
        @DefaultValue("1s") @DurationMin(millis = 5) Duration poll) {}
