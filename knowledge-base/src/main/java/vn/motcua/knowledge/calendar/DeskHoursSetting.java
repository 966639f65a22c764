package vn.motcua.knowledge.calendar;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.calendar.HoursToken.Kind;
import vn.motcua.knowledge.calendar.MalformedHoursException.Reason;

/**
 * Reads desk hours: stretches of time, each for the days in front of it or, in a text that begins with times, for those behind it. Where no
 * days are written at all they are Monday to Friday.
 */
final class DeskHoursSetting {

    private static final List<String> NAMES = List.of("T2", "T3", "T4", "T5", "T6", "T7", "CN");
    private static final int HOUR = 60;
    private static final int NOON = 12 * HOUR;
    private static final int DAY = 24 * HOUR;
    private static final int SATURDAY_OR_BEFORE = 7;

    private final String text;
    private final List<HoursToken> tokens;
    private final List<HoursGroup> groups = new ArrayList<>();
    private HoursGroup group = new HoursGroup();
    private int at;

    private DeskHoursSetting(String text) {
        this.text = text;
        this.tokens = HoursTokens.of(text);
    }

    /** How a day is called in the setting. */
    static String name(DayOfWeek day) {
        return NAMES.get(day.ordinal());
    }

    static Map<DayOfWeek, List<DeskSession>> parse(String setting) {
        return new DeskHoursSetting(
                        Normalizer.normalize(setting, Normalizer.Form.NFC).strip())
                .week();
    }

    private Map<DayOfWeek, List<DeskSession>> week() {
        while (at < tokens.size()) {
            step();
        }
        close();
        Map<DayOfWeek, List<DeskSession>> week = new EnumMap<>(DayOfWeek.class);
        groups.forEach(one -> put(one, week));
        if (week.isEmpty()) {
            throw new MalformedHoursException(Reason.NEVER_OPENS, text, "the desk never opens: '" + text + "'");
        }
        return week;
    }

    private void put(HoursGroup one, Map<DayOfWeek, List<DeskSession>> week) {
        if (one.isIncomplete(groups.size() == 1)) {
            String part = text.substring(one.from(), one.to());
            throw new MalformedHoursException(
                    Reason.INCOMPLETE,
                    part,
                    "'" + part + "' needs days and hours such as 'T2-T6 07:30-11:30 13:30-17:00'");
        }
        for (DayOfWeek day : one.openDays()) {
            if (week.put(day, List.copyOf(one.sessions)) != null) {
                throw new MalformedHoursException(Reason.TWICE, name(day), name(day) + " is given twice");
            }
        }
    }

    private void step() {
        HoursToken token = tokens.get(at);
        switch (token.kind()) {
            case DAY, DAYS -> days();
            case TIME, NUMBER, MORNING, AFTERNOON -> times();
            case EXCEPT -> except();
            case CLOSED -> closed();
            case COMMA, DASH, END -> at++;
            case DAY_NAME, OTHER, NOTHING -> throw unknown(token);
        }
    }

    private void close() {
        if (!group.isEmpty()) {
            groups.add(group);
        }
        group = new HoursGroup();
    }

    private void days() {
        if (group.isWhole()) {
            close();
        }
        group.days.addAll(dayList());
    }

    private void except() {
        group.holds(tokens.get(at++));
        if (at == tokens.size() || !isDay(tokens.get(at))) {
            throw unknown(tokens.get(at - 1));
        }
        group.excepted.addAll(dayList());
    }

    /**
     * "nghỉ chủ nhật" is as good as "trừ chủ nhật"; "nghỉ trưa 11h30-13h30" cuts the hours in front of it in two; "chủ nhật nghỉ" closes the
     * days in front of it.
     */
    private void closed() {
        boolean days = at + 1 < tokens.size() && isDay(tokens.get(at + 1));
        if (days && (group.isWhole() || group.isEmpty())) {
            except();
        } else if (isTime(at + 1)) {
            at++;
            Stretch pause = stretch();
            if (!group.pauses(pause.session())) {
                throw noTimes(pause.opens().from(), pause.closes().to(), text);
            }
        } else {
            group.holds(tokens.get(at++));
            group.closes();
            close();
        }
    }

    private static boolean isDay(HoursToken token) {
        return token.is(Kind.DAY) || token.is(Kind.DAYS);
    }

