package vn.motcua.assistant.insight;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
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
                .datesUntil(last.plusDays(1), java.time.Period.ofWeeks(1))
                .toList();
    }

    /** What a week is called of which the days are seen: the first and the last of its days that lie in the period. */
    public Wording weekFrom(LocalDate monday) {
        LocalDate from = monday.isBefore(first) ? first : monday;
        LocalDate to = monday.plusDays(6).isAfter(last) ? last : monday.plusDays(6);
        String days = from.equals(to) ? day(from) : day(from) + "–" + day(to);
        return Wording.same(days);
    }

    private static String day(LocalDate date) {
        return "%02d/%02d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }
}
