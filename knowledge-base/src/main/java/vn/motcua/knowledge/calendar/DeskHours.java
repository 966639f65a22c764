package vn.motcua.knowledge.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * When a one-stop desk is open in an ordinary week. On public days off it is closed; on a Saturday worked in exchange it keeps
 * the hours of the first day of its week.
 *
 * <p>Moments are local to the desk (Asia/Ho_Chi_Minh).
 */
public final class DeskHours {

    /** Monday to Friday, 07:30 to 11:30 and 13:30 to 17:00. */
    public static final DeskHours USUAL = parse("T2-T6 07:30-11:30 13:30-17:00");

    private final Map<DayOfWeek, List<DeskSession>> week;

    /** Takes a checked week: every day in it has sessions in order of time. */
    DeskHours(Map<DayOfWeek, List<DeskSession>> week) {
        this.week = Collections.unmodifiableMap(new EnumMap<>(week));
    }

    /**
     * Reads a setting such as {@code T2-T6 07:30-11:30 13:30-17:00; T7 07:30-11:30}: groups of days with their sessions. Also as people
     * write it, with or without diacritics: "thứ hai đến thứ sáu: sáng 7h30-11h30, chiều 1h30-5h", "7h-17h cả tuần trừ chủ nhật". Times
     * without any days are those of Monday to Friday.
     *
     * @throws MalformedHoursException saying which part cannot be read, opens twice or overlaps
     */
    public static DeskHours parse(String setting) {
        return new DeskHours(DeskHoursSetting.parse(setting));
    }

    /** The days of the week on which the desk opens, with their sessions in order of time; days without hours are left out. */
    public Map<DayOfWeek, List<DeskSession>> week() {
        return week;
    }

    /** The sessions of a date, in order; none on a public day off and on days without hours. */
    public List<DeskSession> sessions(LocalDate date, WorkingCalendar calendar) {
        if (calendar.isWorkedInExchange(date)) {
            return week.values().iterator().next();
        }
        return calendar.publicDayOff(date).isPresent() ? List.of() : week.getOrDefault(date.getDayOfWeek(), List.of());
    }

    /** Whether the desk is open at a moment. */
    public boolean isOpen(LocalDateTime at, WorkingCalendar calendar) {
        return sessions(at.toLocalDate(), calendar).stream()
                .anyMatch(session -> !at.toLocalTime().isBefore(session.opens())
                        && at.toLocalTime().isBefore(session.closes()));
    }

    /** The moment itself when the desk is open then, else when it opens next. */
    public LocalDateTime nextOpening(LocalDateTime from, WorkingCalendar calendar) {
        for (LocalDate date = from.toLocalDate(); ; date = date.plusDays(1)) {
            for (DeskSession session : sessions(date, calendar)) {
                if (from.isBefore(date.atTime(session.closes()))) {
                    LocalDateTime opens = date.atTime(session.opens());
                    return from.isAfter(opens) ? from : opens;
                }
            }
        }
    }

    /**
     * The day on which something handed in counts as received: the same day until the desk closes for the day, also during the
     * midday break and before it opens; else the next day on which it opens.
     */
    public LocalDate receivedOn(LocalDateTime handedIn, WorkingCalendar calendar) {
        return nextOpening(handedIn, calendar).toLocalDate();
    }

    /**
     * When a number of hours of the desk have passed; only open time counts. What ends as the desk closes, ends then and not
     * when it opens again.
     *
     * @param hours 0 or more; 0 gives the next moment at which the desk is open
     */
    public LocalDateTime plusHours(LocalDateTime from, int hours, WorkingCalendar calendar) {
        if (hours < 0) {
            throw new IllegalArgumentException("a number of hours must be 0 or more, was " + hours);
        }
        LocalDateTime at = nextOpening(from, calendar);
        Duration left = Duration.ofHours(hours);
        while (true) {
            Duration open = Duration.between(at, closing(at, calendar));
            if (left.compareTo(open) <= 0) {
                return at.plus(left);
            }
            left = left.minus(open);
            at = nextOpening(at.plus(open), calendar);
        }
    }

    private LocalDateTime closing(LocalDateTime at, WorkingCalendar calendar) {
        return sessions(at.toLocalDate(), calendar).stream()
                .map(session -> at.toLocalDate().atTime(session.closes()))
                .filter(at::isBefore)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DeskHours that && week.equals(that.week);
    }

    @Override
    public int hashCode() {
        return week.hashCode();
    }

    /**
     * What somebody typed, in the form of the setting; as it was typed where it cannot be read.
     *
     * @param typed anything
     */
    public static String normalised(String typed) {
        try {
            return typed.isBlank() ? "" : parse(typed).toString();
        } catch (MalformedHoursException unreadable) {
            return typed.strip();
        }
    }

    /** The form of the setting, days that follow each other with the same hours together, which {@link #parse} reads back. */
    @Override
    public String toString() {
        var groups = new ArrayList<String>();
        for (DayOfWeek first : week.keySet()) {
            List<DeskSession> sessions = week.getOrDefault(first, List.of());
            if (first != DayOfWeek.MONDAY && sessions.equals(week.get(first.minus(1)))) {
                continue;
            }
            DayOfWeek last = first;
            while (last != DayOfWeek.SUNDAY && sessions.equals(week.get(last.plus(1)))) {
                last = last.plus(1);
            }
            String days = DeskHoursSetting.name(first) + (first == last ? "" : "-" + DeskHoursSetting.name(last));
            groups.add(days + " " + sessions.stream().map(DeskSession::toString).collect(Collectors.joining(" ")));
        }
        return String.join("; ", groups);
    }
}
