package vn.motcua.assistant.webchat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

class RateLimiterTest {

    private final RateLimiter limiter = new RateLimiter(
            new RateLimitSettings(Map.of(RateLimit.ADDRESS_SESSIONS, new RateLimitSettings.Change(2L, 0.001))));

    @Test
    void eachAddressIsCountedByItself() {
        use("203.0.113.5", 2);
        refused("203.0.113.5");
        use("203.0.113.6", 2);
    }

    @Test
    void thisMachineIsNotCounted() {
        use("127.0.0.1", 100);
        use("127.8.8.8", 100);
        use("0:0:0:0:0:0:0:1", 100);
    }

    @Test
    void theAddressesOfOneNetworkOfTheNewKindCountTogether() {
        use("2001:db8:1:2:0:0:0:1", 1);
        use("2001:db8:1:2:ffff:0:0:9", 1);
        refused("2001:db8:1:2:1234:0:0:5");
        use("2001:db8:1:3:0:0:0:1", 2);
    }

    @Test
    void whoMustWaitIsToldHowLong() {
        use("198.51.100.1", 2);
        assertThatThrownBy(() -> limiter.count(RateLimit.ADDRESS_SESSIONS, "198.51.100.1"))
                .asInstanceOf(type(TooManyRequestsException.class))
                .satisfies(refused -> {
                    assertThat(refused.limit()).isEqualTo(RateLimit.ADDRESS_SESSIONS);
                    assertThat(refused.retryAfterSeconds()).isBetween(900L, 1001L);
                });
    }

    private void use(String address, int times) {
        assertThatCode(() -> {
                    for (int i = 0; i < times; i++) {
                        limiter.count(RateLimit.ADDRESS_SESSIONS, address);
                    }
                })
                .doesNotThrowAnyException();
    }

    private void refused(String address) {
        assertThatThrownBy(() -> limiter.count(RateLimit.ADDRESS_SESSIONS, address))
                .isInstanceOf(TooManyRequestsException.class);
    }
}
