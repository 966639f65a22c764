package vn.motcua.assistant.dialogue;

import java.util.function.Function;

/**
 * What a service tells by itself.
 *
 * @param alone where nothing is being filled in; may open a form
 * @param beside where this form is being filled in, which is not taken away: says how to come to what would have been asked otherwise. A form of
 *     the service itself may be kept with other content
 */
public record News(ServiceReply alone, Function<OpenForm, ServiceReply> beside) {

    /** Told in the same words whatever is being filled in. */
    public static News of(ServiceReply told) {
        return new News(told, open -> told.keeping(""));
    }

    ServiceReply told(ConversationState state) {
        return state.form().map(beside).orElse(alone);
    }

    /** Whether it would have asked something and did not, as something else is being filled in. */
    boolean waits(ServiceReply told) {
        return !alone.form().isEmpty() && told.form().isEmpty();
    }
}
