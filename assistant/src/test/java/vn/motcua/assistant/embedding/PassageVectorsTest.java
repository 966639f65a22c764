package vn.motcua.assistant.embedding;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.knowledge.embedding.EmbeddingFailure;
import vn.motcua.knowledge.embedding.ProcedureVectors;
import vn.motcua.knowledge.embedding.TextEmbedder;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.reading.BundledCatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The procedures' vectors: asked for once for each text and model, kept, and never half. */
class PassageVectorsTest {

    private static final List<Procedure> PROCEDURES = BundledCatalogue.load().procedures();
    private static final Catalogue FIVE = Catalogue.of(PROCEDURES.subList(0, 5));

    @TempDir
    private Path folder;

    /** Counts the words of a text, and remembers what it was asked; fails from a call on. */
    private static final class Model implements TextEmbedder {

        private final String name;
        private final List<List<String>> calls = new ArrayList<>();
        private int failsFrom = Integer.MAX_VALUE;
        private int longerFrom = Integer.MAX_VALUE;
        private boolean another;

        private Model(String name) {
            this.name = name;
        }

        @Override
        public String model() {
            return name;
        }

        @Override
        public List<float[]> embed(List<String> texts) {
            if (calls.size() >= failsFrom) {
                throw new EmbeddingFailure("out-of-order");
            }
            calls.add(texts);
            boolean longer = calls.size() > longerFrom;
            return texts.stream()
                    .map(text ->
                            longer ? new float[] {1, 2, 3} : EmbeddingDouble.vector(another ? backwards(text) : text))
                    .toList();
        }

        private static String backwards(String text) {
            return new StringBuilder(text).reverse().toString();
        }

        /** The texts it was asked for, but for the first, by which it is told whether what is kept is its own. */
        private List<String> askedBeyondTheFirst() {
            assertThat(calls.getFirst()).hasSize(1);
            return calls.stream().skip(1).flatMap(List::stream).toList();
        }
    }

    @Test
    void allAreAskedForInBatchesWithThePrefixAndComeAsUnitVectors() {
        var model = new Model("a");
        ProcedureVectors vectors = passages(model).of(FIVE, () -> false);
        assertThat(model.calls).extracting(List::size).containsExactly(2, 2, 1);
        assertThat(model.calls.getFirst().getFirst())
                .startsWith("passage: " + PROCEDURES.getFirst().name());
        assertThat(vectors.dimensions()).isEqualTo(64);
        assertThat(vectors.model()).isEqualTo("a");
        assertThat(vectors.vectors()).hasSize(5).allSatisfy(vector -> {
            double squares = 0;
            for (float number : vector) {
                squares += number * number;
            }
            assertThat(squares).isBetween(0.999, 1.001);
        });
    }

    @Test
    void whatIsKnownIsNotAskedForAgainAndWhatIsGoneIsForgotten() throws IOException {
        ProcedureVectors before = passages(new Model("a")).of(FIVE, () -> false);
        long size = Files.size(file());
        var model = new Model("a");
        Catalogue next =
                Catalogue.of(Stream.concat(PROCEDURES.subList(1, 5).stream(), PROCEDURES.subList(6, 7).stream())
                        .toList());
        ProcedureVectors after = passages(model).of(next, () -> false);
        assertThat(model.askedBeyondTheFirst()).hasSize(1);
        assertThat(after.vectors().getFirst()).isEqualTo(before.vectors().get(1));
        assertThat(Files.size(file())).isEqualTo(size);
    }

    @Test
    void vectorsOfAnotherModelAreNotTaken() {
        passages(new Model("a")).of(FIVE, () -> false);
        var other = new Model("b");
        passages(other).of(FIVE, () -> false);
        assertThat(other.calls).hasSize(3);
    }

    @Test
    void whatCameBeforeAFailureIsKept() {
        var failing = new Model("a");
        failing.failsFrom = 2;
        assertThatThrownBy(() -> passages(failing).of(FIVE, () -> false)).isInstanceOf(EmbeddingFailure.class);
        var model = new Model("a");
        passages(model).of(FIVE, () -> false);
        assertThat(model.askedBeyondTheFirst()).hasSize(1);
    }

