package vn.motcua.assistant.handoff;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** An act on a case that somebody else has in hand, or nobody yet. */
public final class NotYoursException extends RuntimeException {

    private final transient @Nullable Officer holder;

    NotYoursException(@Nullable Officer holder) {
        super(holder == null ? "nobody holds the case" : "account " + holder.account() + " holds the case");
        this.holder = holder;
    }

    /** Who has it; empty when it waits in the queue and must be claimed first. */
    public Optional<Officer> holder() {
        return Optional.ofNullable(holder);
    }
}
