package vn.motcua.assistant.telegram;

import java.time.Duration;

/** Pauses between failures: each twice as long as the one before, up to the longest. For one thread. */
final class BackOff {

    private final Duration first;
    private final Duration longest;
    private Duration next;

    /** Begins with {@code first}; no pause is longer than {@code longest}. */
    BackOff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    /** The pause after one more failure. */
    Duration next() {
        Duration pause = next;
        Duration doubled = pause.multipliedBy(2);
        next = doubled.compareTo(longest) < 0 ? doubled : longest;
        return pause;
    }

    /** Something has succeeded. */
    void reset() {
        next = first;
    }
}
