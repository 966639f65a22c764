package vn.motcua.assistant.handoff;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

import vn.motcua.assistant.dialogue.Prospect;

/**
 * How long it takes until somebody in a queue is served.
 *
 * <p>The officers are a number of hands, each of which serves one citizen at a time, first come, first served. How long a citizen takes is
 * drawn from how long the last ones took; of those that are being served, from those that took longer than they have taken by now. The queue is
 * played a number of times with such draws, and what comes out is told by its quantiles. That assumes nothing of the shape of the
 * distribution, which for conversations has a long tail, and needs no formula of the kind of Erlang's, which tell of a queue in its steady state and
 * not of this one now. The draws are the same for the same queue, so that nobody sees the estimate jump without a reason.
 *
 * @param low in nine of ten cases it takes longer
 * @param median in half of the cases it takes longer
 * @param high in one of ten cases it takes longer
 */
record WaitEstimate(Duration low, Duration median, Duration high) {

    private static final int PLAYS = 200;
    private static final long SEED = 42;

    /** Who is served for longer than anybody before is taken to need this share of the mean still. */
    private static final double REST_OF_THE_LONGEST = 0.5;

    /**
     * The queue as it is now.
     *
     * @param ahead how many wait in front, 0 or more
     * @param freeHands how many more citizens officers could serve at this moment, 0 or more
     * @param served of each citizen who is being served, for how many seconds by now; there or free is at least one
     * @param handling how many seconds the last citizens took, at least one
     * @param reactions how many seconds officers with a free hand took to come; may be empty
     */
    static WaitEstimate of(int ahead, int freeHands, List<Long> served, long[] handling, long[] reactions) {
        if (freeHands + served.size() == 0 || handling.length == 0) {
            throw new IllegalArgumentException("nobody serves, or nobody was served before");
        }
        long[] sorted = handling.clone();
        Arrays.sort(sorted);
        List<Rest> rests = served.stream().map(since -> Rest.of(since, sorted)).toList();
        var random = new SplittableRandom(SEED);
        var waits = new double[PLAYS];
        for (int play = 0; play < PLAYS; play++) {
            waits[play] = play(ahead, freeHands, rests, sorted, reactions, random);
        }
        Arrays.sort(waits);
        return new WaitEstimate(
                seconds(waits[PLAYS / 10]), seconds(waits[PLAYS / 2]), seconds(waits[PLAYS - 1 - PLAYS / 10]));
    }

    private static double play(
            int ahead, int freeHands, List<Rest> rests, long[] sorted, long[] reactions, SplittableRandom random) {
        var free = new PriorityQueue<Double>();
        for (int hand = 0; hand < freeHands; hand++) {
            free.add(0.0);
        }
        for (Rest rest : rests) {
            free.add(rest.drawn(sorted, random));
        }
        for (int before = 0; ; before++) {
            double begins = free.remove() + drawn(reactions, random);
            if (before == ahead) {
                return begins;
            }
            free.add(begins + drawn(sorted, random));
        }
    }

    private static double drawn(long[] from, SplittableRandom random) {
        return from.length == 0 ? 0 : from[random.nextInt(from.length)];
    }

    /**
     * What is left of a conversation that is under way.
     *
     * @param since for how many seconds it has gone on
     * @param longer from where on the last conversations, in the order of their lengths, took longer
     * @param mean how long they took in the mean, in seconds
     */
    private record Rest(long since, int longer, double mean) {

        static Rest of(long since, long[] sorted) {
            int longer = sorted.length;
            while (longer > 0 && sorted[longer - 1] > since) {
                longer--;
            }
            return new Rest(since, longer, Arrays.stream(sorted).average().orElseThrow());
        }

        double drawn(long[] sorted, SplittableRandom random) {
            return longer == sorted.length
                    ? mean * REST_OF_THE_LONGEST * -Math.log1p(-random.nextDouble())
                    : sorted[longer + random.nextInt(sorted.length - longer)] - since;
        }
    }

    private static Duration seconds(double seconds) {
        return Duration.ofSeconds(Math.round(seconds));
    }

    /** As citizens are told it: whole minutes, more coarsely the longer it takes. */
    Prospect.Wait told() {
        int from = roundedDown(low.toMinutes());
        int to = roundedUp(Math.max(1, high.plusSeconds(59).toMinutes()));
        return new Prospect.Wait(Math.min(from, to), Math.max(to, from + 1));
    }

    private static int roundedDown(long minutes) {
        long step = step(minutes);
        return (int) (minutes / step * step);
    }

    private static int roundedUp(long minutes) {
        long step = step(minutes);
        return (int) ((minutes + step - 1) / step * step);
    }

    private static long step(long minutes) {
        return minutes < 10 ? 1 : minutes < 60 ? 5 : 15;
    }
}
