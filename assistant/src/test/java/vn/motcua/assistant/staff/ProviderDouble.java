package vn.motcua.assistant.staff;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

/** An identity provider (OpenID Connect) on a port of this machine. */
public final class ProviderDouble implements AutoCloseable {

    public static final String CLIENT = "mot-cua";
    public static final String SECRET = "the-secret-of-the-client";

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private final RSAKey key = key("1");
    private final RSAKey strangersKey = key("1");

    public ProviderDouble() {
        server.start();
        publish();
    }

    public String issuer() {
        return "http://localhost:" + server.port();
    }

    WireMockServer server() {
        return server;
    }

    /** It says what it is, and has its keys. */
    void publish() {
        server.stubFor(
                get(urlEqualTo("/.well-known/openid-configuration")).willReturn(okJson("""
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer()))));
        server.stubFor(get(urlEqualTo("/keys")).willReturn(okJson(new JWKSet(key.toPublicJWK()).toString())));
    }

    void goAway() {
        server.resetAll();
        server.stubFor(get(urlEqualTo("/.well-known/openid-configuration")).willReturn(serverError()));
        server.stubFor(post(urlEqualTo("/token")).willReturn(serverError()));
    }

    /** It will give this ID token for a code. */
    private void give(String idToken) {
        server.stubFor(post(urlEqualTo("/token")).willReturn(okJson("""
                {"access_token": "unused", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}""".formatted(idToken))));
    }

    /** It will vouch for somebody, in answer to a request that it was sent by a browser. */
    public void vouch(URI request, String subject, Map<String, Object> claims) {
        vouch(request, subject, claims, token -> {});
    }

    /** As above, with something about the token changed. */
    void vouch(URI request, String subject, Map<String, Object> claims, Consumer<JWTClaimsSet.Builder> change) {
        give(signed(claims(request, subject, claims, change), key));
    }

    /** Somebody else signs, under the same key id. */
    void forge(URI request, String subject, Map<String, Object> claims) {
        give(signed(claims(request, subject, claims, token -> {}), strangersKey));
    }

    /** Nobody signs. */
    void vouchUnsigned(URI request, String subject, Map<String, Object> claims) {
        give(new PlainJWT(claims(request, subject, claims, token -> {})).serialize());
    }

    /** Signed with the client's secret, which this service does not take. */
    void vouchBySecret(URI request, String subject, Map<String, Object> claims) {
        try {
            var token =
                    new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims(request, subject, claims, changed -> {}));
            token.sign(new MACSigner(Arrays.copyOf(SECRET.getBytes(StandardCharsets.UTF_8), 32)));
            give(token.serialize());
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A parameter of the request that a browser was sent with. */
    public static String parameter(URI request, String name) {
        return Arrays.stream(request.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair[0].equals(name))
                .map(pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    private JWTClaimsSet claims(
            URI request, String subject, Map<String, Object> claims, Consumer<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        var set = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .audience(List.of(CLIENT))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", parameter(request, "nonce"));
        claims.forEach(set::claim);
        change.accept(set);
        return set.build();
    }

    private static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
