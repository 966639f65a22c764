package vn.motcua.knowledge.answer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.answer.TimeSpans.Exactness;
import vn.motcua.knowledge.answer.TimeSpans.Length;

import static vn.motcua.knowledge.answer.DateGroups.exactness;
import static vn.motcua.knowledge.answer.DateGroups.first;
import static vn.motcua.knowledge.answer.DateGroups.has;
import static vn.motcua.knowledge.answer.DateGroups.isAhead;
import static vn.motcua.knowledge.answer.DateGroups.number;
import static vn.motcua.knowledge.answer.DateGroups.part;
import static vn.motcua.knowledge.answer.DateGroups.shift;
import static vn.motcua.knowledge.answer.DateGroups.sign;
import static vn.motcua.knowledge.answer.DateGroups.unit;
import static vn.motcua.knowledge.answer.DateGroups.weekday;

/**
 * How dates are said, as patterns over {@link DateSymbols}, each symbol followed by a space. At one place the first rule that gives
 * anything wins, so the longer sayings come first.
 */
final class DateRules {

    /** How much a saying tells: where a text has several, those of the highest rank count. */
    static final int WEEKDAY = 1;

    static final int RELATIVE = 2;
    static final int CALENDAR = 3;

    /** What a rule makes of its match: none when it is no answer, null when another rule should try. */
    private interface Meaning {
        @Nullable
        DateAnswer of(Matcher match);
    }

    private record Rule(Pattern pattern, int rank, Meaning meaning) {}

    /**
     * A date that was found.
     *
     * @param length of the symbols it stands in
     */
    record Found(DateAnswer answer, int rank, int length) {}

    private final Days days;
    private final TimeSpans spans;
    private final LunarDays lunar;
    private final boolean asks;
    private final List<Rule> rules;

    DateRules(Days days, boolean asks) {
        this.days = days;
        this.spans = new TimeSpans(days);
        this.lunar = new LunarDays(days);
        this.asks = asks;
        this.rules = rules();
    }

    private List<Rule> rules() {
        return List.of(
                new Rule(DatePatterns.FULL, CALENDAR, this::full),
                new Rule(DatePatterns.DAYS_OF_MONTH, CALENDAR, this::daysOfMonth),
                new Rule(DatePatterns.TWO_DAYS, CALENDAR, this::daysOfMonth),
                new Rule(DatePatterns.DAY_MONTH, CALENDAR, this::dayMonth),
                new Rule(DatePatterns.DASHED, CALENDAR, this::dayMonth),
                new Rule(DatePatterns.RAM, CALENDAR, this::ram),
                new Rule(DatePatterns.TET, CALENDAR, this::tet),
                new Rule(DatePatterns.NEW_YEAR, CALENDAR, match -> days.day(1, 1, year(match))),
                new Rule(DatePatterns.LUNAR_MONTH, CALENDAR, this::lunarMonth),
                new Rule(DatePatterns.COMPOUND, RELATIVE, this::compound),
                new Rule(DatePatterns.DAY_OF_MONTH, CALENDAR, this::dayMonth),
                new Rule(DatePatterns.MONTH_DAY, CALENDAR, this::dayMonth),
                new Rule(DatePatterns.DAY_OF_THAT_MONTH, CALENDAR, this::dayOfThatMonth),
                new Rule(
                        DatePatterns.DAY_OF_LAST_MONTH,
                        CALENDAR,
                        match -> days.dayOfMonth(number(match, "n"), shift(match))),
                new Rule(DatePatterns.DAYS_SAID, RELATIVE, this::daysSaid),
                new Rule(DatePatterns.AGE, RELATIVE, this::age),
                new Rule(DatePatterns.LENGTH, RELATIVE, this::length),
                new Rule(DatePatterns.UNIT_AGO, RELATIVE, this::unitAgo),
                new Rule(DatePatterns.MONTH, CALENDAR, this::month),
                new Rule(DatePatterns.THAT_MONTH, RELATIVE, match -> widened(match, thatMonth(match))),
                new Rule(DatePatterns.YEAR_ALONE, RELATIVE, this::yearAlone),
                new Rule(DatePatterns.SHORT_YEAR, RELATIVE, match -> days.year(days.fullYear(number(match, "yy")), -1)),
                new Rule(DatePatterns.THAT_YEAR, RELATIVE, this::thatYear),
                new Rule(DatePatterns.WEEKDAY_OF_WEEK, RELATIVE, match -> days.weekday(weekday(match), shift(match))),
                new Rule(
                        DatePatterns.WEEKDAY_OF_LAST_WEEK,
                        RELATIVE,
                        match -> days.weekday(weekday(match), shift(match))),
                new Rule(DatePatterns.WEEKDAY_NAMED, WEEKDAY, this::weekdayNamed),
                new Rule(DatePatterns.THAT_WEEK, RELATIVE, match -> days.week(shift(match), part(match))),
                new Rule(DatePatterns.BEFORE_UNIT, RELATIVE, this::beforeUnit),
                new Rule(DatePatterns.PART_THEN_UNIT, RELATIVE, this::beforeUnit),
                new Rule(DatePatterns.PART_OF_MONTH, WEEKDAY, match -> days.partOfSomeMonth(part(match))),
                new Rule(DatePatterns.PART_OF_WEEK, WEEKDAY, match -> days.partOfSomeWeek(part(match))),
                new Rule(DatePatterns.PART_OF_YEAR, WEEKDAY, match -> days.partOfSomeYear(part(match))),
                new Rule(DatePatterns.SHIFT, RELATIVE, match -> shifted(number(match, "s"))),
                new Rule(DatePatterns.DAY_ONLY, WEEKDAY, this::dayOnly),
                new Rule(DatePatterns.VAGUE, WEEKDAY, this::vague));
    }

