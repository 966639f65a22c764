package vn.motcua.assistant.handoff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.handoff.CaseEvent.Kind;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The figures that the database reckons are those that come out when every case is gone through event by event. */
class CaseFiguresTest {

    private static final Instant FROM = Instant.parse("2026-10-31T17:00:00Z");
    private static final Instant TO = Instant.parse("2026-11-30T17:00:00Z");

    private static final JdbcClient JDBC = JdbcClient.create(TestDatabase.pool(TestDatabase.migrated()));
    private static final DeskTable DESKS = new DeskTable(JDBC, Desk.usual());
    private static final CaseFigures FIGURES = new CaseFigures(new CaseMeasures(JDBC), DESKS, JDBC, Clock.systemUTC());

    private static final RandomCases CASES = new RandomCases(JDBC, 20261122);

    @BeforeAll
    static void aMonthAtTwoDesks() {
        long usual = CASES.desk("Quầy 1", "", 15);
        long mornings = CASES.desk("Quầy 2", "T2-T7 08:00-11:30", 45);
        JDBC.sql("insert into desk_day_off(desk_id, day) values (?, ?), (null, ?)")
                .params(mornings, LocalDate.of(2026, 11, 10), LocalDate.of(2026, 11, 20))
                .update();
        CASES.officers("An", "Bình", "Chi");
        CASES.play(400, Arrays.asList(usual, mornings), FROM.minus(Duration.ofDays(6)), TO);
    }

    @Test
    void everybodysFiguresAreThoseOfTheEvents() {
        Statistics statistics = FIGURES.of(FROM, TO);
        assertThat(statistics.officers()).hasSize(3);
        assertThat(statistics.desks()).hasSize(2);
        assertSame(statistics.all(), one -> true, null);
        statistics.desks().forEach(desk -> assertSame(desk, one -> one.desk() == desk.id(), null));
        statistics.officers().forEach(officer -> assertSame(officer, one -> true, officer.id()));
        assertThat(statistics.opened()).isEqualTo((int)
                CASES.all().stream().filter(one -> inPeriod(one.opened())).count());
        var closings = new HashMap<Closing, Integer>();
        CASES.all().stream()
                .filter(one -> one.closed() != null && inPeriod(one.closed()))
                .forEach(one -> closings.merge(Closing.of(requireNonNull(one.closing())), 1, Integer::sum));
        assertThat(statistics.closings()).isEqualTo(closings);
        // What is compared is not all empty.
        assertThat(statistics.all().rated()).isPositive();
        assertThat(statistics.all().inTimePercent()).isBetween(1, 99);
    }

    @Test
    void anOfficersOwnAreThoseAmongEverybodys() {
        for (Figures officer : FIGURES.of(FROM, TO).officers()) {
            assertThat(FIGURES.own(new Officer(officer.id(), officer.name()), FROM, TO))
                    .isEqualTo(officer);
        }
    }

    @Test
    void whereNothingHappenedThereAreNoFigures() {
        Instant before = FROM.minus(Duration.ofDays(400));
        Statistics empty = FIGURES.of(before, before.plus(Duration.ofDays(30)));
        assertThat(empty.all()).isEqualTo(new Figures(0, "", 0, 0, null, 0, null, List.of(0, 0, 0, 0, 0)));
        assertThat(empty.desks()).isEmpty();
        assertThat(empty.officers()).isEmpty();
        assertThat(empty.opened()).isZero();
        assertThat(empty.closings()).isEmpty();
        assertThat(empty.all().meanRating()).isEmpty();
    }

    private static boolean inPeriod(Instant at) {
        return !at.isBefore(FROM) && at.isBefore(TO);
    }

    /** @param account whose figures they are; null for a desk or everybody */
    private static void assertSame(Figures figures, Predicate<RandomCases.Played> which, @Nullable Long account) {
        var firstAnswers = new ArrayList<Double>();
        var handled = new ArrayList<Double>();
        Set<Long> taken = new HashSet<>();
        int inTime = 0;
        int closed = 0;
        var ratings = new int[5];
        for (RandomCases.Played one : CASES.all().stream().filter(which).toList()) {
            DeskEntry desk = DESKS.find(one.desk()).orElseThrow();
            OpeningTimes times = DESKS.times(desk);
            Map<Long, Double> hands = new HashMap<>();
            @Nullable Long holder = null;
            Instant since = one.opened();
            boolean answered = false;
            for (RandomCases.Happened event : one.events()) {
                if (event.kind() == Kind.ANSWERED) {
                    boolean asked = one.events().getFirst().kind() != Kind.TAKEN;
                    if (!answered && asked && inPeriod(event.at()) && (account == null || account.equals(event.by()))) {
                        double waited = times.between(one.opened(), event.at()).toSeconds();
                        firstAnswers.add(waited);
                        inTime += waited <= desk.answerWithinMinutes() * 60 ? 1 : 0;
                    }
                    answered = true;
                } else if (event.kind() != Kind.OPENED && event.kind() != Kind.NOTE) {
                    if (holder != null) {
                        hands.merge(
                                holder,
                                (double) times.between(since, event.at()).toSeconds(),
                                Double::sum);
                    }
                    holder = event.newHolder();
                    since = event.at();
                    if (holder != null && inPeriod(since) && (account == null || account.equals(holder))) {
                        taken.add(one.id());
                    }
                }
            }
            if (one.closed() != null && inPeriod(one.closed())) {
                if (account != null && hands.containsKey(account)) {
                    handled.add(hands.get(account));
                } else if (account == null && !hands.isEmpty()) {
                    handled.add(hands.values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum());
                }
                closed += one.last() != null && (account == null || account.equals(one.last())) ? 1 : 0;
            }
            if (one.rating() != null
                    && one.rated() != null
                    && inPeriod(one.rated())
                    && one.last() != null
                    && (account == null || account.equals(one.last()))) {
                ratings[one.rating() - 1]++;
            }
        }
        assertSpread(figures.name() + " first answer", figures.firstAnswer(), firstAnswers);
        assertSpread(figures.name() + " handling", figures.handling(), handled);
        assertThat(figures.inTime()).as("%s in time", figures.name()).isEqualTo(inTime);
        assertThat(figures.taken()).as("%s taken", figures.name()).isEqualTo(taken.size());
        assertThat(figures.closed()).as("%s closed", figures.name()).isEqualTo(closed);
        assertThat(figures.ratings())
                .as("%s ratings", figures.name())
                .isEqualTo(Arrays.stream(ratings).boxed().toList());
    }

    private static void assertSpread(String what, Figures.@Nullable Spread spread, List<Double> measured) {
        if (measured.isEmpty()) {
            assertThat(spread).as(what).isNull();
            return;
        }
        assertThat(requireNonNull(spread, what).count()).as(what).isEqualTo(measured.size());
        assertThat((double) spread.median().toSeconds()).as(what).isCloseTo(percentile(measured, 0.5), within(1.5));
        assertThat((double) spread.ninetieth().toSeconds()).as(what).isCloseTo(percentile(measured, 0.9), within(1.5));
    }

    /** With linear interpolation between two neighbours, as SQL's percentile_cont. */
    private static double percentile(List<Double> values, double part) {
        List<Double> sorted = values.stream().sorted().toList();
        double place = part * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
}
