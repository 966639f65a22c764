package vn.motcua.assistant.announcement;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.assistant.messaging.WokenDuty;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AnnouncementSettings.class)
class AnnouncementConfiguration {

    /** So often it is looked whether an announcement's time has come. */
    private static final Duration LOOK = Duration.ofSeconds(2);

    /** So often recipients are handed over while one is being sent. */
    private static final Duration BREATH = Duration.ofMillis(200);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    @ConditionalOnBooleanProperty(name = "motcua.announcement.on", matchIfMissing = true)
    WokenDuty announcementDuty(Announcer announcer) {
        var duty = new AtomicReference<WokenDuty>();
        var working = new WokenDuty(new WokenDuty.Manner("announcements", LOOK, BREATH, PATIENCE), () -> {
            WokenDuty self = duty.get();
            if (announcer.work() && self != null) {
                self.wake();
            }
        });
        duty.set(working);
        return working;
    }
}
