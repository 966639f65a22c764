package vn.motcua.assistant.zalo;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import vn.motcua.assistant.link.PublicAddress;
import vn.motcua.assistant.messaging.Intake;
import vn.motcua.connector.Connector;
import vn.motcua.connector.wire.HttpCalls;
import vn.motcua.connector.zalobot.ZaloBotAccount;
import vn.motcua.connector.zalobot.ZaloBotConnector;
import vn.motcua.connector.zalobot.ZaloBotEvents;
import vn.motcua.connector.zalobot.ZaloBotSetup;

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

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration TRIES_EVERY = Duration.ofMinutes(1);

    static URI webhook(PublicAddress address) {
        return URI.create(address.url() + ZaloBotWebhookController.PATH);
    }

    @Bean
    ZaloBotDoctor zaloBotDoctor(
            ZaloBotSettings settings, ObjectProvider<ZaloBotChannel> running, PublicAddress address) {
        return new ZaloBotDoctor(settings, Optional.ofNullable(running.getIfAvailable()), address);
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
        HttpCalls zaloBotCalls(ZaloBotSettings settings) {
            return new HttpCalls(CONNECT, settings.patience());
        }

        @Bean
        Connector zaloBotConnector(ZaloBotAccount account, HttpCalls zaloBotCalls, PublicAddress address, Clock clock) {
            return new ZaloBotConnector(account, zaloBotCalls, address.url(), clock, new SecureRandom());
        }

        /** Zalo calls addresses with https alone; without one nothing is told to it, and the doctor says so. */
        @Bean
        Duty zaloBotDuty(ZaloBotChannel channel, PublicAddress address) {
            Runnable telling = address.isSecure() ? new ZaloBotDuties(channel.setup(), webhook(address)) : () -> {};
            return new Duty("zalo-bot-webhook", telling, TRIES_EVERY);
        }

        @Bean
        ZaloBotChannel zaloBotChannel(ZaloBotAccount account, HttpCalls zaloBotCalls, Intake intake, Clock clock) {
            var watch = new WebhookWatch(clock);
            return new ZaloBotChannel(
                    account,
                    new ZaloBotEvents(),
                    new WebhookIntake(intake, watch),
                    watch,
                    new ZaloBotSetup(account, zaloBotCalls));
        }
    }
}
