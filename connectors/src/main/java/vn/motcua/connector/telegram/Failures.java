package vn.motcua.connector.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which conversations could not be written to lately: one alone may have trouble of its own, such as a message that Telegram stumbles
 * over, and must not hold up the others; several at a time mean that Telegram has trouble. Safe for use by several threads.
 */
final class Failures {

    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Failing> failing = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failing> eldest) {
            return size() > REMEMBERED;
        }
    };
    private long successes;

    Failures(Clock clock) {
        this.clock = clock;
    }

    /**
     * A conversation that could not be written to.
     *
     * @param times in a row
     * @param last when the last time was
     * @param successes how many others had been written to by then
     */
    private record Failing(int times, Instant last, long successes) {}

    /** Notes a failure; returns how many times in a row it has been this conversation, from 1. */
    synchronized int failed(String conversation) {
        Failing before = failing.get(conversation);
        int times = before == null ? 1 : Math.min(before.times() + 1, 1000);
        failing.put(conversation, new Failing(times, clock.instant(), successes));
        return times;
    }

    /** It was written to: it has no trouble, nor has Telegram. */
    synchronized void succeeded(String conversation) {
        failing.remove(conversation);
        successes++;
    }

    /** How many conversations failed in this time, and since any was written to. */
    synchronized int conversations(Duration within) {
        Instant since = clock.instant().minus(within);
        return (int) failing.values().stream()
                .filter(one -> one.successes() == successes && !one.last().isBefore(since))
                .count();
    }
}
