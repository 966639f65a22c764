package vn.motcua.assistant.staff;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.assistant.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Signing in with a second factor that is typed: what opens, what does not, and what the database and the audit keep of it. */
class SecondFactorTest {

    private static final Actor SERVER = Actor.commandLine();
    private static final Duration STEP = Duration.ofSeconds(30);

    private static final DatabaseAddress DATABASE = TestDatabase.migrated();
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final TestClock clock = new TestClock();
    private final StaffNode node = new StaffNode(DATABASE, clock);
    private final StaffNode otherNode = new StaffNode(DATABASE, clock);
    private final String lan = StaffNode.newName();
    private final String admin = StaffNode.newName();

    /** Failures are counted by address. */
    private final Visit visit = new Visit("203.0.113." + ADDRESSES.incrementAndGet(), "Test");

    @Test
    void aPasswordAloneOpensNothingOnceThereIsASecondFactor() {
        TestApp app = protect(lan);
        String half = half(lan);
        assertThat(node.sessions.find(half)).isEmpty();
        assertThat(otherNode.signIn.secondStep(half).isPresent()).isTrue();
        assertThat(otherNode.signIn.secondStep(half, app.code(), visit)).isInstanceOf(SignInOutcome.SignedIn.class);
        assertThat(node.signIn.secondStep(half).isPresent()).isFalse();
        assertThat(acts()).startsWith(lan + " signed-in code");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1})
    void aTelephonesClockMayBeOffByOneStep(long steps) {
        TestApp app = protect(lan);
        assertThat(second(lan, app.code(STEP.multipliedBy(steps)))).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {-2, 2})
    void aCodeOfAnotherTimeIsNotTaken(long steps) {
        TestApp app = protect(lan);
        assertThat(second(lan, app.code(STEP.multipliedBy(steps)))).isInstanceOf(SignInOutcome.WrongSecondFactor.class);
    }

    @Test
    void aCodeIsGoodOnceAndSoAreThoseBeforeIt() {
        TestApp app = protect(lan);
        String code = app.code();
        assertThat(second(lan, code)).isInstanceOf(SignInOutcome.SignedIn.class);
        assertThat(second(lan, code)).isInstanceOf(SignInOutcome.WrongSecondFactor.class);
        assertThat(second(lan, app.code(STEP.negated()))).isInstanceOf(SignInOutcome.WrongSecondFactor.class);
        clock.advance(STEP);
        assertThat(second(lan, app.code())).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void ofManyWhoShowOneCodeAtOnceOneGetsIn() throws Exception {
        TestApp app = protect(lan);
        String code = app.code();
        List<String> halves = List.of(half(lan), half(lan), half(lan), half(lan));
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<SignInOutcome>> all = halves.stream()
                    .<Callable<SignInOutcome>>map(half -> () -> node.signIn.secondStep(half, code, visit))
                    .toList();
            int in = 0;
            for (var outcome : threads.invokeAll(all)) {
                in += outcome.get() instanceof SignInOutcome.SignedIn ? 1 : 0;
            }
            assertThat(in).isEqualTo(1);
        }
    }

    @Test
    void theCodeThatConfirmedTheAppOpensNothing() {
        node.settle(lan, Role.OFFICER);
        StaffSession session = session(lan);
        TestApp app = app(node.secondFactors.offerApp(session));
        String code = app.code();
        assertThat(node.secondFactors.confirmApp(session, code)).isPresent();
        assertThat(second(lan, code)).isInstanceOf(SignInOutcome.WrongSecondFactor.class);
    }

    @Test
    void anAppThatIsNotConfirmedIsNotAskedFor() {
        node.settle(lan, Role.OFFICER);
        StaffSession session = session(lan);
        TestApp app = app(node.secondFactors.offerApp(session));
        assertThat(node.secondFactors.confirmApp(session, app.wrongCode())).isEmpty();
        assertThat(node.signIn.attempt(lan, StaffNode.PASSWORD, visit)).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void theOldTelephoneIsGoodUntilTheNewOneIsConfirmed() {
        TestApp old = protect(lan);
        StaffSession session = found(second(lan, old.code()));
        TestApp next = app(node.secondFactors.offerApp(session));
        clock.advance(STEP);
        assertThat(second(lan, old.code())).isInstanceOf(SignInOutcome.SignedIn.class);
        assertThat(node.secondFactors.confirmApp(session, next.code()))
                .as("the recovery codes stay")
                .contains(List.of());
        clock.advance(STEP);
        assertThat(second(lan, old.code())).isInstanceOf(SignInOutcome.WrongSecondFactor.class);
        assertThat(second(lan, next.code())).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void recoveryCodesAreGoodOnceHoweverTheyAreTyped() {
        node.settle(lan, Role.OFFICER);
        StaffSession session = session(lan);
        List<String> codes = node.secondFactors
                .confirmApp(session, app(node.secondFactors.offerApp(session)).code())
                .orElseThrow();
        assertThat(new HashSet<>(codes)).hasSize(10);
        String code = codes.getFirst();
        assertThat(second(lan, " " + code.toUpperCase().replace('-', ' '))).isInstanceOf(SignInOutcome.SignedIn.class);
        assertThat(second(lan, code)).isInstanceOf(SignInOutcome.WrongSecondFactor.class);
        assertThat(acts()).contains(lan + " recovery-code-used 9 left", lan + " signed-in recovery code");
        List<String> later = node.secondFactors.makeRecoveryCodes(session);
        assertThat(second(lan, codes.get(1))).isInstanceOf(SignInOutcome.WrongSecondFactor.class);
        assertThat(second(lan, later.getFirst())).isInstanceOf(SignInOutcome.SignedIn.class);
        assertThat(node.secondFactors.state(session.member()).recoveryCodes()).isEqualTo(9);
    }

    @Test
    void recoveryCodesOfOneAreNoneOfAnother() {
        protect(lan);
        String minh = StaffNode.newName();
        node.settle(minh, Role.OFFICER);
        StaffSession theirs = session(minh);
        List<String> codes = node.secondFactors
                .confirmApp(theirs, app(node.secondFactors.offerApp(theirs)).code())
                .orElseThrow();
        assertThat(second(lan, codes.getFirst())).isInstanceOf(SignInOutcome.WrongSecondFactor.class);
    }

    @Test
    void whoKnowsThePasswordCannotFindTheCodeByTrying() {
        int looked = 0;
        for (int i = 0; i < 100; i++) {
            // A new address and a new first step with each, as a patient attacker would.
            String address = "198.51.100." + i;
            node.lockOut.count(lan, address);
            node.lockOut.halfSucceeded(lan, address);
            looked += otherNode.lockOut.countSecond(lan, address) instanceof LockOut.Counted.Looked ? 1 : 0;
            clock.advance(Duration.ofSeconds(144));
        }
        // Four hours: ten, and what the lengthening locks and the waning of failures let through.
        assertThat(looked).isBetween(10, 24);
    }

    @Test
    void aRightPasswordDoesNotForgiveWrongCodes() {
        TestApp app = protect(lan);
        for (int i = 0; i < 5; i++) {
            assertThat(second(lan, app.wrongCode())).isInstanceOf(SignInOutcome.WrongSecondFactor.class);
        }
        assertThat(acts()).startsWith(lan + " sign-in-locked ", lan + " second-factor-refused ");
        assertThat(node.signIn.attempt(lan, StaffNode.PASSWORD, visit)).isInstanceOf(SignInOutcome.LockedOut.class);
        clock.advance(Duration.ofMinutes(1));
        assertThat(second(lan, app.code())).isInstanceOf(SignInOutcome.SignedIn.class);
        for (int i = 0; i < 5; i++) {
            clock.advance(STEP);
            assertThat(second(lan, app.code())).isInstanceOf(SignInOutcome.SignedIn.class);
        }
    }

    @Test
    void theFirstStepIsGoodForAShortWhile() {
        TestApp app = protect(lan);
        String half = half(lan);
        clock.advance(Duration.ofMinutes(5));
        assertThat(node.signIn.secondStep(half, app.code(), visit)).isInstanceOf(SignInOutcome.TooLate.class);
        assertThat(node.signIn.secondStep("invented", app.code(), visit)).isInstanceOf(SignInOutcome.TooLate.class);
    }

    @Test
    void whatSignsSomebodyOutEndsTheFirstStepToo() {
        TestApp app = protect(lan);
        node.settle(admin, Role.ADMINISTRATOR);
        String half = half(lan);
        node.accounts.disable(SERVER, lan);
        node.accounts.enable(SERVER, lan);
        assertThat(node.signIn.secondStep(half, app.code(), visit)).isInstanceOf(SignInOutcome.TooLate.class);
        String again = half(lan);
        node.accounts.resetPassword(SERVER, lan);
        assertThat(node.signIn.secondStep(again, app.code(), visit)).isInstanceOf(SignInOutcome.TooLate.class);
    }

    @Test
    void aOneTimePasswordStillTakesTheSecondStep() {
        TestApp app = protect(lan);
        String oneTime = node.accounts.resetPassword(SERVER, lan).password();
        var half = (SignInOutcome.SecondFactorNeeded) node.signIn.attempt(lan, oneTime, visit);
        assertThat(node.signIn.secondStep(half.token(), app.code(), visit))
                .isInstanceOf(SignInOutcome.PasswordChangeNeeded.class);
    }

    @Test
    void aLostSecondFactorIsTakenAway() {
        protect(lan);
        StaffSession before = found(second(lan, app(lan).code()));
        assertThat(node.accounts.find(lan).orElseThrow().secondFactor()).isTrue();
        node.accounts.takeSecondFactor(SERVER, lan);
        assertThat(node.sessions.find(before.id())).isEmpty();
        assertThat(node.accounts.find(lan).orElseThrow().secondFactor()).isFalse();
        assertThat(node.signIn.attempt(lan, StaffNode.PASSWORD, visit)).isInstanceOf(SignInOutcome.SignedIn.class);
        assertThat(acts()).contains("command line second-factor-taken-away " + lan);
        assertThat(node.secondFactors.state(before.member()))
                .isEqualTo(new SecondFactors.State(false, false, 0, false));
    }

    @Test
    void whoMustHaveASecondFactorCanDoNothingButAddOne() {
        var strict = new StaffNode(
                DATABASE,
                clock,
                new StaffSettings(
                        Duration.ofHours(1),
                        Duration.ofHours(12),
                        Duration.ofDays(7),
                        Duration.ofDays(730),
                        Set.of(Role.ADMINISTRATOR),
                        ProviderSettings.off()),
                "");
        node.settle(lan, Role.OFFICER);
        node.settle(admin, Role.ADMINISTRATOR, Role.OFFICER);
        assertThat(strict.sessions.find(strict.token(lan)).orElseThrow().isLimited())
                .isFalse();
        String token = strict.token(admin);
        StaffSession limited = strict.sessions.find(token).orElseThrow();
        assertThat(limited.mustAddSecondFactor()).isTrue();
        assertThat(limited.isLimited()).isTrue();
        TestApp app = app(strict.secondFactors.offerApp(limited));
        strict.secondFactors.confirmApp(limited, app.code());
        StaffSession free = strict.sessions.find(token).orElseThrow();
        assertThat(free.isLimited()).isFalse();
        strict.secondFactors.removeApp(free);
        assertThat(strict.sessions.find(token).orElseThrow().isLimited()).isTrue();
        assertThat(strict.secondFactors.state(free.member())).isEqualTo(new SecondFactors.State(false, false, 0, true));
    }

    @Test
    void aBrowserThatWasSignedInLongAgoChangesNothing() {
        TestApp app = protect(lan);
        StaffSession session = found(second(lan, app.code()));
        clock.advance(Duration.ofMinutes(15));
        for (Runnable change : List.<Runnable>of(
                () -> node.secondFactors.offerApp(session),
                () -> node.secondFactors.confirmApp(session, app.code()),
                () -> node.secondFactors.removeApp(session),
                () -> node.secondFactors.makeRecoveryCodes(session))) {
            assertThatExceptionOfType(SignInTooOldException.class).isThrownBy(change::run);
        }
        assertThat(second(lan, app.code())).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void neitherSecretNorCodesStandInTheDatabase() {
        node.settle(lan, Role.OFFICER);
        StaffSession session = session(lan);
        AppOffer offer = node.secondFactors.offerApp(session);
        List<String> codes =
                node.secondFactors.confirmApp(session, app(offer).code()).orElseThrow();
        node.secondFactors.offerApp(session);
        String everything = node.jdbc
                        .sql(
                                "select string_agg(encode(secret, 'escape') || encode(offered, 'escape'), ' ') from staff_totp")
                        .query(String.class)
                        .single()
                + node.jdbc
                        .sql("select string_agg(encode(code_hash, 'escape'), ' ') from staff_recovery_code")
                        .query(String.class)
                        .single();
        assertThat(everything)
                .doesNotContain(offer.secret())
                .doesNotContain(codes)
                .doesNotContain(codes.getFirst().replace("-", ""));
        assertThat(offer.toString()).doesNotContain(offer.secret());
    }

    @Test
    void withAnotherKeyTheCodeIsRefusedAndRecoveryCodesStillWork() {
        node.settle(lan, Role.OFFICER);
        StaffSession session = session(lan);
        TestApp app = app(node.secondFactors.offerApp(session));
        List<String> codes = node.secondFactors.confirmApp(session, app.code()).orElseThrow();
        var later = new StaffNode(DATABASE, clock, StaffSettings.defaults(), "another-secret-key-of-the-operator-1");
        clock.advance(STEP);
        assertThat(later.signIn.secondStep(half(lan), app.code(), visit))
                .isInstanceOf(SignInOutcome.WrongSecondFactor.class);
        assertThat(later.signIn.secondStep(half(lan), codes.getFirst(), visit))
                .isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void theAddressForAppsNamesTheServiceAndTheAccount() {
        var offer = new AppOffer("Phường: Mẫu", "lan.nguyen", "ABCDEFGH234567AB");
        assertThat(offer.address())
                .isEqualTo("otpauth://totp/Ph%C6%B0%E1%BB%9Dng%20%20M%E1%BA%ABu:lan.nguyen?secret=ABCDEFGH234567AB"
                        + "&issuer=Ph%C6%B0%E1%BB%9Dng%20%20M%E1%BA%ABu&algorithm=SHA1&digits=6&period=30");
        assertThat(offer.grouped()).isEqualTo("ABCD EFGH 2345 67AB");
    }

    /** An account with an authenticator app, a step after it was confirmed. */
    private TestApp protect(String name) {
        node.settle(name, Role.OFFICER);
        StaffSession session = session(name);
        TestApp app = app(node.secondFactors.offerApp(session));
        assertThat(node.secondFactors.confirmApp(session, app.code())).isPresent();
        clock.advance(STEP.multipliedBy(2));
        return app;
    }

    private TestApp app(AppOffer offer) {
        return new TestApp(offer.secret(), clock);
    }

    /** The app of an account, read back from the database. */
    private TestApp app(String name) {
        var seal = new vn.motcua.assistant.seal.SecretSeal(
                "the-secret-key-of-the-operator-0001", AuthenticatorApps.SEALED);
        long id = node.accounts.find(name).orElseThrow().member().id();
        byte[] stored = node.jdbc
                .sql("select secret from staff_totp where account_id = ?")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .single();
        String secret = seal.open(stored, "staff_totp." + id);
        assertThat(new Base32().decode(secret)).hasSize(20);
        return new TestApp(secret, clock);
    }

    private StaffSession session(String name) {
        return node.sessions.find(node.token(name)).orElseThrow();
    }

    private StaffSession found(SignInOutcome outcome) {
        return node.sessions
                .find(((SignInOutcome.SignedIn) outcome).begun().token())
                .orElseThrow();
    }

    private String half(String name) {
        return ((SignInOutcome.SecondFactorNeeded) node.signIn.attempt(name, StaffNode.PASSWORD, visit)).token();
    }

    private SignInOutcome second(String name, String code) {
        return node.signIn.secondStep(half(name), code, visit);
    }

    private List<String> acts() {
        return node.audit.find(AuditQuery.everything(), Long.MAX_VALUE, 1000).stream()
                .map(entry -> entry.account() + " " + entry.act() + " " + entry.object())
                .filter(row -> row.contains(lan))
                .toList();
    }
}
