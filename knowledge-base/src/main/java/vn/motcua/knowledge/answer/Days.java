package vn.motcua.knowledge.answer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.answer.DateAnswer.Exact;
import vn.motcua.knowledge.answer.DateAnswer.Expectation;
import vn.motcua.knowledge.answer.DateAnswer.Fault;
import vn.motcua.knowledge.answer.DateAnswer.Impossible;
import vn.motcua.knowledge.answer.DateAnswer.Span;

/** What the parts of a date mean, seen from today: the year that was not said, the third of a month, the side of today. */
final class Days {

    private static final int FIRST_YEAR = 1900;
    private static final int YEARS_AHEAD = 20;

    /** A day without a year this far off may well be a slip. */
    private static final int USUALLY_WITHIN = 183;

    private final LocalDate today;
    private final Expectation expectation;

    Days(LocalDate today, Expectation expectation) {
        this.today = today;
        this.expectation = expectation;
    }

    LocalDate today() {
        return today;
    }

    boolean past() {
        return expectation == Expectation.PAST;
    }

    boolean future() {
        return expectation == Expectation.FUTURE;
    }

    /** A day of a month, of the year that was said or the one that fits. */
    DateAnswer day(int day, int month, @Nullable Integer year) {
        int said = year == null ? 0 : year;
        if (month < 1 || month > 12) {
            return new Impossible(Fault.MONTH, day, month, said, false);
        }
        if (day < 1 || day > Month.of(month).maxLength()) {
            return new Impossible(Fault.DAY, day, month, said, false);
        }
        if (year == null) {
            return nearest(IntStream.rangeClosed(today.getYear() - 8, today.getYear() + 8)
                    .filter(candidate -> day <= YearMonth.of(candidate, month).lengthOfMonth())
                    .mapToObj(candidate -> LocalDate.of(candidate, month, day)));
        }
        if (isFarOff(year)) {
            return new Impossible(Fault.YEAR, day, month, said, false);
        }
        if (day > YearMonth.of(year, month).lengthOfMonth()) {
            return new Impossible(Fault.DAY, day, month, said, false);
        }
        return exact(LocalDate.of(year, month, day), Trust.SURE);
    }

    /** The one of these days that is meant when no year was said: on the expected side of today, and close. */
    DateAnswer nearest(Stream<LocalDate> candidates) {
        return candidates
                .filter(this::isExpected)
                .min(Comparator.comparingLong(this::distance))
                .<DateAnswer>map(date -> exact(date, distance(date) <= USUALLY_WITHIN ? Trust.SURE : Trust.LIKELY))
                .orElseGet(() -> new DateAnswer.None(false));
    }

    /** A day of this month or a neighbouring one: "ngày 20". */
    DateAnswer dayOnly(int day) {
        if (day < 1 || day > 31) {
            return new Impossible(Fault.DAY, day, 0, 0, false);
        }
        YearMonth now = YearMonth.from(today);
        Stream<LocalDate> candidates = IntStream.rangeClosed(-2, 2)
                .mapToObj(now::plusMonths)
                .filter(month -> day <= month.lengthOfMonth())
                .map(month -> month.atDay(day));
        return nearest(candidates) instanceof Exact exact
                ? new Exact(exact.date(), Trust.LIKELY, false)
                : new DateAnswer.None(false);
    }

    /** A day of a month so many months from now. */
    DateAnswer dayOfMonth(int day, int monthsFromNow) {
        YearMonth month = YearMonth.from(today).plusMonths(monthsFromNow);
        return day < 1 || day > month.lengthOfMonth()
                ? new Impossible(Fault.DAY, day, month.getMonthValue(), month.getYear(), false)
                : exact(month.atDay(day), Trust.SURE);
    }

    /** From one day to another of a month. */
    DateAnswer days(int from, int to, int month, @Nullable Integer year) {
        DateAnswer last = day(to, month, year);
        if (last instanceof Exact exact && from >= 1 && from < to) {
            return span(exact.date().withDayOfMonth(from), exact.date(), Trust.SURE);
        }
        return from < to || last instanceof Impossible ? last : new DateAnswer.None(false);
    }

    /** A month or a third of it; {@code part} is 0 to 2, or -1 for all of it. */
    DateAnswer month(int month, @Nullable Integer year, int part) {
        if (month < 1 || month > 12) {
            return new Impossible(Fault.MONTH, 0, month, year == null ? 0 : year, false);
        }
        if (year != null) {
            return isFarOff(year)
                    ? new Impossible(Fault.YEAR, 0, month, year, false)
                    : month(YearMonth.of(year, month), part);
        }
        YearMonth best = YearMonth.of(today.getYear(), month);
        for (int other : List.of(-1, 1)) {
            YearMonth candidate = YearMonth.of(today.getYear() + other, month);
            if (fits(candidate, part) && (!fits(best, part) || distance(candidate) < distance(best))) {
                best = candidate;
            }
        }
        return month(best, part);
    }

    private boolean fits(YearMonth month, int part) {
        return switch (expectation) {
            case PAST -> !thirdStart(month, part).isAfter(today);
            case FUTURE -> !thirdEnd(month, part).isBefore(today);
            case ANY -> true;
        };
    }

