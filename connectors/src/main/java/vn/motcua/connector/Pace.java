package vn.motcua.connector;

import java.time.Duration;

/**
 * How many messages may be sent.
 *
 * @param messages so many, 1 or more
 * @param per in this time, above 0
 * @param burst how many may go at once after a rest, 1 or more
 */
public record Pace(int messages, Duration per, int burst) {

    /** Refuses a pace at which nothing moves. */
    public Pace {
        if (messages < 1 || burst < 1 || per.isZero() || per.isNegative()) {
            throw new IllegalArgumentException(messages + " messages in " + per + ", " + burst + " at once");
        }
    }

    /** The time between two messages at this pace. */
    public Duration gap() {
        return per.dividedBy(messages);
    }
}
