package vn.motcua.assistant.embedding;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.assistant.messaging.SetClock;
import vn.motcua.assistant.outage.OutagePause;
import vn.motcua.knowledge.embedding.EmbeddingFailure;
import vn.motcua.knowledge.embedding.ProcedureVectors;
import vn.motcua.knowledge.embedding.TextEmbedder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A question's vector comes in time or not at all, and a model in trouble costs nobody any time. */
class AskedVectorsTest {

    private static final String QUESTION = "đăng ký khai sinh";

    private final Model model = new Model();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SetClock clock = new SetClock(Instant.parse("2026-11-23T03:00:00Z"));

    /** Answers when its gate is open. */
    private static final class Model implements TextEmbedder {

        private final List<String> asked = new CopyOnWriteArrayList<>();
        private volatile CompletableFuture<Void> gate = CompletableFuture.completedFuture(null);
        private volatile Optional<EmbeddingFailure> failure = Optional.empty();

        @Override
        public String model() {
            return "model";
        }

        @Override
        public List<float[]> embed(List<String> texts) {
            asked.addAll(texts);
            gate.join();
            failure.ifPresent(thrown -> {
                throw thrown;
            });
            return texts.stream().map(EmbeddingDouble::vector).toList();
        }
    }

    @Test
    void aVectorThatComesInTimeIsUsedAndRemembered() {
        AskedVectors vectors = vectors(Map.of("budget", "2s", "query-prefix", "query: "));
        assertThat(vectors.knows(QUESTION)).isFalse();
        assertThat(vectors.of(QUESTION)).contains(ProcedureVectors.unit(EmbeddingDouble.vector("query: " + QUESTION)));
        assertThat(vectors.knows(QUESTION)).isTrue();
        assertThat(vectors.of(QUESTION)).isPresent();
        assertThat(model.asked).containsExactly("query: " + QUESTION);
        assertThat(counted("used")).isEqualTo(1);
        assertThat(counted("known")).isEqualTo(1);
    }

    @Test
    void aVectorThatComesLateIsThereForTheNextWhoAsks() {
        model.gate = new CompletableFuture<>();
        AskedVectors vectors = vectors(Map.of("budget", "20ms"));
        assertThat(vectors.of(QUESTION)).isEmpty();
        assertThat(counted("late")).isEqualTo(1);
        model.gate.complete(null);
        await().until(() -> vectors.knows(QUESTION));
        assertThat(vectors.of(QUESTION)).isPresent();
        assertThat(model.asked).hasSize(1);
    }

    @Test
    void whileOneIsOverdueNobodyWaitsForAnother() {
        model.gate = new CompletableFuture<>();
        AskedVectors vectors = vectors(Map.of("budget", "1s"));
        vectors.of(QUESTION);
        long began = System.nanoTime();
        for (int i = 0; i < 10; i++) {
            assertThat(vectors.of("kết hôn lần " + i)).isEmpty();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(900));
        assertThat(model.asked).hasSizeLessThanOrEqualTo(4);
        model.gate.complete(null);
        await().until(() -> vectors.knows(QUESTION));
    }

    @Test
    void theSameQuestionAskedTwiceAtATimeIsOneCall() {
        model.gate = new CompletableFuture<>();
        AskedVectors vectors = vectors(Map.of("budget", "20ms"));
        vectors.of(QUESTION);
        vectors.of(QUESTION);
        model.gate.complete(null);
        await().until(() -> vectors.knows(QUESTION));
        assertThat(model.asked).hasSize(1);
    }

    @Test
    void aModelThatFailsOftenIsLeftAloneAndTakenBackWhenItAnswersAgain() {
        model.failure = Optional.of(new EmbeddingFailure("out-of-order"));
        AskedVectors vectors = vectors(Map.of("budget", "2s"));
        for (int i = 0; i < 20; i++) {
            assertThat(vectors.of("khai sinh " + i)).isEmpty();
        }
        int asked = model.asked.size();
        assertThat(asked).isBetween(4, 10);
        model.failure = Optional.empty();
        assertThat(vectors.of(QUESTION)).isEmpty();
        assertThat(model.asked).hasSize(asked);
        clock.pass(Duration.ofSeconds(31));
        assertThat(vectors.of(QUESTION)).isPresent();
    }

    /** Who has learned of a failure and asks again must not be given the failed call once more; many rounds, for it is a matter of order. */
    @Test
    void afterAFailureTheNextCallIsANewOne() {
        for (int round = 0; round < 100; round++) {
            AskedVectors vectors = vectors(Map.of("budget", "2s"));
            model.failure = Optional.of(new EmbeddingFailure("out-of-order"));
            assertThat(vectors.of(QUESTION)).isEmpty();
            model.failure = Optional.empty();
            assertThat(vectors.of(QUESTION)).as("round %s", round).isPresent();
        }
    }

    @Test
    void aModelThatAsksToBeLeftAloneIs() {
        model.failure = Optional.of(new EmbeddingFailure("too-many", Optional.of(Duration.ofMinutes(5))));
        AskedVectors vectors = vectors(Map.of("budget", "2s"));
        assertThat(vectors.of(QUESTION)).isEmpty();
        model.failure = Optional.empty();
        clock.pass(Duration.ofMinutes(4));
        assertThat(vectors.of(QUESTION)).isEmpty();
        clock.pass(Duration.ofMinutes(2));
        assertThat(vectors.of(QUESTION)).isPresent();
    }

    @Test
    void aVectorOfAnotherLengthThanTheProceduresIsAFailure() {
        AskedVectors vectors = vectors(Map.of("budget", "2s"));
        vectors.expect(3);
        assertThat(vectors.of(QUESTION)).isEmpty();
        assertThat(vectors.knows(QUESTION)).isFalse();
        assertThat(counted("failed")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "khai sinh cho con, số căn cước của tôi 079201001234",
                "khai sinh cho con, điện thoại 0912345678",
                "khai sinh cho con, email an.nguyen@example.vn",
                "tôi là Nguyễn Thị Hồng Vân, khai sinh cho con"
            })
    void nobodysDataLeavesWithAQuestion(String question) {
        vectors(Map.of("budget", "2s")).of(question);
        assertThat(model.asked)
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("khai sinh")
                        .doesNotContain("079201001234", "0912345678", "an.nguyen", "example", "hồng", "vân", "đã ẩn"));
    }

    @Test
    void aQuestionIsSpelledOut() {
        assertThat(AskedVectors.told("lam giay khai sinh")).isEqualTo("làm giấy khai sinh");
    }

    @Test
    void whatIsNoQuestionIsNotAsked() {
        AskedVectors vectors = vectors(Map.of());
        for (String nothing : List.of("", "   ", "???", "khai sinh ".repeat(100))) {
            assertThat(vectors.of(nothing)).isEmpty();
            assertThat(vectors.knows(nothing)).isTrue();
        }
        assertThat(model.asked).isEmpty();
    }

    private double counted(String ended) {
        return meters.counter("motcua.embedding.questions", "ended", ended).count();
    }

    private AskedVectors vectors(Map<String, String> others) {
        var settings = new HashMap<>(Map.of("address", "http://a.vn", "model", "m"));
        settings.putAll(others);
        EmbeddingSettings embedding = EmbeddingSettingsOf.provider("openai", settings);
        return new AskedVectors(
                model,
                embedding,
                new OutagePause("embedding", embedding.budget(), Duration.ofSeconds(30), clock),
                meters,
                task -> Thread.ofPlatform().daemon().start(task),
                System::nanoTime);
    }
}
