package vn.motcua.assistant.embedding;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.health.contributor.Health;
import vn.motcua.assistant.embedding.EmbeddingDouble.Manner;
import vn.motcua.assistant.outage.OutagePause;
import vn.motcua.knowledge.embedding.Hybrid;
import vn.motcua.knowledge.embedding.TextEmbedder;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.search.ProcedureSearch;
import vn.motcua.knowledge.search.SearchResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From a provider over HTTP to the search: with the model where it answers, exactly as without where it does not. */
class BackgroundVectorsTest {

    private static final List<Procedure> PROCEDURES = BundledCatalogue.load().procedures();
    private static final Catalogue CATALOGUE = Catalogue.of(PROCEDURES.subList(0, 40));
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration WELL_BEFORE_A_SLOW_ANSWER = Duration.ofMillis(EmbeddingDouble.SLOW_MILLIS - 2000L);

    private final EmbeddingDouble provider = new EmbeddingDouble();

    @TempDir
    private Path folder;

    private BackgroundVectors vectors;

    @BeforeEach
    void configure() {
        EmbeddingSettings settings = EmbeddingSettingsOf.openAi(provider, Map.of());
        var embedder = new LangChainEmbedder(settings);
        vectors = new BackgroundVectors(
                new PassageVectors(embedder, new VectorFile(folder, embedder.model()), "", 16),
                questions("300ms"),
                1,
                Duration.ofMillis(20));
    }

    @AfterEach
    void stop() {
        vectors.close();
        provider.close();
    }

    @Test
    void theVectorsOfTheCatalogueAreComputedInTheBackgroundAndCount() {
        assertThat(vectors.of(CATALOGUE)).isEmpty();
        Hybrid hybrid = computed(CATALOGUE);
        assertThat(vectors.isComputing()).isFalse();
        assertThat(hybrid.procedures().vectors()).hasSize(40);
        String asked = "người dân muốn " + CATALOGUE.procedures().get(9).name();
        var generous = new Hybrid(hybrid.procedures(), vectorsThatWait(hybrid), 50);
        try (ProcedureSearch words = ProcedureSearch.over(CATALOGUE);
                ProcedureSearch both = ProcedureSearch.over(CATALOGUE, generous)) {
            assertThat(both.search(asked, 5)).isNotEqualTo(words.search(asked, 5));
            assertThat(both.search(asked, 1).candidates().getFirst().procedure())
                    .isEqualTo(CATALOGUE.procedures().get(9));
        }
    }

    @Test
    void aProviderInTroubleIsAskedAgainUntilItHasGivenAll() {
        provider.behave(Manner.OUT_OF_ORDER);
        vectors.of(CATALOGUE);
        await().atMost(PATIENCE).until(() -> provider.asked().size() >= 2);
        assertThat(vectors.isComputing()).isTrue();
        assertThat(vectors.of(CATALOGUE)).isEmpty();
        provider.behave(Manner.RIGHT);
        assertThat(computed(CATALOGUE).procedures().vectors()).hasSize(40);
    }

    @Test
    void anotherReleaseTakesThePlaceOfTheOneBefore() {
        provider.behave(Manner.OUT_OF_ORDER);
        vectors.of(CATALOGUE);
        await().atMost(PATIENCE).until(() -> !provider.asked().isEmpty());
        provider.behave(Manner.RIGHT);
        Catalogue next = Catalogue.of(PROCEDURES.subList(0, 12));
        assertThat(computed(next).procedures().vectors()).hasSize(12);
    }

    @Test
    void whatTheProcessCannotDoIsGivenUpAndSaidAndSearchGoesOnByWords() {
        TextEmbedder broken = new TextEmbedder() {
            @Override
            public String model() {
                return "broken";
            }

            @Override
            public List<float[]> embed(List<String> texts) {
                throw new UnsatisfiedLinkError("no onnxruntime in java.library.path");
            }
        };
        var given = new BackgroundVectors(
                new PassageVectors(broken, new VectorFile(folder, "broken"), "", 16),
                questions("300ms"),
                1,
                Duration.ofMillis(20));
        var operation = new EmbeddingOperation(new EmbeddingOperation.Running(
                given, new OutagePause("embedding", Duration.ofSeconds(1), Duration.ofSeconds(30), Clock.systemUTC())));
        try (operation) {
            assertThat(given.of(CATALOGUE)).isEmpty();
            await().atMost(PATIENCE).until(() -> operation.givenUp().isPresent());
            assertThat(operation.isComputing()).isFalse();
            assertThat(given.of(CATALOGUE)).isEmpty();
            Health health = new EmbeddingHealthIndicator(operation).health();
            assertThat(health.getStatus().getCode()).isEqualTo("GIVEN_UP");
            assertThat(health.getDetails()).containsEntry("reason", "UnsatisfiedLinkError");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Manner.class, mode = EnumSource.Mode.EXCLUDE, names = "RIGHT")
    void whateverTheProviderDoesTheSearchIsWhatItIsWithoutIt(Manner manner) {
        Hybrid hybrid = computed(CATALOGUE);
        provider.behave(manner);
        try (ProcedureSearch words = ProcedureSearch.over(CATALOGUE);
                ProcedureSearch both = ProcedureSearch.over(CATALOGUE, hybrid)) {
            // What the first search of a process loads is not the provider's.
            words.search("tạm trú", 10);
            both.searchByWords("tạm trú", 10);
            long began = System.nanoTime();
            for (String question : List.of("đăng ký khai sinh", "hom nay troi dep", "mất giấy tờ", "kết hôn")) {
                SearchResult expected = words.search(question, 10);
                assertThat(both.search(question, 10)).isEqualTo(expected);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(WELL_BEFORE_A_SLOW_ANSWER);
        }
    }

    private Hybrid computed(Catalogue catalogue) {
        return await().atMost(PATIENCE)
                .until(() -> vectors.of(catalogue), Optional::isPresent)
                .orElseThrow();
    }

    /** The same questions with a budget that a busy machine keeps. */
    private AskedVectors vectorsThatWait(Hybrid hybrid) {
        AskedVectors questions = questions("2s");
        questions.expect(hybrid.procedures().dimensions());
        return questions;
    }

    private AskedVectors questions(String budget) {
        EmbeddingSettings settings = EmbeddingSettingsOf.openAi(provider, Map.of("budget", budget));
        return new AskedVectors(
                new LangChainEmbedder(settings),
                settings,
                new OutagePause("embedding", settings.budget(), Duration.ofSeconds(30), Clock.systemUTC()),
                new SimpleMeterRegistry(),
                task -> Thread.ofPlatform().daemon().start(task),
                System::nanoTime);
    }
}
