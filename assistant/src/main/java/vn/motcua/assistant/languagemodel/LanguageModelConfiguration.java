package vn.motcua.assistant.languagemodel;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.motcua.knowledge.fact.FactGuard;

/** Nothing of a model is made where none is configured, not even read. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LanguageModelSettings.class)
class LanguageModelConfiguration {

    @Bean
    ModelOperation modelOperation(
            LanguageModelSettings settings,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            CitizenNetworks networks,
            ObjectProvider<MeterRegistry> meters,
            Clock clock) {
        var figures = new ModelFigures(jdbc, settings, clock);
        return new ModelOperation(
                settings,
                settings.isOn()
                        ? running(
                                settings,
                                jdbc,
                                new CallBudgets(jdbc, transactions, networks, settings, clock),
                                meters.getIfAvailable(SimpleMeterRegistry::new),
                                clock)
                        : null,
                figures);
    }

    private static ModelOperation.Running running(
            LanguageModelSettings settings, JdbcClient jdbc, CallBudgets budgets, MeterRegistry meters, Clock clock) {
        var runTimeSwitch = new ModelSwitch(jdbc, clock);
        var pause = new ProviderPause(settings.turnBudget(), clock);
        ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("language-model-", 1).factory());
        var model = new AskedModel(
                settings,
                new LangChainProvider(settings),
                new AnswerReader(new FactGuard()),
                budgets,
                pause,
                runTimeSwitch,
                new UseRecords(jdbc, meters, String.valueOf(settings.model()), clock),
                threads,
                System::nanoTime);
        return new ModelOperation.Running(model, runTimeSwitch, pause);
    }

    @Bean
    LanguageModel languageModel(ModelOperation operation) {
        return operation.model();
    }

    @Bean
    CaseWriting caseWriting(ModelOperation operation) {
        return new CaseWriting(operation);
    }
}
