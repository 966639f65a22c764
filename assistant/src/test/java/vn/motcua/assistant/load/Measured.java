package vn.motcua.assistant.load;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How long each kind of thing took. */
final class Measured {

    private final Map<String, Queue<Long>> nanos = new ConcurrentSkipListMap<>();
    private final AtomicInteger failures = new AtomicInteger();

    void took(String what, long taken) {
        nanos.computeIfAbsent(what, any -> new ConcurrentLinkedQueue<>()).add(taken);
    }

    void failed() {
        failures.incrementAndGet();
    }

    void forget() {
        nanos.clear();
        failures.set(0);
    }

    void report() {
        nanos.forEach((what, queue) -> {
            List<Long> sorted = queue.stream().sorted().toList();
            System.out.printf(
                    "%-28s %6d times: p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, worst %.1f ms%n",
                    what, sorted.size(), at(sorted, 0.50), at(sorted, 0.90), at(sorted, 0.99), at(sorted, 1));
        });
        System.out.printf("%d failures%n", failures.get());
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.max(0, Math.ceil(share * sorted.size()) - 1)) / 1e6;
    }
}
