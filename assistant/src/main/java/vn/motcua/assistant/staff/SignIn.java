package vn.motcua.assistant.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.staff.RefusedPasswordException.Reason;

/** Signing in, in one step or two, and choosing another password. */
@Component
public class SignIn {

    /** As the audit says it. */
    private static final String PASSKEY = "passkey";

    private static final String CREDENTIALS =
            "select id, name, password_hash, enabled, one_time_until from staff_account";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final LockOut lockOut;
    private final StaffSessions sessions;
    private final HeldFactors factors;
    private final HalfSignIns halves;
    private final Codes codes;
    private final Passkeys passkeys;
    private final Audit audit;
    private final Clock clock;

    SignIn(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Passwords passwords,
            PasswordPolicy policy,
            LockOut lockOut,
            StaffSessions sessions,
            HeldFactors factors,
            HalfSignIns halves,
            Codes codes,
            Passkeys passkeys,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.passwords = passwords;
        this.policy = policy;
        this.lockOut = lockOut;
        this.sessions = sessions;
        this.factors = factors;
        this.halves = halves;
        this.codes = codes;
        this.passkeys = passkeys;
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
        Credentials account = known.get();
        if (factors.has(account.id())) {
            lockOut.halfSucceeded(name, visit.address());
            return new SignInOutcome.SecondFactorNeeded(halves.begin(account.id(), SignInWay.PASSWORD));
        }
        lockOut.succeeded(name, visit.address());
        return signedIn(account, SignInWay.PASSWORD, "", visit);
    }

    /**
     * Tries to sign in with a passkey alone.
     *
     * @param answer what the browser answers to {@link Passkeys#signInOptions()}
     */
    public SignInOutcome withPasskey(String answer, Visit visit) {
        OptionalLong owner = passkeys.owner(answer);
        Optional<Credentials> known = owner.isPresent() ? credentials(owner.getAsLong()) : Optional.empty();
        if (known.filter(Credentials::enabled).isEmpty()) {
            audit.record(
                    known.map(account -> account.from(visit.address())).orElseGet(() -> Actor.nobody(visit.address())),
                    Act.SIGN_IN_REFUSED,
                    PASSKEY);
            return new SignInOutcome.Refused();
        }
        return signedIn(known.get(), SignInWay.PASSKEY, PASSKEY, visit);
    }

    /** The identity provider has vouched for an account's owner. */
    SignInOutcome withProvider(long number, Visit visit) {
        Credentials account = credentials(number).orElseThrow();
        if (!account.enabled()) {
            audit.record(account.from(visit.address()), Act.SIGN_IN_REFUSED, "provider");
            return new SignInOutcome.Refused();
        }
        return sessions.asksSecondFactor(SignInWay.PROVIDER) && factors.has(account.id())
                ? new SignInOutcome.SecondFactorNeeded(halves.begin(account.id(), SignInWay.PROVIDER))
                : signedIn(account, SignInWay.PROVIDER, "provider", visit);
    }

    /**
     * How a browser that is half signed in may go on.
     *
     * @param app whether with a code of an authenticator app; a recovery code can be typed in any case
     * @param passkey whether with a passkey
     */
    public record SecondStep(boolean app, boolean passkey) {}

    /** How a browser may go on that proves with this token that it is half signed in; empty when it is not. */
    public Optional<SecondStep> secondStep(String token) {
        return halves.find(token)
                .map(half -> new SecondStep(factors.hasApp(half.account()), passkeys.hasAny(half.account())));
    }

    /** What a browser that is half signed in needs to show a passkey. */
    public Optional<String> secondStepOptions(String token) {
        return halves.find(token).flatMap(half -> passkeys.secondStepOptions(half.account()));
    }

