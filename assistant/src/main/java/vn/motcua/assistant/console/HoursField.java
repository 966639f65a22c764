package vn.motcua.assistant.console;

import java.util.Optional;

import vn.motcua.assistant.console.DeskForm.Problem;
import vn.motcua.knowledge.calendar.DeskHours;
import vn.motcua.knowledge.calendar.MalformedHoursException;

/** Opening hours as they are typed into a form. */
final class HoursField {

    private HoursField() {}

    /** What is wrong with them, by a word after {@code console.desks.problem.}; nothing when they are left empty. */
    static Optional<Problem> problem(String typed) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        try {
            DeskHours.parse(typed);
            return Optional.empty();
        } catch (MalformedHoursException malformed) {
            return Optional.of(new Problem("hours-" + Words.of(malformed.reason()), malformed.part()));
        }
    }
}
