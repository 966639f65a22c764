package vn.motcua.assistant.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.seal.SecretSeal;

/** What a node knows of the staff, on a database that several may share. */
final class StaffNode {

    static final Visit VISIT = new Visit("203.0.113.7", "Test");
    static final String PASSWORD = "ngựa đồng pin kẹp giấy";

    final JdbcClient jdbc;
    final JdbcTransactionManager transactions;
    final Passwords passwords = QuickPasswords.quick();
    final Audit audit;
    final LockOut lockOut;
    final StaffSessions sessions;
    final Accounts accounts;
    final HeldFactors factors;
    final SecondFactors secondFactors;
    final SignIn signIn;

    StaffNode(DatabaseAddress database, Clock clock) {
        this(database, clock, StaffSettings.defaults(), "the-secret-key-of-the-operator-0001");
    }

    StaffNode(DatabaseAddress database, Clock clock, StaffSettings settings, String secretKey) {
        var dataSource = TestDatabase.pool(database);
        transactions = new JdbcTransactionManager(dataSource);
        jdbc = JdbcClient.create(dataSource);
        audit = new Audit(jdbc, clock);
        lockOut = new LockOut(jdbc, clock);
        sessions = new StaffSessions(jdbc, transactions, audit, settings, clock);
        factors = new HeldFactors(jdbc);
        accounts = new Accounts(jdbc, transactions, passwords, lockOut, sessions, factors, audit, settings, clock);
        var apps = new AuthenticatorApps(jdbc, new SecretSeal(secretKey, AuthenticatorApps.SEALED), clock);
        var recovery = new RecoveryCodes(jdbc, passwords, clock);
        secondFactors = new SecondFactors(transactions, apps, recovery, factors, audit, settings, "Phường: Mẫu", clock);
        signIn = new SignIn(
                jdbc,
                transactions,
                passwords,
                new PasswordPolicy(),
                lockOut,
                sessions,
                factors,
                new HalfSignIns(jdbc, clock),
                new Codes(apps, recovery, audit),
                new Passkeys(
                        transactions,
                        RelyingParty.of("http://localhost:8080", "Phường Mẫu").map(PasskeyCeremonies::new),
                        new PasskeyTable(jdbc, clock),
                        new PasskeyChallenges(jdbc, clock),
                        secondFactors,
                        factors,
                        audit,
                        clock),
                audit,
                clock);
    }

    /** An account's name that no other test has. */
    static String newName() {
        return "u" + java.util.UUID.randomUUID().toString().substring(0, 8);
    }

    /** Makes an account whose owner has chosen {@link #PASSWORD}. */
    void settle(String name, Role... roles) {
        String oneTime = accounts.create(Actor.commandLine(), name, "Người " + name, java.util.Set.of(roles))
                .password();
        var needed = (SignInOutcome.PasswordChangeNeeded) signIn.attempt(name, oneTime, VISIT);
        signIn.changePassword(sessions.find(needed.begun().token()).orElseThrow(), oneTime, PASSWORD, VISIT);
    }

    /** Counts an attempt; how long it has to wait, empty when the password may be looked at. */
    Optional<Duration> toWait(String name, String address) {
        return lockOut.count(name, address) instanceof LockOut.Counted.Locked locked
                ? Optional.of(locked.remaining())
                : Optional.empty();
    }

    /** Signs in and gives the token. */
    String token(String name) {
        return ((SignInOutcome.SignedIn) signIn.attempt(name, PASSWORD, VISIT))
                .begun()
                .token();
    }
}
