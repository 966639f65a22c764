package vn.motcua.assistant.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.staff.RefusedPasswordException.Reason;

/** Signing in with name and password, and choosing another password. */
@Component
public class SignIn {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final LockOut lockOut;
    private final StaffSessions sessions;
    private final Audit audit;
    private final Clock clock;

    SignIn(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Passwords passwords,
            PasswordPolicy policy,
            LockOut lockOut,
            StaffSessions sessions,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.passwords = passwords;
        this.policy = policy;
        this.lockOut = lockOut;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is known of an account before its password has been looked at. */
    private record Credentials(
            long id,
            String name,
            String hash,
            boolean enabled,
            @Nullable Instant oneTimeUntil) {

        Actor from(String address) {
            return new Actor(id, name, address);
        }
    }

    /**
     * Tries to sign in. Takes as long whether or not there is such an account.
     *
     * @throws SignInBusyException when too many try at this moment
     */
    public SignInOutcome attempt(String typedName, String password, Visit visit) {
        String name = AccountName.typed(typedName);
        return switch (lockOut.count(name, visit.address())) {
            case LockOut.Counted.Locked locked -> new SignInOutcome.LockedOut(locked.remaining());
            case LockOut.Counted.Looked looked -> attempt(name, password, visit, looked.locks());
        };
    }

    private SignInOutcome attempt(String name, String password, Visit visit, boolean locks) {
        // People type anything where a name belongs, also what the database cannot take.
        Optional<Credentials> known = AccountName.isOne(name) ? credentials(name) : Optional.empty();
        Actor actor = known.map(credentials -> credentials.from(visit.address()))
                .orElseGet(() -> Actor.nobody(visit.address()));
        boolean right = passwords.matches(password, known.map(Credentials::hash).orElse(Passwords.OF_NOBODY));
        if (!right || known.filter(Credentials::enabled).isEmpty()) {
            audit.record(actor, Act.SIGN_IN_REFUSED);
            if (locks) {
                audit.record(actor, Act.SIGN_IN_LOCKED);
            }
            return new SignInOutcome.Refused();
        }
        return signedIn(known.get(), visit);
    }

    private SignInOutcome signedIn(Credentials account, Visit visit) {
        Instant now = clock.instant();
        lockOut.succeeded(account.name(), visit.address());
        Instant until = account.oneTimeUntil();
        if (until != null && until.isBefore(now)) {
            audit.record(account.from(visit.address()), Act.SIGN_IN_REFUSED);
            return new SignInOutcome.OneTimePasswordExpired();
        }
        StaffSessions.Begun begun = begin(account, visit, Act.SIGNED_IN, now);
        return until == null ? new SignInOutcome.SignedIn(begun) : new SignInOutcome.PasswordChangeNeeded(begun);
    }

    /**
     * Chooses another password. Every browser of the member is signed out, and the one in hand signed in anew.
     *
     * @param session the browser in hand
     * @param present the present password: whoever finds a browser open must not be able to keep its owner out
     * @param chosen the new one
     * @throws RefusedPasswordException when the present one is wrong, or the new one is not taken
     * @throws SignInBusyException when too many try at this moment
     */
    public StaffSessions.Begun changePassword(StaffSession session, String present, String chosen, Visit visit) {
        StaffMember member = session.member();
        Credentials account = credentials(member.name()).orElseThrow();
        if (lockOut.count(member.name(), visit.address()) instanceof LockOut.Counted.Locked) {
            throw new RefusedPasswordException(Reason.LOCKED);
        }
        if (!passwords.matches(present, account.hash())) {
            audit.record(session.actor(), Act.PASSWORD_CHANGE_REFUSED);
            throw new RefusedPasswordException(Reason.PRESENT_PASSWORD_WRONG);
        }
        lockOut.succeeded(member.name(), visit.address());
        policy.check(chosen, member);
        if (passwords.matches(chosen, account.hash())) {
            throw new RefusedPasswordException(Reason.UNCHANGED);
        }
        String hash = passwords.hash(chosen);
        StaffSessions.@Nullable Begun begun = transaction.execute(status -> {
            int changed =
                    jdbc.sql("""
                    update staff_account set password_hash = ?, one_time_until = null
                    where id = ? and password_hash = ? and enabled""").params(hash, member.id(), account.hash()).update();
            if (changed == 0) {
                // Meanwhile an administrator has made another password, or switched the account off.
                throw new RefusedPasswordException(Reason.PRESENT_PASSWORD_WRONG);
            }
            sessions.endAll(member.id());
            return begin(account, visit, Act.PASSWORD_CHANGED, clock.instant());
        });
        if (begun == null) {
            throw new IllegalStateException("nobody was signed in");
        }
        return begun;
    }

    private StaffSessions.Begun begin(Credentials account, Visit visit, Act act, Instant now) {
        StaffSessions.@Nullable Begun begun = transaction.execute(status -> {
            jdbc.sql("update staff_account set signed_in_at = ? where id = ?")
                    .params(now.atOffset(ZoneOffset.UTC), account.id())
                    .update();
            audit.record(account.from(visit.address()), act);
            return sessions.begin(account.id(), visit);
        });
        if (begun == null) {
            throw new IllegalStateException("nobody was signed in");
        }
        return begun;
    }

    private Optional<Credentials> credentials(String name) {
        return jdbc.sql("select id, name, password_hash, enabled, one_time_until from staff_account where name = ?")
                .param(name)
                .query((row, number) -> {
                    OffsetDateTime until = row.getObject("one_time_until", OffsetDateTime.class);
                    return new Credentials(
                            row.getLong("id"),
                            row.getString("name"),
                            row.getString("password_hash"),
                            row.getBoolean("enabled"),
                            until == null ? null : until.toInstant());
                })
                .optional();
    }
}
