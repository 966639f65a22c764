package vn.motcua.assistant.staff;

import java.time.Instant;
import java.util.UUID;

/** A sign-in that is nowhere stored. */
public final class TestSessions {

    private TestSessions() {}

    public static StaffSession of(StaffMember member) {
        return new StaffSession(
                UUID.randomUUID(),
                member,
                false,
                false,
                SignInWay.PASSWORD,
                "192.0.2.1",
                "Test",
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
