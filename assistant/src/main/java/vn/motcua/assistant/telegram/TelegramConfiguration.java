package vn.motcua.assistant.telegram;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import vn.motcua.assistant.doctor.WebhookProbe;
import vn.motcua.assistant.link.Channel;
import vn.motcua.assistant.link.PublicAddress;
import vn.motcua.assistant.link.StartLinks;
import vn.motcua.assistant.messaging.Intake;
import vn.motcua.assistant.telegram.Readiness.Faulty;
import vn.motcua.assistant.telegram.Readiness.Polling;
import vn.motcua.assistant.telegram.Readiness.Ready;
import vn.motcua.assistant.telegram.Readiness.Webhook;
import vn.motcua.connector.OwnContent;
import vn.motcua.connector.Pace;
import vn.motcua.connector.telegram.Forum;
import vn.motcua.connector.telegram.TelegramApi;
import vn.motcua.connector.telegram.TelegramConnector;
import vn.motcua.connector.telegram.UpdateParser;

/** The channel, where it is set up. */
@Configuration(proxyBeanMethods = false)
class TelegramConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(TelegramConfiguration.class);

    static Readiness readiness(Environment environment) {
        String publicUrl =
                environment.getProperty("motcua.public-url", "").strip().replaceFirst("/+$", "");
        return TelegramSettings.of(environment).readiness(publicUrl);
    }

    @Bean
    Readiness telegramReadiness(Environment environment) {
        Readiness readiness = readiness(environment);
        if (readiness instanceof Faulty faulty) {
            faulty.faults().forEach(fault -> LOG.error("Telegram does not start: {}", fault));
        }
        return readiness;
    }

    @Bean
    TelegramDoctor telegramDoctor(Readiness readiness, StartLinks links, Clock clock) {
        return new TelegramDoctor(
                readiness,
                links.account(Channel.TELEGRAM),
                account -> new TelegramApi(account, clock),
                new WebhookProbe()::call,
                clock);
    }

    /** What there is only when the channel runs. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(TelegramStarts.class)
    static class Running {

        /** The lock of the node that serves Telegram; any number that no other lock of this service has. */
        private static final long LOCK = 0x7465_6C65_6772_616DL;

        /** So long nobody serves Telegram after a leader has ended. */
        private static final Duration CANDIDACY = Duration.ofSeconds(2);

        private static final int BURST = 5;

        @Bean
        TelegramApi telegramApi(Readiness readiness, Clock clock) {
            return new TelegramApi(ready(readiness).account(), clock);
        }

        @Bean
        TelegramConnector telegramConnector(
                TelegramApi api, Readiness readiness, PublicAddress address, List<OwnContent> content, Clock clock) {
            var pace = new Pace(ready(readiness).messagesPerSecond(), Duration.ofSeconds(1), BURST);
            return new TelegramConnector(api, address.url(), OwnContent.of(content), pace, clock, new SecureRandom());
        }

        @Bean
        @Conditional(OfficersGroupStarts.class)
        OfficersGroup telegramOfficersGroup(TelegramApi api, Readiness readiness, StartLinks links) {
            var group = ready(readiness).deskGroup().orElseThrow();
            return new OfficersGroup(
                    new Forum(api, group.chat()), links.account(Channel.TELEGRAM), group.messagesPerMinute());
        }

        @Bean
        TelegramWatch telegramWatch(Clock clock) {
            return new TelegramWatch(clock);
        }

        @Bean
        TelegramHealth telegramHealth(TelegramWatch watch, Clock clock) {
            return new TelegramHealth(watch, Times.USUAL.check().multipliedBy(2), clock);
        }

        @Bean
        CallbackAnswers telegramCallbackAnswers(TelegramApi api) {
            return new CallbackAnswers(api::answerCallback);
        }

        @Bean
        UpdateIntake telegramIntake(
                TelegramApi api,
                StartLinks links,
                OfficersUpdates officers,
                Intake intake,
                CallbackAnswers callbacks,
                TelegramWatch watch,
                Clock clock) {
            var parser = new UpdateParser(api.account().botId(), links.account(Channel.TELEGRAM));
            return new UpdateIntake(parser, officers::takes, intake::take, callbacks, watch, clock);
        }

        @Bean
        OneNode telegramNode(
                TelegramApi api, Readiness readiness, UpdateIntake intake, TelegramWatch watch, DataSource dataSource) {
            var menu = new BotMenu(api);
            OneNode.Duty duty = switch (ready(readiness).receiving()) {
                case Webhook webhook -> new WebhookDuty(api, webhook, menu::publish, watch, Times.USUAL);
                case Polling polling ->
                    new PollingDuty(
                            next -> api.getUpdates(next, Times.USUAL.poll()),
                            intake::take,
                            menu::publish,
                            watch,
                            Times.USUAL);
            };
            return new OneNode(new Leadership(dataSource, LOCK), duty, CANDIDACY);
        }

        private static Ready ready(Readiness readiness) {
            return (Ready) readiness;
        }
    }
}
