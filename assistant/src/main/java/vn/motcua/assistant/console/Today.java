package vn.motcua.assistant.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import vn.motcua.assistant.appointment.HomeVisits;
import vn.motcua.assistant.handoff.CaseFigures;
import vn.motcua.assistant.handoff.CaseFigures.AtDesk;
import vn.motcua.assistant.handoff.CaseList;
import vn.motcua.assistant.handoff.Corrections;
import vn.motcua.assistant.handoff.Counts;
import vn.motcua.assistant.handoff.DeskBook;
import vn.motcua.assistant.handoff.DeskEntry;
import vn.motcua.assistant.messaging.Deliveries;
import vn.motcua.assistant.messaging.Deliveries.Condition;
import vn.motcua.assistant.messaging.Deliveries.Status;
import vn.motcua.assistant.staff.Role;
import vn.motcua.assistant.staff.StaffMember;

/** What waits for somebody, by what the person may do. */
@Component
class Today {

    private static final String CASES = Area.ROOT + "/cases";

    private final CaseList cases;
    private final CaseFigures figures;
    private final Corrections corrections;
    private final Deliveries deliveries;
    private final DeskBook desks;
    private final HomeVisits visits;

    Today(
            CaseList cases,
            CaseFigures figures,
            Corrections corrections,
            Deliveries deliveries,
            DeskBook desks,
            HomeVisits visits) {
        this.cases = cases;
        this.figures = figures;
        this.corrections = corrections;
        this.deliveries = deliveries;
        this.desks = desks;
        this.visits = visits;
    }

    /**
     * Something that waits.
     *
     * @param number how much of it
     * @param word what it is, as a word of the message files
     * @param address where it is done
     */
    record Task(long number, String word, String address) {}

    /** What waits for somebody; empty when nothing does. */
    List<Task> of(StaffMember member) {
        var tasks = new ArrayList<Task>();
        if (member.is(Role.OFFICER)) {
            officer(member).forEach(tasks::add);
        }
        if (member.is(Role.SUPERVISOR)) {
            supervisor().forEach(tasks::add);
        }
        if (Area.HOME_HELP.isOpenTo(member)) {
            tasks.add(new Task(visits.waiting().size(), "homeVisits", HomeHelpController.PATH));
        }
        if (member.is(Role.EDITOR)) {
            tasks.add(new Task(corrections.open(), "corrections", CorrectionsController.PATH));
        }
        if (Area.DELIVERIES.isOpenTo(member) || Area.CHANNELS.isOpenTo(member)) {
            channels(member).forEach(tasks::add);
        }
        tasks.removeIf(task -> task.number() == 0);
        if (member.is(Role.ADMINISTRATOR) && desks.all().stream().noneMatch(DeskEntry::enabled)) {
            tasks.addFirst(new Task(0, "desks", DesksController.PATH));
        }
        return List.copyOf(tasks);
    }

    private Stream<Task> officer(StaffMember member) {
        Counts counts = cases.counts(member);
        return Stream.of(
                new Task(counts.late(), "late", CASES + "?view=open"),
                new Task(counts.mine(), "mine", CASES + "?view=mine"),
                new Task(counts.unread(), "unread", CASES + "?view=mine"),
                new Task(counts.waiting(), "waiting", CASES + "?view=waiting"),
                new Task(counts.followUps(), "followUps", CASES + "?view=follow-up"));
    }

    private Stream<Task> supervisor() {
        List<AtDesk> standing = figures.desks();
        return Stream.of(
                new Task(standing.stream().mapToLong(AtDesk::late).sum(), "allLate", BoardController.PATH),
                new Task(standing.stream().mapToLong(AtDesk::waiting).sum(), "allWaiting", BoardController.PATH));
    }

    private Stream<Task> channels(StaffMember member) {
        List<Deliveries.Channel> channels = deliveries.channels();
        long undelivered = channels.stream()
                .flatMap(channel -> Stream.of(Status.ASIDE, Status.REFUSED, Status.UNCERTAIN)
                        .map(status -> channel.counts().getOrDefault(status, 0L)))
                .mapToLong(Long::longValue)
                .sum();
        long stopped = channels.stream()
                .filter(channel -> channel.condition() == Condition.STOPPED)
                .count();
        return Stream.of(
                new Task(undelivered, "undelivered", DeliveriesController.PATH),
                new Task(Area.CHANNELS.isOpenTo(member) ? stopped : 0, "channels", ChannelsController.PATH));
    }
}
