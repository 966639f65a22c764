package vn.motcua.knowledge.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import vn.motcua.knowledge.calendar.MalformedHoursException.Reason;

/** The text form of desk hours. */
final class DeskHoursSetting {

    private static final List<String> NAMES = List.of("T2", "T3", "T4", "T5", "T6", "T7", "CN");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final Pattern GROUPS = Pattern.compile("\\s*;\\s*");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern DASH = Pattern.compile("[-–]");

    private DeskHoursSetting() {}

    /** How a day is called in the setting. */
    static String name(DayOfWeek day) {
        return NAMES.get(day.ordinal());
    }

    static Map<DayOfWeek, List<DeskSession>> parse(String setting) {
        Map<DayOfWeek, List<DeskSession>> week = new EnumMap<>(DayOfWeek.class);
        GROUPS.splitAsStream(setting.strip())
                .filter(group -> !group.isEmpty())
                .forEach(group -> parseGroup(group, week));
        if (week.isEmpty()) {
            throw new MalformedHoursException(
                    Reason.NEVER_OPENS, setting.strip(), "the desk never opens: '" + setting + "'");
        }
        return week;
    }

    private static void parseGroup(String group, Map<DayOfWeek, List<DeskSession>> week) {
        List<String> words = SPACES.splitAsStream(group).toList();
        if (words.size() < 2) {
            throw new MalformedHoursException(
                    Reason.INCOMPLETE,
                    group,
                    "'" + group + "' needs days and hours such as 'T2-T6 07:30-11:30 13:30-17:00'");
        }
        List<DeskSession> sessions = new ArrayList<>();
        for (String word : words.subList(1, words.size())) {
            DeskSession session = session(word);
            if (!sessions.isEmpty()
                    && session.opens().isBefore(sessions.getLast().closes())) {
                throw new MalformedHoursException(
                        Reason.OVERLAP, word, "'" + word + "' begins before the hours in front of it end");
            }
            sessions.add(session);
        }
        for (DayOfWeek day : days(words.getFirst())) {
            if (week.put(day, List.copyOf(sessions)) != null) {
                throw new MalformedHoursException(Reason.TWICE, name(day), name(day) + " is given twice");
            }
        }
    }

    private static Set<DayOfWeek> days(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : COMMA.split(text, -1)) {
            List<DayOfWeek> ends = Arrays.stream(DASH.split(part, -1))
                    .map(name -> day(name, text))
                    .toList();
            if (ends.size() > 2 || ends.getFirst().compareTo(ends.getLast()) > 0) {
                throw new MalformedHoursException(
                        Reason.RANGE, part, "'" + part + "' is no range of days such as 'T2-T6'");
            }
            days.addAll(EnumSet.range(ends.getFirst(), ends.getLast()));
        }
        return days;
    }

    private static DayOfWeek day(String name, String text) {
        int index = NAMES.indexOf(name.toUpperCase(Locale.ROOT));
        if (index < 0) {
            throw new MalformedHoursException(Reason.DAYS, text, "'" + text + "' must name days T2 to T7 or CN");
        }
        return DayOfWeek.of(index + 1);
    }

    private static DeskSession session(String text) {
        String[] ends = DASH.split(text, -1);
        if (ends.length != 2) {
            throw noTimes(text);
        }
        LocalTime opens = time(ends[0], text);
        LocalTime closes = time(ends[1], text);
        if (!closes.isAfter(opens)) {
            throw new MalformedHoursException(
                    Reason.BACKWARDS, text, "a desk cannot open at " + opens + " and close at " + closes);
        }
        return new DeskSession(opens, closes);
    }

    private static LocalTime time(String time, String text) {
        try {
            return LocalTime.parse(time, TIME);
        } catch (DateTimeParseException malformed) {
            throw noTimes(text);
        }
    }

    private static MalformedHoursException noTimes(String text) {
        return new MalformedHoursException(
                Reason.TIMES, text, "'" + text + "' is no pair of times such as '07:30-11:30'");
    }
}
