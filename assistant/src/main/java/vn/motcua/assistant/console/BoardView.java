package vn.motcua.assistant.console;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.handoff.Case;
import vn.motcua.assistant.handoff.CaseFigures.AtDesk;
import vn.motcua.assistant.handoff.CaseFigures.WithOfficer;
import vn.motcua.assistant.handoff.Officer;
import vn.motcua.assistant.handoff.Presence;
import vn.motcua.assistant.handoff.Status;

/**
 * How it stands at all desks at this moment.
 *
 * @param waiting how many citizens wait
 * @param oldest since when the one waits that has waited for longest; null when nobody waits
 * @param late how many cases are overdue
 * @param held how many officers have in hand
 * @param desks each desk
 * @param colleagues each officer, those who are here first
 * @param queue the cases that want a supervisor's eye: those that wait, and those in hand that are overdue
 * @param more how many of these are not shown
 */
record BoardView(
        int waiting,
        @Nullable Instant oldest,
        int late,
        int held,
        List<DeskLine> desks,
        List<Colleague> colleagues,
        List<Entry> queue,
        int more) {

    private static final int SHOWN = 30;

    /** Copies the lists. */
    BoardView {
        desks = List.copyOf(desks);
        colleagues = List.copyOf(colleagues);
        queue = List.copyOf(queue);
    }

    /**
     * A desk.
     *
     * @param figures how it stands there
     * @param open whether it is open now
     * @param here how many of its officers are here
     */
    record DeskLine(AtDesk figures, boolean open, int here) {}

    /**
     * An officer.
     *
     * @param presence whether the officer is here
     * @param owed since when the citizen waits who has waited for longest for a word of this officer; null when none does
     * @param late how many of the officer's cases are overdue
     */
    record Colleague(Presence presence, @Nullable Instant owed, int late) {}

    /**
     * A case that wants a supervisor's eye.
     *
     * @param request the case
     * @param late whether it is overdue
     * @param officers to whom it can be given
     */
    record Entry(Case request, boolean late, List<Presence> officers) {

        /** Whether nobody has it. */
        public boolean isWaiting() {
            return request.status() == Status.WAITING;
        }
    }

    /** What a board is made of, looked up for one moment. */
    interface Desks {
        boolean isOpen(long desk);

        List<Officer> officersOf(long desk);
    }

    static BoardView of(
            List<AtDesk> desks,
            List<WithOfficer> officers,
            List<Presence> presences,
            List<Case> open,
            Desks book,
            Instant now) {
        Map<Long, Presence> byAccount =
                presences.stream().collect(Collectors.toMap(one -> one.officer().account(), Function.identity()));
        Map<Long, WithOfficer> figures =
                officers.stream().collect(Collectors.toMap(one -> one.officer().account(), Function.identity()));
        List<Case> wanting = open.stream()
                .filter(one -> one.status() == Status.WAITING || one.isLate(now))
                .toList();
        return new BoardView(
                desks.stream().mapToInt(AtDesk::waiting).sum(),
                desks.stream()
                        .map(AtDesk::oldest)
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .orElse(null),
                desks.stream().mapToInt(AtDesk::late).sum(),
                desks.stream().mapToInt(AtDesk::held).sum(),
                desks.stream()
                        .map(desk -> new DeskLine(desk, book.isOpen(desk.desk().id()), (int)
                                book.officersOf(desk.desk().id()).stream()
                                        .map(officer -> byAccount.get(officer.account()))
                                        .filter(one -> one != null && one.state() == Presence.State.HERE)
                                        .count()))
                        .toList(),
                presences.stream()
                        .map(one -> colleague(one, figures.get(one.officer().account())))
                        .toList(),
                wanting.stream()
                        .limit(SHOWN)
                        .map(one -> new Entry(
                                one,
                                one.isLate(now),
                                book.officersOf(one.desk().id()).stream()
                                        .map(officer -> byAccount.get(officer.account()))
                                        .filter(known -> known != null
                                                && !known.officer().equals(one.officer()))
                                        .toList()))
                        .toList(),
                Math.max(0, wanting.size() - SHOWN));
    }

    private static Colleague colleague(Presence presence, @Nullable WithOfficer figures) {
        return figures == null
                ? new Colleague(presence, null, 0)
                : new Colleague(presence, figures.owed(), figures.late());
    }
}
