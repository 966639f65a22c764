package vn.motcua.assistant.appointment;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is kept of a request for home help that is being made.
 *
 * @param step what was asked last
 * @param what what is to be done and for whom
 * @param place where
 * @param wish when it suits
 * @param visit the request that is called off; 0 for a new one
 */
record HomeHelpForm(Step step, String what, String place, String wish, long visit) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** What is asked, and at the end what is done with it. */
    enum Step {
        WHAT,
        WHERE,
        WHEN,
        SURE,
        CANCEL
    }

    HomeHelpForm at(Step next) {
        return new HomeHelpForm(next, what, place, wish, visit);
    }

    String written() {
        return JSON.writeValueAsString(this);
    }

    /** Reads what was kept, perhaps by another version; empty when it cannot be read. */
    static Optional<HomeHelpForm> read(String written) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            HomeHelpForm form = JSON.readValue(written, HomeHelpForm.class);
            return isWhole(form) ? Optional.of(form) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(@Nullable HomeHelpForm form) {
        if (form == null) {
            return false;
        }
        @Nullable Object step = form.step;
        @Nullable Object what = form.what;
        @Nullable Object place = form.place;
        @Nullable Object wish = form.wish;
        return step != null && what != null && place != null && wish != null;
    }
}
