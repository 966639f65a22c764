package vn.motcua.assistant.directory;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.motcua.knowledge.calendar.DeskHours;
import vn.motcua.knowledge.calendar.DeskSession;

/**
 * When a leader receives citizens. Written as a line: who, a colon, the days, the times, and "dời" where a day off gives way to the
 * next working day.
 *
 * <pre>
 * Chủ tịch UBND: T5 08:00-11:30
 * Bí thư Đảng ủy: T6 tuần 1,3 13:30-16:30
 * Chủ tịch HĐND: ngày 10,25 07:30-11:00 dời
 * Phó Chủ tịch UBND: 03/12/2026 08:00-11:00
 * </pre>
 *
 * @param who the leader, by office rather than by name
 * @param days on which days
 * @param times at which times, in order; empty for the working hours of that day
 * @param shifts whether a day off gives way to the next working day
 */
public record Reception(String who, Days days, List<DeskSession> times, boolean shifts) {

    private static final int LONGEST_WHO = 80;
    private static final String TIMES = "(?: (?<times>\\d.*?))?(?<shifts> dời)?";
    private static final Pattern WEEKLY = pattern("(?<days>(?:T[2-7]|CN)(?:[,\\-–](?:T[2-7]|CN))*)");
    private static final Pattern IN_WEEKS =
            pattern("(?<days>(?:T[2-7]|CN)(?:[,\\-–](?:T[2-7]|CN))*) tuần (?<weeks>[1-4](?:,[1-4])*|cuối)");
    private static final Pattern MONTHLY = pattern("ngày (?<numbers>\\d{1,2}(?:,\\d{1,2})*)");
    private static final Pattern ONCE = pattern("(?<dates>\\d{1,2}/\\d{1,2}/\\d{4}(?:,\\d{1,2}/\\d{1,2}/\\d{4})*)");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT)
            .withResolverStyle(java.time.format.ResolverStyle.STRICT);
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final String SOME_TIME = " 08:00-09:00";

    /** Copies the list. */
    public Reception {
        times = List.copyOf(times);
    }

    /** On which days. */
    public sealed interface Days {

        /** Whether a day is one of them, were there no days off. */
        boolean has(LocalDate date);

        /** Days of each week. */
        record Weekly(Set<DayOfWeek> days) implements Days {
            @Override
            public boolean has(LocalDate date) {
                return days.contains(date.getDayOfWeek());
            }
        }

        /**
         * Days of some weeks of each month.
         *
         * @param weeks the first, the second … of such days in the month; 0 stands for the last
         */
        record InWeeks(Set<DayOfWeek> days, Set<Integer> weeks) implements Days {
            @Override
            public boolean has(LocalDate date) {
                boolean last = date.getDayOfMonth() + 7 > YearMonth.from(date).lengthOfMonth();
                return days.contains(date.getDayOfWeek())
                        && (weeks.contains(date.get(ChronoField.ALIGNED_WEEK_OF_MONTH)) || last && weeks.contains(0));
            }
        }

        /** Days of each month, by their numbers. */
        record Monthly(Set<Integer> numbers) implements Days {
            @Override
            public boolean has(LocalDate date) {
                return numbers.contains(date.getDayOfMonth());
            }
        }

        /** Single days. */
        record Once(Set<LocalDate> dates) implements Days {
            @Override
            public boolean has(LocalDate date) {
                return dates.contains(date);
            }
        }
    }

    /** Reads a line; empty when it has another form. */
    public static Optional<Reception> parse(String line) {
        int colon = line.indexOf(':');
        String who = colon < 0 ? "" : line.substring(0, colon).strip();
        if (who.isEmpty() || who.length() > LONGEST_WHO) {
            return Optional.empty();
        }
        String rest = line.substring(colon + 1).strip().replaceAll("\\s+", " ").replaceAll(" ?, ?", ",");
        try {
            return days(rest).map(read -> new Reception(who, read.days(), read.times(), read.shifts()));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private record Read(Days days, List<DeskSession> times, boolean shifts) {}

    private static Optional<Read> days(String rest) {
        Matcher line = IN_WEEKS.matcher(rest);
        if (line.matches()) {
            Set<Integer> weeks = line.group("weeks").equals("cuối") ? Set.of(0) : numbers(line.group("weeks"));
            return Optional.of(read(line, new Days.InWeeks(weekdays(line.group("days")), weeks)));
        }
        line = WEEKLY.matcher(rest);
        if (line.matches()) {
            return Optional.of(read(line, new Days.Weekly(weekdays(line.group("days")))));
        }
        line = MONTHLY.matcher(rest);
        if (line.matches()) {
            Set<Integer> numbers = numbers(line.group("numbers"));
            return numbers.stream().allMatch(number -> number >= 1 && number <= 31)
                    ? Optional.of(read(line, new Days.Monthly(numbers)))
                    : Optional.empty();
        }
        line = ONCE.matcher(rest);
        return line.matches()
                ? Optional.of(read(
                        line,
                        new Days.Once(Arrays.stream(line.group("dates").split(","))
                                .map(date -> LocalDate.parse(date, DATE))
                                .collect(Collectors.toCollection(TreeSet::new)))))
                : Optional.empty();
    }

    private static Read read(Matcher line, Days days) {
        String times = line.group("times");
        List<DeskSession> sessions = times == null
                ? List.of()
                : DeskHours.parse("T2 " + times).week().getOrDefault(DayOfWeek.MONDAY, List.of());
        return new Read(days, sessions, line.group("shifts") != null);
    }

    private static Set<DayOfWeek> weekdays(String days) {
        return new TreeSet<>(DeskHours.parse(days + SOME_TIME).week().keySet());
    }

    private static Set<Integer> numbers(String list) {
        return Arrays.stream(list.split(",")).map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Pattern pattern(String days) {
        return Pattern.compile(days + TIMES, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The line that {@link #parse} reads. */
    @Override
    public String toString() {
        String on = switch (days) {
            case Days.Weekly weekly -> names(weekly.days());
            case Days.InWeeks some ->
                names(some.days()) + " tuần " + (some.weeks().contains(0) ? "cuối" : joined(some.weeks()));
            case Days.Monthly monthly -> "ngày " + joined(monthly.numbers());
            case Days.Once once -> once.dates().stream().map(PRINTED::format).collect(Collectors.joining(","));
        };
        String at = times.stream().map(session -> " " + session).collect(Collectors.joining());
        return who + ": " + on + at + (shifts ? " dời" : "");
    }

    private static String names(Set<DayOfWeek> days) {
        return days.stream()
                .map(day -> day == DayOfWeek.SUNDAY ? "CN" : "T" + (day.getValue() + 1))
                .collect(Collectors.joining(","));
    }

    private static String joined(Set<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
