package vn.motcua.assistant.commandline;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.assistant.embedding.EmbeddingDouble;

import static org.assertj.core.api.Assertions.assertThat;

class EvaluateCommandTest {

    private static final String QUESTIONS = """
            {"id":"a","question":"thủ tục tách hộ cần giấy tờ gì","codes":["1.010038"],"behaviour":"answer","style":["plain"],"aspect":"documents"}
            {"id":"b","question":"đăng ký kết hôn","codes":["9.999999"],"behaviour":"answer","style":"plain"}
            {"id":"c","question":"cảm ơn ad","codes":[],"behaviour":"chitchat","style":[]}
            {"id":"d","question":"cho tôi gặp cán bộ","codes":[],"behaviour":"handoff","style":[]}
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsFiguresAndWritesDetails() throws IOException {
        Path questions = file("questions.jsonl", QUESTIONS);
        Path details = folder.resolve("details.jsonl");

        assertThat(run("--questions", questions.toString(), "--details", details.toString(), "--json"))
                .isZero();

        JsonNode report = new JsonMapper().readTree(out.toString());
        assertThat(report.path("ranking").path("questions").asInt()).isEqualTo(2);
        assertThat(report.path("ranking").path("recall@1").asDouble()).isEqualTo(0.5);
        assertThat(report.path("rankingWithoutDiacritics").path("questions").asInt())
                .isEqualTo(2);
        assertThat(report.path("outcomes").path("chitchat").path("share").asDouble())
                .isEqualTo(1);
        assertThat(report.path("outcomes").path("handoff").path("share").asDouble())
                .isEqualTo(1);
        assertThat(report.path("size").path("searchesPerSecond").asInt()).isPositive();
        List<String> lines = Files.readAllLines(details);
        assertThat(lines).hasSize(4);
        JsonNode first = new JsonMapper().readTree(lines.getFirst());
        assertThat(first.path("id").asString()).isEqualTo("a");
        assertThat(first.path("outcome").asString()).isEqualTo("answer");
        assertThat(first.path("codes").get(0).asString()).isEqualTo("1.010038");
        assertThat(first.path("aspect").asString()).isEqualTo("documents");
        assertThat(first.path("confidence").asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    void anArticleAnswersFromNoProcedure() throws IOException {
        Path questions = file("article.jsonl", """
                {"id":"a","question":"mất sổ hộ khẩu có làm lại được không","codes":["1.010038"],"behaviour":"answer"}
                {"id":"b","question":"mất sổ hộ khẩu có làm lại được không","codes":["1.010038"],"behaviour":"clarify"}
                """);

        assertThat(run("--questions", questions.toString(), "--json")).isZero();

        JsonNode outcomes = new JsonMapper().readTree(out.toString()).path("outcomes");
        assertThat(outcomes.path("answerable answered").path("share").asDouble(-1))
                .isEqualTo(1);
        assertThat(outcomes.path("answerable answered right").path("share").asDouble(-1))
                .isZero();
    }

    @Test
    void playsConversations() throws IOException {
        Path conversations = file("conversations.jsonl", """
                {"id":"k","turns":[{"user":"thủ tục tách hộ","codes_in_catalogue":["1.010038"],"behaviour":"answer"},\
                {"user":"mất bao lâu","codes_in_catalogue":["1.010038"],"behaviour":"answer"},\
                {"user":"cảm ơn","codes_in_catalogue":[],"behaviour":"chitchat"}]}
                """);

        assertThat(run("--conversations", conversations.toString(), "--json")).isZero();

        JsonNode figures = new JsonMapper().readTree(out.toString()).path("conversations");
        assertThat(figures.path("scoredTurns").asInt()).isEqualTo(2);
        assertThat(figures.path("right").asDouble()).isEqualTo(1);
    }

    @Test
    void severalFilesAfterOneOptionAndTheOptionAgain() throws IOException {
        Path one = file("one.jsonl", QUESTIONS.lines().toList().get(0));
        Path two = file("two.jsonl", QUESTIONS.lines().toList().get(1));
        Path three = file("three.jsonl", QUESTIONS.lines().toList().get(2));

        assertThat(run("--questions", one.toString(), two.toString(), "--questions", three.toString(), "--json"))
                .isZero();

        assertThat(new JsonMapper()
                        .readTree(out.toString())
                        .path("size")
                        .path("questions")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void measuresWhatAnEmbeddingModelChanges() throws IOException {
        Path questions = file("questions.jsonl", QUESTIONS);
        try (var provider = new EmbeddingDouble()) {
            var settings = new MockEnvironment()
                    .withProperty("motcua.data-dir", folder.toString())
                    .withProperty("motcua.embedding.provider", "openai")
                    .withProperty("motcua.embedding.address", provider.address() + "/v1")
                    .withProperty("motcua.embedding.model", "words")
                    .withProperty("motcua.embedding.weight", "2.5")
                    .withProperty("motcua.embedding.batch", "200");
            assertThat(run(settings, "--questions", questions.toString(), "--hybrid", "--json"))
                    .isZero();
            JsonNode report = new JsonMapper().readTree(out.toString());
            assertThat(report.path("ranking").path("recall@1").asDouble()).isEqualTo(0.5);
            assertThat(report.path("hybrid").path("model").asString()).contains("words");
            assertThat(report.path("hybrid").path("dimensions").asInt()).isEqualTo(64);
            assertThat(report.path("hybrid").path("weight").asDouble()).isEqualTo(2.5);
            JsonNode ranking = report.path("hybrid, ranking");
            assertThat(ranking.path("questions").asInt()).isEqualTo(2);
            assertThat(ranking.path("right first only with it").asInt(-1)
                            - ranking.path("right first only without").asInt(-1))
                    .isEqualTo((int) Math.round(2 * (ranking.path("recall@1").asDouble() - 0.5)));
            assertThat(report.has("hybrid, outcomes")).isTrue();

            provider.behave(EmbeddingDouble.Manner.OUT_OF_ORDER);
            assertThat(run(settings, "--questions", questions.toString(), "--hybrid"))
                    .isEqualTo(2);
            assertThat(err.toString()).contains("out-of-order");
        }
    }

    /** The service's vectors are of its own catalogue; the bundled one is measured here. */
    @Test
    void theVectorsOfTheServiceAreLeftAlone() throws IOException {
        Path questions = file("questions.jsonl", QUESTIONS);
        try (var provider = new EmbeddingDouble()) {
            var settings = new MockEnvironment()
                    .withProperty("motcua.data-dir", folder.toString())
                    .withProperty("motcua.embedding.provider", "openai")
                    .withProperty("motcua.embedding.address", provider.address() + "/v1")
                    .withProperty("motcua.embedding.model", "words")
                    .withProperty("motcua.embedding.batch", "200");
            Path file = provider.keepVectorOf(folder.resolve("embeddings"), "words");
            byte[] before = Files.readAllBytes(file);
            assertThat(run(settings, "--questions", questions.toString(), "--hybrid"))
                    .isZero();
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
        }
    }

    @Test
    void withoutAModelThereIsNothingToMeasureOfIt() throws IOException {
        Path questions = file("questions.jsonl", QUESTIONS);
        assertThat(run(new MockEnvironment(), "--questions", questions.toString(), "--hybrid"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("MOTCUA_EMBEDDING_PROVIDER");
        assertThat(run(
                        new MockEnvironment().withProperty("motcua.embedding.provider", "openai"),
                        "--questions",
                        questions.toString(),
                        "--hybrid"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("motcua.embedding.address (MOTCUA_EMBEDDING_ADDRESS) is missing");
    }

    @Test
    void namesFileAndLineOfBadInput() throws IOException {
        Path broken = file("broken.jsonl", QUESTIONS + "{\"id\": \"e\", \"question\"\n");

        assertThat(run("--questions", broken.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("broken.jsonl", "line 5");
    }

    @Test
    void namesAMissingFile() {
        assertThat(run("--questions", folder.resolve("none.jsonl").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("none.jsonl");
    }

    @Test
    void namesAMissingCatalogue() throws IOException {
        Path questions = file("questions.jsonl", QUESTIONS);

        assertThat(run("--catalogue", folder.resolve("no-catalogue").toString(), "--questions", questions.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("no-catalogue");
    }

    @Test
    void refusesToMeasureNothing() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("--questions");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private int run(String... arguments) {
        return run(new MockEnvironment(), arguments);
    }

    private int run(Environment settings, String... arguments) {
        return new CommandLine(new EvaluateCommand(() -> settings))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
