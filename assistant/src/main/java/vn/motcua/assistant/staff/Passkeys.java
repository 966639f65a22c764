package vn.motcua.assistant.staff;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.staff.PasskeyChallenges.Purpose;

/**
 * Passkeys: as a second factor, and alone, which is two factors in one. What passes between the service and a browser is Web
 * Authentication's JSON, as text.
 */
public class Passkeys {

    private static final int LONGEST_NAME = 60;

    private final TransactionTemplate transaction;
    private final @Nullable PasskeyCeremonies ceremonies;
    private final PasskeyTable table;
    private final PasskeyChallenges challenges;
    private final SecondFactors factors;
    private final HeldFactors held;
    private final Audit audit;
    private final Clock clock;

    /**
     * The passkeys.
     *
     * @param ceremonies empty where browsers would not offer any, because the service has no fitting public address
     */
    Passkeys(
            PlatformTransactionManager transactions,
            Optional<PasskeyCeremonies> ceremonies,
            PasskeyTable table,
            PasskeyChallenges challenges,
            SecondFactors factors,
            HeldFactors held,
            Audit audit,
            Clock clock) {
        this.transaction = new TransactionTemplate(transactions);
        this.ceremonies = ceremonies.orElse(null);
        this.table = table;
        this.challenges = challenges;
        this.factors = factors;
        this.held = held;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether there can be any: the service must have a public address by https. */
    public boolean arePossible() {
        return ceremonies != null;
    }

    /** A member's passkeys, the oldest first. */
    public List<Passkey> of(StaffMember member) {
        return table.shown(member.id());
    }

    /**
     * What a browser needs to make a passkey.
     *
     * @return empty where passkeys are not possible
     * @throws SignInTooOldException when the browser was signed in too long ago
     */
    public Optional<String> creationOptions(StaffSession session) {
        factors.refuseOld(session);
        StaffMember member = session.member();
        return ceremonies()
                .map(known -> known.creationOptions(
                        member,
                        table.handle(member.id()),
                        challenges.begin(Purpose.REGISTRATION, member.id()),
                        table.of(member.id())));
    }

    /**
     * Adds the passkey that a browser has made.
     *
     * @param name what its owner calls it; shortened to 60 characters
     * @param answer the browser's answer
     * @return the recovery codes, to be shown once: none when there are some already; empty when the answer is wrong
     * @throws SignInTooOldException when the browser was signed in too long ago
     */
    public Optional<List<String>> add(StaffSession session, String name, String answer) {
        factors.refuseOld(session);
        long account = session.member().id();
        Optional<PasskeyTable.Stored> made = ceremonies()
                .flatMap(known -> known.registered(
                        answer,
                        account,
                        table.handle(account),
                        challenge -> challenges.take(Purpose.REGISTRATION, account, challenge)));
        String called = called(name);
        return made.flatMap(passkey -> transaction.execute(status -> {
            if (!table.add(passkey, called)) {
                return Optional.<List<String>>empty();
            }
            audit.record(session.actor(), Act.PASSKEY_ADDED, called);
            return Optional.of(factors.firstRecoveryCodes(session));
        }));
    }

    /**
     * Removes one of the member's passkeys; one of somebody else's is left alone.
     *
     * @param id its id in base64url
     * @throws SignInTooOldException when the browser was signed in too long ago
     */
    public void remove(StaffSession session, String id) {
        factors.refuseOld(session);
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(id);
        } catch (IllegalArgumentException malformed) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            table.remove(session.member().id(), bytes)
                    .ifPresent(name -> audit.record(session.actor(), Act.PASSKEY_REMOVED, name));
            held.forgetUnneededCodes(session.member().id());
        });
    }

    /** What a browser needs to sign in with a passkey alone; empty where passkeys are not possible. */
    public Optional<String> signInOptions() {
        return ceremonies()
                .map(known -> known.requestOptions(challenges.begin(Purpose.SIGN_IN, null), List.of(), true));
    }

    /** What a browser needs to show a passkey of an account as a second factor; empty when it has none. */
    Optional<String> secondStepOptions(long account) {
        List<PasskeyTable.Stored> present = table.of(account);
        return present.isEmpty()
                ? Optional.empty()
                : ceremonies()
                        .map(known ->
                                known.requestOptions(challenges.begin(Purpose.SECOND_STEP, account), present, false));
    }

    boolean hasAny(long account) {
        return ceremonies != null && !table.of(account).isEmpty();
    }

    /** Whose passkey has answered, as the only factor. */
    OptionalLong owner(String answer) {
        return proven(answer, Purpose.SIGN_IN, null)
                .map(passkey -> OptionalLong.of(passkey.account()))
                .orElseGet(OptionalLong::empty);
    }

    /** Whether a passkey of this account has answered, as the second factor. */
    boolean isOf(long account, String answer) {
        return proven(answer, Purpose.SECOND_STEP, account).isPresent();
    }

    private Optional<PasskeyTable.Stored> proven(String answer, Purpose purpose, @Nullable Long account) {
        return ceremonies()
                .flatMap(known -> known.proven(
                        answer,
                        id -> table.find(id).filter(passkey -> account == null || passkey.account() == account),
                        account == null,
                        challenge -> challenges.take(purpose, account, challenge)))
                .flatMap(proven -> {
                    table.used(proven.id(), proven.counter(), proven.backedUp());
                    return table.find(proven.id());
                });
    }

    private Optional<PasskeyCeremonies> ceremonies() {
        return Optional.ofNullable(ceremonies);
    }

    private static String called(String name) {
        String text = name.strip().replaceAll("\\p{Cntrl}", "");
        if (text.isEmpty()) {
            return "Passkey";
        }
        return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
    }
}
