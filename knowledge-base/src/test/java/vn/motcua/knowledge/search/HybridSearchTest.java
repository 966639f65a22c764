package vn.motcua.knowledge.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.knowledge.embedding.EmbeddingFailure;
import vn.motcua.knowledge.embedding.Hybrid;
import vn.motcua.knowledge.embedding.ProcedureVectors;
import vn.motcua.knowledge.embedding.QuestionVectors;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.reading.BundledCatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** An embedding model beside the words: what it can move, and what it cannot. */
class HybridSearchTest {

    private static final Catalogue CATALOGUE = BundledCatalogue.load();
    private static final List<Procedure> PROCEDURES = CATALOGUE.procedures();
    private static final int PLACES = 64;
    private static final String BIRTH = "làm giấy khai sinh cho con cần giấy tờ gì";
    private static final List<String> QUESTIONS =
            List.of(BIRTH, "lam giay khai sinh", "mất thẻ căn cước", "hom nay troi dep", "thủ tục 1.001193", "xyz", "");

    private static ProcedureSearch words;

    @BeforeAll
    static void index() {
        words = ProcedureSearch.over(CATALOGUE);
    }

    @AfterAll
    static void close() {
        words.close();
    }

    @Test
    void aModelThatSaysNothingChangesNothing() {
        try (ProcedureSearch both = hybrid(question -> Optional.empty(), 5)) {
            for (String question : QUESTIONS) {
                assertThat(both.search(question, 10)).isEqualTo(words.search(question, 10));
            }
        }
    }

    @Test
    void aVectorOfAnotherLengthCountsAsNone() {
        try (ProcedureSearch both = hybrid(question -> Optional.of(new float[] {1, 0, 0}), 5)) {
            assertThat(both.search(BIRTH, 10)).isEqualTo(words.search(BIRTH, 10));
        }
    }

    @Test
    void withoutWeightTheOrderAndTheConfidenceAreThoseOfTheWords() {
        try (ProcedureSearch both = hybrid(question -> Optional.of(place(3)), 0)) {
            SearchResult byWords = words.search(BIRTH, 3);
            SearchResult found = both.search(BIRTH, 3);
            assertThat(codes(found)).isEqualTo(codes(byWords));
            assertThat(found.verdict()).isEqualTo(byWords.verdict());
            assertThat(found.candidates().getFirst().confidence())
                    .isCloseTo(byWords.candidates().getFirst().confidence(), within(0.02));
        }
    }

    @Test
    void theNearestGainsTheWeightAndTheFarthestNothing() {
        int second =
                PROCEDURES.indexOf(words.search(BIRTH, 2).candidates().get(1).procedure());
        try (ProcedureSearch both = hybrid(question -> Optional.of(place(second)), 2)) {
            List<Candidate> before = words.search(BIRTH, 2).candidates();
            List<Candidate> after = both.search(BIRTH, 200).candidates();
            assertThat(scoreOf(after, before.get(1).procedure()))
                    .isCloseTo(before.get(1).score() + 2, within(0.001));
            assertThat(both.explain(BIRTH, before.get(1).procedure().code())).contains("by the model, +       2.000");
        }
    }

    @Test
    void whatTheModelAlonePutsNearBecomesACandidate() {
        List<Candidate> byWords = words.search(BIRTH, 500).candidates();
        Procedure elsewhere = PROCEDURES.stream()
                .filter(procedure ->
                        byWords.stream().noneMatch(one -> one.procedure().equals(procedure)))
                .findFirst()
                .orElseThrow();
        int place = PROCEDURES.indexOf(elsewhere);
        try (ProcedureSearch both = hybrid(question -> Optional.of(place(place)), 1)) {
            assertThat(both.search(BIRTH, 500).candidates())
                    .extracting(Candidate::procedure)
                    .contains(elsewhere);
            assertThat(codes(both.search(BIRTH, 1))).as("but not the answer").isEqualTo(codes(words.search(BIRTH, 1)));
        }
    }

