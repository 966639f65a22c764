package vn.motcua.assistant.appointment;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An appointment.
 *
 * @param id its number
 * @param service for what
 * @param counter where
 * @param conversation whose it is; null for somebody who called the desk
 * @param caller how somebody who called wants to be called; empty for who has a conversation
 * @param begins when it begins
 * @param ends when it ends
 * @param status how it stands
 * @param token whoever knows it may see when and where
 * @param code what the citizen says aloud
 * @param arrivedAt when the citizen came; null before that
 * @param misses how many appointments of the same conversation were missed within half a year; 0 for callers
 */
public record Appointment(
        long id,
        CounterService service,
        Counter counter,
        @Nullable Long conversation,
        String caller,
        Instant begins,
        Instant ends,
        AppointmentStatus status,
        String token,
        String code,
        @Nullable Instant arrivedAt,
        int misses) {

    /** Its slot, in which it takes a place itself. */
    public Slot slot() {
        return new Slot(begins, ends, 0);
    }
}
