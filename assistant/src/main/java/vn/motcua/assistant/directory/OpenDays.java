package vn.motcua.assistant.directory;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.calendar.Basis;
import vn.motcua.knowledge.calendar.DayOff;
import vn.motcua.knowledge.calendar.DeskHours;
import vn.motcua.knowledge.calendar.DeskSession;
import vn.motcua.knowledge.calendar.WorkingCalendar;

/**
 * When a unit is open: its week, the public days off, and its own days. Local to Asia/Ho_Chi_Minh.
 *
 * @param week its ordinary week; null when nobody has said
 * @param always day and night, on holidays too
 * @param calendar the public days off and the days worked in exchange
 * @param own days on which it is closed or opens otherwise, by date
 * @param closed further days on which it is closed
 */
record OpenDays(
        @Nullable DeskHours week,
        boolean always,
        WorkingCalendar calendar,
        Map<LocalDate, DirectoryDay> own,
        Set<LocalDate> closed) {

    /** A unit that does not open for longer than this is taken for one that never does. */
    private static final int LONGEST_CLOSED_DAYS = 60;

    private static final List<DeskSession> ALL_DAY = List.of(new DeskSession(LocalTime.MIN, LocalTime.MAX));

    OpenDays {
        own = Map.copyOf(own);
        closed = Set.copyOf(closed);
    }

    /** Whether it is known when it is open. */
    boolean known() {
        return always || week != null;
    }

    /** Why it is closed on a day. */
    sealed interface Why {

        /** The day has no hours in its week. */
        record Weekly() implements Why {}

        /** A public day off. */
        record Public(DayOff day) implements Why {}

        /** A day of its own; null when no reason was given. */
        record Own(@Nullable DirectoryDay day) implements Why {}
    }

    /** When it is open on a day, in order; none when it is closed or nobody has said. */
    List<DeskSession> sessions(LocalDate date) {
        if (closed.contains(date)) {
            return List.of();
        }
        DirectoryDay special = own.get(date);
        if (special != null) {
            return special.hours().isEmpty() ? List.of() : sessionsOf(special.hours());
        }
        if (always) {
            return ALL_DAY;
        }
        return week == null ? List.of() : week.sessions(date, calendar);
    }

    /** Why it is closed on a day on which it has no sessions. */
    Why why(LocalDate date) {
        DirectoryDay special = own.get(date);
        if (special != null || closed.contains(date)) {
            return new Why.Own(special);
        }
        return calendar.publicDayOff(date).<Why>map(Why.Public::new).orElseGet(Why.Weekly::new);
    }

    /** The session in which a moment lies; empty when it is closed then. */
    Optional<DeskSession> at(LocalDateTime moment) {
        return sessions(moment.toLocalDate()).stream()
                .filter(session -> !moment.toLocalTime().isBefore(session.opens())
                        && moment.toLocalTime().isBefore(session.closes()))
                .findFirst();
    }

    /** The sessions of the moment's day that begin after it. */
    List<DeskSession> later(LocalDateTime moment) {
        return sessions(moment.toLocalDate()).stream()
                .filter(session -> session.opens().isAfter(moment.toLocalTime()))
                .toList();
    }

    /** The first day from a date on, that one included, on which it opens; empty when none comes soon. */
    Optional<LocalDate> nextDay(LocalDate from) {
        return from.datesUntil(from.plusDays(LONGEST_CLOSED_DAYS))
                .filter(date -> !sessions(date).isEmpty())
                .findFirst();
    }

    /** Whether a day rests on days off that have not been announced. */
    boolean expected(LocalDate date) {
        return !always && own.get(date) == null && calendar.basis(date, date) == Basis.COMPUTED;
    }

    /** Whether a day is a public day off or one of its own, not only without hours in its week. */
    boolean isOff(LocalDate date) {
        DirectoryDay special = own.get(date);
        return closed.contains(date)
                || (special == null
                        ? calendar.publicDayOff(date).isPresent()
                        : special.hours().isEmpty());
    }

    /** Whether nobody works there on a day. */
    boolean rests(LocalDate date) {
        return known() && !always ? sessions(date).isEmpty() : isOff(date) || !calendar.isWorkingDay(date);
    }

    /** Whether a leader receives citizens on a day. */
    boolean receives(Reception reception, LocalDate date) {
        if (reception.days().has(date) && !falls(reception, date)) {
            return true;
        }
        if (!reception.shifts() || rests(date)) {
            return false;
        }
        LocalDate before = date.minusDays(1);
        while (rests(before)) {
            if (reception.days().has(before) && falls(reception, before)) {
                return true;
            }
            before = before.minusDays(1);
            if (before.isBefore(date.minusDays(LONGEST_CLOSED_DAYS))) {
                return false;
            }
        }
        return false;
    }

    /** The next days from a date on on which a leader receives citizens. */
    List<LocalDate> receptions(Reception reception, LocalDate from, int most) {
        return from.datesUntil(from.plusYears(1))
                .filter(date -> receives(reception, date))
                .limit(most)
                .toList();
    }

    /** Whether a reception would fall on a day off: whoever says "Saturday" means it, whoever says "the 10th" does not know the weekday. */
    private boolean falls(Reception reception, LocalDate date) {
        return reception.days() instanceof Reception.Days.Monthly ? rests(date) : isOff(date);
    }

    private static List<DeskSession> sessionsOf(String hours) {
        return DeskHours.parse("T2 " + hours).week().values().iterator().next();
    }
}
