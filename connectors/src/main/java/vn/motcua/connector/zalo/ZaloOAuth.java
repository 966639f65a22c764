package vn.motcua.connector.zalo;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;
import tools.jackson.databind.JsonNode;
import vn.motcua.connector.wire.HttpAnswer;
import vn.motcua.connector.wire.HttpCalls;
import vn.motcua.connector.wire.JsonObjects;

/** Consent and tokens by Zalo's OAuth v4 for Official Accounts. Each call is made once and never repeated from here. */
public final class ZaloOAuth {

    /** Where Zalo does not say how long an access token lives; the shortest life that was ever reported. */
    private static final Duration SHORTEST_LIFE = Duration.ofHours(1);

    private static final Duration LONGEST_LIFE = Duration.ofDays(366);
    private static final int TOO_MANY_CALLS = -32;

    private final ZaloAccount account;
    private final HttpCalls http;

    /** For an account. */
    public ZaloOAuth(ZaloAccount account, HttpCalls http) {
        this.account = account;
        this.http = http;
    }

    /**
     * The page of Zalo's where an administrator of the Official Account consents. Zalo then opens {@code redirect} with {@code code},
     * {@code oa_id} and, as observed, {@code state}.
     *
     * @param redirect the callback, exactly as it is set at developers.zalo.me
     * @param pkce whose verifier is needed to redeem the code
     * @param state what ties the callback to who asked
     */
    public URI consentAddress(URI redirect, Pkce pkce, String state) {
        return address("v4/oa/permission")
                .newBuilder()
                .addQueryParameter("app_id", account.appId())
                .addQueryParameter("redirect_uri", redirect.toString())
                .addQueryParameter("code_challenge", pkce.challenge())
                .addQueryParameter("state", state)
                .build()
                .uri();
    }

    /** Redeems the code of a consent, which is good once and for ten minutes. */
    public TokenAnswer exchange(String code, Pkce pkce) {
        return tokens(Map.of("code", code, "grant_type", "authorization_code", "code_verifier", pkce.verifier()));
    }

    /** Asks for a new pair. The refresh token is good once: what is granted must be stored before it is used. */
    public TokenAnswer refresh(String refreshToken) {
        return tokens(Map.of("refresh_token", refreshToken, "grant_type", "refresh_token"));
    }

    private TokenAnswer tokens(Map<String, String> form) {
        var body = new FormBody.Builder().add("app_id", account.appId());
        form.forEach(body::add);
        HttpAnswer answer = http.call(new Request.Builder()
                .url(address("v4/oa/access_token"))
                .header("secret_key", account.appSecret())
                .post(body.build())
                .build());
        return switch (answer) {
            case HttpAnswer.NotSent not ->
                new TokenAnswer.NoAnswer("Zalo's token service was not reached: " + not.reason() + ".", false);
            case HttpAnswer.Lost lost ->
                new TokenAnswer.NoAnswer("No answer of Zalo's token service: " + lost.reason() + ".", true);
            case HttpAnswer.Answered answered ->
                JsonObjects.read(answered.body())
                        .map(json -> read(json, answered))
                        .orElseGet(() -> unread(answered));
        };
    }

    private static TokenAnswer read(JsonNode json, HttpAnswer.Answered answered) {
        String access = JsonObjects.text(json, "access_token");
        String refresh = JsonObjects.text(json, "refresh_token");
        if (!access.isBlank() && !refresh.isBlank()) {
            return new TokenAnswer.Granted(
                    access,
                    refresh,
                    life(json, "expires_in").orElse(SHORTEST_LIFE),
                    life(json, "refresh_token_expires_in"));
        }
        int code = JsonObjects.number(json, "error").map(Long::intValue).orElse(0);
        if (code == TOO_MANY_CALLS) {
            return new TokenAnswer.NoAnswer(ZaloError.of(code).explained(), false);
        }
        // Zalo refuses by a code; JSON without one, and any with these statuses, is of a gateway on the way.
        boolean gateway = code == 0 || answered.status() == 429 || answered.status() >= 500;
        return gateway
                ? unread(answered)
                : new TokenAnswer.RefusedByZalo(code, ZaloError.of(code).explained());
    }

    private static Optional<Duration> life(JsonNode json, String member) {
        return JsonObjects.number(json, member)
                .map(Duration::ofSeconds)
                .filter(life -> life.isPositive() && life.compareTo(LONGEST_LIFE) <= 0);
    }

    /** Gateways refuse by 4xx, 429 and 503 without passing the request on; after anything else Zalo may have acted on it. */
    private static TokenAnswer unread(HttpAnswer.Answered answered) {
        int status = answered.status();
        boolean stopped = (status >= 300 && status < 500) || status == 503;
        return new TokenAnswer.NoAnswer(
                "Zalo's token service answered with HTTP " + status + (answered.page() ? " and a web page" : "")
                        + " instead of tokens.",
                !stopped);
    }

    private HttpUrl address(String path) {
        return HttpUrl.get(account.oauthHost().toString())
                .newBuilder()
                .addPathSegments(path)
                .build();
    }
}