    @Test
    void aDamagedFileCountsAsEmpty() throws IOException {
        passages(new Model("a")).of(FIVE, () -> false);
        byte[] bytes = Files.readAllBytes(file());
        bytes[bytes.length / 2] ^= 1;
        Files.write(file(), bytes);
        var model = new Model("a");
        passages(model).of(FIVE, () -> false);
        assertThat(model.calls).hasSize(3);
        Files.write(file(), java.util.Arrays.copyOf(bytes, 100));
        passages(model).of(FIVE, () -> false);
        assertThat(model.calls).hasSize(6);
    }

    /** "latest" is another model some day, with the same name. */
    @Test
    void vectorsOfOtherDimensionsOrOfAnotherModelUnderTheSameNameAreNotUsed() {
        passages(new Model("a")).of(FIVE, () -> false);
        var other = new Model("a");
        other.longerFrom = 0;
        assertThat(passages(other).of(FIVE, () -> false).dimensions()).isEqualTo(3);
        assertThat(other.askedBeyondTheFirst()).hasSize(5);
        var back = new Model("a");
        assertThat(passages(back).of(FIVE, () -> false).dimensions()).isEqualTo(64);
        var another = new Model("a");
        another.another = true;
        passages(another).of(FIVE, () -> false);
        assertThat(another.askedBeyondTheFirst()).hasSize(5);
    }

    @Test
    void aFileOfImpossibleDimensionsCountsAsEmpty() throws IOException {
        passages(new Model("a")).of(FIVE, () -> false);
        byte[] bytes = Files.readAllBytes(file());
        // Behind the form and the name "a": as many dimensions as fill the memory.
        ByteBuffer.wrap(bytes).putInt(Integer.BYTES + Short.BYTES + 1, Integer.MAX_VALUE - 8);
        Files.write(file(), bytes);
        assertThat(new VectorFile(folder, "a").read()).isEmpty();
    }

    @Test
    void twoThatWriteAtOnceDoNotSpoilEachOthersFile() throws Exception {
        var file = new VectorFile(folder, "a");
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 1; writer <= 4; writer++) {
                Map<String, float[]> vectors = new HashMap<>();
                for (int i = 0; i < 300 * writer; i++) {
                    vectors.put(VectorFile.keyOf(writer + "/" + i), new float[64]);
                }
                writing.add(threads.submit(() -> {
                    for (int round = 0; round < 10; round++) {
                        file.write(vectors, 64);
                        assertThat(file.read()).isNotEmpty();
                    }
                }));
            }
            for (Future<?> one : writing) {
                one.get();
            }
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoFailure() throws IOException {
        Path noFolder = Files.writeString(folder.resolve("file"), "");
        var model = new Model("a");
        var passages = new PassageVectors(model, new VectorFile(noFolder, "a"), "", 100);
        assertThat(passages.of(FIVE, () -> false).vectors()).hasSize(5);
    }

    @Test
    void vectorsOfDifferentLengthAreAFailure() {
        var model = new Model("a");
        model.longerFrom = 1;
        assertThatThrownBy(() -> passages(model).of(FIVE, () -> false))
                .isInstanceOf(EmbeddingFailure.class)
                .hasMessage("vectors of 3 and of 64 numbers");
    }

    @Test
    void moreNumbersThanTheIndexTakesAreRefusedWithWhatToDo() {
        TextEmbedder large = new TextEmbedder() {
            @Override
            public String model() {
                return "large";
            }

            @Override
            public List<float[]> embed(List<String> texts) {
                return texts.stream().map(text -> new float[3072]).toList();
            }
        };
        assertThatThrownBy(() -> passages(large).of(FIVE, () -> false))
                .isInstanceOf(EmbeddingFailure.class)
                .hasMessageContaining("3072")
                .hasMessageContaining("motcua.embedding.dimensions");
    }

    @Test
    void nothingIsAskedForAnyMoreWhenNobodyWantsIt() {
        var model = new Model("a");
        assertThatThrownBy(() -> passages(model).of(FIVE, () -> !model.calls.isEmpty()))
                .isInstanceOf(EmbeddingFailure.class);
        assertThat(model.calls).hasSize(1);
    }

    private PassageVectors passages(TextEmbedder model) {
        return new PassageVectors(model, new VectorFile(folder, model.model()), "passage: ", 2);
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".vectors"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
