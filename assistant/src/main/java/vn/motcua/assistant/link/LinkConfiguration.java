package vn.motcua.assistant.link;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LinkSettings.class)
class LinkConfiguration {

    @Bean
    StartLinks startLinks(LinkSettings settings) {
        return new StartLinks(settings);
    }

    @Bean
    PublicAddress publicAddress(LinkSettings settings) {
        return new PublicAddress(settings.publicUrl());
    }
}
