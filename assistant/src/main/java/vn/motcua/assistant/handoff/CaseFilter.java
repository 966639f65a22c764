package vn.motcua.assistant.handoff;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.dialogue.HandOverReason;

/**
 * Which cases are looked for; what is null or empty does not narrow.
 *
 * @param scope which of them
 * @param desk of this desk
 * @param urgency of this urgency
 * @param reason with this reason
 * @param channel on this channel
 * @param unread only those with something unread
 * @param text words of the citizen's or an officer's messages, a procedure's code or name, or the case's number; diacritics and case count only
 *     where they are typed
 * @param limit the most cases wanted, 1 or more
 */
public record CaseFilter(
        Scope scope,
        @Nullable Long desk,
        @Nullable Urgency urgency,
        @Nullable HandOverReason reason,
        @Nullable String channel,
        boolean unread,
        String text,
        int limit) {

    /** Which cases. */
    public enum Scope {
        /** Those that the viewer has in hand. */
        MINE,
        /** Those that wait at the viewer's desks. */
        WAITING,
        /** All open ones that the viewer may see. */
        OPEN,
        /** Closed ones to which somebody is to come back now. */
        FOLLOW_UP
    }

    /** Everything of a scope, up to a number. */
    public static CaseFilter of(Scope scope, int limit) {
        return new CaseFilter(scope, null, null, null, null, false, "", limit);
    }
}
