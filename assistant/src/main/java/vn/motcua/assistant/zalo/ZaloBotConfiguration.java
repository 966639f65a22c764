package vn.motcua.assistant.zalo;

import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import vn.motcua.assistant.messaging.Intake;
import vn.motcua.connector.zalobot.ZaloBotAccount;
import vn.motcua.connector.zalobot.ZaloBotEvents;

/** The bot's channel, where it is set up. */
@Configuration(proxyBeanMethods = false)
class ZaloBotConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ZaloBotConfiguration.class);

    @Bean
    ZaloBotSettings zaloBotSettings(Environment environment) {
        ZaloBotSettings settings = ZaloBotSettings.of(environment);
        if (settings.isWanted()) {
            settings.faults().forEach(fault -> LOG.error("The Zalo bot is left out: {}", fault));
        }
        return settings;
    }

    /** What there is only when the channel runs. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(ZaloBotStarts.class)
    static class Running {

        @Bean
        ZaloBotAccount zaloBotAccount(ZaloBotSettings settings) {
            return settings.account();
        }

        @Bean
        ZaloBotChannel zaloBotChannel(ZaloBotAccount account, Intake intake, Clock clock) {
            var watch = new WebhookWatch(clock);
            return new ZaloBotChannel(account, new ZaloBotEvents(), new WebhookIntake(intake, watch), watch);
        }
    }
}
