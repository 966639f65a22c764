package vn.motcua.assistant.console;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.handoff.CaseEvent;
import vn.motcua.assistant.handoff.Destinations.Destination;
import vn.motcua.assistant.handoff.Officer;
import vn.motcua.assistant.handoff.Presence;

/**
 * What stands beside a conversation: what happened to the case, what was noted, who is at work.
 *
 * @param notes what was noted, the latest first
 * @param events what else happened, the latest first
 * @param colleagues who is at work
 * @param desks where the case can be given to
 */
record CaseSide(List<Note> notes, List<Event> events, List<Colleague> colleagues, List<Desk> desks) {

    /** Something that was noted for colleagues. */
    record Note(String by, Instant at, String text) {}

    /**
     * Something that happened.
     *
     * @param kind the word of what
     * @param by who did it
     * @param to to whom or where it was given; may be empty
     */
    record Event(Instant at, String kind, String by, String to) {}

    /**
     * A colleague.
     *
     * @param state the word of how it stands
     * @param held how many cases the colleague has in hand
     */
    record Colleague(String name, String state, int held) {}

    /** A desk that the case can be given to. */
    record Desk(long id, String name, List<OfficerThere> officers) {}

    /**
     * An officer of a desk.
     *
     * @param here whether the officer is at work
     */
    record OfficerThere(long id, String name, boolean here) {}

    /**
     * All of it.
     *
     * @param somebody what somebody is called whose name is not known
     */
    static CaseSide of(
            List<CaseEvent> events, List<Presence> presences, List<Destination> destinations, String somebody) {
        List<CaseEvent> latestFirst = events.reversed();
        return new CaseSide(
                latestFirst.stream()
                        .filter(event -> !event.note().isBlank() && isWritten(event.kind()))
                        .map(event -> new Note(name(event.by(), somebody), event.at(), event.note()))
                        .toList(),
                latestFirst.stream()
                        .filter(event -> event.kind() != CaseEvent.Kind.NOTE)
                        .map(event -> new Event(
                                event.at(), event.kind().word(), name(event.by(), somebody), destination(event)))
                        .toList(),
                presences.stream()
                        .map(one ->
                                new Colleague(one.officer().name(), one.state().word(), one.held()))
                        .toList(),
                destinations.stream()
                        .map(one -> new Desk(
                                one.desk().id(),
                                one.desk().name(),
                                one.officers().stream()
                                        .map(officer -> new OfficerThere(
                                                officer.account(), officer.name(), isHere(officer, presences)))
                                        .toList()))
                        .toList());
    }

    /** Of the others the note is a word of the software's. */
    private static boolean isWritten(CaseEvent.Kind kind) {
        return switch (kind) {
            case NOTE, TRANSFERRED, GIVEN_BACK -> true;
            default -> false;
        };
    }

    private static boolean isHere(Officer officer, List<Presence> presences) {
        return presences.stream()
                .anyMatch(one -> one.officer().account() == officer.account() && one.state() == Presence.State.HERE);
    }

    private static String name(@Nullable Officer officer, String somebody) {
        return officer == null ? somebody : officer.name();
    }

    private static String destination(CaseEvent event) {
        return event.to() != null
                ? event.to().name()
                : event.desk() != null ? event.desk().name() : "";
    }
}
