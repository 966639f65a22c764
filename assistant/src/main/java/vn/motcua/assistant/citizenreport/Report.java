package vn.motcua.assistant.citizenreport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A matter that citizens report, as officers see it.
 *
 * @param id its number
 * @param code what citizens are told that it is called
 * @param category its category's code
 * @param unit the number of the unit that sees to it; null for none
 * @param unitName the unit's name; empty for none
 * @param assignee the number of the account that has it in hand; null for nobody
 * @param assigneeName who that is; empty for nobody
 * @param place in words; may be empty
 * @param point on the map; empty where there is none
 * @param dueOn by which day an answer is owed
 * @param receivedAt when it was sent first
 * @param voices how many citizens have a part in it
 * @param pictures how many pictures there are
 * @param reopened how often it was opened again
 * @param words the beginning of what was told; empty when that was erased
 * @param publicAnswer what everybody sees of the answer; null while nothing is shown
 * @param version which change of it this is
 */
public record Report(
        long id,
        String code,
        String category,
        @Nullable Long unit,
        String unitName,
        @Nullable Long assignee,
        String assigneeName,
        Status status,
        String place,
        Optional<Point> point,
        LocalDate dueOn,
        Instant receivedAt,
        int voices,
        int pictures,
        int reopened,
        String words,
        @Nullable String publicAnswer,
        int version) {

    /** Whether an answer is owed and its day is over. */
    public boolean isOverdue(LocalDate today) {
        return status.isOpen() && dueOn.isBefore(today);
    }
}
