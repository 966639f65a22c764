package vn.motcua.assistant.push;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.motcua.assistant.handoff.CaseArrivals;
import vn.motcua.assistant.link.PublicAddress;
import vn.motcua.assistant.messaging.ConversationSignals;
import vn.motcua.assistant.messaging.ConversationSignals.Event;
import vn.motcua.assistant.messaging.WokenDuty;
import vn.motcua.assistant.seal.SecretSeal;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.assistant.staff.Role;
import vn.motcua.assistant.staff.StaffSessions;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PushSettings.class)
class PushConfiguration {

    /** For the whole of a call: a push service takes a message in milliseconds. */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(10);

    private static final Duration BREATH = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Bean
    PushKeys pushKeys(JdbcClient jdbc, Environment environment, Clock clock) {
        String secretKey = environment.getProperty("motcua.secret-key", "").strip();
        return new PushKeys(jdbc, new SecretSeal(secretKey, PushKeys.SEALED), clock);
    }

    @Bean
    PushSubscriptions pushSubscriptions(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            PushKeys keys,
            PushSettings settings,
            Audit audit,
            Clock clock) {
        return new PushSubscriptions(jdbc, transactions, keys, settings, audit, clock);
    }

    @Bean
    @ConditionalOnProperty(name = "motcua.push.enabled", matchIfMissing = true)
    WokenDuty notificationDuty(
            CaseArrivals arrivals,
            StaffSessions sessions,
            PushSubscriptions subscriptions,
            PushKeys keys,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            MessageSource messages,
            PublicAddress address,
            PushSettings settings,
            ConversationSignals signals,
            Clock clock) {
        var notifications = new Notifications(
                arrivals,
                subscription -> sessions.find(subscription.session())
                        .filter(session -> !session.mustChangePassword()
                                && session.member().is(Role.OFFICER))
                        .isPresent(),
                subscriptions,
                keys,
                new PushQueue(jdbc, transactions, clock),
                new PushTexts(messages),
                new PushSender(http(settings), settings.subject(address.url())),
                settings,
                clock);
        var duty = new WokenDuty(
                new WokenDuty.Manner("notifications", settings.look(), BREATH, PATIENCE), notifications::run);
        signals.on(Event.CASE_CHANGED, conversation -> duty.wake());
        return duty;
    }

    private static OkHttpClient http(PushSettings settings) {
        return new OkHttpClient.Builder()
                .callTimeout(LONGEST_CALL)
                .followRedirects(false)
                .followSslRedirects(false)
                .dns(settings.privateAddresses() ? Dns.SYSTEM : new PublicHosts(Dns.SYSTEM))
                .protocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1))
                .build();
    }
}
