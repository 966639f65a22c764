package vn.motcua.assistant.handoff;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import vn.motcua.assistant.dialogue.Prospect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What citizens are told against what then happens, in a desk that is simulated: arrivals at random (Poisson), conversations of eight minutes
 * in the mean with a long tail (lognormal), first come, first served. The estimate knows only what a desk knows: how long the last ones took, who
 * is being served for how long, how many wait in front.
 */
class WaitEstimateTest {

    private static final double MEAN_SECONDS = 480;

    private static final int LAST = 200;

    private static final double A_QUARTER = 0.25;
    private static final int KNOWN = 1_000;

    /** A desk: how many citizens it serves at once, arrivals against what it can serve, and how much conversations differ in length. */
    private record Load(int hands, double load, double spread) {}

    private static final List<Load> LOADS = List.of(
            new Load(2, 0.9, 0.5),
            new Load(4, 0.85, 0.5),
            new Load(4, 0.95, 0.5),
            new Load(6, 0.95, 0.8),
            new Load(10, 1.05, 0.5),
            new Load(10, 1.05, 1.0));

    /**
     * The error is that of each citizen's estimate against the wait that came, in per cent of that wait, however short it was. The rest of a
     * conversation that is under way cannot be foretold by anybody: where few wait, that is most of what an estimate is about. So each load is
     * also measured against an estimate that knows the true distribution of the conversations' lengths instead of the last ones.
     */
    @Test
    void theMedianErrorIsBelowAQuarterAndCloseToThatOfWhoeverKnowsTheProcess() {
        var everybody = new ArrayList<Told>();
        for (Load load : LOADS) {
            List<Told> all = simulated(load, 20_261_122L);
            everybody.addAll(all);
            double error = median(all.stream().mapToDouble(told -> told.error(told.estimate())));
            double known = median(all.stream().mapToDouble(told -> told.error(told.knowing())));
            double within = all.stream().filter(Told::isWithin).count() / (double) all.size();
            double bias = median(all.stream().mapToDouble(told -> told.estimate() / told.real()));
            System.out.printf(
                    "queue estimates, %s: %d citizens, median error %.1f %% (%.1f %% for whoever knows the process), within what was"
                            + " told %.0f %%, told against real %.2f%n",
                    load, all.size(), 100 * error, 100 * known, 100 * within, bias);
            assertThat(all).as("citizens who had to wait, %s", load).hasSizeGreaterThan(500);
            assertThat(error).as("median error, %s", load).isLessThan(Math.max(A_QUARTER, known + 0.03));
            assertThat(within).as("share within the range, %s", load).isGreaterThan(0.7);
            assertThat(bias).as("told against real, in the median, %s", load).isBetween(0.85, 1.15);
        }
        double error = median(everybody.stream().mapToDouble(told -> told.error(told.estimate())));
        System.out.printf("queue estimates, all %d citizens: median error %.1f %%%n", everybody.size(), 100 * error);
        assertThat(error).as("median error of all estimates").isLessThan(A_QUARTER);
    }

    @Test
    void whoeverIsServedForLongerThanAnybodyBeforeIsNotExpectedToEndAtOnce() {
        WaitEstimate estimate = WaitEstimate.of(0, 0, List.of(10_000L), new long[] {300, 400, 500}, new long[0]);
        assertThat(estimate.median()).isGreaterThan(Duration.ofMinutes(1));
        assertThat(estimate.low()).isLessThan(estimate.high());
    }

    @Test
    void withAFreeHandItTakesAsLongAsOfficersTakeToCome() {
        WaitEstimate estimate = WaitEstimate.of(0, 1, List.of(), new long[] {300}, new long[] {60, 120, 120, 180});
        assertThat(estimate.median()).isEqualTo(Duration.ofMinutes(2));
        assertThat(estimate.told()).isEqualTo(new Prospect.Wait(1, 3));
        assertThat(WaitEstimate.of(0, 1, List.of(), new long[] {300}, new long[0])
                        .told())
                .as("never nothing at all")
                .isEqualTo(new Prospect.Wait(0, 1));
    }

