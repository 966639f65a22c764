package vn.motcua.assistant.telegram;

import java.time.Duration;

/**
 * How long to wait for what.
 *
 * @param poll for an update, when there is none; at most 50 seconds
 * @param first after a first failure
 * @param longest after many
 * @param refused until a refused token is tried again
 * @param check until the webhook is looked after again
 */
record Times(Duration poll, Duration first, Duration longest, Duration refused, Duration check) {

    static final Times USUAL = new Times(
            Duration.ofSeconds(50),
            Duration.ofSeconds(1),
            Duration.ofSeconds(60),
            Duration.ofMinutes(10),
            Duration.ofMinutes(10));
}
