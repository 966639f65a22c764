package vn.motcua.assistant.handoff;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.dialogue.Language;

/**
 * A text that officers send often.
 *
 * @param id its number
 * @param shortcut what an officer types for it: lower-case letters without marks, digits and hyphens
 * @param language the language it is written in
 * @param title what it is for
 * @param text what it says, with places such as {@code {can_bo}}, see {@link Placeholder}
 * @param desk the number of the desk whose it is; null for all desks
 * @param uses how often officers have used it
 */
public record CannedReply(
        long id,
        String shortcut,
        Language language,
        String title,
        String text,
        @Nullable Long desk,
        long uses) {

    /** The same as a keeper writes it. */
    public Draft draft() {
        return new Draft(shortcut, language, title, text, desk);
    }

    /**
     * A canned reply as its keeper writes it.
     *
     * @param shortcut 2 to 30 lower-case letters without marks, digits and hyphens; unique within language and desk
     * @param language the language it is written in
     * @param title what it is for, 1 to 80 characters
     * @param text what it says, 1 to 1,500 characters, with no places but those of {@link Placeholder}
     * @param desk the number of the desk whose it is; null for all desks
     */
    public record Draft(
            String shortcut,
            Language language,
            String title,
            String text,
            @Nullable Long desk) {}
}
