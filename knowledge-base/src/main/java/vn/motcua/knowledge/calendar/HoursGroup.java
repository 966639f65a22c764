package vn.motcua.knowledge.calendar;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Days and the times that go with them, while they are being read. */
final class HoursGroup {

    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    final Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);

    /** Days that are excepted. */
    final Set<DayOfWeek> excepted = EnumSet.noneOf(DayOfWeek.class);

    final List<DeskSession> sessions = new ArrayList<>();

    private boolean timesFirst;
    private boolean closed;
    private int from = -1;
    private int to;

    /** Where it begins and ends in the text. */
    int from() {
        return from;
    }

    int to() {
        return to;
    }

    boolean isEmpty() {
        return from < 0;
    }

    boolean isWhole() {
        return !days.isEmpty() && !sessions.isEmpty();
    }

    /** Whether its days stand behind its times. */
    boolean beganWithTimes() {
        return timesFirst;
    }

    void holds(HoursToken token) {
        from = from < 0 ? token.from() : from;
        to = token.to();
    }

    void add(DeskSession session) {
        timesFirst |= days.isEmpty();
        sessions.add(session);
    }

    /** Cuts a stretch in two by a pause within it; whether there is such a stretch. */
    boolean pauses(DeskSession pause) {
        for (int i = 0; i < sessions.size(); i++) {
            DeskSession whole = sessions.get(i);
            if (whole.opens().isBefore(pause.opens()) && pause.closes().isBefore(whole.closes())) {
                sessions.set(i, new DeskSession(whole.opens(), pause.opens()));
                sessions.add(i + 1, new DeskSession(pause.closes(), whole.closes()));
                return true;
            }
        }
        return false;
    }

    /** Its days were said to be closed. */
    void closes() {
        closed = sessions.isEmpty();
    }

    /**
     * Whether something is missing.
     *
     * @param alone whether there is no other group: then times without days are of every working day
     */
    boolean isIncomplete(boolean alone) {
        return !closed && (sessions.isEmpty() || (days.isEmpty() && !alone));
    }

    /** The days on which its times hold. Who excepts days of no others means all others. */
    Set<DayOfWeek> openDays() {
        if (closed) {
            return Set.of();
        }
        Set<DayOfWeek> open = EnumSet.noneOf(DayOfWeek.class);
        open.addAll(!days.isEmpty() ? days : excepted.isEmpty() ? WORKDAYS : EnumSet.allOf(DayOfWeek.class));
        open.removeAll(excepted);
        return open;
    }
}
