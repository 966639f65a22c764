package vn.motcua.knowledge.answer;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.calendar.LunarDate;

/** Days of the Vietnamese lunar calendar: "rằm tháng 7", "mùng 3 Tết". A lunar year is counted by the year in which its Tết lies. */
final class LunarDays {

    private static final int LONGEST_MONTH = 30;
    private static final double MEAN_MONTH = 29.53;

    /** A leap month and the days by which Tết moves lie between the first guess and the month. */
    private static final int MOST_STEPS = 5;

    private final Days days;

    LunarDays(Days days) {
        this.days = days;
    }

    /** A day of a lunar month. */
    DateAnswer day(int day, int month, @Nullable Integer year) {
        int said = year == null ? 0 : year;
        if (month < 1 || month > 12) {
            return new DateAnswer.Impossible(DateAnswer.Fault.MONTH, day, month, said, false);
        }
        if (day < 1 || day > LONGEST_MONTH) {
            return new DateAnswer.Impossible(DateAnswer.Fault.DAY, day, month, said, false);
        }
        if (year == null) {
            int now = days.today().getYear();
            return days.nearest(IntStream.rangeClosed(now - 3, now + 3)
                    .mapToObj(candidate -> find(candidate, month, day))
                    .flatMap(Optional::stream));
        }
        return days.isFarOff(year)
                ? new DateAnswer.Impossible(DateAnswer.Fault.YEAR, day, month, said, false)
                : find(year, month, day)
                        .map(date -> days.exact(date, Trust.SURE))
                        .orElseGet(() -> new DateAnswer.Impossible(DateAnswer.Fault.DAY, day, month, said, false));
    }

    /** A whole lunar month. */
    DateAnswer month(int month, @Nullable Integer year) {
        return day(1, month, year) instanceof DateAnswer.Exact first
                ? days.span(first.date(), first.date().plusDays(LONGEST_MONTH - 1L), Trust.LIKELY)
                : day(1, month, year);
    }

    /** The days around Tết. */
    DateAnswer tet(@Nullable Integer year) {
        return day(1, 1, year) instanceof DateAnswer.Exact first
                ? days.span(first.date().minusDays(7), first.date().plusDays(10), Trust.LIKELY)
                : day(1, 1, year);
    }

    /** "29 Tết", "30 Tết": a day of the last month, counted back from Tết because that month has 29 or 30 days. */
    DateAnswer eve(int day, @Nullable Integer year) {
        return day(1, 1, year) instanceof DateAnswer.Exact first && day <= LONGEST_MONTH
                ? days.span(
                        first.date().minusDays(LONGEST_MONTH + 1L - day),
                        first.date().minusDays(Math.max(LONGEST_MONTH - day, 1)),
                        Trust.SURE)
                : new DateAnswer.None(false);
    }

    /** The common day; empty when the month has no such day that year. A leap month is never meant without being named. */
    private static Optional<LocalDate> find(int year, int month, int day) {
        LocalDate at = LocalDate.of(year, 1, 21).plusDays(Math.round((month - 1) * MEAN_MONTH));
        for (int step = 0; step < MOST_STEPS; step++) {
            LunarDate lunar = LunarDate.of(at);
            if (lunar.month() == month && !lunar.leap()) {
                LocalDate date = at.plusDays((long) day - lunar.day());
                return Optional.of(date).filter(found -> LunarDate.of(found).equals(new LunarDate(day, month, false)));
            }
            at = at.plusDays(LONGEST_MONTH + 1L - lunar.day());
        }
        return Optional.empty();
    }
}
