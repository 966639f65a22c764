package vn.motcua.assistant.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of days that a form asks for, both ends included.
 *
 * @param first the first day
 * @param last the last day, not before the first, at most {@link #MOST} days in all
 */
record Days(LocalDate first, LocalDate last) {

    /** More days than this are not reckoned at once. */
    static final int MOST = 366;

    private static final int USUAL = 30;

    /** The last days up to today where a form says nothing that can be understood; what is longer is cut at its beginning. */
    static Days of(@Nullable String from, @Nullable String to, LocalDate today) {
        LocalDate typed = date(to);
        LocalDate last = typed == null ? today : typed;
        LocalDate first = date(from);
        if (first == null || first.isAfter(last)) {
            return new Days(last.minusDays(USUAL - 1), last);
        }
        return ChronoUnit.DAYS.between(first, last) < MOST
                ? new Days(first, last)
                : new Days(last.minusDays(MOST - 1), last);
    }

    Instant begins() {
        return first.atStartOfDay(ShownTimes.ZONE).toInstant();
    }

    Instant ends() {
        return last.plusDays(1).atStartOfDay(ShownTimes.ZONE).toInstant();
    }

    /** A day as browsers send it; null when it is none. */
    static @Nullable LocalDate date(@Nullable String text) {
        if (text == null || !text.strip().matches("\\d{4}-\\d{2}-\\d{2}")) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }
}
