package vn.motcua.assistant.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.assistant.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PasswordRaceTest {

    private final DatabaseAddress database = TestDatabase.migrated();
    private final TestClock clock = new TestClock();
    private final StaffNode administrator = new StaffNode(database, clock);

    @Test
    void anAdministratorsResetIsNotOverwrittenByAChangeThatIsUnderWay() {
        administrator.settle("lan", Role.OFFICER);
        StaffSession session =
                administrator.sessions.find(administrator.token("lan")).orElseThrow();
        List<String> oneTime = new ArrayList<>();
        var node = new StaffNode(database, new InterveningClock(() -> {
            if (oneTime.isEmpty()) {
                oneTime.add(administrator
                        .accounts
                        .resetPassword(Actor.commandLine(), "lan")
                        .password());
            }
        }));
        assertThatExceptionOfType(RefusedPasswordException.class)
                .isThrownBy(() -> node.signIn.changePassword(
                        session, StaffNode.PASSWORD, "một câu hoàn toàn khác hẳn", StaffNode.VISIT))
                .extracting(RefusedPasswordException::reason)
                .isEqualTo(RefusedPasswordException.Reason.PRESENT_PASSWORD_WRONG);
        assertThat(node.signIn.attempt("lan", oneTime.getFirst(), StaffNode.VISIT))
                .isInstanceOf(SignInOutcome.PasswordChangeNeeded.class);
    }

    /** Somebody else acts when the time is asked for: after the present password was read, before the new one is written. */
    private final class InterveningClock extends Clock {

        private final Runnable act;

        InterveningClock(Runnable act) {
            this.act = act;
        }

        @Override
        public Instant instant() {
            act.run();
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
