package vn.motcua.assistant.dossier;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.motcua.assistant.conversation.ServiceNews;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.messaging.WokenDuty;
import vn.motcua.assistant.seal.SecretSeal;
import vn.motcua.assistant.staff.Audit;

/** The register is there whenever its console pages are; the conversation knows of dossiers where it is switched on. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DossierSettings.class)
class DossierConfiguration {

    private static final Duration BREATH = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    Register dossierRegister(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Environment environment,
            Audit audit,
            Clock clock) {
        return new Register(jdbc, transactions, seal(environment, Register.SEALED), audit, clock);
    }

    @Bean
    RegisterImport dossierImport(Register register, PlatformTransactionManager transactions, Audit audit, Desk desk) {
        return new RegisterImport(register, transactions, audit, desk);
    }

    @Bean
    DossierPersonalData dossierPersonalData(JdbcClient jdbc) {
        return new DossierPersonalData(jdbc);
    }

    @Bean
    JoinedDossiers joinedDossiers(JdbcClient jdbc) {
        return new JoinedDossiers(jdbc);
    }

    @Bean
    OldDossiers oldDossiers(
            Register register, JdbcClient jdbc, DossierSettings settings, Environment environment, Clock clock) {
        return new OldDossiers(
                register,
                new LookupTable(jdbc, seal(environment, LookupTable.SEALED), clock),
                new FollowTable(jdbc, settings, clock),
                new Guesses(jdbc, settings.guesses(), clock),
                new ToldDossiers(jdbc, clock),
                settings,
                clock);
    }

    /** Where citizens can ask for dossiers. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "motcua.dossier.enabled", matchIfMissing = true)
    static class Asking {

        @Bean
        DossierService dossierService(JdbcClient jdbc, DossierSettings settings, Desk desk, Clock clock) {
            return new DossierService(
                    new FollowTable(jdbc, settings, clock),
                    conversation -> LookupTable.waiting(jdbc, conversation),
                    desk);
        }

        @Bean
        DossierFigures dossierFigures(JdbcClient jdbc, Clock clock) {
            return new DossierFigures(new ToldDossiers(jdbc, clock));
        }

        @Bean
        DossierActs dossierActs(
                JdbcClient jdbc,
                DossierSettings settings,
                Environment environment,
                WokenDuty dossierDuty,
                Clock clock) {
            return new DossierActs(
                    new LookupTable(jdbc, seal(environment, LookupTable.SEALED), clock),
                    new FollowTable(jdbc, settings, clock),
                    dossierDuty::wake);
        }

        @Bean
        WokenDuty dossierDuty(
                Register register,
                ObjectProvider<DossierSource> others,
                JdbcClient jdbc,
                ServiceNews news,
                DossierSettings settings,
                Desk desk,
                PlatformTransactionManager transactions,
                Environment environment,
                Clock clock) {
            DossierSource other = others.getIfAvailable();
            var work = new DossierWork(
                    other == null ? register::sighted : other,
                    new LookupTable(jdbc, seal(environment, LookupTable.SEALED), clock),
                    new FollowTable(jdbc, settings, clock),
                    new Guesses(jdbc, settings.guesses(), clock),
                    new ToldDossiers(jdbc, clock),
                    news,
                    settings,
                    desk,
                    transactions,
                    clock);
            var wake = new AtomicReference<Runnable>(() -> {});
            var duty = new WokenDuty(
                    new WokenDuty.Manner("dossiers", settings.look(), BREATH, PATIENCE),
                    () -> work.begin(() -> wake.get().run()),
                    work::end);
            wake.set(duty::wake);
            return duty;
        }
    }

    /** The province's one-stop system. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "motcua.dossier.source", havingValue = "http")
    static class OfTheProvince {

        @Bean
        ProvinceSource provinceSource(DossierSettings settings, Clock clock) {
            return new ProvinceSource(Objects.requireNonNull(settings.http()), clock);
        }

        @Bean
        ProvinceDoctor provinceDoctor(DossierSettings settings, ProvinceSource source, Clock clock) {
            return new ProvinceDoctor(Objects.requireNonNull(settings.http()), source, clock);
        }
    }

    private static SecretSeal seal(Environment environment, String purpose) {
        return new SecretSeal(environment.getProperty("motcua.secret-key", "").strip(), purpose);
    }
}
