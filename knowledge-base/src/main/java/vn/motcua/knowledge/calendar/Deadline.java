package vn.motcua.knowledge.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import vn.motcua.knowledge.procedure.ProcessingTime.Period;
import vn.motcua.knowledge.procedure.ProcessingTime.Unit;

/**
 * The last day on which a citizen is in time, counted from an event: "60 ngày kể từ ngày sinh". The day after the event is day
 * 1 (Bộ luật Dân sự 2015, điều 147 khoản 2), and a last day that is a day off gives way to the next working day (điều 148
 * khoản 5).
 *
 * @param event the day of the event
 * @param countedDay the last day as counted
 * @param lastDay the counted day or, where that is a day off, the next working day
 * @param basis whether it rests on computed days off
 */
public record Deadline(LocalDate event, LocalDate countedDay, LocalDate lastDay, Basis basis) {

    /**
     * Counts a period from an event.
     *
     * @throws IllegalArgumentException for a period in hours
     */
    public static Deadline of(LocalDate event, Period period, WorkingCalendar calendar) {
        LocalDate lastDay = calendar.plus(event, period);
        LocalDate counted = period.unit() == Unit.WORKING_DAYS ? lastDay : WorkingCalendar.calendarDays(event, period);
        return new Deadline(event, counted, lastDay, basis(counted, lastDay, event, period, calendar));
    }

    /** Days from a day to the last day: 0 on the last day and after it. */
    public long daysLeft(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(today, lastDay));
    }

    /** Days that have passed since the last day: 0 until it is over. */
    public long daysLate(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(lastDay, today));
    }

    /** Whether the last day is over. */
    public boolean isLate(LocalDate today) {
        return today.isAfter(lastDay);
    }

    /** Calendar days and months need no calendar but at their end. */
    private static Basis basis(
            LocalDate counted, LocalDate lastDay, LocalDate event, Period period, WorkingCalendar calendar) {
        return calendar.basis(period.unit() == Unit.WORKING_DAYS ? event : counted, lastDay);
    }
}
