package vn.motcua.connector.telegram;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.connector.telegram.TelegramAccount.ApiAddress;
import vn.motcua.connector.telegram.TelegramAccount.Proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TelegramAccountTest {

    private static final String TOKEN = "5000000000:AAE-secret_part_of_the_token_0000000";

    @Test
    void theBotsIdIsWhatStandsBeforeTheColon() {
        assertThat(TelegramAccount.of(TOKEN).botId()).isEqualTo("5000000000");
    }

    @Test
    void itsTextHoldsNoToken() {
        TelegramAccount account = TelegramAccount.of(TOKEN)
                .at(new ApiAddress("http", "127.0.0.1", 8081))
                .through(Proxy.parse("socks5://10.0.0.1:1080"));

        assertThat(account).hasToString("bot 5000000000 at http://127.0.0.1:8081 through socks5://10.0.0.1:1080");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5000000000",
                "secret_part",
                ":secret_part",
                "0500:secret_part",
                "bot5000000000:secret_part",
                "5000000000: secret_part",
                "5000000000:secret_part/x",
                "5000000000:secret_part\n"
            })
    void aTokenThatCannotBeOneIsRefusedWithoutRepeatingIt(String token) {
        assertThatThrownBy(() -> TelegramAccount.of(token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the token must look like")
                .hasMessageNotContaining("secret_part");
    }

    @Test
    void timeOutsThatEndNothingAreRefused() {
        TelegramAccount account = TelegramAccount.of(TOKEN);
        assertThatThrownBy(() -> account.within(Duration.ZERO, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> account.within(Duration.ofSeconds(1), Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void addressesOfTheApi() {
        assertThat(ApiAddress.PUBLIC).hasToString("https://api.telegram.org:443");
        assertThatThrownBy(() -> new ApiAddress("ftp", "localhost", 21)).hasMessageContaining("ftp");
        assertThatThrownBy(() -> new ApiAddress("http", "localhost/path", 80)).hasMessageContaining("no host");
        assertThatThrownBy(() -> new ApiAddress("http", "localhost", 0)).hasMessageContaining("no port");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "10.0.0.1:1080", "http://10.0.0.1", "https://a:1", "http://user:pw@a:1", "http://a:99999"})
    void proxiesThatCannotBeOne(String address) {
        assertThatThrownBy(() -> Proxy.parse(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("pw");
    }

    @Test
    void proxies() {
        assertThat(Proxy.parse("http://proxy.local:3128")).isEqualTo(new Proxy(Proxy.Kind.HTTP, "proxy.local", 3128));
        assertThat(Proxy.parse("socks5://[::1]:1080/")).isEqualTo(new Proxy(Proxy.Kind.SOCKS, "[::1]", 1080));
    }
}
