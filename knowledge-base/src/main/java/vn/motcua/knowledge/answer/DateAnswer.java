package vn.motcua.knowledge.answer;

import java.time.LocalDate;

/**
 * The day that a text names, as far as it names one. Days and months are read in the Vietnamese order, day first.
 *
 * <p>An age ("cháu 13 tuổi") and a year of birth ("sinh năm 2010") are read as the span of days on which someone of that age was
 * born, age counted in full years.
 */
public sealed interface DateAnswer {

    /** On which side of today the day must lie. Today itself is on both. */
    enum Expectation {
        /** It has been: a birth, a death. Without a year, the most recent such day is meant. */
        PAST,
        /** It will be: an appointment, a journey. Without a year, the next such day is meant. */
        FUTURE,
        /** Either. Without a year, the nearest such day is meant. */
        ANY
    }

    /** Whether the text asks something, besides the answer or instead of one. */
    boolean asksToo();

    /** One day. */
    record Exact(LocalDate date, Trust trust, boolean asksToo) implements DateAnswer {}

    /**
     * About when: the day lies between these two, both included, earliest before latest. Roomy rather than narrow: "2 tháng trước"
     * is taken for 50 to 80 days, so that whoever compares it with a threshold asks again when it comes close.
     */
    record Span(LocalDate earliest, LocalDate latest, Trust trust, boolean asksToo) implements DateAnswer {
        public Span {
            if (latest.isBefore(earliest)) {
                throw new IllegalArgumentException("latest " + latest + " is before earliest " + earliest);
            }
        }
    }

    /**
     * There is no such day, or it lies on the wrong side of today.
     *
     * @param fault what is wrong
     * @param day the day as said, 0 when none was
     * @param month the month as said, 0 when none was
     * @param year the year as said, 0 when none was
     */
    record Impossible(Fault fault, int day, int month, int year, boolean asksToo) implements DateAnswer {}

    /** What is wrong with a date. */
    enum Fault {
        /** No such day in that month (of that year): 31/2, 32/10, 29/2/2025. */
        DAY,
        /** No such month: 20/13. */
        MONTH,
        /** A year before 1900 or far off: 20/10/3026. */
        YEAR,
        /** It has not come yet, where a day of the past is expected. */
        NOT_YET,
        /** It is over, where a day to come is expected. */
        OVER
    }

    /** The citizen does not know. */
    record Unsure(boolean asksToo) implements DateAnswer {}

    /** No day is said. */
    record None(boolean asksToo) implements DateAnswer {}

    /**
     * Reads a text; never throws, whatever it is.
     *
     * @param today the day on which the answer is given
     * @param expectation on which side of it the day must lie
     */
    static DateAnswer read(String text, LocalDate today, Expectation expectation) {
        return new DateReader(today, expectation).read(text);
    }
}
