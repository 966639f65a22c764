package vn.motcua.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.knowledge.embedding.Hybrid;
import vn.motcua.knowledge.embedding.LocalEmbedder;
import vn.motcua.knowledge.embedding.LocalEmbedder.Pooling;
import vn.motcua.knowledge.embedding.ProcedureVectors;
import vn.motcua.knowledge.embedding.QuestionVectors;
import vn.motcua.knowledge.embedding.TextEmbedder;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.search.ProcedurePassages;
import vn.motcua.knowledge.search.ProcedureSearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A real model through the real runtime: all-MiniLM-L6-v2, English, quantized. */
class OnnxEmbeddersTest {

    private static final String NAME = "/all-minilm-l6-v2-q";

    @TempDir
    private static Path folder;

    private static LocalEmbedder local;
    private static TextEmbedder embedder;

    @BeforeAll
    static void load() throws IOException {
        copy(NAME + ".onnx", "model.onnx");
        copy(NAME + "-tokenizer.json", "tokenizer.json");
        local = LocalEmbedder.find().orElseThrow();
        embedder = local.open(folder.resolve("model.onnx"), folder.resolve("tokenizer.json"), Pooling.MEAN);
    }

    private static void copy(String resource, String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(OnnxEmbeddersTest.class.getResourceAsStream(resource), resource)) {
            Files.copy(in, folder.resolve(name));
        }
    }

    @Test
    void textsThatMeanTheSameLieNear() {
        List<float[]> vectors = embedder
                .embed(List.of("How do I register a birth?", "registration of a newborn child", "opening a fish farm"))
                .stream()
                .map(ProcedureVectors::unit)
                .toList();
        assertThat(vectors).allSatisfy(vector -> assertThat(vector).hasSize(384));
        assertThat(cosine(vectors.get(0), vectors.get(1))).isGreaterThan(cosine(vectors.get(0), vectors.get(2)) + 0.2);
    }

    @Test
    void theNameIsThatOfTheFilesAndOfTheWayTheyAreUsed() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path model = Files.copy(folder.resolve("model.onnx"), elsewhere.resolve("other.onnx"));
        assertThat(local.open(model, folder.resolve("tokenizer.json"), Pooling.MEAN)
                        .model())
                .isEqualTo(embedder.model());
        assertThat(local.open(model, folder.resolve("tokenizer.json"), Pooling.CLS)
                        .model())
                .isNotEqualTo(embedder.model());
    }

    @Test
    void whatIsNoModelIsRefusedWithItsName() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.onnx"), "no model");
        Path tokenizer = folder.resolve("tokenizer.json");
        assertThatThrownBy(() -> local.open(broken, tokenizer, Pooling.MEAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("broken.onnx");
        assertThatThrownBy(() -> local.open(folder.resolve("none.onnx"), tokenizer, Pooling.MEAN))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none.onnx");
    }

    @Test
    void itStandsBesideTheWordsOfTheSearch() {
        Catalogue catalogue = Catalogue.of(BundledCatalogue.load().procedures().subList(0, 40));
        List<float[]> vectors = embedder.embed(ProcedurePassages.of(catalogue)).stream()
                .map(ProcedureVectors::unit)
                .toList();
        var hybrid = new Hybrid(new ProcedureVectors(embedder.model(), 384, vectors), new Asked(embedder), 50);
        String name = catalogue.procedures().get(7).name();
        try (ProcedureSearch search = ProcedureSearch.over(catalogue, hybrid)) {
            assertThat(search.search(name, 1).candidates())
                    .first()
                    .extracting(candidate -> candidate.procedure().name())
                    .isEqualTo(name);
            assertThat(search.explain(name, catalogue.procedures().get(7).code()))
                    .contains("by the model, +");
        }
    }

    private record Asked(TextEmbedder embedder) implements QuestionVectors {

        @Override
        public Optional<float[]> of(String question) {
            return Optional.of(
                    ProcedureVectors.unit(embedder.embed(List.of(question)).getFirst()));
        }

        @Override
        public boolean knows(String question) {
            return true;
        }
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
