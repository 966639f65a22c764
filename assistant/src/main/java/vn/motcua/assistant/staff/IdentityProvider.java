package vn.motcua.assistant.staff;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import org.jspecify.annotations.Nullable;

/**
 * The conversation with the identity provider (OpenID Connect Core 1.0, section 3.1, with PKCE by RFC 7636): where a browser is sent,
 * and who the provider says has come back. What it publishes of itself is asked for when it is first needed, so that the service
 * starts without it, and again every hour.
 */
final class IdentityProvider {

    private static final int PATIENCE_MILLIS = 5_000;
    private static final int LONGEST_KEYS = 200_000;
    private static final Duration KNOWN_FOR = Duration.ofHours(1);
    private static final Scope SCOPE = new Scope("openid", "profile");

    /** Signatures by the provider's own key alone; none by a secret that is shared. */
    private static final Set<JWSAlgorithm> SIGNATURES = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final Issuer issuer;
    private final ClientID client;
    private final Secret secret;
    private final URI back;
    private final Clock clock;

    private volatile @Nullable Known known;

    /**
     * The provider of these settings, which must be on.
     *
     * @param back the address of this service to which it sends browsers back
     */
    IdentityProvider(String issuer, String clientId, String clientSecret, URI back, Clock clock) {
        this.issuer = new Issuer(issuer);
        this.client = new ClientID(clientId);
        this.secret = new Secret(clientSecret);
        this.back = back;
        this.clock = clock;
    }

    /** What the provider says of itself, and its keys. */
    private record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant since) {}

    /**
     * Somebody whom the provider knows.
     *
     * @param subject who it is, for ever
     * @param claims what else the provider says
     */
    record Person(String subject, Map<String, Object> claims) {}

    /** The provider cannot be reached, or answers with nothing that can be used. */
    static final class AwayException extends Exception {
        AwayException(Exception cause) {
            super(cause.getClass().getSimpleName());
        }

        AwayException(String what) {
            super(what);
        }
    }

    /** What came back is not what the provider would have said to this browser: forged, replayed, or meant for another. */
    static final class UntrustedException extends Exception {
        UntrustedException(String what) {
            super(what);
        }
    }

    String issuer() {
        return issuer.getValue();
    }

    /** Where a browser is sent. */
    URI address(State state, Nonce nonce, CodeVerifier verifier) throws AwayException {
        return new AuthenticationRequest.Builder(ResponseType.CODE, SCOPE, client, back)
                .endpointURI(known().metadata().getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** Who has come back with this code. */
    Person person(String code, Nonce nonce, CodeVerifier verifier) throws AwayException, UntrustedException {
        Known provider = known();
        OIDCTokenResponse tokens = tokens(provider.metadata(), code, verifier);
        var validator = new IDTokenValidator(
                issuer, client, new JWSVerificationKeySelector<>(SIGNATURES, provider.keys()), null);
        try {
            var claims = validator.validate(tokens.getOIDCTokens().getIDToken(), nonce);
            return new Person(
                    claims.getSubject().getValue(), claims.toJWTClaimsSet().getClaims());
        } catch (KeySourceException away) {
            throw new AwayException(away);
        } catch (BadJOSEException | JOSEException | ParseException untrusted) {
            throw new UntrustedException("the ID token: " + untrusted.getMessage());
        }
    }

    private OIDCTokenResponse tokens(OIDCProviderMetadata metadata, String code, CodeVerifier verifier)
            throws AwayException, UntrustedException {
        HTTPRequest request = new TokenRequest(
                        metadata.getTokenEndpointURI(),
                        authentication(metadata),
                        new AuthorizationCodeGrant(new AuthorizationCode(code), back, verifier),
                        null)
                .toHTTPRequest();
        request.setConnectTimeout(PATIENCE_MILLIS);
        request.setReadTimeout(PATIENCE_MILLIS);
        request.setFollowRedirects(false);
        try {
            var answer = request.send();
            if (answer.getStatusCode() >= 500) {
                throw new AwayException("the token's address answers " + answer.getStatusCode());
            }
            TokenResponse response = OIDCTokenResponseParser.parse(answer);
            if (response instanceof OIDCTokenResponse tokens
                    && tokens.getOIDCTokens().getIDToken() != null) {
                return tokens;
            }
            throw new UntrustedException("no tokens for this code");
        } catch (ParseException malformed) {
            throw new UntrustedException("no tokens for this code");
        } catch (IOException away) {
            throw new AwayException(away);
        }
    }

    private ClientAuthentication authentication(OIDCProviderMetadata metadata) {
        @Nullable List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
        return methods != null
                        && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                ? new ClientSecretPost(client, secret)
                : new ClientSecretBasic(client, secret);
    }

    private Known known() throws AwayException {
        @Nullable Known present = known;
        Instant now = clock.instant();
        if (present != null && now.isBefore(present.since().plus(KNOWN_FOR))) {
            return present;
        }
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, PATIENCE_MILLIS, PATIENCE_MILLIS);
            URL keys = usable(metadata.getJWKSetURI(), "jwks_uri").toURL();
            usable(metadata.getAuthorizationEndpointURI(), "authorization_endpoint");
            usable(metadata.getTokenEndpointURI(), "token_endpoint");
            var fresh = new Known(
                    metadata,
                    JWKSourceBuilder.<SecurityContext>create(
                                    keys, new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LONGEST_KEYS))
                            .build(),
                    now);
            known = fresh;
            return fresh;
        } catch (GeneralException | IOException away) {
            throw new AwayException(away);
        }
    }

    /** Where the issuer is reached by https, so must everything be that it names. */
    private URI usable(@Nullable URI address, String name) throws AwayException {
        if (address == null || issuer.getValue().startsWith("https:") && !"https".equals(address.getScheme())) {
            throw new AwayException("the provider names no usable " + name);
        }
        return address;
    }

    /** The values of a claim that is a text or a list of texts, perhaps within others. */
    static Set<String> values(Map<String, Object> claims, String path) {
        @Nullable Object value = claims;
        for (String name : claims.containsKey(path) ? new String[] {path} : path.split("\\.")) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        if (value instanceof String text) {
            return Set.of(text);
        }
        return value instanceof List<?> list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
