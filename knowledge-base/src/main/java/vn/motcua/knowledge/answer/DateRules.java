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

/**
 * How dates are said, as patterns over {@link DateSymbols}, each symbol followed by a space. At one place the first rule that gives
 * anything wins, so the longer sayings come first.
 */
final class DateRules {

    /** How much a saying tells: where a text has several, those of the highest rank count. */
    static final int WEEKDAY = 1;

    static final int RELATIVE = 2;
    static final int CALENDAR = 3;

    private static final String NUM = "[nw](?<n>\\d+) ";
    private static final String UNIT = "(?<unit>day|week|month|year) ";
    private static final String YEAR =
            "(?:(?:year |to )?y(?<y>\\d{4}) |year n(?<yy>\\d{2}) |ys(?<ys>-?\\d) |year (?<yr>prior|this|next|roi) )?";
    private static final String REL = "(?<rel>prior|roi|this|next)(?<nua> nua)? ";
    private static final String MOD = "(?:(?<mod>about|over|nearly) )?";
    private static final String PART = "(?:part(?<part>\\d) )?";
    private static final String ABOUT = "(?:(?<mod>about|over|nearly) )?";

    /** What a rule makes of its match; null when nothing. */
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

    DateRules(Days days, LunarCalendar calendar, boolean asks) {
        this.days = days;
        this.spans = new TimeSpans(days);
        this.lunar = new LunarDays(days, calendar);
        this.asks = asks;
        this.rules = rules();
    }

