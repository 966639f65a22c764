package vn.motcua.assistant.appointment;

import java.time.Instant;

import tools.jackson.databind.json.JsonMapper;

/**
 * What shall happen because of a citizen's message.
 *
 * @param kind what
 * @param id the service of a new appointment, else the appointment
 * @param minute when it begins, in minutes since 1970; 0 when it is called off
 * @param token what the citizen will show of a new one; empty for others
 */
record BookingDeed(Kind kind, long id, long minute, String token) {

    /** What is done. */
    enum Kind {
        BOOK,
        MOVE,
        CANCEL
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static BookingDeed book(CounterService service, Slot slot, String token) {
        return new BookingDeed(Kind.BOOK, service.id(), minuteOf(slot.begins()), token);
    }

    static BookingDeed move(Appointment appointment, Slot slot) {
        return new BookingDeed(Kind.MOVE, appointment.id(), minuteOf(slot.begins()), "");
    }

    static BookingDeed cancel(Appointment appointment) {
        return new BookingDeed(Kind.CANCEL, appointment.id(), 0, "");
    }

    static BookingDeed read(String written) {
        return JSON.readValue(written, BookingDeed.class);
    }

    String written() {
        return JSON.writeValueAsString(this);
    }

    Instant begins() {
        return Instant.ofEpochSecond(minute * 60);
    }

    static long minuteOf(Instant at) {
        return at.getEpochSecond() / 60;
    }
}
