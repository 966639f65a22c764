package vn.motcua.knowledge.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** Lunar days: exact where a lunar calendar is at hand, else the five weeks in which they can fall. */
final class LunarDays {

    /** Tết falls between 21 January and 20 February; the other months follow about a solar month apart. */
    private static final int TET_MONTH = 1;

    private static final int TET_DAY = 21;
    private static final double SOLAR_MONTH = 30.44;
    private static final int WIDTH = 30;
    private static final int SLACK = 3;

    private final Days days;
    private final LunarCalendar calendar;

    LunarDays(Days days, LunarCalendar calendar) {
        this.days = days;
        this.calendar = calendar;
    }

    /** A day of a lunar month. */
    DateAnswer day(int day, int month, @Nullable Integer year) {
        if (month < 1 || month > 12) {
            return new DateAnswer.Impossible(DateAnswer.Fault.MONTH, day, month, year == null ? 0 : year, false);
        }
        if (day < 1 || day > 30) {
            return new DateAnswer.Impossible(DateAnswer.Fault.DAY, day, month, year == null ? 0 : year, false);
        }
        List<LocalDate> exact = years(year)
                .mapToObj(candidate -> calendar.dayOf(candidate, month, day).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        if (!exact.isEmpty()) {
            return days.nearest(exact.stream());
        }
        return about(day, day, month, year);
    }

    /** A whole lunar month. */
    DateAnswer month(int month, @Nullable Integer year) {
        if (day(1, month, year) instanceof DateAnswer.Exact first) {
            return days.span(first.date(), first.date().plusDays(29), Trust.LIKELY);
        }
        return about(1, 30, month, year);
    }

    /** The days around Tết. */
    DateAnswer tet(@Nullable Integer year) {
        return switch (day(1, 1, year)) {
            case DateAnswer.Exact first ->
                days.span(first.date().minusDays(7), first.date().plusDays(10), Trust.LIKELY);
            case DateAnswer.Span span ->
                days.span(span.earliest().minusDays(7), span.latest().plusDays(10), Trust.LIKELY);
            default -> new DateAnswer.None(false);
        };
    }

    /** "30 Tết": the day of the last month, counted back from Tết because that month has 29 or 30 days. */
    DateAnswer eve(int day, @Nullable Integer year) {
        return switch (day(1, 1, year)) {
            case DateAnswer.Exact first ->
                days.span(
                        first.date().minusDays(31L - day), first.date().minusDays(Math.max(30L - day, 1)), Trust.SURE);
            case DateAnswer.Span span -> days.span(span.earliest().minusDays(10), span.latest(), Trust.LIKELY);
            default -> new DateAnswer.None(false);
        };
    }

    private IntStream years(@Nullable Integer year) {
        int now = days.today().getYear();
        return year == null ? IntStream.rangeClosed(now - 2, now + 2) : IntStream.of(year);
    }

    private DateAnswer about(int from, int to, int month, @Nullable Integer year) {
        List<LocalDate> starts = years(year)
                .filter(candidate -> candidate > 1800 && candidate < 2200)
                .mapToObj(candidate -> LocalDate.of(candidate, TET_MONTH, TET_DAY)
                        .plusDays(Math.round((month - 1) * SOLAR_MONTH) - SLACK))
                .filter(start -> days.past()
                        ? !start.plusDays(from).isAfter(days.today())
                        : !days.future() || !start.plusDays(to + WIDTH).isBefore(days.today()))
                .toList();
        if (starts.isEmpty()) {
            return new DateAnswer.None(false);
        }
        LocalDate start = days.past() ? starts.getLast() : starts.getFirst();
        if (!days.past() && !days.future()) {
            start = starts.stream()
                    .min(Comparator.comparingLong(
                            candidate -> Math.abs(days.today().toEpochDay() - candidate.toEpochDay())))
                    .orElseThrow();
        }
        return days.span(start.plusDays(from - 1L), start.plusDays(to - 1L + WIDTH + 2L * SLACK), Trust.LIKELY);
    }
}