    private static final class Patterns {
        static final Pattern FULL = compile(ABOUT + "(?:day )?g(?<d>\\d+)/(?<m>\\d+)/(?<year>\\d+) (?<lunar>lunar )?");
        static final Pattern DAY_MONTH = compile(
                ABOUT + "(?:day |mung )?f(?<d>\\d+)/(?<m>\\d+) (?<lunar>lunar )?" + YEAR + "(?<lunar2>lunar )?");
        static final Pattern DASHED =
                compile(ABOUT + "(?:day |mung )?q(?<d>\\d+)-(?<m>\\d+) (?!day|week|month|year|age)" + YEAR);
        static final Pattern DAYS_OF_MONTH = compile(ABOUT
                + "(?:day )?(?:k(?<d>\\d+)-(?<e>\\d+)/(?<m>\\d+) |q(?<d2>\\d+)-(?<e2>\\d+) month [nw](?<m2>\\d+) )"
                + YEAR);
        static final Pattern TWO_DAYS = compile(
                "(?:day )?[nw](?<d>\\d+) to (?:day )?(?:[nw](?<e>\\d+) month [nw](?<m>\\d+) |f(?<e2>\\d+)/(?<m2>\\d+) )"
                        + YEAR);
        static final Pattern COMPOUND = compile(
                "(?:since )*(?:ago )?(?:about )?" + NUM
                        + "(?<unit>week|month|year) [nw](?<n2>\\d+) (?<unit2>day|week|month) (?<dir>age|prior|ago|roi|this|nua|next)?");
        static final Pattern RAM = compile("ram (?:month [nw](?<m>\\d+) |lm(?<lm>\\d+) )(?:lunar )?" + YEAR);
        static final Pattern LUNAR_MONTH = compile("(?:(?:day |mung )?[nw](?<n>\\d+) )?lm(?<lm>\\d+) " + YEAR);
        static final Pattern TET = compile("(?:(?:day |mung )*[nw](?<n>\\d+) )?tet " + YEAR);
        static final Pattern NEW_YEAR = compile("newyear " + YEAR);
        static final Pattern DAY_OF_MONTH = compile(ABOUT
                + "(?:day |mung )*[nw](?<d>\\d+) (?:month [nw](?<m>\\d+) |month tm(?<m3>\\d+) |tm(?<m4>\\d+) |mon(?<m2>\\d+) )(?<lunar>lunar )?"
                + YEAR + "(?<lunar2>lunar )?");
        static final Pattern MONTH_DAY = compile(ABOUT + "mon(?<m>\\d+) [nw](?<d>\\d+) (?!day|week|month|year)" + YEAR);
        static final Pattern DAY_OF_THAT_MONTH =
                compile(ABOUT + "(?<lead>(?:day |mung )*)" + NUM + "month (?<rel>prior|roi|this|next)(?<nua> nua)? ");
        static final Pattern MONTH = compile(ABOUT + PART
                + "(?:month [nw](?<m>\\d+) (?!day|week|age)|month h(?<mh>\\d+)/(?<yh>\\d+) |h(?<mh2>\\d+)/(?<yh2>\\d+) |mon(?<m2>\\d+) |(?:month )?tm(?<m3>\\d+) (?!week))(?<lunar>lunar )?"
                + YEAR);
        static final Pattern THAT_MONTH = compile(ABOUT + PART + "month " + REL);
        static final Pattern PART_OF_MONTH = compile("part(?<part>\\d) month ");
        static final Pattern YEAR_ALONE =
                compile(ABOUT + PART + "(?:born )?(?:year )?(?:y(?<y>\\d{4}) |ys(?<ys>-?\\d) )");
        static final Pattern SHORT_YEAR = compile("(?:born|year) (?:year )?n(?<yy>\\d{2}) (?!day|week|month|year|age)");
        static final Pattern THAT_YEAR = compile(ABOUT + PART + "year " + REL);
        static final Pattern PART_OF_YEAR = compile("part(?<part>\\d) year ");
        static final Pattern WEEKDAY_OF_WEEK =
                compile("(?:wd(?<wd>\\d) |thu n(?<t>\\d) |tm(?<t2>\\d) )(?:day )?week " + REL);
        static final Pattern WEEKDAY_NAMED = compile(
                "(?:(?<before>prior|next|this) )?(?:wd(?<wd>\\d) |thu n(?<t>\\d) |tm(?<t2>\\d) )(?:(?<after>prior|roi|this|next) )?");
        static final Pattern THAT_WEEK = compile(PART + "week " + REL);
        static final Pattern BEFORE_UNIT = compile("(?<rel>prior|this|next) " + PART + UNIT + "(?!prior)");
        static final Pattern PART_THEN_UNIT = compile(PART + "(?<rel>prior|this|next) " + UNIT);
        static final Pattern PART_OF_WEEK = compile("part(?<part>\\d) week ");
        static final Pattern AGE =
                compile("(?:since )*" + MOD + "(?:[nw](?<n>\\d+) |q(?<a>\\d+)-(?<b>\\d+) )(?:half )?age ");
        static final Pattern LENGTH = compile(
                "(?<within>within )?(?<since>(?:since )*)(?<before>(?:in |ago |next )?)" + MOD
                        + "(?<within2>since )?(?:[nw](?<n>\\d+) (?:to [nw](?<b2>\\d+) )?|q(?<a>\\d+)-(?<b>\\d+) |(?<few>few) |(?<half>half) |(?=month half ))"
                        + UNIT
                        + "(?<more>half )?(?:since )?(?:(?<dir>age|prior|ago|roi|this|nua|next|shift0)(?: roi| nua| this)? )?");
        static final Pattern UNIT_AGO = compile(MOD + "(?<unit>week|month|year) (?<more>half )?ago ");
        static final Pattern DAYS_SAID = compile("(?:since )*" + MOD + NUM + "(?:vague|shift0) ");
        static final Pattern SHIFT = compile("shift(?<s>-?\\d) ");
        static final Pattern DAY_ONLY = compile(
                "(?:day n(?<d>\\d+) |day w(?<w>\\d\\d) |(?:day )?mung [nw](?<mung>\\d+) )(?!x|day|week|age)(?<rel>prior |roi |this |next )?");
        static final Pattern VAGUE = compile("vague ");

        private static Pattern compile(String pattern) {
            return Pattern.compile(pattern);
        }
    }