    /** "T2, T4-T6", "thứ hai, tư và sáu", "thứ 2-6", "cả tuần". */
    private Set<DayOfWeek> dayList() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        while (true) {
            HoursToken first = tokens.get(at++);
            group.holds(first);
            if (first.is(Kind.DAYS)) {
                Arrays.stream(DayOfWeek.values())
                        .filter(day -> (first.value() >> day.ordinal() & 1) == 1)
                        .forEach(days::add);
            } else {
                days.addAll(range(first));
            }
            if (at + 1 < tokens.size() && tokens.get(at).is(Kind.COMMA) && isDayOfList(at + 1)) {
                at++;
            } else {
                return days;
            }
        }
    }

    private Set<DayOfWeek> range(HoursToken first) {
        DayOfWeek begins = day(first);
        if (at + 1 >= tokens.size() || !tokens.get(at).is(Kind.DASH) || !isDayOfList(at + 1)) {
            return EnumSet.of(begins);
        }
        HoursToken last = tokens.get(at + 1);
        at += 2;
        group.holds(last);
        DayOfWeek ends = day(last);
        boolean goesOn = at + 1 < tokens.size() && tokens.get(at).is(Kind.DASH) && isDayOfList(at + 1);
        if (begins.compareTo(ends) > 0 || goesOn) {
            String part = text.substring(first.from(), (goesOn ? tokens.get(at + 1) : last).to());
            throw new MalformedHoursException(Reason.RANGE, part, "'" + part + "' is no range of days such as 'T2-T6'");
        }
        return EnumSet.range(begins, ends);
    }

    /** Also a bare name or number of a day, unless hours begin there. */
    private boolean isDayOfList(int place) {
        HoursToken token = tokens.get(place);
        if (token.is(Kind.NUMBER)) {
            boolean day = token.value() >= 2 && token.value() <= SATURDAY_OR_BEFORE;
            if (!day || place + 2 >= tokens.size() || !tokens.get(place + 1).is(Kind.DASH)) {
                return day;
            }
            // "thứ 2, 4-6 8h-11h" against "thứ 2, 7-11".
            return tokens.get(place + 2).is(Kind.NUMBER)
                    && place + 3 < tokens.size()
                    && tokens.get(place + 3).isTime();
        }
        return isDay(token) || token.is(Kind.DAY_NAME);
    }

    private DayOfWeek day(HoursToken token) {
        int number = token.is(Kind.NUMBER) ? token.value() - 1 : token.value();
        if (number < 1) {
            throw noDays(token);
        }
        return DayOfWeek.of(number);
    }

    private void times() {
        if (group.isWhole() && group.beganWithTimes()) {
            close();
        }
        if (isPart(at) && !isTime(at + 1)) {
            // "sáng" alone says nothing about hours.
            group.holds(tokens.get(at++));
            return;
        }
        Stretch stretch = stretch();
        if (!group.sessions.isEmpty()
                && stretch.session().opens().isBefore(group.sessions.getLast().closes())) {
            throw new MalformedHoursException(
                    Reason.OVERLAP,
                    stretch.part(text),
                    "'" + stretch.part(text) + "' begins before the hours in front of it end");
        }
        group.add(stretch.session());
    }

    private record Stretch(DeskSession session, HoursToken opens, HoursToken closes) {
        private String part(String text) {
            return text.substring(opens.from(), closes.to());
        }
    }

    /** "7h30-11h30", "sáng 7h30-11h30", "7h30 sáng - 5h chiều". */
    private Stretch stretch() {
        int from = at;
        @Nullable Kind before = part();
        HoursToken opens = tokens.get(at++);
        @Nullable Kind ofOpening = at + 1 < tokens.size() && tokens.get(at + 1).is(Kind.DASH) ? part() : null;
        if (at + 1 >= tokens.size() || !tokens.get(at).is(Kind.DASH)) {
            throw noTimes(from, opens.to());
        }
        at++;
        @Nullable Kind early = part();
        if (!isTime(at)) {
            throw noTimes(from, tokens.get(at - 1).to());
        }
        HoursToken closes = tokens.get(at++);
        @Nullable Kind late = early == null && !isTime(at + 1) ? part() : early;
        group.holds(opens);
        group.holds(closes);
        DeskSession session =
                session(opens, closes, ofOpening == null ? before : ofOpening, late == null ? before : late);
        return new Stretch(session, opens, closes);
    }

    private boolean isTime(int place) {
        return place < tokens.size() && tokens.get(place).isTime();
    }

    private boolean isPart(int place) {
        return place < tokens.size()
                && (tokens.get(place).is(Kind.MORNING) || tokens.get(place).is(Kind.AFTERNOON));
    }

    private @Nullable Kind part() {
        return isPart(at) ? tokens.get(at++).kind() : null;
    }

    private DeskSession session(HoursToken first, HoursToken last, @Nullable Kind morning, @Nullable Kind evening) {
        int opens = minutes(first, first, last);
        int closes = minutes(last, first, last);
        closes = evening == Kind.AFTERNOON && closes < NOON ? closes + NOON : closes;
        boolean later = opens < NOON && opens + NOON < closes;
        opens = (morning == Kind.AFTERNOON && opens < NOON) || (morning == null && evening == Kind.AFTERNOON && later)
                ? opens + NOON
                : opens;
        if (closes <= opens) {
            String part = text.substring(first.from(), last.to());
            throw new MalformedHoursException(
                    Reason.BACKWARDS, part, "a desk cannot open at " + time(opens) + " and close at " + time(closes));
        }
        return new DeskSession(time(opens), time(closes));
    }

    private int minutes(HoursToken token, HoursToken first, HoursToken last) {
        int minutes = token.is(Kind.NUMBER) ? token.value() * HOUR : token.value();
        if (minutes < 0 || minutes >= DAY) {
            throw noTimes(first.from(), last.to(), text);
        }
        return minutes;
    }

    private static LocalTime time(int minutes) {
        return LocalTime.of(minutes / HOUR, minutes % HOUR);
    }

    private MalformedHoursException unknown(HoursToken token) {
        return group.days.isEmpty() ? noDays(token) : noTimes(token.from(), token.to(), text);
    }

    private MalformedHoursException noDays(HoursToken token) {
        String part = text.substring(token.from(), token.to());
        return new MalformedHoursException(Reason.DAYS, part, "'" + part + "' must name days T2 to T7 or CN");
    }

    private MalformedHoursException noTimes(int firstToken, int to) {
        return noTimes(tokens.get(firstToken).from(), to, text);
    }

    private static MalformedHoursException noTimes(int from, int to, String text) {
        String part = text.substring(from, to);
        return new MalformedHoursException(
                Reason.TIMES, part, "'" + part + "' is no pair of times such as '07:30-11:30'");
    }
}
