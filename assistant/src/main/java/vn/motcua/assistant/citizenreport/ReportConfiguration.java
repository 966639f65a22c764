package vn.motcua.assistant.citizenreport;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.assistant.seal.SecretSeal;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportSettings.class)
class ReportConfiguration {

    @Bean
    PhoneSeal phoneSeal(@Value("${motcua.secret-key:}") String secretKey) {
        return new PhoneSeal(new SecretSeal(secretKey.strip(), PhoneSeal.PURPOSE));
    }
}
