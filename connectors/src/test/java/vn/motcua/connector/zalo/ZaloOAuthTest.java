package vn.motcua.connector.zalo;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.connector.wire.HttpCalls;
import vn.motcua.doubles.ScriptedAnswer;
import vn.motcua.doubles.ZaloDouble;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class ZaloOAuthTest {

    private static final Pkce PKCE = new Pkce("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
    private static final URI CALLBACK = URI.create("https://motcua.example/zalo/consent?a=1&b=ế");

    private final ZaloDouble zalo = ZaloDouble.start();
    private final ZaloOAuth oauth = oauth();

    @AfterEach
    void close() {
        zalo.close();
    }

    @Test
    void theConsentPageIsAskedForAsDocumented() {
        URI address = new ZaloOAuth(
                        new ZaloAccount("360846524940903967", "388613280878808645", "app-secret-1", "oa-secret-1"),
                        new HttpCalls())
                .consentAddress(URI.create("https://motcua.example/zalo?a=1"), PKCE, "state&1");
        assertThat(address)
                .hasToString("https://oauth.zaloapp.com/v4/oa/permission?app_id=360846524940903967"
                        + "&redirect_uri=https%3A%2F%2Fmotcua.example%2Fzalo%3Fa%3D1"
                        + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&state=state%261");
    }

    @Test
    void aCodeIsRedeemedOnceAndOnlyByWhoAskedForIt() {
        String stolen = zalo.consent(oauth.consentAddress(CALLBACK, PKCE, "s"));
        assertThat(oauth.exchange(stolen, new Pkce("x".repeat(43)))).isInstanceOf(TokenAnswer.RefusedByZalo.class);
        String code = zalo.consent(oauth.consentAddress(CALLBACK, PKCE, "s"));
        assertThat(oauth.exchange(code, PKCE)).isInstanceOfSatisfying(TokenAnswer.Granted.class, granted -> {
            assertThat(granted.accessToken()).isEqualTo(zalo.accessToken());
            assertThat(granted.refreshToken()).isEqualTo(zalo.refreshToken());
            assertThat(granted.expiresIn()).hasHours(25);
            assertThat(granted.refreshExpiresIn()).isEmpty();
            assertThat(granted.toString()).doesNotContain(granted.accessToken()).doesNotContain(granted.refreshToken());
        });
        assertThat(oauth.exchange(code, PKCE)).isInstanceOf(TokenAnswer.RefusedByZalo.class);
    }

    @Test
    void aRefreshTokenIsGoodOnce() {
        assertThat(oauth.refresh(ZaloDouble.FIRST_REFRESH_TOKEN)).isInstanceOf(TokenAnswer.Granted.class);
        assertThat(oauth.refresh(ZaloDouble.FIRST_REFRESH_TOKEN))
                .isInstanceOfSatisfying(TokenAnswer.RefusedByZalo.class, refused -> {
                    assertThat(refused.code()).isEqualTo(-14014);
                    assertThat(refused.message()).contains("Renew the consent").doesNotContain("refresh-0");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "\"expires_in\":\"90000\"|90000|none",
                "\"expires_in\":90000,\"refresh_token_expires_in\":7776000|90000|7776000",
                "\"expires_in\":\"3600\",\"refresh_token_expires_in\":\"7776000\"|3600|7776000",
                "\"expires_in\":\"soon\"|3600|none",
                "\"expires_in\":-1|3600|none",
                "\"expires_in\":99999999999999999|3600|none",
                "\"x\":1|3600|none"
            })
    void howLongTokensLiveMayBeTextOrNumberOrMissing(String members, long seconds, Long refreshSeconds) {
        zalo.oauth()
                .next(ScriptedAnswer.status(200, "{\"access_token\":\"a\",\"refresh_token\":\"b\"," + members + "}"));
        assertThat(oauth.refresh("r"))
                .isEqualTo(new TokenAnswer.Granted(
                        "a",
                        "b",
                        Duration.ofSeconds(seconds),
                        Optional.ofNullable(refreshSeconds).map(Duration::ofSeconds)));
    }

    @Test
    void theAnswerOfTheReferenceIsUnderstood() {
        zalo.oauth()
                .next(ScriptedAnswer.status(
                        200, new String(ZaloPayloads.read("response-token-ok-composed.json"), UTF_8)));
        assertThat(oauth.refresh("r"))
                .isInstanceOfSatisfying(
                        TokenAnswer.Granted.class,
                        granted -> assertThat(granted.refreshToken()).isEqualTo("REFRESH-TOKEN-EXAMPLE"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":-14014,\"message\":\"invalid refresh token\"}",
                "{\"error\":\"-118\",\"error_name\":\"x\"}"
            })
    void anErrorOfZaloIsARefusal(String body) {
        zalo.oauth().next(ScriptedAnswer.status(200, body));
        assertThat(oauth.refresh("r")).isInstanceOf(TokenAnswer.RefusedByZalo.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|{}|true",
                "200|{\"error\":0}|true",
                "200|{\"access_token\":\"a\"}|true",
                "200|{\"access_token\":\"a\",\"refresh_token\":\"\"}|true",
                "500|{\"error\":-14014}|true",
                "502|{\"message\":\"Bad Gateway\"}|true",
                "503|{\"message\":\"Service Unavailable\"}|false",
                "429|{\"error\":429,\"message\":\"Too Many Requests\"}|false",
                "403|{\"message\":\"Forbidden\"}|false"
            })
    void whatAGatewaySaysIsNoRefusal(int status, String body, boolean mayHaveArrived) {
        zalo.oauth().next(ScriptedAnswer.status(status, body));
        assertThat(oauth.refresh("r")).isInstanceOfSatisfying(TokenAnswer.NoAnswer.class, none -> {
            assertThat(none.mayHaveArrived()).isEqualTo(mayHaveArrived);
            assertThat(none.reason()).contains("HTTP " + status);
        });
    }

    @Test
    void tooManyCallsAreNoRefusal() {
        zalo.oauth().next(ZaloDouble.error(-32, "limit"));
        assertThat(oauth.refresh("r"))
                .isInstanceOfSatisfying(
                        TokenAnswer.NoAnswer.class,
                        none -> assertThat(none.mayHaveArrived()).isFalse());
    }

    @Test
    void whatIsLostMayHaveArrivedAndIsNotRepeated() {
        List<ScriptedAnswer> losses = List.of(
                ScriptedAnswer.reset(),
                ScriptedAnswer.noAnswer(),
                ScriptedAnswer.halfAnAnswer(),
                ScriptedAnswer.answering("{\"access_tok"),
                ScriptedAnswer.page(500),
                ScriptedAnswer.page(502),
                ScriptedAnswer.page(200));
        for (ScriptedAnswer loss : losses) {
            zalo.oauth().next(loss);
            assertThat(oauth.refresh(zalo.refreshToken())).isInstanceOfSatisfying(TokenAnswer.NoAnswer.class, none -> {
                assertThat(none.mayHaveArrived()).isTrue();
                assertThat(none.reason()).doesNotContain("refresh-").doesNotContain(ZaloDouble.APP_SECRET);
            });
        }
        assertThat(zalo.refreshes()).hasSize(4);
    }

    @Test
    void whatAGatewayStopsOrNobodyHearsHasNotArrived() {
        for (int status : new int[] {403, 429, 503, 302}) {
            zalo.oauth().next(ScriptedAnswer.page(status));
            assertThat(oauth.refresh("r"))
                    .isInstanceOfSatisfying(
                            TokenAnswer.NoAnswer.class,
                            none -> assertThat(none.mayHaveArrived()).isFalse());
        }
        zalo.close();
        assertThat(oauth().refresh("r"))
                .isEqualTo(new TokenAnswer.NoAnswer(
                        "Zalo's token service was not reached: no connection could be made.", false));
        assertThat(zalo.refreshes()).isEmpty();
    }

    @Test
    void anAnswerThatComesTooLateMayBeLost() {
        zalo.oauth().next(ScriptedAnswer.slow(Duration.ofSeconds(4)));
        assertThat(oauth(Duration.ofMillis(1500)).refresh(zalo.refreshToken()))
                .isEqualTo(new TokenAnswer.NoAnswer(
                        "No answer of Zalo's token service: it did not answer in time.", true));
        assertThat(zalo.refreshes()).hasSize(1);
    }

    private ZaloOAuth oauth() {
        return oauth(Duration.ofSeconds(10));
    }

    private ZaloOAuth oauth(Duration patience) {
        var account = new ZaloAccount(
                ZaloDouble.APP_ID,
                ZaloDouble.OA_ID,
                ZaloDouble.APP_SECRET,
                ZaloDouble.OA_SECRET_KEY,
                zalo.host(),
                zalo.host(),
                false,
                false);
        return new ZaloOAuth(account, new HttpCalls(Duration.ofSeconds(10), patience));
    }
}
