package vn.motcua.assistant.webchat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/** A setting that cannot be meant stops the start and is named. */
class SettingsTest {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(WebChatSettingsOnly.class);

    @ParameterizedTest
    @CsvSource({
        "motcua.webchat.max-text-length, 0, maxTextLength",
        "motcua.webchat.max-text-length, many, max-text-length",
        "motcua.webchat.session-lifetime, 1s, sessionLifetime",
        "motcua.webchat.page-size, 100000, pageSize",
        "motcua.webchat.allowed-sites, https://example.gov.vn/path, allowedSites",
        "motcua.webchat.allowed-sites, javascript:alert(1), allowedSites",
        "motcua.rate-limits.session-messages.burst, 0, session-messages",
        "motcua.rate-limits.session-messages.per-second, -1, session-messages",
        "motcua.rate-limits.no-such-limit.burst, 1, no-such-limit"
    })
    void whatCannotBeMeantStopsTheStartByName(String name, String value, String named) {
        application.withPropertyValues(name + "=" + value).run(context -> {
            assertThat(context).hasFailed();
            var whole = new StringBuilder();
            for (Throwable cause = context.getStartupFailure(); cause != null; cause = cause.getCause()) {
                whole.append(cause.getMessage()).append('\n');
            }
            assertThat(whole.toString().replace("-", "").toLowerCase(java.util.Locale.ROOT))
                    .contains(named.replace("-", "").toLowerCase(java.util.Locale.ROOT));
        });
    }

    @Test
    void oneNumberOfALimitCanBeChangedAlone() {
        application
                .withPropertyValues("motcua.rate-limits.session-messages.burst=7")
                .run(context -> {
                    RateLimitSettings settings = context.getBean(RateLimitSettings.class);
                    assertThat(settings.burst(RateLimit.SESSION_MESSAGES)).isEqualTo(7);
                    assertThat(settings.perSecond(RateLimit.SESSION_MESSAGES))
                            .isEqualTo(RateLimit.SESSION_MESSAGES.perSecond());
                    assertThat(settings.burst(RateLimit.SESSION_READS)).isEqualTo(RateLimit.SESSION_READS.burst());
                });
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({WebChatSettings.class, RateLimitSettings.class})
    static class WebChatSettingsOnly {}
}