    @Test
    void longWaitsAreToldMoreCoarsely() {
        var estimate = new WaitEstimate(Duration.ofMinutes(37), Duration.ofMinutes(50), Duration.ofMinutes(71));
        assertThat(estimate.told()).isEqualTo(new Prospect.Wait(35, 75));
    }

    @Test
    void withNobodyThereNothingIsEstimated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WaitEstimate.of(3, 0, List.of(), new long[] {300}, new long[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WaitEstimate.of(3, 1, List.of(), new long[0], new long[0]));
    }

    /** What was told to somebody, and what somebody who knows the process would have told, all in seconds. */
    private record Told(double low, double estimate, double high, double knowing, double real) {

        double error(double told) {
            return Math.abs(told - real) / real;
        }

        boolean isWithin() {
            return real >= low - 60 && real <= high + 60;
        }
    }

    private record Waiting(double since, WaitEstimate told, WaitEstimate knowing) {

        Told until(double now) {
            return new Told(
                    told.low().toSeconds(),
                    told.median().toSeconds(),
                    told.high().toSeconds(),
                    knowing.median().toSeconds(),
                    now - since);
        }
    }

    private static List<Told> simulated(Load load, long seed) {
        var random = new SplittableRandom(seed);
        var told = new ArrayList<Told>();
        var last = new ArrayDeque<Long>();
        for (int i = 0; i < LAST; i++) {
            last.add(Math.round(service(load.spread(), random)));
        }
        var other = new SplittableRandom(seed + 1);
        long[] process = LongStream.generate(() -> Math.round(service(load.spread(), other)))
                .limit(KNOWN)
                .toArray();
        for (int day = 0; day < 2 + 40 / load.hands(); day++) {
            day(load, random, last, process, told);
        }
        return told;
    }

    /** One session of a desk: it opens empty; whoever came before it closes is served. */
    private static void day(
            Load load, SplittableRandom random, ArrayDeque<Long> last, long[] process, List<Told> told) {
        record Served(double begun, double ends) {}
        var served = new PriorityQueue<Served>((one, other) -> Double.compare(one.ends(), other.ends()));
        var queue = new ArrayDeque<Waiting>();
        double closes = Duration.ofHours(4).toSeconds();
        double now = 0;
        double arrival = interval(load, random);
        while (arrival < closes || !served.isEmpty()) {
            boolean ends = !served.isEmpty() && served.element().ends() <= arrival;
            if (!ends && arrival >= closes) {
                arrival = Double.MAX_VALUE;
                continue;
            }
            if (ends) {
                Served over = served.remove();
                now = over.ends();
                last.add(Math.round(over.ends() - over.begun()));
                last.remove();
                if (!queue.isEmpty()) {
                    told.add(queue.remove().until(now));
                    served.add(new Served(now, now + service(load.spread(), random)));
                }
            } else {
                now = arrival;
                arrival = now + interval(load, random);
                if (served.size() < load.hands()) {
                    served.add(new Served(now, now + service(load.spread(), random)));
                } else {
                    double at = now;
                    List<Long> sofar = served.stream()
                            .map(one -> Math.round(at - one.begun()))
                            .toList();
                    long[] lately = last.stream().mapToLong(Long::longValue).toArray();
                    queue.add(new Waiting(
                            now,
                            WaitEstimate.of(queue.size(), 0, sofar, lately, new long[0]),
                            WaitEstimate.of(queue.size(), 0, sofar, process, new long[0])));
                }
            }
        }
    }

    private static double interval(Load load, SplittableRandom random) {
        return -Math.log1p(-random.nextDouble()) * MEAN_SECONDS / load.hands() / load.load();
    }

    /** Lognormal with the mean, and {@code spread} times the mean as its standard deviation. */
    private static double service(double spread, SplittableRandom random) {
        double sigma2 = Math.log1p(spread * spread);
        double normal = Math.sqrt(-2 * Math.log1p(-random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
        return Math.exp(Math.log(MEAN_SECONDS) - sigma2 / 2 + Math.sqrt(sigma2) * normal);
    }

    private static double median(java.util.stream.DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
