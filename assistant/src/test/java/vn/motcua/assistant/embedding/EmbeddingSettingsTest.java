package vn.motcua.assistant.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Off by default; what is missing, contradictory or out of range stops the start with the setting's name. */
class EmbeddingSettingsTest {

    @TempDir
    private Path folder;

    @Test
    void thereIsNoModelUnlessOneIsSet() {
        assertThat(EmbeddingSettingsOf.provider("none", Map.of("address", " ", "path", ""))
                        .isOn())
                .isFalse();
    }

    @Test
    void theKeyIsNotShown() {
        assertThat(EmbeddingSettingsOf.provider(
                                "openai", Map.of("address", "https://a.vn/v1", "model", "m", "key", "s3cret"))
                        .toString())
                .doesNotContain("s3cret");
    }

    @Test
    void prefixesKeepTheirSpaces() {
        assertThat(EmbeddingSettingsOf.provider(
                                "openai", Map.of("address", "https://a.vn", "model", "m", "query-prefix", "query: "))
                        .queryPrefix())
                .isEqualTo("query: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "none; address=http://a.vn; motcua.embedding.address (MOTCUA_EMBEDDING_ADDRESS) is set, but",
                "none; key=k; motcua.embedding.key (MOTCUA_EMBEDDING_KEY) is set, but",
                "none; path=/m; motcua.embedding.path (MOTCUA_EMBEDDING_PATH) is set, but",
                "openai; model=m; motcua.embedding.address (MOTCUA_EMBEDDING_ADDRESS) is missing",
                "openai; address=http://a.vn; motcua.embedding.model (MOTCUA_EMBEDDING_MODEL) is missing",
                "openai; address=ftp://a.vn model=m; motcua.embedding.address (MOTCUA_EMBEDDING_ADDRESS) must be an http",
                "openai; address=http://a.vn model=m path=/m; motcua.embedding.path (MOTCUA_EMBEDDING_PATH) is set, but",
                "openai; address=http://a.vn model=m dimensions=2000; motcua.embedding.dimensions (MOTCUA_EMBEDDING_DIMENSIONS) must be between",
                "openai; address=http://a.vn model=m weight=-1; motcua.embedding.weight (MOTCUA_EMBEDDING_WEIGHT) must be between",
                "openai; address=http://a.vn model=m weight=NaN; motcua.embedding.weight (MOTCUA_EMBEDDING_WEIGHT) must be between",
                "openai; address=http://a.vn model=m budget=5s; motcua.embedding.budget (MOTCUA_EMBEDDING_BUDGET) must be between",
                "openai; address=http://a.vn model=m batch=0; motcua.embedding.batch (MOTCUA_EMBEDDING_BATCH) must be between",
                "openai; address=http://a.vn model=m concurrency=0; motcua.embedding.concurrency (MOTCUA_EMBEDDING_CONCURRENCY) must be between",
                "openai; address=http://a.vn model=m cache=100001; motcua.embedding.cache (MOTCUA_EMBEDDING_CACHE) must be between",
                "ollama; address=http://a.vn model=m key=k; motcua.embedding.key (MOTCUA_EMBEDDING_KEY) is set, but Ollama",
                "ollama; address=http://a.vn model=m dimensions=256; motcua.embedding.dimensions (MOTCUA_EMBEDDING_DIMENSIONS) is set, but",
                "onnx; batch=8; motcua.embedding.path (MOTCUA_EMBEDDING_PATH) is missing",
                "onnx; path=/nowhere/at/all; motcua.embedding.path (MOTCUA_EMBEDDING_PATH) leads to /nowhere/at/all",
                "onnx; path=/nowhere model=m; motcua.embedding.model (MOTCUA_EMBEDDING_MODEL) is set, but",
            })
    void whatCannotBeStopsTheStart(String provider, String others, String message) {
        Map<String, String> settings = Arrays.stream(others.split(" "))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        Assertions.assertThatThrownBy(() -> EmbeddingSettingsOf.provider(provider, settings))
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aModelOfWhichTheTokenizerIsMissingStopsTheStart() throws IOException {
        Files.writeString(folder.resolve("model.onnx"), "");
        Assertions.assertThatThrownBy(() -> EmbeddingSettingsOf.provider("onnx", Map.of("path", folder.toString())))
                .rootCause()
                .hasMessageStartingWith("motcua.embedding.path (MOTCUA_EMBEDDING_PATH) leads to ")
                .hasMessageContaining("tokenizer.json");
    }

    @Test
    void aModelWithinTheProcessNeedsABuildThatHasTheRuntime() throws IOException {
        EmbeddingSettings settings = onnx();
        Assertions.assertThatThrownBy(() -> Embedders.of(settings, Optional::empty))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("motcua.embedding.provider (MOTCUA_EMBEDDING_PROVIDER) is onnx, but")
                .hasMessageContaining("mvn -Ponnx package");
    }

    @Test
    void aFileThatIsNoModelStopsTheStart() throws IOException {
        EmbeddingSettings settings = onnx();
        Assertions.assertThatThrownBy(() -> Embedders.of(
                        settings,
                        () -> Optional.of((model, tokenizer, pooling) -> {
                            throw new IllegalArgumentException(model + " has no graph");
                        })))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("motcua.embedding.path (MOTCUA_EMBEDDING_PATH) names no embedding model")
                .hasMessageContaining("has no graph");
    }

    private EmbeddingSettings onnx() throws IOException {
        Files.writeString(folder.resolve("model.onnx"), "");
        Files.writeString(folder.resolve("tokenizer.json"), "{}");
        return EmbeddingSettingsOf.provider("onnx", Map.of("path", folder.toString()));
    }
}
