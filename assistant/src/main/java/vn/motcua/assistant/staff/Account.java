package vn.motcua.assistant.staff;

import java.time.Instant;
import java.util.Optional;

/**
 * An account as administrators see it.
 *
 * @param member whose it is
 * @param enabled whether it can be signed in to
 * @param oneTimeUntil until when its one-time password is good; empty once the person has chosen a password
 * @param createdAt when it was made
 * @param signedInAt when it was signed in to last, if ever
 * @param secondFactor whether it has a second factor
 * @param linked whether it belongs to a person of an identity provider
 */
public record Account(
        StaffMember member,
        boolean enabled,
        Optional<Instant> oneTimeUntil,
        Instant createdAt,
        Optional<Instant> signedInAt,
        boolean secondFactor,
        boolean linked) {}
