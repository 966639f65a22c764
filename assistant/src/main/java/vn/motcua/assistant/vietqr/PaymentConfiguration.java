package vn.motcua.assistant.vietqr;

import java.util.Set;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaymentSettings.class)
class PaymentConfiguration {

    @Bean
    PaymentRequests paymentRequests(PaymentSettings settings) {
        return new PaymentRequests(settings.beneficiary(), Set.copyOf(settings.procedures()));
    }
}
