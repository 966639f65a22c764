package vn.motcua.connector.zalo;

import java.net.URI;
import java.security.SecureRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ZaloAccountTest {

    @ParameterizedTest
    @CsvSource({
        "'', 388613280878808645, app-secret-1, oa-secret-1, the app id must be a number",
        "abc, 388613280878808645, app-secret-1, oa-secret-1, the app id must be a number",
        "360846524940903967, my-oa, app-secret-1, oa-secret-1, the Official Account's id must be a number",
        "360846524940903967, 388613280878808645, '', oa-secret-1, the app's secret key must be 8 to 256",
        "360846524940903967, 388613280878808645, app-secret-1, short, the OA secret key",
        "360846524940903967, 388613280878808645, app-secret-1, with two words, without spaces"
    })
    void settingsThatCannotWorkAreRefusedByTheirMeaning(
            String appId, String oaId, String appSecret, String oaSecretKey, String message) {
        assertThatThrownBy(() -> new ZaloAccount(appId, oaId, appSecret, oaSecretKey))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("app-secret-1");
    }

    @Test
    void spacesAroundAPastedValueDoNotMatter() {
        assertThat(new ZaloAccount(" 360846524940903967\n", "388613280878808645", "app-secret-1 ", "oa-secret-1"))
                .isEqualTo(new ZaloAccount("360846524940903967", "388613280878808645", "app-secret-1", "oa-secret-1"));
    }

    @Test
    void tokensDoNotGoOverAnOpenLine() {
        assertThatThrownBy(() -> at("http://openapi.zalo.me")).hasMessageContaining("the API's host must be https://");
        assertThatThrownBy(() -> at("https://openapi.zalo.me/v3.0")).hasMessageContaining("without a path");
        assertThat(at("http://localhost:8089").apiHost()).hasPort(8089);
    }

    private static ZaloAccount at(String host) {
        return new ZaloAccount(
                "360846524940903967",
                "388613280878808645",
                "app-secret-1",
                "oa-secret-1",
                URI.create(host),
                ZaloAccount.OAUTH_HOST,
                false,
                false);
    }

    /** On some accounts it may be right, so it is no reason not to start. */
    @Test
    void theTwoSecretsConfusedIsSaidClearly() {
        assertThat(new ZaloAccount("360846524940903967", "388613280878808645", "app-secret-1", "app-secret-1").doubts())
                .singleElement()
                .asString()
                .contains("OA secret key", "beside the webhook's settings")
                .doesNotContain("app-secret-1");
        assertThat(new ZaloAccount("360846524940903967", "388613280878808645", "app-secret-1", "oa-secret-1").doubts())
                .isEmpty();
    }

    @Test
    void nothingSecretIsPrinted() {
        assertThat(new ZaloAccount("360846524940903967", "388613280878808645", "app-secret-1", "oa-secret-1")
                        .toString())
                .contains("360846524940903967", "388613280878808645")
                .doesNotContain("app-secret-1")
                .doesNotContain("oa-secret-1");
        assertThat(new Access.Token("a-token").toString()).doesNotContain("a-token");
        assertThat(new Pkce("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk").toString())
                .doesNotContain("dBj");
    }

    @Test
    void theChallengeIsThatOfTheStandard() throws Exception {
        JsonNode vector = JsonMapper.shared().readTree(ZaloPayloads.read("pkce-vector-rfc7636.json"));
        assertThat(new Pkce(vector.path("code_verifier").asString()).challenge())
                .isEqualTo(vector.path("code_challenge").asString());
        assertThat(Pkce.random(new SecureRandom()).verifier()).hasSize(43);
        assertThatThrownBy(() -> new Pkce("short")).isInstanceOf(IllegalArgumentException.class);
    }
}
