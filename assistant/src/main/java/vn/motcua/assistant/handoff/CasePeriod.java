package vn.motcua.assistant.handoff;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Of what time and which cases something is measured.
 *
 * @param from the first moment
 * @param to the first moment after it
 * @param desk only cases that were last at the desk of this number; null for all desks
 * @param channel only cases of this channel, by its word; null for all channels
 */
public record CasePeriod(
        Instant from,
        Instant to,
        @Nullable Long desk,
        @Nullable String channel) {

    /** At all desks and on all channels. */
    public CasePeriod(Instant from, Instant to) {
        this(from, to, null, null);
    }
}
