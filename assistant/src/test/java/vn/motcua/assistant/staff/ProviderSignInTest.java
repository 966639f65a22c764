package vn.motcua.assistant.staff;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import com.nimbusds.jwt.JWTClaimsSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.assistant.database.TestDatabase;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/** Signing in at an identity provider: who gets in, and what forgeries, replays and outages come to. */
class ProviderSignInTest {

    private static final DatabaseAddress DATABASE = TestDatabase.migrated();
    private static final ProviderDouble PROVIDER = new ProviderDouble();

    private final TestClock clock = new TestClock();
    private final StaffNode node = new StaffNode(DATABASE, clock);
    private final String name = StaffNode.newName();
    private final String subject = UUID.randomUUID().toString();
    private final ProviderSignIn signIn = signIn(settings());

    @BeforeEach
    void publish() {
        PROVIDER.server().resetAll();
        PROVIDER.publish();
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void aPersonWithAnAccountIsSignedIn() {
        node.settle(name, Role.OFFICER);
        ProviderSignIn.Sent sent = sent();
        assertThat(sent.address().toString()).startsWith(PROVIDER.issuer() + "/authorize?");
        assertThat(List.of("response_type", "code_challenge_method", "client_id", "redirect_uri"))
                .extracting(parameter -> ProviderDouble.parameter(sent.address(), parameter))
                .containsExactly(
                        "code",
                        "S256",
                        ProviderDouble.CLIENT,
                        "https://tro-ly.example.gov.vn/staff/sign-in/provider/back");
        PROVIDER.vouch(sent.address(), subject, named(name));
        StaffSession session = session(finish(sent));
        assertThat(session.member().name()).isEqualTo(name);
        assertThat(session.way()).isEqualTo(SignInWay.PROVIDER);
        assertThat(acts()).startsWith(name + " signed-in provider", "identity provider person-linked " + name);
        PROVIDER.server()
                .verify(postRequestedFor(urlEqualTo("/token"))
                        .withHeader("Authorization", matching("Basic .+"))
                        .withRequestBody(containing("code=the-code"))
                        .withRequestBody(matching(".*code_verifier=[A-Za-z0-9._~-]{43,}.*")));
    }

    @Test
    void whatIsForgedOldOrMeantForAnotherIsNotTaken() {
        node.settle(name, Role.OFFICER);
        Map<String, Consumer<URI>> answers = Map.of(
                "another's signature",
                request -> PROVIDER.forge(request, subject, named(name)),
                "no signature",
                request -> PROVIDER.vouchUnsigned(request, subject, named(name)),
                "a shared secret's signature",
                request -> PROVIDER.vouchBySecret(request, subject, named(name)),
                "another nonce",
                request -> vouch(request, token -> token.claim("nonce", "another")),
                "no nonce",
                request -> vouch(request, token -> token.claim("nonce", null)),
                "another issuer",
                request -> vouch(request, token -> token.issuer("https://evil.example")),
                "another audience",
                request -> vouch(request, token -> token.audience("another-service")),
                "too old",
                request -> vouch(
                        request,
                        token -> token.expirationTime(Date.from(Instant.now().minusSeconds(600)))));
        answers.forEach((what, answer) -> {
            ProviderSignIn.Sent sent = sent();
            answer.accept(sent.address());
            assertThat(finish(sent)).as(what).isInstanceOf(ProviderOutcome.Untrusted.class);
        });
        ProviderSignIn.Sent sent = sent();
        vouch(sent.address(), token -> {});
        assertThat(finish(sent)).as("none of these").isInstanceOf(ProviderOutcome.Known.class);
    }

    @Test
    void aStateIsGoodOnceInTheBrowserThatItWasMadeForAndForAShortWhile() {
        node.settle(name, Role.OFFICER);
        ProviderSignIn.Sent sent = sent();
        PROVIDER.vouch(sent.address(), subject, named(name));
        String state = ProviderDouble.parameter(sent.address(), "state");
        assertThat(signIn.finish(state, "the-code", null, "another-browser", StaffNode.VISIT))
                .isInstanceOf(ProviderOutcome.NotSent.class);
        assertThat(signIn.finish("another-state", "the-code", null, sent.browser(), StaffNode.VISIT))
                .isInstanceOf(ProviderOutcome.NotSent.class);
        assertThat(finish(sent)).isInstanceOf(ProviderOutcome.Known.class);
        assertThat(finish(sent)).as("replayed").isInstanceOf(ProviderOutcome.NotSent.class);
        ProviderSignIn.Sent late = sent();
        PROVIDER.vouch(late.address(), subject, named(name));
        clock.advance(Duration.ofMinutes(10));
        assertThat(finish(late)).isInstanceOf(ProviderOutcome.NotSent.class);
    }

    @Test
    void anotherIssuerInTheAnswerAndARefusalAreNotTaken() {
        ProviderSignIn.Sent sent = sent();
        String state = ProviderDouble.parameter(sent.address(), "state");
        assertThat(signIn.finish(state, "the-code", "https://evil.example", sent.browser(), StaffNode.VISIT))
                .isInstanceOf(ProviderOutcome.Untrusted.class);
        ProviderSignIn.Sent refused = sent();
        assertThat(signIn.finish(
                        ProviderDouble.parameter(refused.address(), "state"),
                        "",
                        null,
                        refused.browser(),
                        StaffNode.VISIT))
                .isInstanceOf(ProviderOutcome.Declined.class);
    }

    @Test
    void anUnknownPersonGetsNoAccount() {
        ProviderSignIn.Sent sent = sent();
        PROVIDER.vouch(sent.address(), subject, named(name));
        assertThat(finish(sent)).isInstanceOf(ProviderOutcome.NoAccount.class);
        assertThat(node.accounts.find(name)).isEmpty();
        assertThat(node.audit
                        .find(AuditQuery.everything(), Long.MAX_VALUE, 1)
                        .getFirst()
                        .object())
                .isEqualTo("provider: NoAccount");
    }

    @Test
    void anAccountThatIsSwitchedOffStaysSo() {
        node.settle(name, Role.OFFICER);
        node.settle(StaffNode.newName(), Role.ADMINISTRATOR);
        node.accounts.disable(Actor.commandLine(), name);
        ProviderSignIn.Sent sent = sent();
        PROVIDER.vouch(sent.address(), subject, named(name));
        assertThat(finish(sent)).isEqualTo(new ProviderOutcome.Known(new SignInOutcome.Refused()));
    }

    @Test
    void aNameThatPassesToAnotherPersonOpensNothing() {
        node.settle(name, Role.OFFICER);
        ProviderSignIn.Sent first = sent();
        PROVIDER.vouch(first.address(), subject, named(name));
        assertThat(finish(first)).isInstanceOf(ProviderOutcome.Known.class);
        ProviderSignIn.Sent another = sent();
        PROVIDER.vouch(another.address(), UUID.randomUUID().toString(), named(name));
        assertThat(finish(another)).isInstanceOf(ProviderOutcome.NoAccount.class);
        ProviderSignIn.Sent renamed = sent();
        PROVIDER.vouch(renamed.address(), subject, named("another.name"));
        assertThat(session(finish(renamed)).member().name()).isEqualTo(name);
        node.accounts.unlink(Actor.commandLine(), name);
        ProviderSignIn.Sent later = sent();
        PROVIDER.vouch(later.address(), UUID.randomUUID().toString(), named(name));
        assertThat(finish(later)).as("an administrator has parted the two").isInstanceOf(ProviderOutcome.Known.class);
    }

    @Test
    void aProviderThatIsAwayKeepsNobodyElseOut() {
        ProviderSignIn fresh = signIn(settings());
        PROVIDER.goAway();
        assertThat(fresh.begin()).isEmpty();
        node.settle(name, Role.OFFICER);
        assertThat(node.token(name)).isNotEmpty();
        PROVIDER.server().resetAll();
        PROVIDER.publish();
        ProviderSignIn.Sent sent = fresh.begin().orElseThrow();
        PROVIDER.goAway();
        assertThat(fresh.finish(
                        ProviderDouble.parameter(sent.address(), "state"),
                        "the-code",
                        null,
                        sent.browser(),
                        StaffNode.VISIT))
                .isInstanceOf(ProviderOutcome.Away.class);
    }

    @Test
    void rolesOfTheProviderCountAtEachSignIn() {
        ProviderSignIn withRoles = signIn(new ProviderSettings(
                PROVIDER.issuer(),
                ProviderDouble.CLIENT,
                ProviderDouble.SECRET,
                "",
                "preferred_username",
                "realm_access.roles",
                Map.of(Role.SUPERVISOR, List.of("phu-trach")),
                true,
                ProviderSettings.SecondFactor.OWN));
        assertThat(session(come(withRoles, List.of("officer", "phu-trach", "other")))
                        .member()
                        .roles())
                .containsExactly(Role.OFFICER, Role.SUPERVISOR);
        assertThat(node.accounts.find(name).orElseThrow().oneTimeUntil()).isEmpty();
        assertThat(node.accounts.find(name).orElseThrow().member().displayName())
                .isEqualTo("Lê Thị Hoa");
        assertThat(session(come(withRoles, List.of("officer"))).member().roles())
                .containsExactly(Role.OFFICER);
        assertThat(come(withRoles, List.of("nothing of ours"))).isInstanceOf(ProviderOutcome.NoRole.class);
        assertThat(acts())
                .contains(
                        "identity provider account-created " + name + ": officer, supervisor",
                        "identity provider roles-changed " + name + ": officer");
    }

    @Test
    void anOwnSecondFactorIsAskedForUnlessTheProviderDoes() {
        node.settle(name, Role.OFFICER);
        StaffSession session = node.sessions.find(node.token(name)).orElseThrow();
        var app = new TestApp(node.secondFactors.offerApp(session).secret(), clock);
        node.secondFactors.confirmApp(session, app.code());
        ProviderSignIn.Sent sent = sent();
        PROVIDER.vouch(sent.address(), subject, named(name));
        var half = (SignInOutcome.SecondFactorNeeded) ((ProviderOutcome.Known) finish(sent)).outcome();
        clock.advance(Duration.ofSeconds(30));
        assertThat(node.signIn.secondStep(half.token(), app.code(), StaffNode.VISIT))
                .isInstanceOf(SignInOutcome.SignedIn.class);

        ProviderSettings trusting = new ProviderSettings(
                PROVIDER.issuer(),
                ProviderDouble.CLIENT,
                ProviderDouble.SECRET,
                "",
                "preferred_username",
                null,
                Map.of(),
                false,
                ProviderSettings.SecondFactor.PROVIDER);
        var trustingNode = new StaffNode(
                DATABASE,
                clock,
                new StaffSettings(
                        Duration.ofHours(1),
                        Duration.ofHours(12),
                        Duration.ofDays(7),
                        Duration.ofDays(730),
                        Set.of(Role.OFFICER),
                        trusting),
                "");
        ProviderSignIn trusted = signIn(trusting, trustingNode);
        ProviderSignIn.Sent again = trusted.begin().orElseThrow();
        PROVIDER.vouch(again.address(), subject, named(name));
        var outcome = (ProviderOutcome.Known) trusted.finish(
                ProviderDouble.parameter(again.address(), "state"), "the-code", null, again.browser(), StaffNode.VISIT);
        String token = ((SignInOutcome.SignedIn) outcome.outcome()).begun().token();
        assertThat(trustingNode.sessions.find(token).orElseThrow().isLimited()).isFalse();
    }

    @Test
    void aOneTimePasswordThatWaitsDoesNotBindWhoComesByTheProvider() {
        node.accounts.create(Actor.commandLine(), name, "Hoa", Set.of(Role.OFFICER));
        ProviderSignIn.Sent sent = sent();
        PROVIDER.vouch(sent.address(), subject, named(name));
        assertThat(session(finish(sent)).isLimited()).isFalse();
    }

    private ProviderOutcome come(ProviderSignIn with, List<String> roles) {
        ProviderSignIn.Sent sent = with.begin().orElseThrow();
        PROVIDER.vouch(
                sent.address(),
                subject,
                Map.of("preferred_username", name, "name", "Lê Thị\nHoa", "realm_access", Map.of("roles", roles)));
        return with.finish(
                ProviderDouble.parameter(sent.address(), "state"), "the-code", null, sent.browser(), StaffNode.VISIT);
    }

    private ProviderSignIn.Sent sent() {
        return signIn.begin().orElseThrow();
    }

    private ProviderOutcome finish(ProviderSignIn.Sent sent) {
        return signIn.finish(
                ProviderDouble.parameter(sent.address(), "state"),
                "the-code",
                PROVIDER.issuer(),
                sent.browser(),
                StaffNode.VISIT);
    }

    private StaffSession session(ProviderOutcome outcome) {
        var signedIn = (SignInOutcome.SignedIn) ((ProviderOutcome.Known) outcome).outcome();
        return node.sessions.find(signedIn.begun().token()).orElseThrow();
    }

    private List<String> acts() {
        return node.audit.find(AuditQuery.everything(), Long.MAX_VALUE, 1000).stream()
                .map(entry -> entry.account() + " " + entry.act() + " " + entry.object())
                .filter(row -> row.contains(name))
                .toList();
    }

    private static Map<String, Object> named(String name) {
        return Map.of("preferred_username", name);
    }

    private static ProviderSettings settings() {
        return new ProviderSettings(
                PROVIDER.issuer(),
                ProviderDouble.CLIENT,
                ProviderDouble.SECRET,
                "",
                "preferred_username",
                null,
                Map.of(),
                false,
                ProviderSettings.SecondFactor.OWN);
    }

    private void vouch(URI request, Consumer<JWTClaimsSet.Builder> change) {
        PROVIDER.vouch(request, subject, named(name), change);
    }

    private ProviderSignIn signIn(ProviderSettings settings) {
        return signIn(settings, node);
    }

    private ProviderSignIn signIn(ProviderSettings settings, StaffNode on) {
        return new ProviderSignIn(
                settings,
                StaffConfiguration.provider(settings, "https://tro-ly.example.gov.vn", clock),
                new ProviderRequests(on.jdbc, clock),
                new People(on.jdbc, on.transactions, on.accounts, on.audit, clock),
                on.signIn,
                on.audit);
    }
}
