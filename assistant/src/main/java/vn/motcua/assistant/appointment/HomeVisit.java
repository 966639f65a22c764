package vn.motcua.assistant.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who cannot come to the desk, and asks the mobile team to come.
 *
 * @param id its number
 * @param conversation whose it is; null for somebody who called the desk
 * @param contact how to reach somebody who called; empty for who has a conversation
 * @param what what is to be done and for whom, in the citizen's words
 * @param place where, in the citizen's words
 * @param village the number of the village it belongs to; null when that is not known
 * @param point where on the map; null when that is not known
 * @param wish when it suits, in the citizen's words; may be empty
 * @param status how it stands
 * @param plannedOn on which day the team goes; null when that is not planned
 * @param part in which part of that day
 * @param note for colleagues; may be empty
 * @param askedAt when it was asked for
 */
public record HomeVisit(
        long id,
        @Nullable Long conversation,
        String contact,
        String what,
        String place,
        @Nullable Long village,
        @Nullable MapPoint point,
        String wish,
        Status status,
        @Nullable LocalDate plannedOn,
        Part part,
        String note,
        Instant askedAt) {

    /** How it stands. */
    public enum Status {
        ASKED,
        PLANNED,
        DONE,
        NOT_MET,
        DECLINED,
        CANCELLED;

        /** The word of the database and of message files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Status of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** A part of the day. */
    public enum Part {
        DAY,
        MORNING,
        AFTERNOON;

        /** The word of the database, of forms and of message files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Part of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
