package vn.motcua.assistant.announcement;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of announcements.
 *
 * @param on whether there are any
 * @param quietFrom from when in the evening only alarms are sent, by Vietnam's clock
 * @param quietUntil until when; the same as {@code quietFrom} for no quiet hours
 * @param billed whether officers may send to those to whom a channel takes messages for money alone
 * @param keep for how long it is kept who was written to, and who had subscribed, after it is over; a day or more
 */
@Validated
@ConfigurationProperties("motcua.announcement")
public record AnnouncementSettings(
        @DefaultValue("true") boolean on,
        @DefaultValue("21:00") LocalTime quietFrom,
        @DefaultValue("06:30") LocalTime quietUntil,
        @DefaultValue("false") boolean billed,
        @DefaultValue("365d") @DurationMin(days = 1) Duration keep) {

    /** The clock by which people here go. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Whether only alarms may be sent now. */
    public boolean isQuiet(Instant now) {
        LocalTime time = now.atZone(ZONE).toLocalTime();
        if (quietFrom.equals(quietUntil)) {
            return false;
        }
        return quietFrom.isBefore(quietUntil)
                ? !time.isBefore(quietFrom) && time.isBefore(quietUntil)
                : !time.isBefore(quietFrom) || time.isBefore(quietUntil);
    }

    /** When the quiet hours begin next, or would. */
    public Instant nextQuiet(Instant now) {
        ZonedDateTime here = now.atZone(ZONE);
        ZonedDateTime today = here.with(quietFrom);
        return (today.isAfter(here) ? today : today.plusDays(1)).toInstant();
    }
}
