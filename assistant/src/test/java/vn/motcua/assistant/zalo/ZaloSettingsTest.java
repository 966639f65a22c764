package vn.motcua.assistant.zalo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** A channel whose settings are incomplete or contradict each other is left out, and says which setting to mend. */
class ZaloSettingsTest {

    private static final Map<String, String> GOOD = Map.of(
            "motcua.zalo.app-id", "360846524940903967",
            "motcua.zalo.oa-id", "388613280878808645",
            "motcua.zalo.app-secret", "the-secret-of-the-app",
            "motcua.zalo.oa-secret-key", "the-secret-of-the-webhook",
            "motcua.public-url", "https://tro-ly.example.gov.vn/");

    private static final Map<String, String> GOOD_BOT =
            Map.of("motcua.zalobot.token", "12345:abcdefgh", "motcua.zalobot.secret", "a-secret-of-the-webhook");

    @Test
    void nothingSetIsNothingWanted() {
        assertThat(faults(Map.of())).isEmpty();
        assertThat(ZaloSetup.of(environment(Map.of())).starts()).isFalse();
        assertThat(ZaloBotSettings.of(environment(Map.of())).isWanted()).isFalse();
    }

    @Test
    void theNumberOfTheAccountAloneMakesLinksAndNoChannel() {
        Map<String, String> linked = Map.of("motcua.zalo.oa-id", "388613280878808645");
        assertThat(faults(linked)).isEmpty();
        assertThat(ZaloSetup.of(environment(linked)).starts()).isFalse();
    }

    @Test
    void soundSettingsStart() {
        assertThat(faults(GOOD)).isEmpty();
        assertThat(ZaloSetup.of(environment(GOOD)).starts()).isTrue();
        assertThat(ZaloSetup.of(environment(GOOD)).callback())
                .hasToString("https://tro-ly.example.gov.vn/zalo/consent");
        assertThat(ZaloBotSettings.of(environment(GOOD_BOT)).faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "motcua.zalo.app-id, '', MOTCUA_ZALO_APP_ID",
        "motcua.zalo.app-id, my app, MOTCUA_ZALO_APP_ID",
        "motcua.zalo.oa-id, '', MOTCUA_ZALO_OA_ID",
        "motcua.zalo.app-secret, '', MOTCUA_ZALO_APP_SECRET",
        "motcua.zalo.app-secret, khóa bí mật, MOTCUA_ZALO_APP_SECRET",
        "motcua.zalo.oa-secret-key, '', MOTCUA_ZALO_OA_SECRET_KEY",
        "motcua.zalo.oa-secret-key, short, motcua.zalo",
        "motcua.public-url, '', MOTCUA_PUBLIC_URL",
        "motcua.zalo.verifier, a b, MOTCUA_ZALO_VERIFIER",
        "motcua.zalo.api-host, openapi.zalo.me, motcua.zalo",
        "motcua.zalo.api-host, http://openapi.zalo.me, motcua.zalo",
        "motcua.zalo.timeout, 0s, MOTCUA_ZALO_TIMEOUT",
        "motcua.zalo.timeout, 1h, MOTCUA_ZALO_TIMEOUT",
        "motcua.zalo.timeout, 10 giây, MOTCUA_ZALO_TIMEOUT",
        "motcua.zalo.timeout, 99999999999999999999s, MOTCUA_ZALO_TIMEOUT",
        "motcua.zalo.buttons, có, MOTCUA_ZALO_BUTTONS",
        "motcua.zalo.billed-replies, maybe, MOTCUA_ZALO_BILLED_REPLIES",
        "motcua.zalo.appsecret-proof, bật, MOTCUA_ZALO_APPSECRET_PROOF",
        "motcua.secret-key, short, MOTCUA_SECRET_KEY"
    })
    void whatIsWrongIsNamed(String setting, String value, String named) {
        List<String> faults = faults(with(GOOD, setting, value));
        assertThat(faults).singleElement().asString().contains(named);
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        assertThat(String.join("\n", faults(Map.of("motcua.zalo.app-secret", "the-secret-of-the-app"))))
                .contains("motcua.zalo.app-id", "motcua.zalo.oa-id", "motcua.zalo.oa-secret-key", "motcua.public-url")
                .doesNotContain("the-secret-of-the-app");
    }

    @Test
    void aTokenGivenByHandNeedsNoPublicAddress() {
        assertThat(faults(with(with(GOOD, "motcua.public-url", ""), "motcua.zalo.refresh-token", "from-api-explorer")))
                .isEmpty();
    }

    @Test
    void theSameKeyForBothIsADoubtAndNoFault() {
        Map<String, String> same = with(GOOD, "motcua.zalo.oa-secret-key", "the-secret-of-the-app");
        assertThat(faults(same)).isEmpty();
        assertThat(ZaloSettings.of(environment(same)).account().doubts()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zalo_verifierAbC-1_2.html", "AbC-1_2", "'  AbC-1_2 '"})
    void theVerifierMayBeTheWholeNameOfTheFile(String verifier) {
        assertThat(ZaloSettings.of(environment(with(GOOD, "motcua.zalo.verifier", verifier)))
                        .verifier())
                .isEqualTo("AbC-1_2");
    }

    @ParameterizedTest
    @CsvSource({
        "motcua.zalobot.token, '', MOTCUA_ZALOBOT_TOKEN",
        "motcua.zalobot.token, no colon, MOTCUA_ZALOBOT_TOKEN",
        "motcua.zalobot.secret, '', MOTCUA_ZALOBOT_SECRET",
        "motcua.zalobot.secret, short, MOTCUA_ZALOBOT_SECRET",
        "motcua.zalobot.secret, 12345:abcdefgh, MOTCUA_ZALOBOT_SECRET",
        "motcua.zalobot.api-host, ftp://x, motcua.zalobot",
        "motcua.zalobot.timeout, -1s, MOTCUA_ZALOBOT_TIMEOUT",
        "motcua.zalobot.timeout, soon, MOTCUA_ZALOBOT_TIMEOUT"
    })
    void whatIsWrongWithTheBotIsNamed(String setting, String value, String named) {
        assertThat(ZaloBotSettings.of(environment(with(GOOD_BOT, setting, value)))
                        .faults())
                .singleElement()
                .asString()
                .contains(named);
    }

    @Test
    void nothingPrintsASecret() {
        String printed = ZaloSetup.of(environment(with(GOOD, "motcua.zalo.refresh-token", "from-api-explorer")))
                + ZaloBotSettings.of(environment(GOOD_BOT)).toString();
        assertThat(printed)
                .doesNotContain(
                        "the-secret-of-the-app", "the-secret-of-the-webhook", "from-api-explorer", "12345:abcdefgh");
    }

    private static List<String> faults(Map<String, String> settings) {
        List<String> faults = new ArrayList<>();
        ZaloSetup.of(environment(settings)).faults().forEach(fault -> faults.add(fault.toString()));
        return faults;
    }

    private static Map<String, String> with(Map<String, String> settings, String name, String value) {
        var changed = new LinkedHashMap<>(settings);
        changed.put(name, value);
        return changed;
    }

    private static MockEnvironment environment(Map<String, String> settings) {
        var environment = new MockEnvironment();
        settings.forEach(environment::setProperty);
        return environment;
    }
}
