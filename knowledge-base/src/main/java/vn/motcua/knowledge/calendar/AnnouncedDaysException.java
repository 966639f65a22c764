package vn.motcua.knowledge.calendar;

import java.util.List;
import java.util.stream.Collectors;

import vn.motcua.knowledge.reading.Fault;

/** A file of announced days that cannot be used. Its message has every fault on a line of its own. */
public final class AnnouncedDaysException extends RuntimeException {

    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // a fault names a Path; nobody serialises this exception
    private final List<Fault> faults;

    AnnouncedDaysException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** What is wrong: file, line and reason; at least one. */
    public List<Fault> faults() {
        return faults;
    }
}
