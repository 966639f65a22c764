package vn.motcua.knowledge.answer;

import java.time.LocalDate;
import java.util.Optional;

/** The Vietnamese lunisolar calendar (âm lịch), as far as this package needs it. */
@FunctionalInterface
public interface LunarCalendar {

    /** Knows no day. */
    LunarCalendar NONE = (year, month, day) -> Optional.empty();

    /**
     * The day in the common calendar.
     *
     * @param year the lunar year, counted by the common year in which its Tết lies
     * @param month 1 to 12, never a leap month
     * @param day 1 to 30
     * @return empty when the calendar does not know the year or the month has no such day
     */
    Optional<LocalDate> dayOf(int year, int month, int day);
}
