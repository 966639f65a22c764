package vn.motcua.assistant.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.directory.DirectoryDay;
import vn.motcua.assistant.directory.Unit;
import vn.motcua.knowledge.calendar.DeskHours;

/**
 * A special day of the directory as it is typed into its form; what a form leaves out is null.
 *
 * @param day the day
 * @param unit the unit's number; empty for all
 * @param hours when it is open then; empty when it is closed
 * @param reason why, as citizens read it
 * @param reasonEn the same in English
 */
record DirectoryDayForm(
        @Nullable String day,
        @Nullable String unit,
        @Nullable String hours,
        @Nullable String reason,
        @Nullable String reasonEn) {

    private static final int LONGEST_REASON = 120;

    /** The name of the first part that cannot be taken; empty when all can. */
    String problem(LocalDate today, List<Unit> units) {
        LocalDate date = Days.date(day);
        if (date == null || date.isBefore(today)) {
            return "day";
        }
        if (!or(unit).isEmpty() && unit(units).isEmpty()) {
            return "unit";
        }
        if (!areTimes(or(hours))) {
            return "hours";
        }
        return Math.max(or(reason).length(), or(reasonEn).length()) > LONGEST_REASON ? "reason" : "";
    }

    /** The day, of a form without problems. */
    DirectoryDay read(List<Unit> units) {
        return new DirectoryDay(
                0,
                unit(units).map(Unit::id).orElse(null),
                LocalDate.parse(or(day)),
                or(hours),
                or(reason),
                or(reasonEn));
    }

    private Optional<Unit> unit(List<Unit> units) {
        return units.stream()
                .filter(known -> Long.toString(known.id()).equals(or(unit)))
                .findFirst();
    }

    private static boolean areTimes(String hours) {
        try {
            return hours.isEmpty() || DeskHours.parse("T2 " + hours).week().size() == 1;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
