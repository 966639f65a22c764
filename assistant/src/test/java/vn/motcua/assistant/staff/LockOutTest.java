package vn.motcua.assistant.staff;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.assistant.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Guessing is slowed down, on all nodes together, by name and by address. */
class LockOutTest {

    private final DatabaseAddress database = TestDatabase.migrated();
    private final TestClock clock = new TestClock();
    private final StaffNode node = new StaffNode(database, clock);
    private final StaffNode otherNode = new StaffNode(database, clock);

    @Test
    void eachFailureBeyondTheFifthLocksForTwiceAsLong() {
        for (int i = 0; i < 5; i++) {
            assertThat(node.toWait("lan", address(9))).isEmpty();
        }
        for (long minutes : List.of(1, 2, 4, 8, 15, 15)) {
            assertThat(otherNode.toWait("lan", address(9))).contains(Duration.ofMinutes(minutes));
            clock.advance(Duration.ofMinutes(minutes).minusSeconds(1));
            assertThat(node.toWait("lan", address(9))).contains(Duration.ofSeconds(1));
            clock.advance(Duration.ofSeconds(1));
            assertThat(node.toWait("lan", address(9))).isEmpty();
        }
    }

    @Test
    void failuresWane() {
        for (int i = 0; i < 4; i++) {
            node.toWait("lan", address(9));
        }
        clock.advance(Duration.ofHours(4));
        for (int i = 0; i < 5; i++) {
            assertThat(node.toWait("lan", address(9))).isEmpty();
        }
        assertThat(node.toWait("lan", address(9))).isPresent();
    }

    @Test
    void oneAddressThatTriesManyNamesIsLockedOut() {
        for (int i = 0; i < 30; i++) {
            assertThat(node.toWait("name" + i, address(1))).isEmpty();
        }
        assertThat(otherNode.toWait("fresh", address(1))).contains(Duration.ofMinutes(1));
        assertThat(otherNode.toWait("fresh", address(2))).isEmpty();
    }

    @Test
    void anIpv6NetworkIsOneAddress() {
        for (int i = 0; i < 30; i++) {
            assertThat(node.toWait("name" + i, "2001:db8:1:2::" + i)).isEmpty();
        }
        assertThat(node.toWait("fresh", "2001:db8:1:2:ffff::1")).isPresent();
        assertThat(node.toWait("fresh", "2001:db8:1:3::1")).isEmpty();
    }

    @Test
    void ofManyAttemptsAtOnceNoMoreThanAllowedAreLookedAt() throws Exception {
        var attempts = new ArrayList<Callable<Optional<Duration>>>();
        for (int i = 0; i < 60; i++) {
            int number = i;
            attempts.add(() -> (number % 2 == 0 ? node : otherNode).toWait("lan", address(1)));
        }
        int looked = 0;
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (Future<Optional<Duration>> attempt : threads.invokeAll(attempts)) {
                looked += attempt.get().isEmpty() ? 1 : 0;
            }
        }
        assertThat(looked).isEqualTo(5);
    }

    @Test
    void strangersWhoKnowANameDoNotKeepItsOwnerOut() {
        node.settle("lan", Role.OFFICER);
        for (int i = 0; i < 95; i++) {
            node.toWait("lan", address(i / 5));
        }
        assertThat(node.toWait("lan", address(1))).isPresent();
        assertThat(otherNode.signIn.attempt("lan", StaffNode.PASSWORD, StaffNode.VISIT))
                .isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void anAttackFromManyAddressesOnOneNameIsSlowedDown() {
        for (int i = 0; i < 100; i++) {
            assertThat(node.toWait("lan", address(i))).isEmpty();
        }
        for (long seconds : List.of(1, 2, 4, 5, 5)) {
            assertThat(otherNode.toWait("lan", address(200))).contains(Duration.ofSeconds(seconds));
            clock.advance(Duration.ofSeconds(seconds));
            assertThat(node.toWait("lan", address(100 + (int) seconds))).isEmpty();
        }
    }

    @Test
    void aLockHasOneRowInTheAuditHoweverOftenItIsMet() {
        node.settle("lan", Role.OFFICER);
        for (int i = 0; i < 12; i++) {
            node.signIn.attempt("lan", "wrong", StaffNode.VISIT);
        }
        assertThat(node.audit.find(AuditQuery.everything(), Long.MAX_VALUE, 6))
                .extracting(AuditEntry::act)
                .containsExactly(
                        "sign-in-locked",
                        "sign-in-refused",
                        "sign-in-refused",
                        "sign-in-refused",
                        "sign-in-refused",
                        "sign-in-refused");
    }

    @Test
    void whatNoDatabaseTakesIsAWrongNameAndIsCounted() {
        for (int i = 0; i < 5; i++) {
            assertThat(node.signIn.attempt("lan\u0000", "wrong", StaffNode.VISIT))
                    .isInstanceOf(SignInOutcome.Refused.class);
        }
        assertThat(node.signIn.attempt("lan\u0000", "wrong", StaffNode.VISIT))
                .isInstanceOf(SignInOutcome.LockedOut.class);
        assertThat(node.accounts.find("lan\u0000")).isEmpty();
    }

    @Test
    void whoSignsInStartsAfresh() {
        for (int i = 0; i < 4; i++) {
            node.toWait("lan", address(1));
        }
        node.lockOut.succeeded("lan", address(1));
        for (int i = 0; i < 5; i++) {
            assertThat(node.toWait("lan", address(1))).isEmpty();
        }
    }

    @Test
    void aLockedNameIsRefusedWithTheRightPasswordToo() {
        node.settle("lan", Role.OFFICER);
        for (int i = 0; i < 5; i++) {
            assertThat(node.signIn.attempt("lan", "wrong " + i, StaffNode.VISIT))
                    .isInstanceOf(SignInOutcome.Refused.class);
        }
        assertThat(otherNode.signIn.attempt("lan", StaffNode.PASSWORD, StaffNode.VISIT))
                .isEqualTo(new SignInOutcome.LockedOut(Duration.ofMinutes(1)));
        clock.advance(Duration.ofMinutes(1));
        assertThat(otherNode.signIn.attempt("lan", StaffNode.PASSWORD, StaffNode.VISIT))
                .isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void aPasswordResetLiftsTheLock() {
        node.settle("lan", Role.OFFICER);
        for (int i = 0; i < 6; i++) {
            node.signIn.attempt("lan", "wrong", StaffNode.VISIT);
        }
        String oneTime = node.accounts.resetPassword(Actor.commandLine(), "lan").password();
        assertThat(node.signIn.attempt("lan", oneTime, StaffNode.VISIT))
                .isInstanceOf(SignInOutcome.PasswordChangeNeeded.class);
    }

    @Test
    void theNameThatWasTypedIsNotKept() {
        node.signIn.attempt("my password by mistake", "lan", StaffNode.VISIT);
        assertThat(node.jdbc
                        .sql("select key from staff_attempt")
                        .query(String.class)
                        .list())
                .allMatch(key -> key.matches("[0-9a-f]{64}"));
        assertThat(node.jdbc
                        .sql("select account_name || object from staff_audit")
                        .query(String.class)
                        .list())
                .containsExactly("–");
    }

    private static String address(int number) {
        return "198.51.100." + number;
    }
}
