package vn.motcua.assistant.appointment;

import java.time.Duration;
import java.time.Period;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of appointments.
 *
 * @param enabled whether citizens can make appointments in the conversation; they can only where a counter has a service
 * @param mostOpen how many appointments to come a conversation may have at a time, 1 to 20
 * @param reminders how long before an appointment its citizen is reminded, each once
 * @param quietHours when nobody is reminded, such as {@code 21:00-07:00}; empty for never
 * @param grace how long after its beginning somebody who has not come is held to have missed it
 * @param missesBeforeWarning from how many missed appointments within half a year on a citizen is asked to cancel in time; 0 for never
 * @param keep how long an appointment is kept after it ended, a day or more
 */
@ConfigurationProperties("motcua.appointments")
public record AppointmentSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("2") int mostOpen,
        @DefaultValue({"1d", "1h"}) List<Duration> reminders,
        @DefaultValue("21:00-07:00") String quietHours,
        @DefaultValue("15m") Duration grace,
        @DefaultValue("3") int missesBeforeWarning,
        @DefaultValue("180d") Period keep) {

    /** Refuses what cannot be meant. */
    public AppointmentSettings {
        reminders = List.copyOf(reminders);
        if (mostOpen < 1 || mostOpen > 20) {
            throw new IllegalArgumentException("motcua.appointments.most-open is " + mostOpen + ": give 1 to 20");
        }
        if (reminders.stream().anyMatch(before -> before.toMinutes() < 5 || before.toDays() > 14)) {
            throw new IllegalArgumentException(
                    "motcua.appointments.reminders is " + reminders + ": give times from 5m to 14d");
        }
        try {
            QuietHours.parse(quietHours);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(
                    "motcua.appointments.quiet-hours: " + unreadable.getMessage(), unreadable);
        }
        if (grace.isNegative() || grace.toHours() > 12) {
            throw new IllegalArgumentException("motcua.appointments.grace is " + grace + ": give 0m to 12h");
        }
        if (missesBeforeWarning < 0) {
            throw new IllegalArgumentException(
                    "motcua.appointments.misses-before-warning is " + missesBeforeWarning + ": give 0 or more");
        }
        if (keep.isNegative() || keep.isZero()) {
            throw new IllegalArgumentException("motcua.appointments.keep is " + keep + ": give one day or more");
        }
    }

    QuietHours quiet() {
        return QuietHours.parse(quietHours);
    }
}