    /** What is said at this place, be it that it is no answer; null when nothing of this kind begins here. */
    @Nullable
    Found at(String symbols, int from) {
        for (Rule rule : rules) {
            Matcher match = rule.pattern().matcher(symbols).region(from, symbols.length());
            if (match.lookingAt() && match.end() > from) {
                DateAnswer answer = rule.meaning().of(match);
                if (answer != null) {
                    return new Found(answer, rule.rank(), match.end() - from);
                }
            }
        }
        return null;
    }

    private DateAnswer full(Matcher match) {
        String said = match.group("year");
        int year = said.length() == 2 ? days.fullYear(Integer.parseInt(said)) : Integer.parseInt(said);
        int day = number(match, "d");
        int month = number(match, "m");
        return widened(match, match.group("lunar") != null ? lunar.day(day, month, year) : days.day(day, month, year));
    }

    private DateAnswer dayMonth(Matcher match) {
        int day = number(match, "d");
        int month = first(match, "m", "m2", "m3", "m4");
        Integer year = year(match);
        boolean isLunar = has(match, "lunar") || has(match, "lunar2");
        return widened(match, isLunar ? lunar.day(day, month, year) : days.day(day, month, year));
    }

    private DateAnswer daysOfMonth(Matcher match) {
        return days.days(first(match, "d", "d2"), first(match, "e", "e2"), first(match, "m", "m2"), year(match));
    }

    private DateAnswer ram(Matcher match) {
        return lunar.day(15, first(match, "m", "lm"), year(match));
    }

    private DateAnswer tet(Matcher match) {
        if (!has(match, "n")) {
            return lunar.tet(year(match));
        }
        int day = number(match, "n");
        return day >= 20 ? lunar.eve(day, year(match)) : lunar.day(day, 1, year(match));
    }

    private DateAnswer lunarMonth(Matcher match) {
        int month = number(match, "lm");
        return has(match, "n") ? lunar.day(number(match, "n"), month, year(match)) : lunar.month(month, year(match));
    }

    private @Nullable DateAnswer compound(Matcher match) {
        ChronoUnit unit = unit(match, "unit");
        ChronoUnit smaller = unit(match, "unit2");
        boolean direct = has(match, "dir");
        if (smaller.compareTo(unit) >= 0 || (asks && !direct)) {
            return null;
        }
        boolean ahead = direct ? isAhead(match.group("dir")) : days.future();
        return spans.away(number(match, "n"), unit, number(match, "n2"), smaller, ahead);
    }

    private @Nullable DateAnswer dayOfThatMonth(Matcher match) {
        int day = number(match, "n");
        boolean named = !match.group("lead").isEmpty();
        boolean maybeLength = match.group("rel").equals("prior")
                || match.group("rel").equals("roi")
                || match.group("rel").equals("next");
        if (!named && maybeLength && day <= 12) {
            return null;
        }
        DateAnswer date = days.dayOfMonth(day, shift(match));
        if (!named && maybeLength && date instanceof DateAnswer.Exact exact) {
            LocalDate counted = days.today().plusMonths(shift(match) < 0 ? -day : day);
            return days.span(counted, exact.date(), Trust.LIKELY);
        }
        return widened(match, date);
    }

    private @Nullable DateAnswer daysSaid(Matcher match) {
        if (asks) {
            return new DateAnswer.None(false);
        }
        int most = number(match, "n");
        int least = has(match, "a") ? number(match, "a") : most;
        return least <= most ? spans.away(length(match, ChronoUnit.DAYS, least, most), false, Trust.SURE) : null;
    }

    private @Nullable DateAnswer age(Matcher match) {
        if (days.future()) {
            return null;
        }
        int least = first(match, "n", "a");
        int most = has(match, "b") ? number(match, "b") : least;
        return spans.born(length(match, ChronoUnit.YEARS, least, most), Trust.LIKELY);
    }

