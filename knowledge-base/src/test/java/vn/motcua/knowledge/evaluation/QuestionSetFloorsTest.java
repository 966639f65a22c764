package vn.motcua.knowledge.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.knowledge.evaluation.QuestionSet.LabelledQuestion;
import vn.motcua.knowledge.evaluation.RankingScores.Ranking;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.reading.CatalogueReader;
import vn.motcua.knowledge.search.ProcedureSearch;

import static org.assertj.core.api.Assertions.assertThat;

/** Every set of {@code question-sets.properties} must reach its floors; the figures are printed. */
class QuestionSetFloorsTest {

    private static final int DEPTH = 10;
    private static final Path REFERENCE = Path.of(System.getProperty("motcua.referenceData", "../../shared/data"));
    private static final Properties SETTINGS = settings();

    static List<String> sets() {
        return List.of(SETTINGS.getProperty("sets").split(",\\s*"));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void reachesItsFloors(String set) throws IOException {
        Path file = file(set);
        Assumptions.assumeTrue(Files.exists(file), () -> "the reference data is not here: " + file);
        List<LabelledQuestion> questions = QuestionSet.read(List.of(file)).questions().stream()
                .filter(question -> question.behaviour().equals("answer"))
                .toList();
        try (ProcedureSearch search = ProcedureSearch.over(catalogue(set))) {
            RankingScores asTyped = scores(search, questions, text -> text);
            RankingScores stripped = scores(search, questions, QuestionSetFloorsTest::withoutDiacritics);
            System.out.printf(Locale.ROOT, "%s: %s; without diacritics: %s%n", set, asTyped, stripped);
            double loss = floor(set, "lossWithoutDiacritics");
            assertThat(asTyped.recallAt1()).as("Recall@1").isGreaterThanOrEqualTo(floor(set, "recallAt1"));
            assertThat(asTyped.recallAt5()).as("Recall@5").isGreaterThanOrEqualTo(floor(set, "recallAt5"));
            assertThat(stripped.recallAt1())
                    .as("Recall@1 without diacritics")
                    .isGreaterThanOrEqualTo(asTyped.recallAt1() - loss);
            assertThat(stripped.recallAt5())
                    .as("Recall@5 without diacritics")
                    .isGreaterThanOrEqualTo(asTyped.recallAt5() - loss);
            assertNoNoiseCostsMuch(search, set, questions);
        }
    }

    /** On every second question, which is quick; {@link MeasureTypingNoise} measures all. */
    private static void assertNoNoiseCostsMuch(ProcedureSearch search, String set, List<LabelledQuestion> questions) {
        List<LabelledQuestion> sample = IntStream.range(0, questions.size())
                .filter(i -> i % 2 == 0)
                .mapToObj(questions::get)
                .toList();
        NoiseEvaluation typed = NoiseEvaluation.of(
                sample,
                text -> MeasureTypingNoise.codes(search, text),
                MeasureTypingNoise.USUAL_RATE,
                MeasureTypingNoise.SEED);
        assertThat(typed.noisy())
                .hasSize(TypingNoise.values().length)
                .allSatisfy((noise, scores) -> assertThat(scores.recallAt1())
                        .as("Recall@1 with %s", noise.title())
                        .isGreaterThanOrEqualTo(typed.clean().recallAt1() - floor(set, "lossByTypingNoise")));
    }

    private static RankingScores scores(
            ProcedureSearch search, List<LabelledQuestion> questions, UnaryOperator<String> typing) {
        return RankingScores.over(questions.stream()
                .map(question -> new Ranking(
                        question.codes(),
                        search.search(typing.apply(question.text()), DEPTH).candidates().stream()
                                .map(candidate -> candidate.procedure().code())
                                .toList()))
                .toList());
    }

    private static Catalogue catalogue(String set) {
        return SETTINGS.getProperty(set + ".catalogue").equals("bundled")
                ? BundledCatalogue.load()
                : CatalogueReader.readAll(List.of(REFERENCE.resolve("catalogue/procedures.jsonl.gz")))
                        .catalogue();
    }

    private static Path file(String set) {
        String file = SETTINGS.getProperty(set + ".file");
        if (!file.startsWith("classpath:")) {
            return REFERENCE.resolve(file);
        }
        URL resource = QuestionSetFloorsTest.class.getResource("/" + file.substring("classpath:".length()));
        try {
            return Path.of(Objects.requireNonNull(resource, file).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(file, e);
        }
    }

    private static double floor(String set, String name) {
        return Double.parseDouble(SETTINGS.getProperty(set + "." + name));
    }

    private static String withoutDiacritics(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    private static Properties settings() {
        Properties settings = new Properties();
        try (InputStream in = QuestionSetFloorsTest.class.getResourceAsStream("/question-sets.properties")) {
            settings.load(Objects.requireNonNull(in, "question-sets.properties"));
        } catch (IOException e) {
            throw new IllegalStateException("question-sets.properties cannot be read", e);
        }
        return settings;
    }
}
