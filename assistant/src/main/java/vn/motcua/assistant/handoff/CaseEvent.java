package vn.motcua.assistant.handoff;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case; never shown to citizens.
 *
 * @param id its number; later ones are greater
 * @param at when
 * @param kind what
 * @param by which officer did it; null when none did
 * @param to whom it was given; null when to nobody in particular
 * @param desk to which desk it was given; null when to none
 * @param note what was noted; may be empty
 */
public record CaseEvent(
        long id,
        Instant at,
        Kind kind,
        @Nullable Officer by,
        @Nullable Officer to,
        @Nullable DeskRef desk,
        String note) {

    /** What happened. */
    public enum Kind {
        /** A person was wished for. */
        OPENED,
        /** An officer began it. */
        TAKEN,
        /** A person was wished for again; the note is the reason's word. */
        ASKED_AGAIN,
        CLAIMED,
        ASSIGNED,
        TRANSFERRED,
        GIVEN_BACK,
        /** Returned to the queue because the officer was not seen any more. */
        IDLE,
        /** Returned to the queue because the officer signed off, or may not work here any more. */
        SIGNED_OFF,
        /** Returned to the queue because the officer did not answer. */
        UNANSWERED,
        NOTE,
        ANSWERED,
        REVIEW_ON,
        REVIEW_OFF,
        DRAFT_SENT,
        DRAFT_EDITED,
        DRAFT_DROPPED,
        /** Four fifths of the time for an answer are over. */
        WARNED,
        CLOSED,
        /** Handed back because nobody wrote any more. */
        QUIET,
        CANCELLED,
        CITIZEN_LEFT,
        ERASED,
        MERGED,
        RATED,
        /** The time to come back to it has come. */
        FOLLOW_UP;

        /** The word of the database and of message files: lower case with hyphens. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
