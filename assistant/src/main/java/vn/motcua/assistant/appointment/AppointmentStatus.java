package vn.motcua.assistant.appointment;

import java.util.Locale;

/** How it stands with an appointment. */
public enum AppointmentStatus {
    /** It is to come. */
    BOOKED,
    /** The citizen is there. */
    ARRIVED,
    /** The citizen was called to the counter. */
    CALLED,
    /** It is done. */
    SERVED,
    /** The citizen did not come. */
    MISSED,
    /** The citizen or the counter called it off. */
    CANCELLED;

    /** The word of the database and of message files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AppointmentStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
