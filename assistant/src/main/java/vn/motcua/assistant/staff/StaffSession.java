package vn.motcua.assistant.staff;

import java.time.Instant;
import java.util.UUID;

/**
 * A browser that is signed in.
 *
 * @param id its number; no secret
 * @param member who is signed in, with today's roles
 * @param mustChangePassword whether nothing but choosing a password is allowed
 * @param address from where it was signed in
 * @param browser what the browser calls itself
 * @param createdAt when it was signed in
 * @param usedAt when it was used last, to the minute
 */
public record StaffSession(
        UUID id,
        StaffMember member,
        boolean mustChangePassword,
        String address,
        String browser,
        Instant createdAt,
        Instant usedAt) {

    /** The member, from this browser. */
    public Actor actor() {
        return Actor.of(member, address);
    }
}
