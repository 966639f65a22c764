package vn.motcua.assistant.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.handoff.DeskBook;
import vn.motcua.assistant.handoff.DeskEntry;

/**
 * The directory that this node answers from. Read when it is first asked for and kept until a change is announced, or until it is a
 * minute old: an announcement is lost when the connection that it comes over is.
 */
@Component
class CurrentDirectory {

    private static final Duration KEPT = Duration.ofMinutes(1);

    /** Days further back matter to nobody: receptions may only be moved by days before them. */
    private static final int DAYS_BACK = 60;

    private final DirectoryBook book;
    private final DeskBook desks;
    private final Desk operator;
    private final Clock clock;
    private final LoadingCache<Part, Directory> cache;

    CurrentDirectory(DirectoryBook book, DeskBook desks, Desk operator, Clock clock) {
        this.book = book;
        this.desks = desks;
        this.operator = operator;
        this.clock = clock;
        this.cache = Caffeine.newBuilder().expireAfterWrite(KEPT).build(part -> read());
    }

    /** What is kept; a cache needs a key. */
    private enum Part {
        ALL
    }

    /** The current snapshot; each turn asks once and uses the same one throughout. */
    Directory get() {
        return Objects.requireNonNull(cache.get(Part.ALL));
    }

    /** Something has changed. */
    void forget() {
        cache.invalidateAll();
    }

    private Directory read() {
        LocalDate from = LocalDate.ofInstant(clock.instant(), Desk.ZONE).minusDays(DAYS_BACK);
        List<Unit> units = book.units().stream().filter(Unit::enabled).toList();
        return new Directory(
                units.isEmpty() ? OperatorsDesk.asUnit(operator) : units,
                book.days(from),
                book.facts().stream().filter(DirectoryFact::enabled).toList(),
                desks(from),
                operator.calendar());
    }

    private Map<Long, Directory.DeskTimes> desks(LocalDate from) {
        List<DeskBook.DayOff> daysOff = desks.daysOff(from);
        var times = new HashMap<Long, Directory.DeskTimes>();
        for (DeskEntry desk : desks.all()) {
            boolean said = !desk.hours().isBlank() || operator.hoursGiven();
            Set<LocalDate> off = new HashSet<>();
            daysOff.stream()
                    .filter(day -> day.desk() == null || Long.valueOf(desk.id()).equals(day.desk()))
                    .forEach(day -> off.add(day.day()));
            times.put(desk.id(), new Directory.DeskTimes(said ? desks.hoursOf(desk) : null, off));
        }
        return times;
    }
}
