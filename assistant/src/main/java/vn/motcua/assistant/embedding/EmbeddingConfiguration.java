package vn.motcua.assistant.embedding;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import vn.motcua.assistant.outage.OutagePause;
import vn.motcua.knowledge.embedding.TextEmbedder;

/** Nothing of a model is made where none is configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmbeddingSettings.class)
class EmbeddingConfiguration {

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);

    @Bean
    EmbeddingOperation embeddingOperation(
            EmbeddingSettings settings, Environment environment, ObjectProvider<MeterRegistry> meters, Clock clock) {
        return new EmbeddingOperation(
                settings.isOn()
                        ? running(settings, folder(environment), meters.getIfAvailable(SimpleMeterRegistry::new), clock)
                        : null);
    }

    @Bean
    HybridSearch hybridSearch(EmbeddingOperation operation) {
        return operation.search();
    }

    private static EmbeddingOperation.Running running(
            EmbeddingSettings settings, Path folder, MeterRegistry meters, Clock clock) {
        TextEmbedder embedder = Embedders.of(settings);
        var pause = new OutagePause("embedding", settings.budget(), PAUSE, clock);
        // Platform threads: a model within the process computes, it does not wait.
        Executor threads =
                task -> Thread.ofPlatform().name("embedding-question").daemon().start(task);
        var questions = new AskedVectors(embedder, settings, pause, meters, threads, System::nanoTime);
        var passages = passages(settings, embedder, folder);
        return new EmbeddingOperation.Running(
                new BackgroundVectors(passages, questions, settings.weight(), FIRST_RETRY), pause);
    }

    static PassageVectors passages(EmbeddingSettings settings, TextEmbedder embedder, Path folder) {
        return new PassageVectors(
                embedder, new VectorFile(folder, embedder.model()), settings.passagePrefix(), settings.batch());
    }

    /** Where vectors are kept: in the data directory. */
    static Path folder(Environment environment) {
        String data = environment.getProperty("motcua.data-dir", "");
        return Path.of(data.isBlank() ? "./data" : data).resolve("embeddings");
    }
}
