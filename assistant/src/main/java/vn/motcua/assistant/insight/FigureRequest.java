package vn.motcua.assistant.insight;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.dialogue.Desk;

/**
 * Of what time and what part figures are wanted.
 *
 * @param first the first day, in Vietnam
 * @param last the last day, not before the first
 * @param desk only what belongs to the desk of this number; null for all desks
 * @param channel only what came by this channel, by its word such as "web"; null for all channels
 */
public record FigureRequest(
        LocalDate first,
        LocalDate last,
        @Nullable Long desk,
        @Nullable String channel) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /** Refuses days in the wrong order. */
    public FigureRequest {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("the last day, " + last + ", is before the first, " + first);
        }
    }

    /** The first moment. */
    public Instant begins() {
        return first.atStartOfDay(Desk.ZONE).toInstant();
    }

    /** The first moment after it. */
    public Instant ends() {
        return last.plusDays(1).atStartOfDay(Desk.ZONE).toInstant();
    }

    /** The Mondays of the weeks that the days touch, in order. */
    public List<LocalDate> weeks() {
        return first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .datesUntil(last.plusDays(1), Period.ofWeeks(1))
                .toList();
    }

    /** What a week is called: by the first and the last of its days that lie in the period. */
    public Wording weekFrom(LocalDate monday) {
        LocalDate from = monday.isBefore(first) ? first : monday;
        LocalDate to = monday.plusDays(6).isAfter(last) ? last : monday.plusDays(6);
        if (from.equals(to)) {
            return Wording.same(DAY_OF_YEAR.format(to));
        }
        DateTimeFormatter begins = from.getYear() == to.getYear() ? DAY : DAY_OF_YEAR;
        return Wording.same(begins.format(from) + "–" + DAY_OF_YEAR.format(to));
    }
}
