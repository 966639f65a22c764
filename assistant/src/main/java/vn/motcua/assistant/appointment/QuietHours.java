package vn.motcua.assistant.appointment;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;

import vn.motcua.assistant.dialogue.Desk;

/**
 * The hours in which nobody is told anything that can wait; they may go over midnight. From and to the same time: there are none.
 *
 * @param from when they begin
 * @param to when they end
 */
record QuietHours(LocalTime from, LocalTime to) {

    /**
     * Reads a setting such as {@code 21:00-07:00}; an empty one means none.
     *
     * @throws IllegalArgumentException when it cannot be read
     */
    static QuietHours parse(String setting) {
        if (setting.isBlank()) {
            return new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        }
        String[] times = setting.strip().split("-", -1);
        try {
            if (times.length == 2) {
                return new QuietHours(LocalTime.parse(times[0].strip()), LocalTime.parse(times[1].strip()));
            }
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException("'" + setting + "' are no hours such as 21:00-07:00", malformed);
        }
        throw new IllegalArgumentException("'" + setting + "' are no hours such as 21:00-07:00");
    }

    boolean holds(Instant at) {
        LocalTime time = at.atZone(Desk.ZONE).toLocalTime();
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !from.equals(to) && (!time.isBefore(from) || time.isBefore(to));
    }

    /** The moment itself, or when the quiet hours that hold it end. */
    Instant endedAt(Instant at) {
        if (!holds(at)) {
            return at;
        }
        ZonedDateTime local = at.atZone(Desk.ZONE);
        ZonedDateTime end = local.with(to);
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }

    /** When the quiet hours that hold a moment began; the moment itself when none hold it. */
    Instant begunAt(Instant at) {
        if (!holds(at)) {
            return at;
        }
        ZonedDateTime local = at.atZone(Desk.ZONE);
        ZonedDateTime begin = local.with(from);
        return (begin.isAfter(local) ? begin.minusDays(1) : begin).toInstant();
    }
}