    private long distance(YearMonth month) {
        return Math.abs(ChronoUnit.DAYS.between(today, month.atDay(15)));
    }

    DateAnswer month(YearMonth month, int part) {
        return span(thirdStart(month, part), thirdEnd(month, part), Trust.SURE);
    }

    private static LocalDate thirdStart(YearMonth month, int part) {
        return month.atDay(Math.max(part, 0) * 10 + 1);
    }

    private static LocalDate thirdEnd(YearMonth month, int part) {
        return part == 0 || part == 1 ? month.atDay(part * 10 + 10) : month.atEndOfMonth();
    }

    /** A third of this month, or of the one before or after it: "cuối tháng". */
    DateAnswer partOfSomeMonth(int part) {
        YearMonth now = YearMonth.from(today);
        return month(fits(now, part) ? now : now.plusMonths(future() ? 1 : -1), part);
    }

    /** A year or a third of it; {@code part} as for a month. */
    DateAnswer year(int year, int part) {
        if (isFarOff(year)) {
            return new Impossible(Fault.YEAR, 0, 0, year, false);
        }
        LocalDate first = LocalDate.of(year, Math.max(part, 0) * 4 + 1, 1);
        return span(
                first,
                part < 0
                        ? Year.of(year).atMonth(12).atEndOfMonth()
                        : first.plusMonths(4).minusDays(1),
                Trust.SURE);
    }

    /** A third of this year, or of the one before or after it: "đầu năm". */
    DateAnswer partOfSomeYear(int part) {
        boolean ahead = LocalDate.of(today.getYear(), part * 4 + 1, 1).isAfter(today);
        boolean over = LocalDate.of(today.getYear(), part * 4 + 4, 30).isBefore(today);
        return year(today.getYear() + (past() && ahead ? -1 : future() && over ? 1 : 0), part);
    }

    /** A week so many weeks from now, Monday to Sunday, or a part of it. */
    DateAnswer week(int weeksFromNow, int part) {
        LocalDate monday = monday(weeksFromNow);
        return switch (part) {
            case 0 -> span(monday, monday.plusDays(2), Trust.SURE);
            case 1 -> span(monday.plusDays(2), monday.plusDays(3), Trust.SURE);
            case 2 -> span(monday.plusDays(4), monday.plusDays(6), Trust.SURE);
            default -> span(monday, monday.plusDays(6), Trust.SURE);
        };
    }

    /** A part of the current week, or of the one before or after it: "cuối tuần". */
    DateAnswer partOfSomeWeek(int part) {
        LocalDate first = monday(0).plusDays(part * 2L);
        LocalDate last = first.plusDays(2);
        return week(past() && first.isAfter(today) ? -1 : future() && last.isBefore(today) ? 1 : 0, part);
    }

    /** A day of a week so many weeks from now. */
    DateAnswer weekday(DayOfWeek weekday, int weeksFromNow) {
        return exact(monday(weeksFromNow).plusDays(weekday.getValue() - 1L), Trust.SURE);
    }

    /** The last or next such day, never today: that would be called so. */
    DateAnswer weekday(DayOfWeek weekday, boolean next, Trust trust) {
        return exact(today.with(next ? TemporalAdjusters.next(weekday) : TemporalAdjusters.previous(weekday)), trust);
    }

    private LocalDate monday(int weeksFromNow) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weeksFromNow);
    }

    DateAnswer exact(LocalDate date, Trust trust) {
        return isExpected(date)
                ? new Exact(date, trust, false)
                : wrongSide(date, date.getDayOfMonth(), date.getMonthValue());
    }

    /** A span, cut at today when it reaches over to the wrong side. */
    DateAnswer span(LocalDate one, LocalDate other, Trust trust) {
        LocalDate earliest = one.isBefore(other) ? one : other;
        LocalDate latest = one.isBefore(other) ? other : one;
        if (past() && latest.isAfter(today)) {
            latest = today;
        }
        if (future() && earliest.isBefore(today)) {
            earliest = today;
        }
        if (latest.isBefore(earliest)) {
            return wrongSide(past() ? earliest : latest, 0, (past() ? earliest : latest).getMonthValue());
        }
        return earliest.equals(latest) ? new Exact(earliest, trust, false) : new Span(earliest, latest, trust, false);
    }

    private Impossible wrongSide(LocalDate date, int day, int month) {
        return new Impossible(past() ? Fault.NOT_YET : Fault.OVER, day, month, date.getYear(), false);
    }

    /** The full year for two digits: a person's lifetime back, a few years ahead only where that is expected. */
    int fullYear(int twoDigits) {
        int ahead = past() ? 0 : future() ? YEARS_AHEAD : 5;
        int recent = today.getYear() / 100 * 100 + twoDigits;
        return recent <= today.getYear() + ahead ? recent : recent - 100;
    }

    /** Whether nobody means such a year. */
    boolean isFarOff(int year) {
        return year < FIRST_YEAR || year > today.getYear() + YEARS_AHEAD;
    }

    private boolean isExpected(LocalDate date) {
        return switch (expectation) {
            case PAST -> !date.isAfter(today);
            case FUTURE -> !date.isBefore(today);
            case ANY -> true;
        };
    }

    private long distance(LocalDate date) {
        return Math.abs(ChronoUnit.DAYS.between(today, date));
    }
}
