package vn.motcua.knowledge.calendar;

import java.time.LocalDate;

/**
 * One line of a file of announced days.
 *
 * @param date the day
 * @param kind whether it is off or worked
 * @param occasion why, in Vietnamese
 * @param occasionInEnglish why, in English
 * @param source the announcement or the law
 */
record AnnouncedDay(LocalDate date, Kind kind, String occasion, String occasionInEnglish, String source) {

    enum Kind {
        /** Nobody works. */
        OFF,
        /** A weekend day that is worked in exchange for a weekday; on a weekday it takes back a day off. */
        WORKING
    }

    DayOff dayOff() {
        return new DayOff(date, occasion, occasionInEnglish, source, Basis.ANNOUNCED);
    }
}
