package vn.motcua.assistant.staff;

import java.time.Instant;
import java.util.Optional;

/**
 * Which rows of the audit are wanted.
 *
 * @param account those of this account; empty for all
 * @param act those of this kind; empty for all
 * @param from not before this
 * @param to before this
 */
public record AuditQuery(Optional<String> account, Optional<Act> act, Optional<Instant> from, Optional<Instant> to) {

    /** All of it. */
    public static AuditQuery everything() {
        return new AuditQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
