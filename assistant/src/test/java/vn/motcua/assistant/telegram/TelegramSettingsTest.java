package vn.motcua.assistant.telegram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import vn.motcua.assistant.doctor.SettingFault;
import vn.motcua.assistant.telegram.Readiness.Faulty;
import vn.motcua.assistant.telegram.Readiness.Off;
import vn.motcua.assistant.telegram.Readiness.Polling;
import vn.motcua.assistant.telegram.Readiness.Ready;
import vn.motcua.assistant.telegram.Readiness.Webhook;
import vn.motcua.connector.telegram.TelegramAccount.ApiAddress;

import static org.assertj.core.api.Assertions.assertThat;

/** What the channel makes of its settings. */
class TelegramSettingsTest {

    private static final String TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";
    private static final String SECRET = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
    private static final String ADDRESS = "https://tro-ly.example.gov.vn";

    private static Readiness readiness(String publicUrl, String... settings) {
        Map<String, Object> variables = new HashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            variables.put("MOTCUA_TELEGRAM_" + settings[i], settings[i + 1]);
        }
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        return TelegramSettings.of(environment).readiness(publicUrl);
    }

    private static List<String> faults(Readiness readiness) {
        assertThat(readiness).isInstanceOf(Faulty.class);
        return ((Faulty) readiness)
                .faults().stream().map(SettingFault::toString).toList();
    }

    @Test
    void withoutATokenItIsOff() {
        assertThat(readiness("")).isInstanceOf(Off.class);
        assertThat(readiness(ADDRESS, "TOKEN", "  ", "MODE", "polling")).isInstanceOf(Off.class);
        assertThat(readiness(ADDRESS, "BOT_NAME", "phuong_mau_bot")).isInstanceOf(Off.class);
    }

    @Test
    void theTokenAloneIsEnoughForPollingWhereThereIsNoPublicAddress() {
        var ready = (Ready) readiness("", "TOKEN", " " + TOKEN + "\n");
        assertThat(ready.account().token()).isEqualTo(TOKEN);
        assertThat(ready.account().api()).isEqualTo(ApiAddress.PUBLIC);
        assertThat(ready.receiving()).isInstanceOf(Polling.class);
        assertThat(ready.messagesPerSecond()).isEqualTo(25);
        assertThat(readiness("http://10.0.0.5:8080", "TOKEN", TOKEN)).isInstanceOf(Ready.class);
    }

    @Test
    void aPublicAddressWithHttpsMakesItAWebhook() {
        var webhook = (Webhook) ((Ready) readiness(ADDRESS, "TOKEN", TOKEN, "SECRET", SECRET)).receiving();
        assertThat(webhook.address())
                .startsWith(ADDRESS + "/telegram/webhook?v=")
                .doesNotContain(SECRET, TOKEN);
        assertThat(webhook.secret().matches(SECRET)).isTrue();
        assertThat(webhook.secret().matches(SECRET + "0")).isFalse();
        assertThat(((Ready) readiness(ADDRESS, "TOKEN", TOKEN, "MODE", "POLLING")).receiving())
                .isInstanceOf(Polling.class);
    }

    @Test
    void anotherSecretIsAnotherAddressSoThatTelegramIsToldOfIt() {
        var one = (Webhook) ((Ready) readiness(ADDRESS, "TOKEN", TOKEN, "SECRET", SECRET)).receiving();
        var same = (Webhook) ((Ready) readiness(ADDRESS, "TOKEN", TOKEN, "SECRET", SECRET)).receiving();
        var other = (Webhook) ((Ready) readiness(ADDRESS, "TOKEN", TOKEN, "SECRET", SECRET + "x")).receiving();
        assertThat(same.address()).isEqualTo(one.address()).isNotEqualTo(other.address());
    }

    @Test
    void aWebhookWithoutItsSecretDoesNotStartAndSaysWhatToDo() {
        assertThat(faults(readiness(ADDRESS, "TOKEN", TOKEN)))
                .singleElement()
                .asString()
                .contains(
                        "motcua.telegram.secret (MOTCUA_TELEGRAM_SECRET)",
                        "is missing",
                        "openssl rand",
                        "mode=polling");
    }

    @Test
    void aWebhookWithoutAnAddressDoesNotStart() {
        for (String address : List.of("", "http://tro-ly.example.gov.vn")) {
            assertThat(faults(readiness(address, "TOKEN", TOKEN, "SECRET", SECRET, "MODE", "webhook")))
                    .singleElement()
                    .asString()
                    .contains("motcua.public-url (MOTCUA_PUBLIC_URL)", "https");
        }
        assertThat(faults(readiness("https://tro-ly.example.gov.vn:9443", "TOKEN", TOKEN, "SECRET", SECRET)))
                .singleElement()
                .asString()
                .contains("MOTCUA_PUBLIC_URL", "9443", "8443");
        assertThat(readiness("https://tro-ly.example.gov.vn:8443", "TOKEN", TOKEN, "SECRET", SECRET))
                .isInstanceOf(Ready.class);
    }

    @Test
    void aSecretWithoutATokenIsNoSilentSwitchingOff() {
        assertThat(faults(readiness(ADDRESS, "SECRET", SECRET)))
                .singleElement()
                .asString()
                .contains("motcua.telegram.token (MOTCUA_TELEGRAM_TOKEN)", "is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"123456789", "abc:def", "123456789:", "123456789:mit leerzeichen", "bot123456789:AAHdqTcvCH1v"})
    void whatIsNoTokenStopsTheChannelAndIsNotRepeated(String token) {
        assertThat(faults(readiness("", "TOKEN", token)))
                .singleElement()
                .asString()
                .contains("motcua.telegram.token (MOTCUA_TELEGRAM_TOKEN)")
                .doesNotContain(token + " ", "'" + token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mit leerzeichen", "bí-mật", "a.b", "x$y"})
    void aSecretThatTelegramWouldNotTakeStopsTheChannel(String secret) {
        assertThat(faults(readiness(ADDRESS, "TOKEN", TOKEN, "SECRET", secret)))
                .singleElement()
                .asString()
                .contains("motcua.telegram.secret (MOTCUA_TELEGRAM_SECRET)", "1 to 256")
                .doesNotContain(secret);
    }

    @Test
    void aSecretOf257CharactersIsTooLong() {
        assertThat(readiness(ADDRESS, "TOKEN", TOKEN, "SECRET", "x".repeat(256)))
                .isInstanceOf(Ready.class);
        assertThat(readiness(ADDRESS, "TOKEN", TOKEN, "SECRET", "x".repeat(257)))
                .isInstanceOf(Faulty.class);
    }

    @ParameterizedTest
    @CsvSource({
        "MODE, push, MOTCUA_TELEGRAM_MODE",
        "API, api.telegram.org, MOTCUA_TELEGRAM_API",
        "API, https://proxy.example/telegram, MOTCUA_TELEGRAM_API",
        "API, ftp://example.org, MOTCUA_TELEGRAM_API",
        "API, 'http://exa mple', MOTCUA_TELEGRAM_API",
        "PROXY, proxy.local:3128, MOTCUA_TELEGRAM_PROXY",
        "PROXY, http://user:password@proxy.local:3128, MOTCUA_TELEGRAM_PROXY",
        "MESSAGES_PER_SECOND, 0, MOTCUA_TELEGRAM_MESSAGES_PER_SECOND",
        "MESSAGES_PER_SECOND, many, MOTCUA_TELEGRAM_MESSAGES_PER_SECOND",
        "MESSAGES_PER_SECOND, 1001, MOTCUA_TELEGRAM_MESSAGES_PER_SECOND"
    })
    void whateverIsMalformedStopsTheChannelByItsName(String setting, String value, String named) {
        assertThat(faults(readiness("", "TOKEN", TOKEN, setting, value)))
                .singleElement()
                .asString()
                .contains(named);
    }

    @Test
    void allFaultsAreSaidAtOnce() {
        assertThat(faults(readiness(ADDRESS, "TOKEN", "x", "SECRET", "", "API", "y", "PROXY", "z")))
                .hasSize(4);
    }

    @Test
    void anotherApiAndAProxyAreTaken() {
        var ready = (Ready)
                readiness("", "TOKEN", TOKEN, "API", "http://127.0.0.1:8081/", "PROXY", "socks5://10.0.0.1:1080");
        assertThat(ready.account().api()).isEqualTo(new ApiAddress("http", "127.0.0.1", 8081));
        assertThat(ready.account().proxy()).hasToString("Optional[socks5://10.0.0.1:1080]");
    }

    @Test
    void nothingTellsASecret() {
        Readiness ready = readiness(ADDRESS, "TOKEN", TOKEN, "SECRET", SECRET);
        assertThat(ready.toString()).doesNotContain(SECRET, TOKEN.substring(10));
        assertThat(new TelegramSettings(TOKEN, SECRET, "", "", "", "25", "", "20").toString())
                .doesNotContain(SECRET, TOKEN.substring(10));
    }
}
