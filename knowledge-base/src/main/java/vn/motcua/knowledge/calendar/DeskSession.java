package vn.motcua.knowledge.calendar;

import java.time.Duration;
import java.time.LocalTime;

/**
 * One stretch of a day during which a desk is open.
 *
 * @param opens when it opens
 * @param closes when it closes, after it opens; at this time it is closed
 */
public record DeskSession(LocalTime opens, LocalTime closes) {

    /** Refuses a session that does not close after it opens. */
    public DeskSession {
        if (!closes.isAfter(opens)) {
            throw new IllegalArgumentException("a desk cannot open at " + opens + " and close at " + closes);
        }
    }

    Duration length() {
        return Duration.between(opens, closes);
    }

    /** The form of the setting: {@code 07:30-11:30}. */
    @Override
    public String toString() {
        return opens + "-" + closes;
    }
}
