package vn.motcua.knowledge.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The days off that the law gives in a year, before anything is announced (Bộ luật Lao động 2019, điều 111, 112).
 *
 * <p>The law leaves two things to the Prime Minister: which five days are Tết and which neighbour of 2 September is off. Here
 * they fall as they did in every announcement of 2021 to 2026: Tết begins with the last day of the old year when its first day
 * is a Monday or a Tuesday, else with the last two; the neighbour is the one that lengthens the weekend. Days worked in
 * exchange cannot be foreseen and are left out.
 */
final class LegalDays {

    /** Ngày Văn hóa Việt Nam was first kept in this year; the resolution is in force from 1 July 2026. */
    private static final int FIRST_CULTURE_DAY = 2026;

    private static final int DAYS_OF_TET = 5;
    private static final Set<DayOfWeek> WEEKLY_REST = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private LegalDays() {}

    /** Whether a day is a weekly rest day of the administration. */
    static boolean isWeeklyRest(LocalDate date) {
        return WEEKLY_REST.contains(date.getDayOfWeek());
    }

    /** All days off in a year with the days that make up for a weekend. */
    static SortedMap<LocalDate, DayOff> of(int year) {
        var off = new TreeMap<LocalDate, DayOff>();
        SortedMap<LocalDate, Occasion> named = named(year);
        named.forEach((date, occasion) -> off.put(date, day(date, occasion, false)));
        named.forEach((date, occasion) -> {
            if (occasion.madeUp() && isWeeklyRest(date)) {
                LocalDate inLieu = nextFree(date, off);
                off.put(inLieu, day(inLieu, occasion, true));
            }
        });
        return off;
    }

    /** The days that the law names with their date, so that no announcement can leave them out. */
    static SortedMap<LocalDate, Occasion> fixed(int year) {
        var fixed = new TreeMap<LocalDate, Occasion>();
        fixed.put(LocalDate.of(year, Month.JANUARY, 1), Occasion.NEW_YEAR);
        LunarDate.tet(year).ifPresent(first -> fixed.put(first, Occasion.TET));
        LunarDate.hungKingsDay(year).ifPresent(date -> fixed.put(date, Occasion.HUNG_KINGS));
        fixed.put(LocalDate.of(year, Month.APRIL, 30), Occasion.VICTORY);
        fixed.put(LocalDate.of(year, Month.MAY, 1), Occasion.LABOUR);
        fixed.put(nationalDay(year), Occasion.NATIONAL);
        if (year >= FIRST_CULTURE_DAY) {
            fixed.put(LocalDate.of(year, Month.NOVEMBER, 24), Occasion.CULTURE);
        }
        return fixed;
    }

    private static SortedMap<LocalDate, Occasion> named(int year) {
        SortedMap<LocalDate, Occasion> named = new TreeMap<>(fixed(year));
        LunarDate.tet(year).ifPresent(first -> {
            LocalDate start = first.minusDays(daysBeforeTet(first.getDayOfWeek()));
            start.datesUntil(start.plusDays(DAYS_OF_TET)).forEach(date -> named.put(date, Occasion.TET));
        });
        named.put(besideNationalDay(year), Occasion.NATIONAL);
        return named;
    }

    private static int daysBeforeTet(DayOfWeek first) {
        return first == DayOfWeek.MONDAY || first == DayOfWeek.TUESDAY ? 1 : 2;
    }

    private static LocalDate besideNationalDay(int year) {
        LocalDate day = nationalDay(year);
        return switch (day.getDayOfWeek()) {
            case MONDAY, THURSDAY, SUNDAY -> day.plusDays(1);
            case TUESDAY, WEDNESDAY, FRIDAY, SATURDAY -> day.minusDays(1);
        };
    }

    private static LocalDate nationalDay(int year) {
        return LocalDate.of(year, Month.SEPTEMBER, 2);
    }

    private static LocalDate nextFree(LocalDate after, Map<LocalDate, DayOff> off) {
        LocalDate date = after.plusDays(1);
        while (isWeeklyRest(date) || off.containsKey(date)) {
            date = date.plusDays(1);
        }
        return date;
    }

    private static DayOff day(LocalDate date, Occasion occasion, boolean inLieu) {
        return new DayOff(
                date,
                inLieu ? "Nghỉ bù " + occasion.vietnamese() : occasion.vietnamese(),
                inLieu ? "Day in lieu of " + occasion.english() : occasion.english(),
                occasion.law(),
                Basis.COMPUTED);
    }
}
