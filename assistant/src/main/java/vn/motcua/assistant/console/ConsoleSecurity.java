package vn.motcua.assistant.console;

import java.util.Arrays;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.assistant.staff.ProviderSignIn;
import vn.motcua.assistant.staff.Role;
import vn.motcua.assistant.staff.StaffSessions;

/**
 * What stands before the staff's pages. The filter is in the way of {@code /staff} alone: the citizens' pages, the webhooks and
 * the health check never meet it.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class ConsoleSecurity {

    static final String SIGN_IN = Area.ROOT + "/sign-in";
    static final String SECOND_STEP = SIGN_IN + "/code";
    static final String PASSKEY = SIGN_IN + "/passkey";
    static final String PASSKEY_OPTIONS = PASSKEY + "/options";
    static final String SECOND_PASSKEY = SECOND_STEP + "/passkey";
    static final String SECOND_PASSKEY_OPTIONS = SECOND_PASSKEY + "/options";
    static final String PROVIDER = SIGN_IN + "/provider";
    static final String SIGN_OUT = Area.ROOT + "/sign-out";
    static final String PASSWORD = Area.ROOT + "/password";

    /** Not framed by anybody, unlike the chat. */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "worker-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    @Bean
    FilterRegistrationBean<Filter> staffSecurity(@Qualifier("springSecurityFilterChain") Filter chain) {
        var filter = new FilterRegistrationBean<>(chain);
        filter.addUrlPatterns(Area.ROOT, Area.ROOT + "/*");
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        return filter;
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("motcua-staff-form");
        tokens.setCookieCustomizer(
                cookie -> cookie.path(Area.ROOT).httpOnly(true).secure(true).sameSite("Strict"));
        return tokens;
    }

    @Bean
    SecurityFilterChain staffPages(
            HttpSecurity http, StaffSessions sessions, CsrfTokenRepository csrfTokens, Audit audit) {
        var refusedAccess = new RefusedAccess(audit);
        return http.securityMatcher(Area.ROOT, Area.ROOT + "/**")
                .securityContext(context -> context.securityContextRepository(new CookieSecurityContexts(sessions)))
                .sessionManagement(management -> management.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new UnstorableText(), CsrfFilter.class)
                .addFilterBefore(new OtherSites(refusedAccess), CsrfFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .headers(ConsoleSecurity::headers)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, nobody) -> redirect(response, SIGN_IN))
                        .accessDeniedHandler(refusedAccess))
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers(HttpMethod.GET, AppController.OPEN).permitAll();
                    requests.requestMatchers(SIGN_IN, SECOND_STEP).permitAll();
                    requests.requestMatchers(HttpMethod.GET, PROVIDER, ProviderSignIn.BACK)
                            .permitAll();
                    requests.requestMatchers(
                                    HttpMethod.POST, PASSKEY, PASSKEY_OPTIONS, SECOND_PASSKEY, SECOND_PASSKEY_OPTIONS)
                            .permitAll();
                    requests.requestMatchers(PASSWORD).authenticated();
                    requests.requestMatchers(HttpMethod.POST, SIGN_OUT).authenticated();
                    requests.requestMatchers(HttpMethod.POST, AnnouncementsController.PATH + "/*/approve")
                            .hasAuthority(Area.ROLE_PREFIX + Role.SUPERVISOR.name());
                    Arrays.stream(Area.values())
                            .forEach(area ->
                                    requests.requestMatchers(area.patterns()).hasAnyAuthority(area.authorities()));
                    requests.anyRequest().denyAll();
                })
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled()
                .cacheControl(Customizer.withDefaults())
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .addHeaderWriter((request, response) -> {
                    String own = response.getHeader("Content-Security-Policy");
                    // Files have a stricter one.
                    if (own == null || !own.contains("sandbox")) {
                        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
                    }
                    // With "no-referrer" a browser hides from which site a form comes.
                    response.setHeader("Referrer-Policy", "same-origin");
                });
    }

    /** Always to be followed with GET. */
    static void redirect(HttpServletResponse response, String address) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, address);
    }
}
