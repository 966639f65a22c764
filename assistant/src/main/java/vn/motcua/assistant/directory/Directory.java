package vn.motcua.assistant.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.calendar.DeskHours;
import vn.motcua.knowledge.calendar.WorkingCalendar;

/**
 * A snapshot of the directory: what citizens are told of, in the order in which it is shown.
 *
 * @param units the units that are in use
 * @param days their days, and those of all
 * @param facts the facts that are in use
 * @param desks the desks of hand-overs by their numbers
 * @param calendar the public days off
 */
record Directory(
        List<Unit> units,
        List<DirectoryDay> days,
        List<DirectoryFact> facts,
        Map<Long, DeskTimes> desks,
        WorkingCalendar calendar) {

    Directory {
        units = List.copyOf(units);
        days = List.copyOf(days);
        facts = List.copyOf(facts);
        desks = Map.copyOf(desks);
    }

    /**
     * When a desk of hand-overs is open.
     *
     * @param hours its week; null when neither it nor the operator has said
     * @param daysOff further days on which it is closed
     */
    record DeskTimes(@Nullable DeskHours hours, Set<LocalDate> daysOff) {
        DeskTimes {
            daysOff = Set.copyOf(daysOff);
        }
    }

    /** When a unit is open: a desk of hand-overs as that desk is, any other as it says itself. */
    OpenDays openDays(Unit unit) {
        var own = new HashMap<LocalDate, DirectoryDay>();
        days.stream().filter(day -> day.unit() == null).forEach(day -> own.put(day.day(), day));
        // What is said of one is more than what is said of all.
        days.stream().filter(day -> Long.valueOf(unit.id()).equals(day.unit())).forEach(day -> own.put(day.day(), day));
        DeskTimes desk = unit.desk() == null ? null : desks.get(unit.desk());
        DeskHours week = desk != null ? desk.hours() : unit.hours().isEmpty() ? null : DeskHours.parse(unit.hours());
        return new OpenDays(week, unit.alwaysOpen(), calendar, own, desk == null ? Set.of() : desk.daysOff());
    }

    /** The communes that have units, by their codes, in the order of the units. */
    Map<String, String> communes() {
        var communes = new LinkedHashMap<String, String>();
        units.stream()
                .filter(unit -> !unit.commune().isEmpty())
                .forEach(unit -> communes.putIfAbsent(unit.commune(), unit.communeName()));
        return communes;
    }

    /** A unit by its number; null when it is gone. */
    @Nullable
    Unit unit(long id) {
        return units.stream().filter(unit -> unit.id() == id).findFirst().orElse(null);
    }

    /**
     * Those of some units that are nearest to a place, the nearest first; units without a place on the map are left out.
     *
     * @param most how many at most
     */
    List<Near> nearest(List<Unit> among, MapPoint here, int most) {
        return among.stream()
                .flatMap(unit -> {
                    MapPoint point = unit.point();
                    return point == null ? Stream.<Near>empty() : Stream.of(new Near(unit, here.metresTo(point)));
                })
                .sorted(Comparator.comparingDouble(Near::metres))
                .limit(most)
                .toList();
    }

    /**
     * A unit and how far it is.
     *
     * @param metres as the crow flies
     */
    record Near(Unit unit, double metres) {}

    /** Where a procedure is handled: by units that name its code, else its field, else by the one-stop desks. */
    List<Unit> handling(String code, String field) {
        List<Unit> byCode = naming(code);
        List<Unit> found = byCode.isEmpty() ? naming(field) : byCode;
        return found.isEmpty() ? ofKind(UnitKind.ONE_STOP) : found;
    }

    /** The units of a kind. */
    List<Unit> ofKind(UnitKind kind) {
        return units.stream().filter(unit -> unit.kind() == kind).toList();
    }

    private List<Unit> naming(String what) {
        return what.isEmpty()
                ? List.of()
                : units.stream()
                        .filter(unit -> unit.handles().stream().anyMatch(what::equalsIgnoreCase))
                        .collect(Collectors.toUnmodifiableList());
    }
}
