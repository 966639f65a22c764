package vn.motcua.knowledge.answer;

import java.util.regex.Pattern;

/**
 * The sayings that {@link DateRules} knows, as patterns over {@link DateSymbols}. Group names are the same throughout: {@code d} day,
 * {@code m} month, {@code y} year in full, {@code yy} in two digits, {@code ys} counted from this one, {@code n} a number, {@code rel}
 * before or after, {@code part} a third of a span.
 */
final class DatePatterns {

    private static final String NUM = "[nw](?<n>\\d+) ";
    private static final String UNIT = "(?<unit>day|week|month|year) ";
    private static final String YEAR =
            "(?:(?:year |to )?y(?<y>\\d{4}) |year n(?<yy>\\d{2}) |ys(?<ys>-?\\d) |year (?<yr>prior|this|next|roi) )?";
    private static final String REL = "(?<rel>prior|roi|this|next)(?<nua> nua)? ";
    private static final String MOD = "(?:(?<mod>about|over|nearly) )?";
    private static final String PART = "(?:part(?<part>\\d) )?";

    static final Pattern FULL = compile(MOD + "(?:day )?g(?<d>\\d+)/(?<m>\\d+)/(?<year>\\d+) (?<lunar>lunar )?");
    static final Pattern DAY_MONTH =
            compile(MOD + "(?:day |mung )?f(?<d>\\d+)/(?<m>\\d+) (?<lunar>lunar )?" + YEAR + "(?<lunar2>lunar )?");
    static final Pattern DASHED =
            compile(MOD + "(?:day |mung )?q(?<d>\\d+)-(?<m>\\d+) (?!day|week|month|year|age)" + YEAR);
    static final Pattern DAYS_OF_MONTH = compile(MOD
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
    static final Pattern DAY_OF_MONTH = compile(MOD
            + "(?:day |mung )*[nw](?<d>\\d+) (?:month [nw](?<m>\\d+) |month tm(?<m3>\\d+) |tm(?<m4>\\d+) |mon(?<m2>\\d+) )(?<lunar>lunar )?"
            + YEAR + "(?<lunar2>lunar )?");
    static final Pattern MONTH_DAY = compile(MOD + "mon(?<m>\\d+) [nw](?<d>\\d+) (?!day|week|month|year)" + YEAR);
    static final Pattern DAY_OF_THAT_MONTH =
            compile(MOD + "(?<lead>(?:day |mung )*)" + NUM + "month (?<rel>prior|roi|this|next)(?<nua> nua)? ");
    static final Pattern DAY_OF_LAST_MONTH = compile(NUM + "(?<rel>prior|this|next) month ");
    static final Pattern MONTH = compile(MOD + PART
            + "(?:month [nw](?<m>\\d+) (?!day|week|age)|month h(?<mh>\\d+)/(?<yh>\\d+) |h(?<mh2>\\d+)/(?<yh2>\\d+) |mon(?<m2>\\d+) |(?:month )?tm(?<m3>\\d+) (?!week))(?<lunar>lunar )?"
            + YEAR);
    static final Pattern THAT_MONTH = compile(MOD + PART + "month " + REL);
    static final Pattern PART_OF_MONTH = compile("part(?<part>\\d) month ");
    static final Pattern YEAR_ALONE = compile(MOD + PART + "(?:born )?(?:year )?(?:y(?<y>\\d{4}) |ys(?<ys>-?\\d) )");
    static final Pattern SHORT_YEAR = compile("(?:born|year) (?:year )?n(?<yy>\\d{2}) (?!day|week|month|year|age)");
    static final Pattern THAT_YEAR = compile(MOD + PART + "year " + REL);
    static final Pattern PART_OF_YEAR = compile("part(?<part>\\d) year ");
    static final Pattern WEEKDAY_OF_WEEK =
            compile("(?:wd(?<wd>\\d) |thu n(?<t>\\d) |tm(?<t2>\\d) )(?:day )?week " + REL);
    static final Pattern WEEKDAY_OF_LAST_WEEK = compile("wd(?<wd>\\d) (?<rel>prior|this|next) week ");
    static final Pattern WEEKDAY_NAMED = compile(
            "(?:(?<before>prior|next|this) )?(?:wd(?<wd>\\d) |thu n(?<t>\\d) |tm(?<t2>\\d) )(?:(?<after>prior|roi|this|next) )?");
    static final Pattern THAT_WEEK = compile(PART + "week " + REL);
    static final Pattern BEFORE_UNIT = compile("(?<rel>prior|this|next) " + PART + UNIT + "(?!prior)");
    static final Pattern PART_THEN_UNIT = compile(PART + "(?<rel>prior|this|next) " + UNIT);
    static final Pattern PART_OF_WEEK = compile("part(?<part>\\d) week ");
    static final Pattern AGE =
            compile("(?:since )*" + MOD + "(?:[nw](?<n>\\d+) |q(?<a>\\d+)-(?<b>\\d+) )(?:half )?age ");
    static final Pattern LENGTH = compile("(?<within>within )?(?<since>(?:since )*)(?<before>(?:in |ago |next )?)" + MOD
            + "(?<within2>since )?(?:[nw](?<n>\\d+) (?:(?:to )?[nw](?<b2>\\d+) )?|q(?<a>\\d+)-(?<b>\\d+) |(?<few>few) |(?<half>half) |(?=month half )|(?<=over |nearly )(?=week |month |year ))"
            + UNIT
            + "(?<more>half )?(?:since )?(?:(?<dir>age|prior|ago|roi|this|nua|next|shift0)(?: roi| nua| this)? )?");
    static final Pattern UNIT_AGO = compile(MOD + "(?<unit>week|month|year) (?<more>half )?ago ");
    static final Pattern DAYS_SAID = compile("(?:since )*" + MOD + "(?:[nw](?<a>\\d+) )?" + NUM + "(?:vague|shift0) ");
    static final Pattern SHIFT = compile("shift(?<s>-?\\d) ");
    static final Pattern DAY_ONLY = compile(
            "(?:day n(?<d>\\d+) |day w(?<w>\\d\\d) |(?:day )?mung [nw](?<mung>\\d+) )(?!x|day|week|age)(?<rel>prior |roi |this |next )?");
    static final Pattern VAGUE = compile("vague ");

    private static Pattern compile(String pattern) {
        return Pattern.compile(pattern);
    }
}
