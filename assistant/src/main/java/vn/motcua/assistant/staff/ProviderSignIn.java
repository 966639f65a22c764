package vn.motcua.assistant.staff;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signing in at the identity provider of the authority. It ends as any other does: with a browser that is signed in here, for as long as
 * browsers are here, whatever becomes of the sign-in there.
 */
public class ProviderSignIn {

    /** The path of this service to which the provider sends browsers back. */
    public static final String BACK = "/staff/sign-in/provider/back";

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);
    private static final String PROVIDER = "provider";
    private static final int LONGEST = 4_000;

    private final ProviderSettings settings;
    private final @Nullable IdentityProvider provider;
    private final ProviderRequests requests;
    private final People people;
    private final SignIn signIn;
    private final Audit audit;

    ProviderSignIn(
            ProviderSettings settings,
            Optional<IdentityProvider> provider,
            ProviderRequests requests,
            People people,
            SignIn signIn,
            Audit audit) {
        this.settings = settings;
        this.provider = provider.orElse(null);
        this.requests = requests;
        this.people = people;
        this.signIn = signIn;
        this.audit = audit;
    }

    /**
     * A browser that is sent to the provider.
     *
     * @param address where it goes
     * @param browser what it proves with afterwards that it was this one; known to nobody else
     */
    public record Sent(URI address, String browser) {
        /** Without what the browser proves itself with. */
        @Override
        public String toString() {
            return "Sent";
        }
    }

    /** Whether there is a provider. */
    public boolean isOn() {
        return provider != null;
    }

    /** What the button says; empty for a general text. */
    public String label() {
        return settings.label();
    }

    /** Sends a browser to the provider; empty when that cannot be reached, or there is none. */
    public Optional<Sent> begin() {
        if (provider == null) {
            return Optional.empty();
        }
        var state = new State();
        var nonce = new Nonce();
        var verifier = new CodeVerifier();
        try {
            URI address = provider.address(state, nonce, verifier);
            return Optional.of(
                    new Sent(address, requests.add(state.getValue(), nonce.getValue(), verifier.getValue())));
        } catch (IdentityProvider.AwayException away) {
            LOG.warn("The identity provider cannot be used: {}", away.getMessage());
            return Optional.empty();
        }
    }

    /**
     * A browser has come back.
     *
     * @param state as the provider gave it back; empty when it did not
     * @param code what the provider gave for the tokens; empty when it refused
     * @param issuer who the provider says it is (RFC 9207); null when it does not say
     * @param browser what the browser proves itself with; empty when it has nothing
     */
    public ProviderOutcome finish(String state, String code, @Nullable String issuer, String browser, Visit visit) {
        IdentityProvider asked = provider;
        if (asked == null || state.length() > LONGEST || code.length() > LONGEST) {
            return new ProviderOutcome.NotSent();
        }
        Optional<ProviderRequests.Sent> sent = requests.take(state, browser);
        if (sent.isEmpty()) {
            return new ProviderOutcome.NotSent();
        }
        if (issuer != null && !issuer.equals(asked.issuer())) {
            return refused(visit, new ProviderOutcome.Untrusted());
        }
        if (code.isEmpty()) {
            return refused(visit, new ProviderOutcome.Declined());
        }
        try {
            IdentityProvider.Person person = asked.person(
                    code,
                    new Nonce(sent.get().nonce()),
                    new CodeVerifier(sent.get().codeVerifier()));
            return known(asked.issuer(), person, visit);
        } catch (IdentityProvider.AwayException away) {
            LOG.warn("The identity provider cannot be used: {}", away.getMessage());
            return new ProviderOutcome.Away();
        } catch (IdentityProvider.UntrustedException untrusted) {
            LOG.warn("An answer of the identity provider was not taken: {}", untrusted.getMessage());
            return refused(visit, new ProviderOutcome.Untrusted());
        }
    }

    private ProviderOutcome known(String issuer, IdentityProvider.Person person, Visit visit) {
        Optional<Set<Role>> roles = Optional.ofNullable(settings.rolesClaim())
                .map(claim -> settings.rolesOf(IdentityProvider.values(person.claims(), claim)));
        if (roles.filter(Set::isEmpty).isPresent()) {
            return refused(visit, new ProviderOutcome.NoRole());
        }
        String name = IdentityProvider.values(person.claims(), settings.nameClaim()).stream()
                .findFirst()
                .orElse("");
        String displayName = IdentityProvider.values(person.claims(), "name").stream()
                .findFirst()
                .orElse(name);
        try {
            return people.account(
                            new People.Arrived(issuer, person.subject(), name, displayName),
                            roles,
                            settings.createAccounts(),
                            visit)
                    .<ProviderOutcome>map(account -> new ProviderOutcome.Known(signIn.withProvider(account, visit)))
                    .orElseGet(() -> refused(visit, new ProviderOutcome.NoAccount()));
        } catch (RefusedAccountException lastAdministrator) {
            return refused(visit, new ProviderOutcome.NoRole());
        }
    }

    private ProviderOutcome refused(Visit visit, ProviderOutcome outcome) {
        audit.record(
                Actor.nobody(visit.address()),
                Act.SIGN_IN_REFUSED,
                PROVIDER + ": " + outcome.getClass().getSimpleName());
        return outcome;
    }
}
