package vn.motcua.assistant.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** In which order the mobile team goes. */
class RouteTest {

    private static final Village NEAR = new Village(1, "Thôn Gần", 2, new MapPoint(18.01, 105));
    private static final Village FAR = new Village(2, "Thôn Xa", 0, new MapPoint(18.20, 105));
    private static final Village BLANK = new Village(3, "Thôn Mới", 1, null);
    private static final List<Village> VILLAGES = List.of(FAR, BLANK, NEAR);

    private static HomeVisit visit(long id, @Nullable Village village, @Nullable MapPoint point, HomeVisit.Part part) {
        return new HomeVisit(
                id,
                null,
                "",
                "việc",
                "nhà " + id,
                village == null ? null : Long.valueOf(village.id()),
                point,
                "",
                HomeVisit.Status.PLANNED,
                LocalDate.of(2026, 11, 25),
                part,
                "",
                Instant.EPOCH);
    }

    private static List<Long> order(Route route) {
        return route.stops().stream().map(stop -> stop.visit().id()).toList();
    }

    @Test
    void fromOneToTheNearestNextWhereAllAreOnTheMap() {
        Route route = Route.of(
                List.of(
                        visit(1, FAR, null, HomeVisit.Part.DAY),
                        visit(2, NEAR, null, HomeVisit.Part.DAY),
                        visit(3, null, new MapPoint(18.12, 105), HomeVisit.Part.MORNING),
                        visit(4, NEAR, null, HomeVisit.Part.AFTERNOON)),
                VILLAGES,
                Optional.of(new MapPoint(18, 105)));
        assertThat(route.order()).isEqualTo(Route.Order.NEAREST);
        assertThat(order(route)).containsExactly(2L, 3L, 1L, 4L);
        assertThat(route.stops().getFirst().kilometres()).isBetween(1.1, 1.2);
    }

    @Test
    void byTheOperatorsOrderWhereOneIsNotOnTheMap() {
        Route route = Route.of(
                List.of(
                        visit(1, NEAR, null, HomeVisit.Part.DAY),
                        visit(2, BLANK, null, HomeVisit.Part.DAY),
                        visit(3, null, null, HomeVisit.Part.DAY),
                        visit(4, FAR, null, HomeVisit.Part.DAY)),
                VILLAGES,
                Optional.empty());
        assertThat(route.order()).isEqualTo(Route.Order.VILLAGES);
        assertThat(order(route)).containsExactly(4L, 2L, 1L, 3L);
        assertThat(route.stops()).allMatch(stop -> stop.kilometres() == null);
    }

    @Test
    void placesOnTheMapAreReadOrRefused() {
        assertThat(MapPoint.parse(" 18.67, 105.69 ")).contains(new MapPoint(18.67, 105.69));
        for (String text : List.of("", "18,67 105,69", "99.1,10", "10,200", "a,b", "1,2,3")) {
            assertThat(MapPoint.parse(text)).as(text).isEmpty();
        }
    }
}
