package vn.motcua.assistant.staff;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.staff.RefusedAccountException.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AccountsTest {

    private static final Actor SERVER = Actor.commandLine();

    private final DatabaseAddress database = TestDatabase.migrated();
    private final TestClock clock = new TestClock();
    private final StaffNode node = new StaffNode(database, clock);
    private final StaffNode otherNode = new StaffNode(database, clock);

    @Test
    void theFirstAdministratorIsMadeOnceAlthoughManyNodesStartAtOnce() throws Exception {
        var printed = new ByteArrayOutputStream();
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Callable<Void> start = () -> {
            new FirstAdministrator(new StaffNode(database, clock).accounts).make(out, 8080);
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var started : threads.invokeAll(List.of(start, start, start, start, start, start))) {
                started.get();
            }
        }
        Matcher password =
                Pattern.compile("one-time password\\): (\\S+)").matcher(printed.toString(StandardCharsets.UTF_8));
        assertThat(password.find()).isTrue();
        String oneTime = password.group(1);
        assertThat(password.find()).isFalse();
        assertThat(node.signIn.attempt("admin", oneTime, StaffNode.VISIT))
                .isInstanceOf(SignInOutcome.PasswordChangeNeeded.class);
        assertThat(node.accounts.all())
                .singleElement()
                .satisfies(account -> assertThat(account.member().roles()).containsExactly(Role.ADMINISTRATOR));
    }

    @Test
    void noAdministratorIsMadeWhereThereAreAccounts() {
        node.settle("lan", Role.OFFICER);
        assertThat(node.accounts.createFirst("admin", "Quản trị")).isEmpty();
    }

    @Test
    void aOneTimePasswordEnds() {
        String oneTime =
                node.accounts.create(SERVER, "lan", "Lan", Set.of(Role.OFFICER)).password();
        clock.advance(Duration.ofDays(7).plusSeconds(1));
        assertThat(node.signIn.attempt("lan", oneTime, StaffNode.VISIT))
                .isInstanceOf(SignInOutcome.OneTimePasswordExpired.class);
        assertThat(node.signIn.attempt("lan", "wrong", StaffNode.VISIT)).isInstanceOf(SignInOutcome.Refused.class);
    }

    @Test
    void anAdministratorWhoCanSignInAlwaysRemains() throws Exception {
        node.settle("one", Role.ADMINISTRATOR);
        node.settle("two", Role.ADMINISTRATOR, Role.OFFICER);
        assertRefused(Reason.NO_ROLE, () -> node.accounts.setRoles(SERVER, "one", Set.of()));
        int refused = 0;
        Callable<Void> disable = () -> {
            node.accounts.disable(SERVER, "one");
            return null;
        };
        Callable<Void> demote = () -> {
            otherNode.accounts.setRoles(SERVER, "two", Set.of(Role.OFFICER));
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var change : threads.invokeAll(List.of(disable, demote))) {
                try {
                    change.get();
                } catch (java.util.concurrent.ExecutionException failed) {
                    assertThat(failed.getCause()).isInstanceOf(RefusedAccountException.class);
                    refused++;
                }
            }
        }
        assertThat(refused).isEqualTo(1);
        assertThat(node.accounts.all())
                .anyMatch(account -> account.enabled() && account.member().is(Role.ADMINISTRATOR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "1abc", "lan nguyen", "lân", "a/b/c", "<b>x", "-abc"})
    void whatIsNoNameIsRefused(String name) {
        assertRefused(Reason.MALFORMED_NAME, () -> node.accounts.create(SERVER, name, "Lan", Set.of(Role.OFFICER)));
    }

    @Test
    void namesAreTakenOnce() {
        node.accounts.create(SERVER, " Lan ", "Lan", Set.of(Role.OFFICER));
        assertRefused(Reason.NAME_TAKEN, () -> node.accounts.create(SERVER, "lan", "Lan", Set.of(Role.OFFICER)));
        assertRefused(Reason.DISPLAY_NAME, () -> node.accounts.create(SERVER, "minh", " ", Set.of(Role.OFFICER)));
        assertRefused(Reason.UNKNOWN, () -> node.accounts.disable(SERVER, "minh"));
    }

    @Test
    void whatSignsSomebodyOutDoesSoOnAllNodesAtOnce() {
        node.settle("lan", Role.OFFICER);
        node.settle("admin", Role.ADMINISTRATOR);

        String disabled = node.token("lan");
        assertThat(otherNode.sessions.find(disabled)).isPresent();
        otherNode.accounts.disable(SERVER, "lan");
        assertThat(node.sessions.find(disabled)).isEmpty();
        otherNode.accounts.enable(SERVER, "lan");
        assertThat(node.sessions.find(disabled)).isEmpty();

        String reset = node.token("lan");
        String inHand = node.token("admin");
        otherNode.accounts.resetPassword(SERVER, "lan");
        assertThat(node.sessions.find(reset)).isEmpty();
        assertThat(node.sessions.find(inHand)).isPresent();
    }

    @Test
    void aMemberSignsOwnBrowsersOutAndNobodyElses() {
        node.settle("lan", Role.OFFICER);
        node.settle("minh", Role.OFFICER);
        String lost = node.token("lan");
        StaffSession inHand = node.sessions.find(node.token("lan")).orElseThrow();
        String foreign = node.token("minh");
        StaffSession ofMinh = node.sessions.find(foreign).orElseThrow();

        assertThat(otherNode.sessions.of(inHand.member())).hasSizeGreaterThanOrEqualTo(2);
        otherNode.sessions.signOutElsewhere(inHand, ofMinh.id());
        assertThat(node.sessions.find(foreign)).isPresent();
        otherNode.sessions.signOutElsewhere(
                inHand, node.sessions.find(lost).orElseThrow().id());
        assertThat(node.sessions.find(lost)).isEmpty();
        assertThat(node.sessions.find(inHand.id())).isPresent();
    }

    @Test
    void anIdleBrowserAndAnOldOneAreSignedOut() {
        node.settle("lan", Role.OFFICER);
        String idle = node.token("lan");
        clock.advance(Duration.ofMinutes(61));
        assertThat(node.sessions.find(idle)).isEmpty();

        String busy = node.token("lan");
        for (int i = 0; i < 14; i++) {
            clock.advance(Duration.ofMinutes(50));
            assertThat(otherNode.sessions.find(busy)).as("after %s uses", i).isPresent();
        }
        clock.advance(Duration.ofMinutes(21));
        assertThat(node.sessions.find(busy)).as("after twelve hours").isEmpty();
        assertThat(node.sessions.deleteExpired()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void tokensAndPasswordsAreNotInTheDatabase() {
        node.settle("lan", Role.OFFICER);
        String token = node.token("lan");
        String everything = node.jdbc
                .sql("select string_agg(s::text, ' ') || string_agg(a::text, ' ')"
                        + " from staff_session s, staff_account a")
                .query(String.class)
                .single();
        assertThat(everything).contains("$argon2id$").doesNotContain(token, StaffNode.PASSWORD);
    }

    @Test
    void whoIsNotThereTakesAsMuchWorkAsWhoIs() {
        var passwords = new Passwords();
        assertThat(passwords.isOutdated(Passwords.OF_NOBODY)).isFalse();
        assertThat(passwords.isOutdated(passwords.hash("x"))).isFalse();
        assertThat(passwords.hash("x")).startsWith("$argon2id$v=19$m=16384,t=2,p=1$");
        assertThat(Passwords.OF_NOBODY).startsWith("$argon2id$v=19$m=16384,t=2,p=1$");
        assertThat(passwords.matches("", Passwords.OF_NOBODY)).isFalse();
    }

    @Test
    void aPasswordIsTheSameHoweverItsLettersAreComposed() {
        String hash = node.passwords.hash("ngựa đồng");
        assertThat(node.passwords.matches(
                        java.text.Normalizer.normalize("ngựa đồng", java.text.Normalizer.Form.NFD), hash))
                .isTrue();
        assertThat(node.passwords.matches("ngua dong", hash)).isFalse();
    }

    @Test
    void rowsOfTheAuditAreNeverChanged() {
        node.settle("lan", Role.OFFICER);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(
                        () -> node.jdbc.sql("update staff_audit set act = 'x'").update());
    }

    @Test
    void everyActHasItsRow() {
        node.settle("lan", Role.OFFICER);
        node.settle("admin", Role.ADMINISTRATOR);
        StaffSession lan = node.sessions.find(node.token("lan")).orElseThrow();
        StaffSession other = node.sessions.find(node.token("lan")).orElseThrow();
        node.signIn.attempt("lan", "wrong", StaffNode.VISIT);
        node.signIn.attempt("nobody", "wrong", StaffNode.VISIT);
        node.sessions.signOutElsewhere(lan, other.id());
        node.sessions.signOut(lan);
        node.accounts.setRoles(SERVER, "lan", Set.of(Role.SUPERVISOR));
        node.accounts.disable(SERVER, "lan");
        node.accounts.enable(SERVER, "lan");
        node.accounts.resetPassword(SERVER, "lan");
        assertThat(node.audit.find(AuditQuery.everything(), Long.MAX_VALUE, 100).reversed())
                .extracting(entry -> entry.account() + " " + entry.act() + " " + entry.object())
                .containsExactly(
                        "command line account-created lan: officer",
                        "lan signed-in ",
                        "lan password-changed ",
                        "command line account-created admin: administrator",
                        "admin signed-in ",
                        "admin password-changed ",
                        "lan signed-in ",
                        "lan signed-in ",
                        "lan sign-in-refused ",
                        "– sign-in-refused ",
                        "lan signed-out-elsewhere lan",
                        "lan signed-out ",
                        "command line roles-changed lan: supervisor",
                        "command line account-disabled lan",
                        "command line account-enabled lan",
                        "command line password-reset lan");
    }

    private static void assertRefused(Reason reason, Runnable change) {
        assertThatExceptionOfType(RefusedAccountException.class)
                .isThrownBy(change::run)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
