package vn.motcua.assistant.messaging;

import java.util.Locale;

/** Why a reply waits, or ended without being delivered. What the channel itself said of it stands beside it. */
public enum Cause {
    /** The channel asked for this reply to come later. */
    PUT_OFF,
    /** The channel took nothing at all at that time. */
    CHANNEL_BUSY,
    /** The channel takes nothing until something has been mended. */
    CHANNEL_STOPPED,
    /** The channel says that the citizen must write first. */
    HELD_BY_CHANNEL,
    /** So long after the citizen's last message it would cost something. */
    WINDOW_BILLED,
    /** So long after the citizen's last message the channel takes none of ours. */
    WINDOW_CLOSED,
    /** Nothing reaches the citizen: has left, or has blocked the account. */
    UNREACHABLE,
    /** The channel asked for it to come later for too long. */
    GIVEN_UP,
    /** An officer has written in the conversation meanwhile. */
    OFFICER,
    /** It has waited for so long that it would come out of the blue. */
    STALE,
    /** In bulk: the time in which it makes sense, or may be sent, was over. */
    LATE,
    /** The channel refused it, or a message of it. */
    REFUSED,
    /** Whether the channel has it, or a message of it, cannot be known. */
    NO_ANSWER,
    /** The node that sent it ended before it recorded an outcome. */
    SENDER_ENDED;

    /** The word of the database, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Cause of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
