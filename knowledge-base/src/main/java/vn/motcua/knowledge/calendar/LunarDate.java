package vn.motcua.knowledge.calendar;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.SimpleTimeZone;
import com.ibm.icu.util.ULocale;

/**
 * A day and month of the Vietnamese lunar calendar. It follows the rules of the Chinese one with new moons and solar terms
 * taken at UTC+7 (Quyết định 121-CP of 8 August 1967), which is why Tết of 1985 and 2007 fell on other days than in China.
 * Compared with an independent ephemeris, the first day of Tết and the 10th of the third month are right for 1980 to 2100.
 *
 * @param day day of the lunar month, 1 to 30
 * @param month lunar month, 1 to 12
 * @param leap whether it is the repeated month (tháng nhuận)
 */
public record LunarDate(int day, int month, boolean leap) {

    private static final LunarDate TET = new LunarDate(1, 1, false);
    private static final LunarDate HUNG_KINGS = new LunarDate(10, 3, false);
    private static final ZoneOffset HANOI = ZoneOffset.ofHours(7);

    /** The lunar date of a day. */
    public static LunarDate of(LocalDate date) {
        return of(date, new VietnameseCalendar());
    }

    /** The first day of Tết in a year; empty only outside the centuries that the library can reckon. */
    static Optional<LocalDate> tet(int year) {
        return first(TET, LocalDate.of(year, 1, 15), LocalDate.of(year, 2, 28));
    }

    /** The 10th of the third lunar month in a year; empty only outside the centuries that the library can reckon. */
    static Optional<LocalDate> hungKingsDay(int year) {
        return first(HUNG_KINGS, LocalDate.of(year, 3, 25), LocalDate.of(year, 5, 5));
    }

    private static Optional<LocalDate> first(LunarDate wanted, LocalDate from, LocalDate to) {
        var calendar = new VietnameseCalendar();
        return from.datesUntil(to.plusDays(1))
                .filter(date -> of(date, calendar).equals(wanted))
                .findFirst();
    }

    private static LunarDate of(LocalDate date, Calendar calendar) {
        calendar.setTimeInMillis(date.atTime(12, 0).toInstant(HANOI).toEpochMilli());
        return new LunarDate(
                calendar.get(Calendar.DAY_OF_MONTH),
                calendar.get(Calendar.MONTH) + 1,
                calendar.get(ChineseCalendar.IS_LEAP_MONTH) == 1);
    }

    /** ICU's Chinese calendar with the meridian of Vietnam; ICU allows that to subclasses only. */
    private static final class VietnameseCalendar extends ChineseCalendar {

        private static final long serialVersionUID = 1;
        /** The first year of ICU's own count; only the year number depends on it, which is not used here. */
        private static final int EPOCH_YEAR = -2636;

        VietnameseCalendar() {
            super(zone(), ULocale.ROOT, EPOCH_YEAR, zone());
        }

        private static SimpleTimeZone zone() {
            return new SimpleTimeZone(HANOI.getTotalSeconds() * 1000, "UTC+7");
        }
    }
}