    private List<Rule> rules() {
        return List.of(
                new Rule(Patterns.FULL, CALENDAR, this::full),
                new Rule(Patterns.DAYS_OF_MONTH, CALENDAR, this::daysOfMonth),
                new Rule(Patterns.TWO_DAYS, CALENDAR, this::daysOfMonth),
                new Rule(Patterns.DAY_MONTH, CALENDAR, this::dayMonth),
                new Rule(Patterns.DASHED, CALENDAR, this::dayMonth),
                new Rule(Patterns.RAM, CALENDAR, this::ram),
                new Rule(Patterns.TET, CALENDAR, this::tet),
                new Rule(Patterns.NEW_YEAR, CALENDAR, match -> days.day(1, 1, year(match))),
                new Rule(Patterns.LUNAR_MONTH, CALENDAR, this::lunarMonth),
                new Rule(Patterns.COMPOUND, RELATIVE, this::compound),
                new Rule(Patterns.DAY_OF_MONTH, CALENDAR, this::dayMonth),
                new Rule(Patterns.MONTH_DAY, CALENDAR, this::dayMonth),
                new Rule(Patterns.DAY_OF_THAT_MONTH, CALENDAR, this::dayOfThatMonth),
                new Rule(Patterns.DAYS_SAID, RELATIVE, this::daysSaid),
                new Rule(Patterns.AGE, RELATIVE, this::age),
                new Rule(Patterns.LENGTH, RELATIVE, this::length),
                new Rule(Patterns.UNIT_AGO, RELATIVE, this::unitAgo),
                new Rule(Patterns.MONTH, CALENDAR, this::month),
                new Rule(Patterns.THAT_MONTH, RELATIVE, match -> widened(match, thatMonth(match))),
                new Rule(Patterns.YEAR_ALONE, RELATIVE, this::yearAlone),
                new Rule(Patterns.SHORT_YEAR, RELATIVE, match -> days.year(days.fullYear(number(match, "yy")), -1)),
                new Rule(Patterns.THAT_YEAR, RELATIVE, this::thatYear),
                new Rule(Patterns.WEEKDAY_OF_WEEK, RELATIVE, match -> days.weekday(weekday(match), shift(match))),
                new Rule(Patterns.WEEKDAY_NAMED, WEEKDAY, this::weekdayNamed),
                new Rule(Patterns.THAT_WEEK, RELATIVE, match -> days.week(shift(match), part(match))),
                new Rule(Patterns.BEFORE_UNIT, RELATIVE, this::beforeUnit),
                new Rule(Patterns.PART_THEN_UNIT, RELATIVE, this::beforeUnit),
                new Rule(Patterns.PART_OF_MONTH, WEEKDAY, match -> days.partOfSomeMonth(part(match))),
                new Rule(Patterns.PART_OF_WEEK, WEEKDAY, match -> days.partOfSomeWeek(part(match))),
                new Rule(Patterns.PART_OF_YEAR, WEEKDAY, match -> days.partOfSomeYear(part(match))),
                new Rule(Patterns.SHIFT, RELATIVE, match -> shifted(number(match, "s"))),
                new Rule(Patterns.DAY_ONLY, WEEKDAY, this::dayOnly),
                new Rule(Patterns.VAGUE, WEEKDAY, this::vague));
    }

    /** What is said at this place; null when no date begins here. */
    @Nullable
    Found at(String symbols, int from) {
        for (Rule rule : rules) {
            Matcher match = rule.pattern().matcher(symbols).region(from, symbols.length());
            if (match.lookingAt() && match.end() > from) {
                DateAnswer answer = rule.meaning().of(match);
                if (answer != null && !(answer instanceof DateAnswer.None)) {
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
        return asks
                ? null
                : spans.away(length(match, ChronoUnit.DAYS, number(match, "n"), number(match, "n")), false, Trust.SURE);
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
            return null;
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

    private static Exactness exactness(Matcher match) {
        String word = has(match, "mod") ? match.group("mod") : "";
        return switch (word) {
            case "about" -> Exactness.ABOUT;
            case "over" -> Exactness.OVER;
            case "nearly" -> Exactness.NEARLY;
            default -> Exactness.PLAIN;
        };
    }

    private static boolean isAhead(String direction) {
        return direction.equals("nua") || direction.equals("next") || direction.equals("in");
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

    private static int shift(Matcher match) {
        int sign = sign(match.group("rel").trim());
        return has(match, "nua") ? sign * 2 : sign;
    }

    private static int sign(String word) {
        return switch (word) {
            case "prior", "roi" -> -1;
            case "next" -> 1;
            default -> 0;
        };
    }

    private static DayOfWeek weekday(Matcher match) {
        int said = has(match, "wd") ? number(match, "wd") : first(match, "t", "t2") - 1;
        return DayOfWeek.of(Math.clamp(said, 1, 7));
    }

    private static ChronoUnit unit(Matcher match, String group) {
        return Objects.requireNonNull(TimeSpans.unit(match.group(group)));
    }

    private static int part(Matcher match) {
        return has(match, "part") ? number(match, "part") : -1;
    }

    private static int first(Matcher match, String... groups) {
        for (String group : groups) {
            if (has(match, group)) {
                return number(match, group);
            }
        }
        throw new IllegalStateException("the rule " + match.pattern() + " has none of its numbers");
    }

    private static int number(Matcher match, String group) {
        return Integer.parseInt(match.group(group));
    }

    private static boolean has(Matcher match, String group) {
        return match.namedGroups().containsKey(group) && match.group(group) != null;
    }
}
