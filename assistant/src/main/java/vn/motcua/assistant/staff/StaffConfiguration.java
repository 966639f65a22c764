package vn.motcua.assistant.staff;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.motcua.assistant.seal.SecretSeal;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StaffSettings.class)
class StaffConfiguration {

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    PasswordPolicy passwordPolicy() {
        return new PasswordPolicy();
    }

    @Bean
    HeldFactors heldFactors(JdbcClient jdbc) {
        return new HeldFactors(jdbc);
    }

    @Bean
    AuthenticatorApps authenticatorApps(
            JdbcClient jdbc, @Value("${motcua.secret-key:}") String secretKey, Clock clock) {
        String key = secretKey.strip();
        if (!key.isEmpty() && key.length() < SecretSeal.SHORTEST_KEY) {
            throw new IllegalArgumentException("motcua.secret-key (MOTCUA_SECRET_KEY) is too short: at least "
                    + SecretSeal.SHORTEST_KEY
                    + " random characters, such as those that \"openssl rand -base64 32\" prints");
        }
        return new AuthenticatorApps(jdbc, new SecretSeal(key, AuthenticatorApps.SEALED), clock);
    }

    @Bean
    RecoveryCodes recoveryCodes(JdbcClient jdbc, Passwords passwords, Clock clock) {
        return new RecoveryCodes(jdbc, passwords, clock);
    }

    @Bean
    Codes codes(AuthenticatorApps apps, RecoveryCodes recovery, Audit audit) {
        return new Codes(apps, recovery, audit);
    }

    @Bean
    Passkeys passkeys(
            PlatformTransactionManager transactions,
            SecondFactors factors,
            HeldFactors held,
            Audit audit,
            JdbcClient jdbc,
            @Value("${motcua.public-url:}") String publicUrl,
            @Value("${motcua.operator:Một Cửa}") String operator,
            Clock clock) {
        return new Passkeys(
                transactions,
                RelyingParty.of(publicUrl, operator).map(PasskeyCeremonies::new),
                new PasskeyTable(jdbc, clock),
                new PasskeyChallenges(jdbc, clock),
                factors,
                held,
                audit,
                clock);
    }

    @Bean
    ProviderSignIn providerSignIn(
            StaffSettings settings,
            SignIn signIn,
            Accounts accounts,
            Audit audit,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            @Value("${motcua.public-url:}") String publicUrl,
            Clock clock) {
        return new ProviderSignIn(
                settings.oidc(),
                provider(settings.oidc(), publicUrl.strip().replaceFirst("/+$", ""), clock),
                new ProviderRequests(jdbc, clock),
                new People(jdbc, transactions, accounts, audit, clock),
                signIn,
                audit);
    }

    /** The provider that is set up, if one is. */
    static Optional<IdentityProvider> provider(ProviderSettings oidc, String publicUrl, Clock clock) {
        if (oidc.issuer() == null || oidc.clientId() == null || oidc.clientSecret() == null) {
            return Optional.empty();
        }
        if (RelyingParty.of(publicUrl, "").isEmpty()) {
            throw new IllegalArgumentException(
                    "motcua.public-url (MOTCUA_PUBLIC_URL) must be an address that begins with"
                            + " https://, because motcua.staff.oidc.issuer is set: the identity provider sends people back there");
        }
        return Optional.of(new IdentityProvider(
                oidc.issuer(),
                oidc.clientId(),
                oidc.clientSecret(),
                URI.create(publicUrl + ProviderSignIn.BACK),
                clock));
    }

    @Bean
    SecondFactors secondFactors(
            PlatformTransactionManager transactions,
            AuthenticatorApps apps,
            RecoveryCodes recovery,
            HeldFactors factors,
            Audit audit,
            StaffSettings settings,
            @Value("${motcua.operator:Một Cửa}") String operator,
            Clock clock) {
        return new SecondFactors(transactions, apps, recovery, factors, audit, settings, operator, clock);
    }
}
