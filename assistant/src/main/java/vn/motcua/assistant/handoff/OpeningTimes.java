package vn.motcua.assistant.handoff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.knowledge.calendar.DeskHours;
import vn.motcua.knowledge.calendar.DeskSession;
import vn.motcua.knowledge.calendar.WorkingCalendar;

/**
 * When a desk is open: its hours of the week, without the public days off and its own. Only open time is working time.
 *
 * @param hours in an ordinary week
 * @param calendar the public days off
 * @param daysOff further days on which it is closed
 */
record OpeningTimes(DeskHours hours, WorkingCalendar calendar, Set<LocalDate> daysOff) {

    /** A desk that does not open for longer than this is taken for one that never does. */
    private static final int LONGEST_CLOSED_DAYS = 400;

    OpeningTimes {
        daysOff = Set.copyOf(daysOff);
    }

    /** The moments between which it is open without a break. */
    record Stretch(Instant opens, Instant closes) {}

    boolean isOpen(Instant at) {
        return stretches(dateOf(at)).stream()
                .anyMatch(open -> !at.isBefore(open.opens()) && at.isBefore(open.closes()));
    }

    /** The moment itself when it is open then, else when it opens next; empty when it does not open any more. */
    Optional<Instant> nextOpening(Instant from) {
        LocalDate first = dateOf(from);
        for (LocalDate date = first; date.isBefore(first.plusDays(LONGEST_CLOSED_DAYS)); date = date.plusDays(1)) {
            for (Stretch open : stretches(date)) {
                if (from.isBefore(open.closes())) {
                    return Optional.of(from.isAfter(open.opens()) ? from : open.opens());
                }
            }
        }
        return Optional.empty();
    }

    /** When so much working time has passed; what ends as it closes ends then. A desk that never opens counts all time. */
    Instant plus(Instant from, Duration working) {
        Duration left = working;
        LocalDate first = dateOf(from);
        for (LocalDate date = first; date.isBefore(first.plusDays(LONGEST_CLOSED_DAYS)); date = date.plusDays(1)) {
            for (Stretch open : stretches(date)) {
                if (from.isBefore(open.closes())) {
                    Instant begins = from.isAfter(open.opens()) ? from : open.opens();
                    Duration here = Duration.between(begins, open.closes());
                    if (left.compareTo(here) <= 0) {
                        return begins.plus(left);
                    }
                    left = left.minus(here);
                }
            }
        }
        return from.plus(working);
    }

    /** How much working time lies between two moments; zero when the second is not later. */
    Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        for (LocalDate date = dateOf(from); !date.isAfter(dateOf(to)); date = date.plusDays(1)) {
            for (Stretch open : stretches(date)) {
                Instant begins = from.isAfter(open.opens()) ? from : open.opens();
                Instant ends = to.isBefore(open.closes()) ? to : open.closes();
                if (ends.isAfter(begins)) {
                    sum = sum.plus(Duration.between(begins, ends));
                }
            }
        }
        return sum;
    }

    /** When it is open on the days from one moment to another, both included. */
    List<Stretch> stretches(Instant from, Instant to) {
        return dateOf(from)
                .datesUntil(dateOf(to).plusDays(1))
                .flatMap(date -> stretches(date).stream())
                .toList();
    }

    /** Whether both moments are on the same day of the desk. */
    static boolean areOnOneDay(Instant one, Instant other) {
        return dateOf(one).equals(dateOf(other));
    }

    private List<Stretch> stretches(LocalDate date) {
        return daysOff.contains(date)
                ? List.of()
                : hours.sessions(date, calendar).stream()
                        .map(session -> stretch(date, session))
                        .toList();
    }

    private static Stretch stretch(LocalDate date, DeskSession session) {
        return new Stretch(moment(date.atTime(session.opens())), moment(date.atTime(session.closes())));
    }

    private static Instant moment(LocalDateTime local) {
        return local.atZone(Desk.ZONE).toInstant();
    }

    static LocalDate dateOf(Instant at) {
        return at.atZone(Desk.ZONE).toLocalDate();
    }
}
