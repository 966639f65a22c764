package vn.motcua.assistant.messaging;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Whether a channel takes messages.
 *
 * @param kind whether it does
 * @param probeAt paused: when a single reply may try whether it takes messages again; else null
 * @param since since when it is so; null when it has never been otherwise
 * @param reason for staff; empty while it is open
 */
record ChannelState(
        Kind kind, @Nullable Instant probeAt, @Nullable Instant since, String reason) {

    static final ChannelState NEVER_TROUBLED = new ChannelState(Kind.OPEN, null, null, "");

    enum Kind {
        OPEN,
        PAUSED,
        STOPPED
    }

    /** Whether it is time to try. */
    boolean isProbeDue(Instant now) {
        return kind == Kind.PAUSED && probeAt != null && !probeAt.isAfter(now);
    }
}
