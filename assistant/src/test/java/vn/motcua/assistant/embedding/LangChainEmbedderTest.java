package vn.motcua.assistant.embedding;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.motcua.assistant.embedding.EmbeddingDouble.Manner;
import vn.motcua.knowledge.embedding.EmbeddingFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Providers over HTTP: what is sent to them, and that each of their troubles is a failure in time. */
class LangChainEmbedderTest {

    private static final List<String> TEXTS = List.of("khai sinh", "kết hôn");

    private final EmbeddingDouble provider = new EmbeddingDouble();

    /** The first call of a process takes long on a busy machine, and is not what is measured here. */
    @BeforeEach
    void warmUp() {
        new LangChainEmbedder(EmbeddingSettingsOf.openAi(provider, Map.of())).embed(TEXTS);
        provider.forget();
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void anOpenAiCompatibleProviderIsAskedForAllTextsAtOnceWithTheKey() {
        var embedder = new LangChainEmbedder(
                EmbeddingSettingsOf.openAi(provider, Map.of("key", "s3cret", "dimensions", "64")));
        assertThat(embedder.embed(TEXTS))
                .containsExactly(EmbeddingDouble.vector("khai sinh"), EmbeddingDouble.vector("kết hôn"));
        JsonNode call = provider.asked().getFirst();
        assertThat(provider.asked()).hasSize(1);
        assertThat(call.path("model").stringValue()).isEqualTo("m");
        assertThat(call.path("dimensions").intValue()).isEqualTo(64);
        assertThat(provider.texts()).isEqualTo(TEXTS);
        assertThat(provider.header("Authorization")).isEqualTo("Bearer s3cret");
        assertThat(embedder.model()).contains("m", provider.address(), "64").doesNotContain("s3cret");
    }

    @Test
    void ollamaIsAskedInItsOwnWay() {
        var embedder = new LangChainEmbedder(
                EmbeddingSettingsOf.provider("ollama", Map.of("address", provider.address(), "model", "bge-m3")));
        assertThat(embedder.embed(TEXTS)).contains(EmbeddingDouble.vector("kết hôn"), atIndex(1));
        assertThat(provider.asked().getFirst().path("model").stringValue()).isEqualTo("bge-m3");
    }

    @ParameterizedTest
    @CsvSource({
        "SLOW, lost",
        "OUT_OF_ORDER, out-of-order",
        "TOO_MANY, too-many",
        "BROKEN, unreadable",
        "GONE, lost",
        "TOO_FEW, 1 vectors for 2 texts"
    })
    void eachTroubleIsAFailureInTimeAndNothingIsRepeated(Manner manner, String reason) {
        var embedder = new LangChainEmbedder(
                EmbeddingSettingsOf.openAi(provider, Map.of("call-timeout", manner == Manner.SLOW ? "1s" : "20s")));
        provider.behave(manner);
        EmbeddingFailure failure = catchThrowableOfType(EmbeddingFailure.class, () -> embedder.embed(TEXTS));
        assertThat(failure).hasMessage(reason);
        assertThat(failure.retryAfter())
                .isEqualTo(manner == Manner.TOO_MANY ? Optional.of(Duration.ofSeconds(40)) : Optional.empty());
        assertThat(provider.asked()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void nobodyThereIsNobodyReached() {
        var embedder = new LangChainEmbedder(
                EmbeddingSettingsOf.provider("openai", Map.of("address", "http://localhost:1/v1", "model", "m")));
        assertThat(catchThrowableOfType(EmbeddingFailure.class, () -> embedder.embed(TEXTS)))
                .hasMessage("unreachable");
    }
}
