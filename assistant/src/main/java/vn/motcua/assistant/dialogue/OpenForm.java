package vn.motcua.assistant.dialogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * A form of a service that is being filled in.
 *
 * @param service the name of the service
 * @param content what the service keeps of it, in its own words
 * @param reminded whether it was said that it still waits, since it was last worked on
 */
public record OpenForm(String service, String content, boolean reminded) {

    /** One that was worked on just now. */
    public OpenForm(String service, String content) {
        this(service, content, false);
    }

    @JsonCreator
    static OpenForm stored(String service, String content, @Nullable Boolean reminded) {
        return new OpenForm(service, content, Boolean.TRUE.equals(reminded));
    }

    /** The same, of which it was said that it waits. */
    OpenForm afterReminder() {
        return new OpenForm(service, content, true);
    }
}
