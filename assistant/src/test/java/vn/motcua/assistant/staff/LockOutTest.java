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
            assertThat(node.lockOut.count("lan", address(i))).isEmpty();
        }
        for (long minutes : List.of(1, 2, 4, 8, 15, 15)) {
            assertThat(otherNode.lockOut.count("lan", address(9))).contains(Duration.ofMinutes(minutes));
            clock.advance(Duration.ofMinutes(minutes).minusSeconds(1));
            assertThat(node.lockOut.count("lan", address(9))).contains(Duration.ofSeconds(1));
            clock.advance(Duration.ofSeconds(1));
            assertThat(node.lockOut.count("lan", address(9))).isEmpty();
        }
    }

    @Test
    void failuresWane() {
        for (int i = 0; i < 4; i++) {
            node.lockOut.count("lan", address(i));
        }
        clock.advance(Duration.ofHours(4));
        for (int i = 0; i < 5; i++) {
            assertThat(node.lockOut.count("lan", address(i))).isEmpty();
        }
        assertThat(node.lockOut.count("lan", address(9))).isPresent();
    }

    @Test
    void oneAddressThatTriesManyNamesIsLockedOut() {
        for (int i = 0; i < 30; i++) {
            assertThat(node.lockOut.count("name" + i, address(1))).isEmpty();
        }
        assertThat(otherNode.lockOut.count("fresh", address(1))).contains(Duration.ofMinutes(1));
        assertThat(otherNode.lockOut.count("fresh", address(2))).isEmpty();
    }

    @Test
    void anIpv6NetworkIsOneAddress() {
        for (int i = 0; i < 30; i++) {
            assertThat(node.lockOut.count("name" + i, "2001:db8:1:2::" + i)).isEmpty();
        }
        assertThat(node.lockOut.count("fresh", "2001:db8:1:2:ffff::1")).isPresent();
        assertThat(node.lockOut.count("fresh", "2001:db8:1:3::1")).isEmpty();
    }

    @Test
    void ofManyAttemptsAtOnceNoMoreThanAllowedAreLookedAt() throws Exception {
        var attempts = new ArrayList<Callable<Optional<Duration>>>();
        for (int i = 0; i < 60; i++) {
            int number = i;
            attempts.add(() -> (number % 2 == 0 ? node : otherNode).lockOut.count("lan", address(number)));
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
    void whoSignsInStartsAfresh() {
        for (int i = 0; i < 4; i++) {
            node.lockOut.count("lan", address(1));
        }
        node.lockOut.succeeded("lan", address(1));
        for (int i = 0; i < 5; i++) {
            assertThat(node.lockOut.count("lan", address(1))).isEmpty();
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
