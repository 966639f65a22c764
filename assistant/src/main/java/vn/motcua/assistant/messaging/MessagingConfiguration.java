package vn.motcua.assistant.messaging;

import java.time.Clock;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DeliverySettings.class, OfficerSettings.class})
class MessagingConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Replies are the same JSON on the wire as in the log. */
    @Bean
    JsonMapperBuilderCustomizer messageJson() {
        return MessageJson::register;
    }
}
