package vn.motcua.assistant.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A browser that is signed in.
 *
 * @param id its number; no secret
 * @param member who is signed in, with today's roles
 * @param mustChangePassword whether nothing but choosing a password is allowed
 * @param mustAddSecondFactor whether nothing is allowed but adding a second factor, which one of the member's roles demands
 * @param way how it was signed in
 * @param address from where it was signed in
 * @param browser what the browser calls itself
 * @param createdAt when it was signed in
 * @param usedAt when it was used last, to the minute
 */
public record StaffSession(
        UUID id,
        StaffMember member,
        boolean mustChangePassword,
        boolean mustAddSecondFactor,
        SignInWay way,
        String address,
        String browser,
        Instant createdAt,
        Instant usedAt) {

    /** For how long after signing in one may change how one signs in: whoever finds a browser open must not. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    /** Whether it may not do yet what the member's roles allow. */
    public boolean isLimited() {
        return mustChangePassword || mustAddSecondFactor;
    }

    /** Whether it was signed in a short while ago. */
    public boolean isFresh(Instant now) {
        return now.isBefore(createdAt.plus(FRESH));
    }

    /** The member, from this browser. */
    public Actor actor() {
        return Actor.of(member, address);
    }
}
