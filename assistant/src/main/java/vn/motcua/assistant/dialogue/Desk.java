package vn.motcua.assistant.dialogue;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import vn.motcua.knowledge.calendar.DeskHours;
import vn.motcua.knowledge.calendar.WorkingCalendar;
import vn.motcua.knowledge.guide.Course;

/**
 * The one-stop desk that citizens are sent to, and how it reckons days.
 *
 * @param place what it is called, where it is, at which counter; empty when the operator has not said
 * @param phone how to call it; empty when the operator has not said
 * @param hours when it is open
 * @param hoursGiven whether the operator gave the hours; usual ones are reckoned with but not told
 * @param calendar the working days
 * @param collectsFor the codes of the procedures whose fees are paid to the operator's account; empty without an account
 */
public record Desk(
        String place,
        String phone,
        DeskHours hours,
        boolean hoursGiven,
        WorkingCalendar calendar,
        Set<String> collectsFor) {

    /** Copies the set. */
    public Desk {
        collectsFor = Set.copyOf(collectsFor);
    }

    /** Whether the fees of all these procedures go to the operator's account; another agency's must never. */
    boolean takesTransfersFor(List<Course.Leg> legs) {
        return legs.stream()
                .allMatch(leg -> collectsFor.contains(leg.guide().basis().code().value()));
    }

    /** The time zone of all dates that citizens read. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** A desk of which nothing is known but the usual office hours. */
    public static Desk usual() {
        return new Desk("", "", DeskHours.USUAL, false, WorkingCalendar.bundled(), Set.of());
    }
}
