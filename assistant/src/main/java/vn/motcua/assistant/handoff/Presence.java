package vn.motcua.assistant.handoff;

import java.time.Instant;
import java.util.Locale;

/**
 * Whether a colleague is at work.
 *
 * @param officer who
 * @param state how it stands; whoever was not seen for a while is away
 * @param since since when
 * @param held how many cases the officer has in hand
 */
public record Presence(Officer officer, State state, Instant since, int held) {

    /** How it stands. */
    public enum State {
        /** Takes cases. */
        HERE,
        /** Takes none for a moment, and keeps those in hand. */
        BREAK,
        /** Takes none; those in hand return to the queue. */
        AWAY;

        /** The word of the database and of message files, in lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
