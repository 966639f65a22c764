package vn.motcua.assistant.handoff;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Waits below this are told as "a few minutes", however wrong the estimate is in per cent. */
    private static final double FEW_MINUTES = 180;

    private static final int LAST = 200;

    @ParameterizedTest(name = "{0} hands, load {1}, spread {2}")
    @CsvSource({"2, 0.9, 0.5", "4, 0.85, 0.5", "4, 0.95, 0.5", "6, 0.95, 0.8", "10, 1.05, 0.5", "10, 1.05, 1.0"})
    void theMedianErrorIsBelowAQuarter(int hands, double load, double spread) {
        List<Told> all = simulated(hands, load, spread, 20_261_122L);
        assertThat(all).as("citizens who had to wait").hasSizeGreaterThan(500);

        double error = median(all.stream().mapToDouble(Told::error));
        double within = all.stream().filter(Told::isWithin).count() / (double) all.size();
        double bias = median(all.stream().mapToDouble(told -> told.median() / Math.max(1, told.real())));
        double strict = median(all.stream().mapToDouble(told -> Math.abs(told.median() - told.real()) / told.real()));
        System.out.printf(
                "queue estimates, %d hands, load %.2f, spread %.1f: %d citizens, median error %.1f %% (%.1f %% with the shortest waits in per"
                        + " cent too), within what was told %.0f %%, bias %.2f%n",
                hands, load, spread, all.size(), 100 * error, 100 * strict, 100 * within, bias);
        assertThat(error).as("median relative error").isLessThan(0.25);
        assertThat(within).as("share within the range").isGreaterThan(0.7);
        assertThat(bias).as("told against real, in the median").isBetween(0.85, 1.15);
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

    /** What was told at one moment of waiting, all in seconds. */
    private record Told(double low, double median, double high, double real) {

        double error() {
            return Math.abs(median - real) / Math.max(real, FEW_MINUTES);
        }

        boolean isWithin() {
            return real >= low - 60 && real <= high + 60;
        }
    }

    private record Waiting(double since, WaitEstimate told) {}

    private static List<Told> simulated(int hands, double load, double spread, long seed) {
        var random = new SplittableRandom(seed);
        var told = new ArrayList<Told>();
        var last = new ArrayDeque<Long>();
        for (int i = 0; i < LAST; i++) {
            last.add(Math.round(service(spread, random)));
        }
        for (int day = 0; day < 12 + 26 / hands; day++) {
            day(hands, load, spread, random, last, told);
        }
        return told;
    }

    /** One session of a desk: it opens empty; whoever came before it closes is served. */
    private static void day(
            int hands, double load, double spread, SplittableRandom random, ArrayDeque<Long> last, List<Told> told) {
        record Served(double begun, double ends) {}
        var served = new PriorityQueue<Served>((one, other) -> Double.compare(one.ends(), other.ends()));
        var queue = new ArrayDeque<Waiting>();
        double closes = Duration.ofHours(4).toSeconds();
        double now = 0;
        double arrival = interval(hands, load, random);
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
                    Waiting next = queue.remove();
                    told.add(new Told(
                            next.told().low().toSeconds(),
                            next.told().median().toSeconds(),
                            next.told().high().toSeconds(),
                            now - next.since()));
                    served.add(new Served(now, now + service(spread, random)));
                }
            } else {
                now = arrival;
                arrival = now + interval(hands, load, random);
                if (served.size() < hands) {
                    served.add(new Served(now, now + service(spread, random)));
                } else {
                    double at = now;
                    WaitEstimate estimate = WaitEstimate.of(
                            queue.size(),
                            0,
                            served.stream()
                                    .map(one -> Math.round(at - one.begun()))
                                    .toList(),
                            last.stream().mapToLong(Long::longValue).toArray(),
                            new long[0]);
                    queue.add(new Waiting(now, estimate));
                }
            }
        }
    }

    private static double interval(int hands, double load, SplittableRandom random) {
        return -Math.log1p(-random.nextDouble()) * MEAN_SECONDS / hands / load;
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
