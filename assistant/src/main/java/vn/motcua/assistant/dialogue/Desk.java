package vn.motcua.assistant.dialogue;

import java.time.ZoneId;

import vn.motcua.knowledge.calendar.DeskHours;
import vn.motcua.knowledge.calendar.WorkingCalendar;

/**
 * The one-stop desk that citizens are sent to, and how it reckons days.
 *
 * @param place what it is called, where it is, at which counter; empty when the operator has not said
 * @param hours when it is open
 * @param hoursGiven whether the operator gave the hours; usual ones are reckoned with but not told
 * @param calendar the working days
 * @param takesTransfers whether fees can be paid by a VietQR code
 */
public record Desk(
        String place, DeskHours hours, boolean hoursGiven, WorkingCalendar calendar, boolean takesTransfers) {

    /** The time zone of all dates that citizens read. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** A desk of which nothing is known but the usual office hours. */
    public static Desk usual() {
        return new Desk("", DeskHours.USUAL, false, WorkingCalendar.bundled(), false);
    }
}
