package vn.motcua.knowledge.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.search.SearchResult.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The search over the bundled catalogue. */
class ProcedureSearchTest {

    private static final List<String> QUESTIONS = List.of(
            "làm giấy khai sinh cho con cần giấy tờ gì",
            "lam giay khai sinh cho con can giay to gi",
            "đăng ký kết hôn ở đâu",
            "mất thẻ căn cước làm lại sao",
            "nhap ho khau cho vo",
            "hom nay troi dep");

    private static ProcedureSearch search;

    @BeforeAll
    static void index() {
        search = ProcedureSearch.over(BundledCatalogue.load());
    }

    @AfterAll
    static void close() {
        search.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "làm giấy khai sinh cho con cần giấy tờ gì|1.001193",
                "lam giay khai sinh cho con can giay to gi|1.001193",
                "thủ tục 1.001193 là gì|1.001193",
                "1001193|1.001193",
                "ma 1.001193 mat bao lau|1.001193",
                "mã thủ tục 1.00119|1.001193"
            })
    void findsTheProcedure(String question, String code) {
        assertThat(codes(search.search(question, 5))).startsWith(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.001193", "mã 1001193 cần giấy gì"})
    void aCodeIsAnsweredWithoutDoubt(String question) {
        SearchResult result = search.search(question, 5);

        assertThat(result.exactCode()).isTrue();
        assertThat(result.verdict()).isEqualTo(Verdict.ANSWER);
        assertThat(result.candidates()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "???", "😂", "0912345678", "năm 2025", "1.9", "\u0301\u0301"})
    void nothingToSearchForIsNoError(String question) {
        assertThat(search.search(question, 5).exactCode()).isFalse();
    }

    @Test
    void confidencesAreProbabilitiesAndFallWithTheRank() {
        for (String question : QUESTIONS) {
            SearchResult result = search.search(question, 10);
            double sum = 0;
            double before = 1;
            for (Candidate candidate : result.candidates()) {
                assertThat(candidate.confidence()).isBetween(0.0, before);
                before = candidate.confidence();
                sum += candidate.confidence();
            }
            assertThat(sum).isLessThanOrEqualTo(result.answerable() + 1e-9);
        }
    }

    @Test
    void refusesALimitBelowOne() {
        assertThatThrownBy(() -> search.search("khai sinh", 0)).hasMessageContaining("limit");
    }

    @Test
    void theSameQuestionHasTheSameAnswerFromManyThreadsAndFromAnotherIndex() throws Exception {
        List<SearchResult> alone =
                QUESTIONS.stream().map(q -> search.search(q, 10)).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(4);
                ProcedureSearch another = ProcedureSearch.over(BundledCatalogue.load())) {
            List<Callable<SearchResult>> calls = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                String question = QUESTIONS.get(i % QUESTIONS.size());
                calls.add(() -> search.search(question, 10));
            }
            List<Future<SearchResult>> results = threads.invokeAll(calls);
            for (int i = 0; i < results.size(); i++) {
                assertThat(results.get(i).get()).isEqualTo(alone.get(i % QUESTIONS.size()));
            }
            for (int i = 0; i < QUESTIONS.size(); i++) {
                SearchResult other = another.search(QUESTIONS.get(i), 10);
                assertThat(codes(other)).isEqualTo(codes(alone.get(i)));
                assertThat(other.answerable()).isEqualTo(alone.get(i).answerable());
            }
        }
    }

    @Test
    void neverThrowsWhateverIsTyped() {
        Random random = new Random(1);
        List<String> words = List.of(
                "giấy", "khai", "sinh", "1.001", "mã", "qđ-btp", "đường", "x", "zzzz", "đăngký", "giay61", "@a.b");
        for (int round = 0; round < 300; round++) {
            StringBuilder question = new StringBuilder();
            for (int i = random.nextInt(90); i > 0; i--) {
                question.append(words.get(random.nextInt(words.size()))).append(random.nextInt(9) == 0 ? "" : " ");
            }
            assertThat(search.search(question.toString(), 3).candidates()).hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void explainsEveryFeature() {
        String text = search.explain("đăng ký khai sinh", new ProcedureCode("1.001193"));

        for (Feature feature : Feature.all()) {
            assertThat(text).contains(feature.name());
        }
        assertThat(text.lines()).hasSize(Feature.all().length + 1);
        assertThatThrownBy(() -> search.explain("khai sinh", new ProcedureCode("9.999999")))
                .hasMessageContaining("9.999999");
    }

    @Test
    void labelsAreShortAndEachItsOwn() {
        for (String question : QUESTIONS) {
            List<Candidate> candidates = search.search(question, 5).candidates();
            List<String> labels = search.distinguish(candidates);
            assertThat(labels).hasSameSizeAs(candidates).doesNotHaveDuplicates();
            assertThat(labels).allSatisfy(label -> assertThat(label.length()).isBetween(2, 60));
        }
    }

    @Test
    void anEmptyCatalogueHasNoAnswers() {
        try (ProcedureSearch empty = ProcedureSearch.over(Catalogue.of(List.of()))) {
            SearchResult result = empty.search("đăng ký khai sinh", 5);
            assertThat(result.candidates()).isEmpty();
            assertThat(result.verdict()).isEqualTo(Verdict.NONE);
        }
    }

    private static List<String> codes(SearchResult result) {
        return result.candidates().stream()
                .map(candidate -> candidate.procedure().code().value())
                .toList();
    }
}
