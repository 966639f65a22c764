package vn.motcua.knowledge.calendar;

import java.time.LocalDate;

/**
 * A public day off.
 *
 * @param date the day
 * @param occasion why, in Vietnamese: "Quốc khánh"
 * @param occasionInEnglish the same in English
 * @param source the announcement or the law that says so, as it is cited in Vietnamese
 * @param basis whether it was announced or is computed
 */
public record DayOff(LocalDate date, String occasion, String occasionInEnglish, String source, Basis basis) {}
