package vn.motcua.knowledge.calendar;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import vn.motcua.knowledge.procedure.ProcessingTime.Period;
import vn.motcua.knowledge.procedure.ProcessingTime.Unit;

/**
 * The days on which the administration works: Monday to Friday without the public days off, and the Saturdays worked in
 * exchange. Years that were announced come from data, all others are computed by law ({@link #basis}).
 *
 * <p>Periods are counted as the Civil Code 2015 says: the day of the event is not counted (điều 147 khoản 2); a period in months
 * ends on the same day of the month, or on the month's last (điều 148 khoản 3); when the last day is a day off, the period ends
 * with the next working day (điều 148 khoản 5). Safe for use by many threads.
 */
public final class WorkingCalendar {

    /** The days off by year: announced years from the start, others when they are first asked for. */
    private final Map<Integer, SortedMap<LocalDate, DayOff>> daysOff = new ConcurrentHashMap<>();

    private final Set<Integer> announcedYears;
    private final Set<LocalDate> worked;

    private WorkingCalendar(Collection<AnnouncedDay> days) {
        for (AnnouncedDay day : days) {
            SortedMap<LocalDate, DayOff> ofYear =
                    daysOff.computeIfAbsent(day.date().getYear(), year -> new TreeMap<>());
            if (day.kind() == AnnouncedDay.Kind.OFF) {
                ofYear.put(day.date(), day.dayOff());
            }
        }
        announcedYears = Set.copyOf(daysOff.keySet());
        worked = days.stream()
                .filter(day -> day.kind() == AnnouncedDay.Kind.WORKING)
                .map(AnnouncedDay::date)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The calendar with the announced days that come with the library: 2025 and 2026. */
    public static WorkingCalendar bundled() {
        return new WorkingCalendar(new AnnouncedDaysReader().bundled().days().values());
    }

    /**
     * The calendar with an operator's file of announced days on top of the bundled ones. The file has the format of the bundled
     * one; a date given in both takes the file's line.
     *
     * @throws AnnouncedDaysException when the file cannot be read, a line is wrong or a year is incomplete
     */
    public static WorkingCalendar bundledAnd(Path file) {
        return new WorkingCalendar(
                new AnnouncedDaysReader().bundled().and(file).days().values());
    }

    /** The public day off that a date is; empty for ordinary weekends and for working days. */
    public Optional<DayOff> publicDayOff(LocalDate date) {
        return Optional.ofNullable(daysOffIn(date.getYear()).get(date));
    }

    /** Whether a date is a weekend day that is worked in exchange for a weekday. */
    public boolean isWorkedInExchange(LocalDate date) {
        return worked.contains(date);
    }

    /** Whether the administration works on a date. */
    public boolean isWorkingDay(LocalDate date) {
        return isWorkedInExchange(date)
                || (!LegalDays.isWeeklyRest(date) && publicDayOff(date).isEmpty());
    }

    /** The date itself when it is a working day, else the next working day. */
    public LocalDate workingDayFrom(LocalDate date) {
        LocalDate day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /**
     * The last of a number of working days, counted from the day after a date.
     *
     * @param from the day of receipt; it is not counted
     * @param workingDays how many, 0 or more; 0 gives the date itself or, on a day off, the next working day
     */
    public LocalDate plusWorkingDays(LocalDate from, int workingDays) {
        requireNotNegative(workingDays);
        if (workingDays == 0) {
            return workingDayFrom(from);
        }
        LocalDate day = from;
        for (int left = workingDays; left > 0; left--) {
            day = workingDayFrom(day.plusDays(1));
        }
        return day;
    }

    /** How many working days lie after one date up to and with another; 0 when the second is not after the first. */
    public int workingDaysBetween(LocalDate after, LocalDate upTo) {
        return upTo.isAfter(after)
                ? (int) after.plusDays(1)
                        .datesUntil(upTo.plusDays(1))
                        .filter(this::isWorkingDay)
                        .count()
                : 0;
    }

    /**
     * The last day of a period that begins with an event on a date.
     *
     * @throws IllegalArgumentException for a period in hours, which needs the desk's hours: {@link ExpectedResult}
     */
    public LocalDate plus(LocalDate event, Period period) {
        return period.unit() == Unit.WORKING_DAYS
                ? plusWorkingDays(event, period.count())
                : workingDayFrom(calendarDays(event, period));
    }

    /** Where a period that is not in working days ends before a day off moves it. */
    static LocalDate calendarDays(LocalDate event, Period period) {
        return switch (period.unit()) {
            case DAYS -> event.plusDays(period.count());
            case MONTHS -> event.plusMonths(period.count());
            case HOURS, WORKING_DAYS ->
                throw new IllegalArgumentException("not a period in calendar days or months: " + period);
        };
    }

    /** What a span of days rests on: computed as soon as one of its years was not announced. */
    public Basis basis(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear()).allMatch(announcedYears::contains)
                ? Basis.ANNOUNCED
                : Basis.COMPUTED;
    }

    /** The public days off of a year in order of time, for a page that shows them. */
    public List<DayOff> daysOff(int year) {
        return List.copyOf(daysOffIn(year).values());
    }

    private SortedMap<LocalDate, DayOff> daysOffIn(int year) {
        return daysOff.computeIfAbsent(year, LegalDays::of);
    }

    private static void requireNotNegative(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("a number of days must be 0 or more, was " + count);
        }
    }
}
