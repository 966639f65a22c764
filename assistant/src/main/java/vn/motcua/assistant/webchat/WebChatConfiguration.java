package vn.motcua.assistant.webchat;

import io.swagger.v3.oas.models.OpenAPI;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties({WebChatSettings.class, RateLimitSettings.class})
class WebChatConfiguration implements WebMvcConfigurer {

    private final ChatGate gate;

    WebChatConfiguration(ChatGate gate) {
        this.gate = gate;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate);
    }

    @Bean
    FilterRegistrationBean<SecurityHeadersFilter> securityHeaders(WebChatSettings settings) {
        var filter = new FilterRegistrationBean<>(new SecurityHeadersFilter(settings.allowedSites()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(WebChatSettings settings, JsonMapper json) {
        var filter = new FilterRegistrationBean<>(new BodyLimitFilter(settings.maxBodyBytes(), json));
        filter.addUrlPatterns("/api/chat/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    @Bean
    OpenAPI chatApi() {
        return ChatApi.document();
    }
}
