package vn.motcua.assistant.load;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What became of the messages of one channel: how long each took from when it was due until its reply, and what went wrong. */
final class Latencies {

    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger errors = new AtomicInteger();
    private final AtomicInteger unasked = new AtomicInteger();

    void sent() {
        sent.incrementAndGet();
    }

    void answered(long taken) {
        nanos.add(taken);
    }

    void failed() {
        errors.incrementAndGet();
    }

    /** A reply that answers nothing that still waits: a message answered twice. */
    void unasked() {
        unasked.incrementAndGet();
    }

    int settled() {
        return nanos.size() + errors.get();
    }

    int lost() {
        return sent.get() - nanos.size() - errors.get();
    }

    /** Forgets what was measured so far; what has not come back counts as lost. */
    int forget() {
        int lost = lost();
        nanos.clear();
        sent.set(0);
        errors.set(0);
        unasked.set(0);
        return lost;
    }

    void report(String channel, int due, long duration) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%-9s %d due, %d sent, %d answered, %d lost, %d answered twice, %d errors, %.1f answered a second%n",
                channel,
                due,
                sent.get(),
                sorted.length,
                lost(),
                unasked.get(),
                errors.get(),
                sorted.length / (duration / 1e9));
        if (sorted.length > 0) {
            System.out.printf(
                    "%-9s from due to reply: p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, worst %.1f ms%n",
                    "", millis(sorted, 0.50), millis(sorted, 0.90), millis(sorted, 0.99), millis(sorted, 1));
        }
    }

    private static double millis(long[] sorted, double share) {
        int index = (int) Math.min(sorted.length - 1L, Math.round(Math.ceil(share * sorted.length)) - 1L);
        return sorted[Math.max(0, index)] / 1e6;
    }
}
