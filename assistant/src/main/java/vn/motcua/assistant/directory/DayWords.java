package vn.motcua.assistant.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.motcua.knowledge.text.Term;

/** Days that are said by their distance or their name in the week: "mai", "thứ bảy tuần sau", "t7 cn", "tuần tới". */
final class DayWords {

    private static final Pattern TODAY = Pattern.compile(
            "\\b(?:hom nay|bua nay|today|now|bay gio|hien gio|hien tai|luc nay|gio nay|(?:sang|trua|chieu|toi|dem) nay|gio con|tonight)\\b");
    private static final Pattern TOMORROW =
            Pattern.compile("\\b(?:ngay mai|(?:sang|trua|chieu|toi) mai|mai|tomorrow)\\b");
    private static final Pattern AFTER_TOMORROW =
            Pattern.compile("\\b(?:ngay kia|ngay mot|mốt|bua kia|day after tomorrow)\\b");
    private static final Pattern WEEKDAY = Pattern.compile(
            "\\b(?:thu (hai|ba|tu|nam|sau|bay|[2-7])|t([2-7])|(chu nhat|cn)|(mon|tues|wednes|thurs|fri|satur|sun)days?)\\b");
    private static final Pattern NEXT_WEEK = Pattern.compile("\\b(?:tuan sau|tuan toi|tuan ke tiep|next)\\b");
    private static final Pattern THIS_WEEK = Pattern.compile("\\b(?:tuan nay|this week)\\b");
    private static final Pattern WEEKEND = Pattern.compile("\\b(?:cuoi tuan|weekend)\\b");

    private static final Map<String, DayOfWeek> NAMES = Map.ofEntries(
            Map.entry("hai", DayOfWeek.MONDAY),
            Map.entry("ba", DayOfWeek.TUESDAY),
            Map.entry("tu", DayOfWeek.WEDNESDAY),
            Map.entry("nam", DayOfWeek.THURSDAY),
            Map.entry("sau", DayOfWeek.FRIDAY),
            Map.entry("bay", DayOfWeek.SATURDAY),
            Map.entry("mon", DayOfWeek.MONDAY),
            Map.entry("tues", DayOfWeek.TUESDAY),
            Map.entry("wednes", DayOfWeek.WEDNESDAY),
            Map.entry("thurs", DayOfWeek.THURSDAY),
            Map.entry("fri", DayOfWeek.FRIDAY),
            Map.entry("satur", DayOfWeek.SATURDAY),
            Map.entry("sun", DayOfWeek.SUNDAY),
            Map.entry("chu nhat", DayOfWeek.SUNDAY),
            Map.entry("cn", DayOfWeek.SUNDAY));

    private DayWords() {}

    /** The day or days; empty when none is said in this way. */
    static Optional<AskedDay> read(List<Term> terms, LocalDate today) {
        // "mốt" is the day after tomorrow, "một" is one: without marks it is not known which.
        String said = terms.stream()
                .map(term -> term.text().equals("mốt") ? "mốt" : term.folded())
                .collect(Collectors.joining(" "));
        boolean next = NEXT_WEEK.matcher(said).find();
        List<LocalDate> weekdays = weekdays(said, today, next);
        if (weekdays.size() == 1) {
            return Optional.of(new AskedDay.One(weekdays.getFirst()));
        }
        if (weekdays.size() > 1) {
            return Optional.of(new AskedDay.Several(weekdays.getFirst(), weekdays.getLast()));
        }
        if (WEEKEND.matcher(said).find()) {
            LocalDate saturday = day(DayOfWeek.SATURDAY, today, next);
            return Optional.of(new AskedDay.Several(saturday, saturday.plusDays(1)));
        }
        if (AFTER_TOMORROW.matcher(said).find()) {
            return Optional.of(new AskedDay.One(today.plusDays(2)));
        }
        if (TOMORROW.matcher(said).find()) {
            return Optional.of(new AskedDay.One(today.plusDays(1)));
        }
        if (TODAY.matcher(said).find()) {
            return Optional.of(new AskedDay.One(today));
        }
        if (next) {
            LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            return Optional.of(new AskedDay.Several(monday, monday.plusDays(6)));
        }
        return THIS_WEEK.matcher(said).find()
                ? Optional.of(new AskedDay.Several(today, today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))))
                : Optional.empty();
    }

    private static List<LocalDate> weekdays(String said, LocalDate today, boolean next) {
        var days = new TreeSet<LocalDate>();
        Matcher matcher = WEEKDAY.matcher(said);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                String name = matcher.group(group);
                if (name != null) {
                    days.add(day(weekday(name), today, next));
                }
            }
        }
        return List.copyOf(days);
    }

    private static DayOfWeek weekday(String name) {
        return Character.isDigit(name.charAt(0))
                ? DayOfWeek.of(name.charAt(0) - '1')
                : NAMES.getOrDefault(name, DayOfWeek.MONDAY);
    }

    /** The next such day, today's included, or that of the next week. */
    private static LocalDate day(DayOfWeek weekday, LocalDate today, boolean nextWeek) {
        return nextWeek
                ? today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(TemporalAdjusters.nextOrSame(weekday))
                : today.with(TemporalAdjusters.nextOrSame(weekday));
    }
}
