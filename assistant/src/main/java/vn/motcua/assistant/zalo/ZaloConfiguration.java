package vn.motcua.assistant.zalo;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.motcua.assistant.doctor.WebhookProbe;
import vn.motcua.assistant.messaging.Deliveries;
import vn.motcua.assistant.messaging.Intake;
import vn.motcua.assistant.seal.SecretSeal;
import vn.motcua.connector.Connector;
import vn.motcua.connector.OwnContent;
import vn.motcua.connector.wire.HttpCalls;
import vn.motcua.connector.zalo.Pkce;
import vn.motcua.connector.zalo.TokenAnswer;
import vn.motcua.connector.zalo.ZaloAccount;
import vn.motcua.connector.zalo.ZaloConnector;
import vn.motcua.connector.zalo.ZaloEvents;
import vn.motcua.connector.zalo.ZaloExamination;
import vn.motcua.connector.zalo.ZaloOAuth;
import vn.motcua.connector.zalo.ZaloSignature;

/** The Official Account's channel, where it is set up. */
@Configuration(proxyBeanMethods = false)
class ZaloConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ZaloConfiguration.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration LOOKS_EVERY = Duration.ofMinutes(1);

    @Bean
    ZaloSetup zaloSetup(Environment environment) {
        ZaloSetup setup = ZaloSetup.of(environment);
        setup.faults().forEach(fault -> LOG.error("The Zalo Official Account is left out: {}", fault));
        return setup;
    }

    @Bean
    ZaloConsent zaloConsent(ZaloSetup setup, ObjectProvider<ZaloConsent.Parts> parts) {
        return new ZaloConsent(setup, Optional.ofNullable(parts.getIfAvailable()));
    }

    @Bean
    ZaloDoctor zaloDoctor(ZaloSetup setup, ZaloConsent consent, ObjectProvider<ZaloExamining> running, Clock clock) {
        return new ZaloDoctor(
                setup, consent, Optional.ofNullable(running.getIfAvailable()), new WebhookProbe()::call, clock);
    }

    /** What there is only when the channel runs. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(ZaloStarts.class)
    static class Running {

        @Bean
        ZaloAccount zaloAccount(ZaloSetup setup) {
            ZaloAccount account = setup.settings().account();
            account.doubts().forEach(LOG::warn);
            return account;
        }

        @Bean
        HttpCalls zaloCalls(ZaloSetup setup) {
            return new HttpCalls(CONNECT, setup.settings().patience());
        }

        @Bean
        TokenCalls tokenCalls(ZaloAccount account, HttpCalls zaloCalls) {
            var oauth = new ZaloOAuth(account, zaloCalls);
            return new TokenCalls() {
                @Override
                public URI consentAddress(URI callback, Pkce pkce, String state) {
                    return oauth.consentAddress(callback, pkce, state);
                }

                @Override
                public TokenAnswer exchange(String code, Pkce pkce) {
                    return oauth.exchange(code, pkce);
                }

                @Override
                public TokenAnswer refresh(String refreshToken) {
                    return oauth.refresh(refreshToken);
                }
            };
        }

        @Bean
        TokenTable tokenTable(JdbcClient jdbc, PlatformTransactionManager transactions, ZaloSetup setup, Clock clock) {
            return new TokenTable(
                    jdbc,
                    transactions,
                    new SecretSeal(setup.service().secretKey(), TokenTable.SEALED),
                    clock,
                    setup.settings().appId(),
                    setup.settings().oaId());
        }

        @Bean
        TokenKeeper tokenKeeper(TokenTable table, TokenCalls calls, Clock clock) {
            return new TokenKeeper(table, calls, clock);
        }

        @Bean
        Connector zaloConnector(
                ZaloAccount account,
                TokenKeeper keeper,
                HttpCalls zaloCalls,
                List<OwnContent> content,
                ZaloSetup setup,
                Clock clock) {
            var connector = new ZaloConnector(
                    account,
                    keeper,
                    zaloCalls,
                    OwnContent.of(content),
                    setup.service().publicUrl(),
                    ZaloConnector.DOCUMENTED_PACE,
                    clock,
                    new SecureRandom());
            return setup.settings().paysForReplies() ? new PaidReplies(connector) : connector;
        }

        @Bean
        ZaloExamining zaloExamining(
                ZaloAccount account, TokenTable table, HttpCalls zaloCalls, ZaloChannel channel, Clock clock) {
            return new ZaloExamining(
                    new ZaloExamination(account, new StoredTokens(table, clock), zaloCalls), channel.watch());
        }

        @Bean
        ConsentHealth zaloConsentHealth(ZaloConsent consent) {
            return new ConsentHealth(consent);
        }

        @Bean
        Duty zaloDuty(
                ZaloSetup setup,
                TokenTable table,
                TokenKeeper keeper,
                Connector zaloConnector,
                Deliveries deliveries,
                Clock clock) {
            var sending = new ZaloDuties.Sending() {
                @Override
                public void stop(String reason) {
                    deliveries.stop(zaloConnector, reason);
                }

                @Override
                public void resume() {
                    deliveries.resume(zaloConnector);
                }
            };
            return new Duty(
                    "zalo-tokens", new ZaloDuties(setup.settings(), table, keeper, sending, clock), LOOKS_EVERY);
        }

        @Bean
        ZaloConsent.Parts consentParts(
                JdbcClient jdbc,
                TokenTable table,
                TokenCalls calls,
                ObjectProvider<AdministratorSessions> sessions,
                Connector zaloConnector,
                Deliveries deliveries,
                ZaloSetup setup,
                Clock clock) {
            var tickets = new ConsentTickets(
                    jdbc, new SecretSeal(setup.service().secretKey(), TokenTable.SEALED), clock, new SecureRandom());
            return new ZaloConsent.Parts(
                    table,
                    tickets,
                    calls,
                    // Without a console nobody is signed in.
                    sessions.getIfAvailable(() -> session -> false),
                    clock,
                    () -> deliveries.resume(zaloConnector));
        }

        @Bean
        ZaloChannel zaloChannel(ZaloAccount account, Intake intake, Clock clock) {
            var watch = new WebhookWatch(clock);
            return new ZaloChannel(
                    new ZaloSignature(account), new ZaloEvents(account), new WebhookIntake(intake, watch), watch);
        }
    }
}
