package vn.motcua.assistant.staff;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A member's own second factor, as far as it is typed: codes of an authenticator app and recovery codes. Changes are made in a
 * browser that was signed in a short while ago alone.
 */
public class SecondFactors {

    private final TransactionTemplate transaction;
    private final AuthenticatorApps apps;
    private final RecoveryCodes recovery;
    private final HeldFactors factors;
    private final Audit audit;
    private final StaffSettings settings;
    private final String service;
    private final Clock clock;

    SecondFactors(
            PlatformTransactionManager transactions,
            AuthenticatorApps apps,
            RecoveryCodes recovery,
            HeldFactors factors,
            Audit audit,
            StaffSettings settings,
            String service,
            Clock clock) {
        this.transaction = new TransactionTemplate(transactions);
        this.apps = apps;
        this.recovery = recovery;
        this.factors = factors;
        this.audit = audit;
        this.settings = settings;
        this.service = service;
        this.clock = clock;
    }

    /**
     * What a member has.
     *
     * @param held whether there is a second factor at all
     * @param app whether an authenticator app is one
     * @param recoveryCodes how many recovery codes are not used yet
     * @param demanded whether one of the member's roles demands a second factor
     */
    public record State(boolean held, boolean app, int recoveryCodes, boolean demanded) {}

    /** What a member has now. */
    public State state(StaffMember member) {
        return new State(
                factors.has(member.id()),
                factors.hasApp(member.id()),
                recovery.left(member.id()),
                settings.secondFactorRoles().stream().anyMatch(member::is));
    }

    /** Whether secrets of apps are sealed in the database; without the operator's key they are not. */
    public boolean areSealed() {
        return apps.areSealed();
    }

    /**
     * Offers a new secret to an authenticator app.
     *
     * @throws SignInTooOldException when the browser was signed in too long ago
     */
    public AppOffer offerApp(StaffSession session) {
        refuseOld(session);
        return offer(session.member(), apps.offer(session.member().id()));
    }

    /** The secret that was offered last and is not confirmed yet. */
    public Optional<AppOffer> offered(StaffSession session) {
        return apps.offered(session.member().id()).map(secret -> offer(session.member(), secret));
    }

    /**
     * Confirms with a code that the app has the secret that was offered.
     *
     * @return the recovery codes, to be shown once: none when there are some already; empty when the code is wrong
     * @throws SignInTooOldException when the browser was signed in too long ago
     */
    public Optional<List<String>> confirmApp(StaffSession session, String code) {
        refuseOld(session);
        return inTransaction(() -> {
            if (!apps.confirm(session.member().id(), code.replaceAll("\\s", ""))) {
                return Optional.empty();
            }
            audit.record(session.actor(), Act.APP_ADDED);
            return Optional.of(firstRecoveryCodes(session));
        });
    }

    /** The recovery codes of whoever has just got a first second factor; none when there are some already. */
    List<String> firstRecoveryCodes(StaffSession session) {
        return recovery.left(session.member().id()) > 0 ? List.of() : made(session);
    }

    /**
     * Makes new recovery codes in place of all before; to be shown once.
     *
     * @return the codes; none for whoever has no second factor that they could stand in for
     * @throws SignInTooOldException when the browser was signed in too long ago
     */
    public List<String> makeRecoveryCodes(StaffSession session) {
        refuseOld(session);
        return inTransaction(() -> factors.has(session.member().id()) ? made(session) : List.of());
    }

    /**
     * Does without the authenticator app from now on.
     *
     * @throws SignInTooOldException when the browser was signed in too long ago
     */
    public void removeApp(StaffSession session) {
        refuseOld(session);
        inTransaction(() -> {
            if (factors.hasApp(session.member().id())) {
                audit.record(session.actor(), Act.APP_REMOVED);
            }
            apps.remove(session.member().id());
            factors.forgetUnneededCodes(session.member().id());
            return session;
        });
    }

    private List<String> made(StaffSession session) {
        audit.record(session.actor(), Act.RECOVERY_CODES_MADE);
        return recovery.make(session.member().id());
    }

    private AppOffer offer(StaffMember member, String secret) {
        return new AppOffer(service, member.name(), secret);
    }

    /** Refuses a browser that was signed in too long ago. */
    void refuseOld(StaffSession session) {
        if (!session.isFresh(clock.instant())) {
            throw new SignInTooOldException();
        }
    }

    private <T> T inTransaction(Supplier<T> work) {
        @Nullable T result = transaction.execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("the transaction gave nothing");
        }
        return result;
    }
}
