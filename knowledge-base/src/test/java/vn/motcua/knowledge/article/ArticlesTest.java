package vn.motcua.knowledge.article;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import vn.motcua.knowledge.guide.BilingualText;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.reading.BundledArticles;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.reading.CatalogueReader;

import static org.assertj.core.api.Assertions.assertThat;

/** The bundled articles, and what their check refuses. */
class ArticlesTest {

    private static final Path NATIONAL = Path.of(System.getProperty("motcua.referenceData", "../../shared/data"))
            .resolve("catalogue/procedures.jsonl.gz");
    private static final int AT_LEAST = 40;

    @Test
    void thereAreEnoughAndTheyNameWhatTheyRestOn() {
        assertThat(BundledArticles.load().all())
                .hasSizeGreaterThanOrEqualTo(AT_LEAST)
                .allSatisfy(article -> assertThat(article.laws()).isNotEmpty())
                .allSatisfy(article -> assertThat(article.asOf()).matches("20\\d\\d-\\d\\d"));
        assertThat(BundledArticles.load().topics()).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void nothingIsToBeMendedButWhatOnlyTheNationalCatalogueHas() {
        assertThat(ArticleCheck.of(BundledArticles.load().all(), BundledCatalogue.load()))
                .filteredOn(finding -> !finding.what().contains("in the catalogue")
                        && !finding.what().contains("printed in none"))
                .isEmpty();
    }

    @Test
    void theNationalCatalogueHasTheirProceduresAndPrintsTheirPeriods() {
        Assumptions.assumeTrue(Files.exists(NATIONAL), () -> "the reference data is not here: " + NATIONAL);
        Catalogue national = CatalogueReader.readAll(List.of(NATIONAL)).catalogue();
        assertThat(ArticleCheck.of(BundledArticles.load().all(), national)).isEmpty();
    }

    @Test
    void theCheckSaysWhatIsWrong() {
        var law = new Law("26/2023/QH15", BilingualText.published("Luật Căn cước"));
        var topic = new ArticleTopic("giay-to", BilingualText.published("Giấy tờ"));
        var good = article("a", topic, law, "Nộp tại xã.", List.of("một", "hai", "ba", "bốn", "năm"));
        var bad = new Article(
                "b",
                topic,
                new BilingualText("B".repeat(61), "B"),
                List.of(BilingualText.published("Trong 99 ngày, phí 50.000 đồng. " + "x".repeat(ArticleCheck.LONGEST))),
                List.of(law),
                "2026-07",
                List.of(new ProcedureCode("9.999999")),
                List.of(new ProcedureCode("1.001193")),
                List.of(),
                List.of("Bon", "sáu", "sau"));
        assertThat(ArticleCheck.of(List.of(good, bad), BundledCatalogue.load()))
                .allSatisfy(finding -> assertThat(finding.article()).isEqualTo("b"))
                .extracting(ArticleCheck.Finding::what)
                .anySatisfy(what -> assertThat(what).startsWith("the title is longer than 60"))
                .anySatisfy(what -> assertThat(what).startsWith("too long for a phone"))
                .anySatisfy(what -> assertThat(what).startsWith("names an amount of money"))
                .anySatisfy(what -> assertThat(what).isEqualTo("no procedure 9.999999 in the catalogue"))
                .anySatisfy(what -> assertThat(what).isEqualTo("'99 ngày' is printed in none of its procedures"))
                .anySatisfy(what -> assertThat(what).isEqualTo("'Bon' also asks for a"))
                .anySatisfy(what -> assertThat(what).isEqualTo("asked for twice with 'sau'"))
                .anySatisfy(what -> assertThat(what).startsWith("is the same as 1.001193"))
                .anySatisfy(what -> assertThat(what).startsWith("has fewer than 5"));
    }

    private static Article article(String id, ArticleTopic topic, Law law, String text, List<String> said) {
        return new Article(
                id,
                topic,
                BilingualText.published("A"),
                List.of(BilingualText.published(text)),
                List.of(law),
                "2026-07",
                List.of(),
                List.of(),
                List.of(),
                said);
    }
}