    private @Nullable DateAnswer length(Matcher match) {
        ChronoUnit unit = unit(match, "unit");
        String direction =
                has(match, "dir") ? match.group("dir") : match.group("before").trim();
        boolean directed = !direction.isEmpty() || !match.group("since").isEmpty();
        if (!directed && (asks || has(match, "within"))) {
            return new DateAnswer.None(false);
        }
        Trust trust = directed ? Trust.SURE : Trust.LIKELY;
        boolean ahead = direction.isEmpty() ? match.group("since").isEmpty() && days.future() : isAhead(direction);
        if (has(match, "few")) {
            return spans.away(Length.few(unit), ahead, trust);
        }
        if (has(match, "half")) {
            Length half = switch (unit) {
                case YEARS -> new Length(6, 6, ChronoUnit.MONTHS, false, exactness(match));
                case MONTHS -> new Length(15, 15, ChronoUnit.DAYS, false, Exactness.ABOUT);
                default -> new Length(3, 4, ChronoUnit.DAYS, false, Exactness.ABOUT);
            };
            return unit == ChronoUnit.DAYS ? null : spans.away(half, ahead, trust);
        }
        boolean numbered = has(match, "n") || has(match, "a");
        int least = numbered ? first(match, "n", "a") : 1;
        int most = has(match, "b") ? number(match, "b") : has(match, "b2") ? number(match, "b2") : least;
        if (most < least || (unit == ChronoUnit.YEARS && most > 120)) {
            return null;
        }
        Length length = length(match, unit, least, most);
        return direction.equals("age") ? spans.born(length, Trust.LIKELY) : spans.away(length, ahead, trust);
    }

    private DateAnswer unitAgo(Matcher match) {
        return spans.away(length(match, unit(match, "unit"), 1, 1), false, Trust.SURE);
    }

    private static Length length(Matcher match, ChronoUnit unit, int least, int most) {
        return new Length(least, most, unit, has(match, "more"), exactness(match));
    }

    private DateAnswer month(Matcher match) {
        int month = first(match, "m", "m2", "m3", "mh", "mh2");
        Integer year = has(match, "yh")
                ? Integer.valueOf(number(match, "yh"))
                : has(match, "yh2") ? Integer.valueOf(number(match, "yh2")) : year(match);
        return widened(match, has(match, "lunar") ? lunar.month(month, year) : days.month(month, year, part(match)));
    }

    private DateAnswer thatMonth(Matcher match) {
        return days.month(YearMonth.from(days.today()).plusMonths(shift(match)), part(match));
    }

    private DateAnswer yearAlone(Matcher match) {
        return widened(match, days.year(Objects.requireNonNullElse(year(match), 0), part(match)));
    }

    private DateAnswer thatYear(Matcher match) {
        return widened(match, days.year(days.today().getYear() + shift(match), part(match)));
    }

    private @Nullable DateAnswer weekdayNamed(Matcher match) {
        if (has(match, "t2") && !has(match, "before") && !has(match, "after")) {
            return null;
        }
        DayOfWeek weekday = weekday(match);
        String side = has(match, "after") ? match.group("after") : has(match, "before") ? match.group("before") : "";
        return switch (side) {
            case "prior", "roi" -> days.weekday(weekday, false, Trust.SURE);
            case "next" -> days.weekday(weekday, true, Trust.SURE);
            case "this" -> days.weekday(weekday, 0);
            default -> asks ? null : days.weekday(weekday, days.future(), Trust.LIKELY);
        };
    }

    private @Nullable DateAnswer beforeUnit(Matcher match) {
        int shift = shift(match);
        int part = part(match);
        return switch (match.group("unit")) {
            case "week" -> days.week(shift, part);
            case "month" -> days.month(YearMonth.from(days.today()).plusMonths(shift), part);
            case "year" -> days.year(days.today().getYear() + shift, part);
            default -> null;
        };
    }

    private @Nullable DateAnswer shifted(int number) {
        LocalDate date = days.today().plusDays(number);
        return asks && number == 0 ? null : days.exact(date, Trust.SURE);
    }

    private @Nullable DateAnswer dayOnly(Matcher match) {
        int day = first(match, "d", "w", "mung");
        return asks ? null : days.dayOnly(day);
    }

    private @Nullable DateAnswer vague(Matcher match) {
        return days.future()
                ? null
                : days.span(days.today().minusDays(21), days.today().minusDays(1), Trust.LIKELY);
    }

    /** "khoảng 20/10": some room around what was said. */
    private DateAnswer widened(Matcher match, DateAnswer said) {
        if (exactness(match) == Exactness.PLAIN) {
            return said;
        }
        return switch (said) {
            case DateAnswer.Exact exact ->
                days.span(exact.date().minusDays(5), exact.date().plusDays(5), Trust.LIKELY);
            case DateAnswer.Span span -> {
                long room = Math.max(
                        5, (span.latest().toEpochDay() - span.earliest().toEpochDay()) / 2);
                yield days.span(span.earliest().minusDays(room), span.latest().plusDays(room), Trust.LIKELY);
            }
            default -> said;
        };
    }

    private @Nullable Integer year(Matcher match) {
        if (has(match, "y")) {
            return number(match, "y");
        }
        if (has(match, "yy")) {
            return days.fullYear(number(match, "yy"));
        }
        if (has(match, "ys")) {
            return days.today().getYear() + number(match, "ys");
        }
        return has(match, "yr") ? Integer.valueOf(days.today().getYear() + sign(match.group("yr"))) : null;
    }
}
