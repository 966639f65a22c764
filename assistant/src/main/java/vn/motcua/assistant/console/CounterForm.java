package vn.motcua.assistant.console;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.appointment.Counter;
import vn.motcua.assistant.handoff.DeskEntry;
import vn.motcua.knowledge.calendar.DeskHours;

/**
 * A counter as it is typed into its form; what a form leaves out is null.
 *
 * @param name as citizens read it
 * @param nameEn the same in English; may be empty
 * @param place where it is
 * @param desk the number of the desk whose hours it keeps; empty for the operator's
 * @param unit the number of its unit in the operator's directory; may be empty
 * @param hours its own hours; empty for those of the desk
 * @param enabled whether appointments are made there
 * @param position where it stands among the others
 */
record CounterForm(
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String place,
        @Nullable String desk,
        @Nullable String unit,
        @Nullable String hours,
        @Nullable String enabled,
        @Nullable String position) {

    private static final int LONGEST = 120;

    static CounterForm blank(int position) {
        return new CounterForm("", "", "", "", "", "", "on", Integer.toString(position));
    }

    static CounterForm of(Counter counter) {
        return new CounterForm(
                counter.name(),
                counter.nameEn(),
                counter.place(),
                counter.desk() == null ? "" : Long.toString(counter.desk()),
                counter.unit() == null ? "" : Long.toString(counter.unit()),
                counter.hours(),
                counter.enabled() ? "on" : null,
                Integer.toString(counter.position()));
    }

    /** What cannot be taken, as a word of the message files; empty when all can. */
    String problem(List<DeskEntry> desks) {
        if (or(name).isBlank() || or(name).length() > LONGEST || or(nameEn).length() > LONGEST) {
            return "name";
        }
        if (or(place).length() > 2 * LONGEST) {
            return "place";
        }
        boolean desked = or(desk).isEmpty()
                || desks.stream().anyMatch(known -> Long.toString(known.id()).equals(desk));
        if (!desked) {
            return "desk";
        }
        if (!or(unit).strip().matches("\\d{0,15}")) {
            return "unit";
        }
        if (!or(position).strip().matches("\\d{1,4}")) {
            return "position";
        }
        return wrongHours() == null ? "" : "hours";
    }

    /** What is wrong with the hours; null when nothing is. */
    public DeskForm.@Nullable Problem wrongHours() {
        return HoursField.problem(or(hours)).orElse(null);
    }

    /** The counter, of a form without problems. */
    Counter counter(long id) {
        return new Counter(
                id,
                or(name).strip(),
                or(nameEn).strip(),
                or(place).strip(),
                number(desk),
                number(unit),
                DeskHours.normalised(or(hours)),
                enabled != null,
                Integer.parseInt(or(position).strip()));
    }

    private static @Nullable Long number(@Nullable String typed) {
        return or(typed).isBlank() ? null : Long.valueOf(or(typed).strip());
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
