package vn.motcua.assistant.dialogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * A form of a service that is being filled in.
 *
 * @param service the name of the service
 * @param content what the service keeps of it, in its own words
 * @param reminded whether it was said that it still waits, since it was last worked on
 * @param behind the form that is gone on with once this one has ended; null when none is
 */
public record OpenForm(
        String service,
        String content,
        boolean reminded,
        @Nullable OpenForm behind) {

    /** More would be asked for when nobody remembers them any more. */
    private static final int MOST_BEHIND = 2;

    /** One that was worked on just now, and none behind it. */
    public OpenForm(String service, String content) {
        this(service, content, false, null);
    }

    @JsonCreator
    static OpenForm stored(String service, String content, @Nullable Boolean reminded, @Nullable OpenForm behind) {
        return new OpenForm(service, content, Boolean.TRUE.equals(reminded), behind);
    }

    /** The same, of which it was said that it waits. */
    OpenForm afterReminder() {
        return new OpenForm(service, content, true, behind);
    }

    /** The same before another one, which waits until this one has ended; of many the latest wait. */
    OpenForm before(@Nullable OpenForm waiting) {
        return new OpenForm(service, content, reminded, cut(waiting, MOST_BEHIND));
    }

    /** With the first one of this service in front of those that stand before it; the same when there is none. */
    OpenForm raising(String wanted) {
        if (service.equals(wanted) || behind == null) {
            return this;
        }
        OpenForm raised = behind.raising(wanted);
        return raised.service.equals(wanted) ? raised.before(before(raised.behind)) : this;
    }

    private static @Nullable OpenForm cut(@Nullable OpenForm form, int most) {
        return form == null || most == 0
                ? null
                : new OpenForm(form.service, form.content, form.reminded, cut(form.behind, most - 1));
    }
}
