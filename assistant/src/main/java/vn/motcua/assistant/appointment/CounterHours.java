package vn.motcua.assistant.appointment;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.handoff.DeskBook;
import vn.motcua.assistant.handoff.DeskEntry;
import vn.motcua.knowledge.calendar.DeskHours;
import vn.motcua.knowledge.calendar.DeskSession;

/** When counters are open: their own hours, else their desk's, else the operator's; never on public days off and those of the desk. */
@Component
class CounterHours {

    private static final Logger LOG = LoggerFactory.getLogger(CounterHours.class);

    private final DeskBook desks;
    private final Desk operator;

    CounterHours(DeskBook desks, Desk operator) {
        this.desks = desks;
        this.operator = operator;
    }

    /** When one counter is open, as it stands when it was asked. */
    final class Week {
        private final DeskHours hours;
        private final Set<LocalDate> daysOff;

        private Week(DeskHours hours, Set<LocalDate> daysOff) {
            this.hours = hours;
            this.daysOff = daysOff;
        }

        /** The stretches of a day in order of time; none when it is closed. */
        List<DeskSession> sessions(LocalDate day) {
            return daysOff.contains(day) ? List.of() : hours.sessions(day, operator.calendar());
        }
    }

    /** From a day on. */
    Week of(Counter counter, LocalDate from) {
        var daysOff = new HashSet<LocalDate>();
        for (DeskBook.DayOff off : desks.daysOff(from)) {
            if (off.desk() == null || Objects.equals(off.desk(), counter.desk())) {
                daysOff.add(off.day());
            }
        }
        return new Week(hours(counter), daysOff);
    }

    /** In an ordinary week. */
    DeskHours hours(Counter counter) {
        if (!counter.hours().isBlank()) {
            try {
                return DeskHours.parse(counter.hours());
            } catch (IllegalArgumentException unreadable) {
                // They were checked when they were stored; whoever changed them since is told here.
                LOG.error("The hours of counter {} cannot be read; it keeps its desk's", counter.id());
            }
        }
        Optional<DeskEntry> desk = Optional.ofNullable(counter.desk()).flatMap(desks::find);
        return desk.map(desks::hoursOf).orElseGet(operator::hours);
    }
}
