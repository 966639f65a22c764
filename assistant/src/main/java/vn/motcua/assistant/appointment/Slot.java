package vn.motcua.assistant.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import vn.motcua.assistant.dialogue.Desk;

/**
 * When a service can be had.
 *
 * @param begins when it begins
 * @param ends when it ends
 * @param free how many more citizens can come, 0 when it is full
 */
public record Slot(Instant begins, Instant ends, int free) {

    /** The day, local to the counter. */
    public LocalDate day() {
        return begins.atZone(Desk.ZONE).toLocalDate();
    }

    /** The time of day, local to the counter. */
    public LocalTime time() {
        return begins.atZone(Desk.ZONE).toLocalTime();
    }
}
