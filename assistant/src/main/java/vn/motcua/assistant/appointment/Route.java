package vn.motcua.assistant.appointment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * In which order the mobile team goes on one day. Where every visit has a place on the map, its own or its village's, the team goes from
 * one to the nearest next (the nearest-neighbour heuristic for the travelling salesman), as the crow flies: roads and rivers are not known here, and
 * the way found is short but not always the shortest. Else it goes by the operator's order of villages. Mornings come before afternoons either way.
 *
 * @param stops in order
 * @param order how they were ordered
 */
public record Route(List<Stop> stops, Order order) {

    /** Copies the list. */
    public Route {
        stops = List.copyOf(stops);
    }

    /** How stops are ordered. */
    public enum Order {
        /** From one to the nearest next, as the crow flies. */
        NEAREST,
        /** By the operator's order of villages; visits of unknown villages last. */
        VILLAGES
    }

    /**
     * A visit on the way.
     *
     * @param visit the visit
     * @param village the name of its village; empty when that is not known
     * @param kilometres from the stop before, as the crow flies; null where that is not known
     */
    public record Stop(
            HomeVisit visit, String village, @Nullable Double kilometres) {}

    /**
     * Orders the visits of one day.
     *
     * @param start where the team sets out from; empty when that is not known
     */
    static Route of(List<HomeVisit> visits, List<Village> villages, Optional<MapPoint> start) {
        Map<Long, Village> known = new HashMap<>();
        villages.forEach(village -> known.put(village.id(), village));
        boolean onMap = !visits.isEmpty()
                && visits.stream().allMatch(visit -> point(visit, known).isPresent());
        return onMap ? nearest(visits, known, start) : byVillages(visits, known);
    }

    private static Route nearest(List<HomeVisit> visits, Map<Long, Village> known, Optional<MapPoint> start) {
        var left = new ArrayList<>(visits);
        left.sort(Comparator.comparingLong(HomeVisit::id));
        var stops = new ArrayList<Stop>();
        Optional<MapPoint> here = start;
        while (!left.isEmpty()) {
            Optional<MapPoint> from = here;
            HomeVisit next = left.stream()
                    .min(Comparator.<HomeVisit>comparingInt(visit -> rank(visit))
                            .thenComparingDouble(visit -> from.map(at ->
                                            at.kilometresTo(point(visit, known).orElseThrow()))
                                    .orElse(0.0))
                            .thenComparingLong(HomeVisit::id))
                    .orElseThrow();
            left.remove(next);
            MapPoint there = point(next, known).orElseThrow();
            @Nullable
            Double kilometres = from.isPresent() ? Double.valueOf(from.get().kilometresTo(there)) : null;
            stops.add(new Stop(next, name(next, known), kilometres));
            here = Optional.of(there);
        }
        return new Route(stops, Order.NEAREST);
    }

    private static Route byVillages(List<HomeVisit> visits, Map<Long, Village> known) {
        return new Route(
                visits.stream()
                        .sorted(Comparator.<HomeVisit>comparingInt(visit -> rank(visit))
                                .thenComparingInt(visit -> position(visit, known))
                                .thenComparing(HomeVisit::place)
                                .thenComparingLong(HomeVisit::id))
                        .map(visit -> new Stop(visit, name(visit, known), null))
                        .toList(),
                Order.VILLAGES);
    }

    /** Who can be met the whole day is met with those of the morning. */
    private static int rank(HomeVisit visit) {
        return visit.part() == HomeVisit.Part.AFTERNOON ? 1 : 0;
    }

    private static Optional<MapPoint> point(HomeVisit visit, Map<Long, Village> known) {
        return Optional.ofNullable(visit.point())
                .or(() -> village(visit, known).flatMap(village -> Optional.ofNullable(village.point())));
    }

    private static int position(HomeVisit visit, Map<Long, Village> known) {
        return village(visit, known).map(Village::position).orElse(Integer.MAX_VALUE);
    }

    private static String name(HomeVisit visit, Map<Long, Village> known) {
        return village(visit, known).map(Village::name).orElse("");
    }

    private static Optional<Village> village(HomeVisit visit, Map<Long, Village> known) {
        return Optional.ofNullable(visit.village()).flatMap(number -> Optional.ofNullable(known.get(number)));
    }
}