    /**
     * The second step with a passkey. It is not counted: a signature cannot be found by trying.
     *
     * @param token what the first step gave
     * @param answer what the browser answers to {@link #secondStepOptions}
     */
    public SignInOutcome secondStepWithPasskey(String token, String answer, Visit visit) {
        Optional<HalfSignIns.Half> half = halves.find(token);
        Optional<Credentials> known = half.flatMap(found -> credentials(found.account()));
        if (known.filter(Credentials::enabled).isEmpty()) {
            return new SignInOutcome.TooLate();
        }
        Credentials account = known.get();
        if (!passkeys.isOf(account.id(), answer)) {
            audit.record(account.from(visit.address()), Act.SECOND_FACTOR_REFUSED, PASSKEY);
            return new SignInOutcome.WrongSecondFactor();
        }
        return finished(token, half.get(), account, PASSKEY, visit);
    }

    /**
     * The second step with a code of an authenticator app, or one of the recovery codes.
     *
     * @param token what the first step gave
     */
    public SignInOutcome secondStep(String token, String code, Visit visit) {
        Optional<HalfSignIns.Half> half = halves.find(token);
        Optional<Credentials> known = half.flatMap(found -> credentials(found.account()));
        if (known.filter(Credentials::enabled).isEmpty()) {
            return new SignInOutcome.TooLate();
        }
        Credentials account = known.get();
        return switch (lockOut.countSecond(account.name(), visit.address())) {
            case LockOut.Counted.Locked locked -> new SignInOutcome.LockedOut(locked.remaining());
            case LockOut.Counted.Looked looked -> {
                Codes.Taken taken = codes.take(account.from(visit.address()), account.id(), code);
                if (taken == Codes.Taken.NOT) {
                    audit.record(account.from(visit.address()), Act.SECOND_FACTOR_REFUSED);
                    if (looked.locks()) {
                        audit.record(account.from(visit.address()), Act.SIGN_IN_LOCKED);
                    }
                    yield new SignInOutcome.WrongSecondFactor();
                }
                lockOut.secondSucceeded(account.name(), visit.address());
                yield finished(token, half.get(), account, taken.word(), visit);
            }
        };
    }

    private SignInOutcome finished(
            String token, HalfSignIns.Half half, Credentials account, String factor, Visit visit) {
        return halves.end(token) ? signedIn(account, half.way(), factor, visit) : new SignInOutcome.TooLate();
    }

    /** The factors that are asked for were right. */
    private SignInOutcome signedIn(Credentials account, SignInWay way, String factor, Visit visit) {
        Instant now = clock.instant();
        // Whoever comes by the provider has no need of the password that waits here.
        Instant until = way == SignInWay.PROVIDER ? null : account.oneTimeUntil();
        if (until != null && until.isBefore(now)) {
            audit.record(account.from(visit.address()), Act.SIGN_IN_REFUSED);
            return new SignInOutcome.OneTimePasswordExpired();
        }
        StaffSessions.Begun begun = begin(account, way, visit, Act.SIGNED_IN, factor);
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
            return begin(account, session.way(), visit, Act.PASSWORD_CHANGED, "");
        });
        if (begun == null) {
            throw new IllegalStateException("nobody was signed in");
        }
        return begun;
    }

    private StaffSessions.Begun begin(Credentials account, SignInWay way, Visit visit, Act act, String object) {
        StaffSessions.@Nullable Begun begun = transaction.execute(status -> {
            jdbc.sql("update staff_account set signed_in_at = ? where id = ?")
                    .params(clock.instant().atOffset(ZoneOffset.UTC), account.id())
                    .update();
            audit.record(account.from(visit.address()), act, object);
            return sessions.begin(account.id(), way, visit);
        });
        if (begun == null) {
            throw new IllegalStateException("nobody was signed in");
        }
        return begun;
    }

    private Optional<Credentials> credentials(String name) {
        return jdbc.sql(CREDENTIALS + " where name = ?")
                .param(name)
                .query(SignIn::credentials)
                .optional();
    }

    private Optional<Credentials> credentials(long account) {
        return jdbc.sql(CREDENTIALS + " where id = ?")
                .param(account)
                .query(SignIn::credentials)
                .optional();
    }

    private static Credentials credentials(ResultSet row, int number) throws SQLException {
        OffsetDateTime until = row.getObject("one_time_until", OffsetDateTime.class);
        return new Credentials(
                row.getLong("id"),
                row.getString("name"),
                row.getString("password_hash"),
                row.getBoolean("enabled"),
                until == null ? null : until.toInstant());
    }
}
