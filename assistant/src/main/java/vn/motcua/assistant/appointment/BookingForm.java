package vn.motcua.assistant.appointment;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is kept of an appointment that is being made, moved or called off.
 *
 * @param step what was asked last
 * @param service for what; 0 when that is not known yet
 * @param appointment which one is moved or called off; 0 for a new one
 * @param wish when the citizen wants to come, as far as it is said
 */
record BookingForm(Step step, long service, long appointment, WishedTime wish) {

    /** What is asked. */
    enum Step {
        SERVICE,
        TIME,
        SURE,
        CANCEL,
        WHICH_CANCEL,
        WHICH_MOVE
    }

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    String written() {
        return JSON.writeValueAsString(this);
    }

    /** Reads what was kept, perhaps by another version; empty when it cannot be read. */
    static Optional<BookingForm> read(String written) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            BookingForm form = JSON.readValue(written, BookingForm.class);
            return isWhole(form) ? Optional.of(form) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(@Nullable BookingForm form) {
        if (form == null) {
            return false;
        }
        @Nullable Object step = form.step;
        @Nullable WishedTime wish = form.wish;
        return step != null && wish != null && isWhole(wish);
    }

    private static boolean isWhole(WishedTime wish) {
        @Nullable Object part = wish.part();
        return part != null && (wish.from() == null) == (wish.to() == null);
    }
}