    @Test
    void whetherTheQuestionIsAboutAProcedureIsToldByTheWords() {
        try (ProcedureSearch both = hybrid(question -> Optional.of(place(5)), 20)) {
            for (String question : List.of("hom nay troi dep", "giá vàng hôm nay bao nhiêu")) {
                assertThat(both.search(question, 5).verdict()).isEqualTo(SearchResult.Verdict.NONE);
                assertThat(both.search(question, 5).answerable())
                        .isCloseTo(words.search(question, 5).answerable(), within(0.05));
            }
        }
    }

    @Test
    void aCodeIsAnsweredWithoutTheModel() {
        try (ProcedureSearch both = hybrid(
                question -> {
                    throw new AssertionError("asked");
                },
                5)) {
            assertThat(both.search("1.001193", 5)).isEqualTo(words.search("1.001193", 5));
        }
    }

    @Test
    void aSearchByTheWordsAloneNeverAsksTheModel() {
        try (ProcedureSearch both = hybrid(
                question -> {
                    throw new AssertionError("asked");
                },
                5)) {
            for (String question : QUESTIONS) {
                assertThat(both.searchByWords(question, 10)).isEqualTo(words.search(question, 10));
            }
        }
    }

    @Test
    void vectorsOfAnotherCatalogueAreRefused() {
        var few = new ProcedureVectors("model", 2, List.of(new float[] {1, 0}));
        assertThatThrownBy(() -> ProcedureSearch.over(CATALOGUE, new Hybrid(few, questions(q -> Optional.empty()), 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 vectors for " + CATALOGUE.size());
    }

    @Test
    void whatHasNoDirectionIsNoVector() {
        assertThat(ProcedureVectors.unit(new float[] {3, 4})).containsExactly(0.6f, 0.8f);
        for (float[] none : List.of(
                new float[] {}, new float[] {0, 0}, new float[] {Float.NaN, 1}, new float[] {Float.POSITIVE_INFINITY, 1
                })) {
            assertThatThrownBy(() -> ProcedureVectors.unit(none)).isInstanceOf(EmbeddingFailure.class);
        }
    }

    @Test
    void everyProcedureHasAPassageOfItsNameAndWhatPeopleSay() {
        List<String> passages = ProcedurePassages.of(CATALOGUE);
        assertThat(passages).hasSize(CATALOGUE.size());
        for (int i = 0; i < passages.size(); i++) {
            assertThat(passages.get(i)).isNotBlank().hasSizeLessThanOrEqualTo(1000);
            String name = PROCEDURES.get(i).name().strip();
            assertThat(passages.get(i)).startsWith(name.substring(0, Math.min(900, name.length())));
        }
    }

    private static double scoreOf(List<Candidate> candidates, Procedure procedure) {
        return candidates.stream()
                .filter(one -> one.procedure().equals(procedure))
                .findFirst()
                .orElseThrow()
                .score();
    }

    private static List<String> codes(SearchResult result) {
        return result.candidates().stream()
                .map(candidate -> candidate.procedure().code().value())
                .toList();
    }

    private static ProcedureSearch hybrid(Model model, double weight) {
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < CATALOGUE.size(); i++) {
            vectors.add(place(i));
        }
        return ProcedureSearch.over(
                CATALOGUE, new Hybrid(new ProcedureVectors("model", PLACES, vectors), questions(model), weight));
    }

    /** The procedure's own direction, beside a little of those around, so that only it lies nearest. */
    private static float[] place(int document) {
        var vector = new float[PLACES];
        vector[document % PLACES] = 1;
        vector[(document / PLACES) % PLACES] += 0.5f;
        vector[(document * 31 + document / PLACES) % PLACES] += 0.25f;
        return ProcedureVectors.unit(vector);
    }

    private interface Model {
        Optional<float[]> of(String question);
    }

    private static QuestionVectors questions(Model model) {
        return new QuestionVectors() {
            @Override
            public Optional<float[]> of(String question) {
                return model.of(question);
            }

            @Override
            public boolean knows(String question) {
                return true;
            }
        };
    }
}
