package vn.motcua.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.LegalReference;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.RequiredDocument;
import vn.motcua.knowledge.procedure.SubmissionMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The bundled procedures say in short sentences what the national portal says at length. Their facts must be the portal's: this
 * compares them with the real catalogue, where it is present, so that no fee, time or paper is invented or lost.
 */
class BundledFactsTest {

    private static final Catalogue BUNDLED = BundledCatalogue.load();
    private static final String REAL_CATALOGUE = "catalogue/procedures.jsonl.gz";

    /**
     * Rows that the portal counts as papers though they are none, as {@code originals/copies} of each: headings and remarks
     * (2.000806, 1.002755, 3.000228) and one paper printed twice (1.014062).
     */
    private static final Map<String, List<String>> ROWS_THAT_ARE_NO_PAPERS = Map.of(
            "2.000806", List.of("1/0", "1/0"),
            "1.002755", List.of("1/1"),
            "3.000228", List.of("1/0"),
            "1.014062", List.of("1/0"));

    /** Only the papers of a family's own house are bundled; those of factories, lines and pagodas are left to the portal. */
    private static final Set<String> HOUSE_PERMITS = Set.of("1.013225", "1.013229");

    private static final String HOUSE = "nhà ở riêng lẻ";

    /**
     * The portal's Word file of the same decision prints no amount for registering a vehicle, only the circulars that set it;
     * its page prints "Miễn phí" before them.
     */
    private static final String VEHICLE_REGISTRATION = "1.013067";

    /** The portal cuts this number short ("118/2025/NĐ-C"). */
    private static final String CUT_SHORT = "118/2025/NĐ-CP";

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @Test
    void everyProcedureIsCompleteEnoughToBeAnsweredFrom() {
        assertThat(BUNDLED.size()).isGreaterThanOrEqualTo(100);
        assertThat(BUNDLED.procedures()).allSatisfy(procedure -> {
            assertThat(procedure.documents()).isNotEmpty();
            assertThat(procedure.steps()).isNotBlank();
            assertThat(procedure.submissionMethods()).isNotEmpty();
            assertThat(procedure.decision()).isNotBlank();
            assertThat(procedure.legalBasis()).isNotEmpty();
            assertThat(procedure.taken()).isNotBlank();
            assertThat(procedure.keywords()).isNotBlank();
            assertThat(procedure.commonName()).isNotBlank().hasSizeLessThanOrEqualTo(45);
        });
        assertThat(BUNDLED.procedures()).extracting(Procedure::commonName).doesNotHaveDuplicates();
    }

    @Test
    void nameAuthorityDecisionAndSourceAreThePortals() {
        Catalogue real = realCatalogue();
        for (Procedure bundled : BUNDLED.procedures()) {
            assertThat(identity(bundled))
                    .as("identity of %s", bundled.code())
                    .isEqualTo(identity(published(real, bundled)));
        }
    }

    @Test
    void feesAndTimesAreThePortals() {
        Catalogue real = realCatalogue();
        for (Procedure bundled : BUNDLED.procedures()) {
            assertThat(feesAndTimes(bundled.submissionMethods()))
                    .as("fees and times of %s", bundled.code())
                    .isEqualTo(feesAndTimes(published(real, bundled).submissionMethods()).stream()
                            .map(row -> expectedFee(bundled, row))
                            .toList());
        }
    }

    @Test
    void papersAreCountedAsThePortalCountsThem() {
        Catalogue real = realCatalogue();
        for (Procedure bundled : BUNDLED.procedures()) {
            var papers = new ArrayList<>(counts(published(real, bundled).documents().stream()
                    .filter(row -> !HOUSE_PERMITS.contains(bundled.code().value())
                            || row.group().contains(HOUSE))));
            ROWS_THAT_ARE_NO_PAPERS
                    .getOrDefault(bundled.code().value(), List.of())
                    .forEach(papers::remove);
            assertThat(counts(bundled.documents().stream()))
                    .as("papers of %s", bundled.code())
                    .containsExactlyInAnyOrderElementsOf(papers);
        }
    }

    @Test
    void lawsAreThePortals() {
        Catalogue real = realCatalogue();
        for (Procedure bundled : BUNDLED.procedures()) {
            String published = published(real, bundled).legalBasis().stream()
                    .map(law -> law.number() + " " + law.title())
                    .collect(Collectors.joining("\n"));
            assertThat(bundled.legalBasis())
                    .extracting(LegalReference::number)
                    .as("laws of %s", bundled.code())
                    .doesNotHaveDuplicates()
                    .allMatch(number -> published.contains(
                            number.equals(CUT_SHORT) ? number.substring(0, number.length() - 1) : number));
            assertThat(published(real, bundled).legalBasis())
                    .extracting(LegalReference::number)
                    .filteredOn(number -> Pattern.matches("\\d+(\\.\\d+)?/\\S+", number))
                    .as("laws of %s that are left out", bundled.code())
                    .isSubsetOf(bundled.legalBasis().stream()
                            .map(LegalReference::number)
                            .toList());
        }
    }

    /** A deadline, a form or an article that the portal does not print would be an invention. */
    @Test
    void noSentenceHoldsANumberThatThePortalDoesNotPrint() {
        Catalogue real = realCatalogue();
        for (Procedure bundled : BUNDLED.procedures()) {
            Set<String> printed = numbers(everyText(published(real, bundled)));
            String steps = bundled.steps().replaceAll("(?m)^\\d+\\. ", "");
            assertThat(numbers(everyText(bundled).replace(bundled.steps(), steps)))
                    .as("numbers in the sentences of %s", bundled.code())
                    .isSubsetOf(printed);
        }
    }

    private static Catalogue realCatalogue() {
        ReferenceData.path(REAL_CATALOGUE);
        return ReadOnce.CATALOGUE;
    }

    /** The real catalogue takes a second to read: it is read for the first test that has it. */
    private static final class ReadOnce {
        static final Catalogue CATALOGUE = CatalogueReader.readAll(List.of(ReferenceData.path(REAL_CATALOGUE)))
                .catalogue();
    }

    private static Procedure published(Catalogue real, Procedure bundled) {
        return real.find(bundled.code()).orElseThrow();
    }

    private static List<Object> identity(Procedure procedure) {
        return List.of(
                procedure.levels(),
                procedure.sourceUrl(),
                procedure.taken(),
                Stream.of(
                                procedure.name(),
                                procedure.publishedLevel(),
                                procedure.field(),
                                procedure.agency(),
                                procedure.competentAuthority(),
                                procedure.receivingAddress(),
                                procedure.ministry(),
                                procedure.audience(),
                                procedure.type(),
                                procedure.decision())
                        .map(BundledFactsTest::spaced)
                        .toList());
    }

    private record FeeAndTime(String channel, String time, String fee) {}

    private static List<FeeAndTime> feesAndTimes(List<SubmissionMethod> methods) {
        return methods.stream()
                .map(method -> new FeeAndTime(
                        method.channel(),
                        method.processingTime().published(),
                        spaced(method.fee().published())))
                .toList();
    }

    private static FeeAndTime expectedFee(Procedure procedure, FeeAndTime row) {
        if (!procedure.code().value().equals(VEHICLE_REGISTRATION)) {
            return row;
        }
        return new FeeAndTime(row.channel(), row.time(), row.fee().replaceAll("^Miễn phí \\((.*)\\)$", "$1"));
    }

    /** The counts of the rows that ask for at least one sheet; rows with none are remarks. */
    private static List<String> counts(Stream<RequiredDocument> documents) {
        return documents
                .map(row -> row.originals() + "/" + row.copies())
                .filter(count -> !count.equals("0/0"))
                .toList();
    }

    private static String everyText(Procedure procedure) {
        Stream<String> methods = procedure.submissionMethods().stream()
                .map(method -> method.processingTime().published() + " "
                        + method.fee().published() + " " + method.description());
        Stream<String> documents =
                procedure.documents().stream().map(row -> row.group() + " " + row.name() + " " + row.form());
        Stream<String> laws = procedure.legalBasis().stream().map(law -> law.number() + " " + law.title());
        return Stream.of(
                        Stream.of(procedure.steps(), procedure.requirements(), procedure.result()),
                        methods,
                        documents,
                        laws)
                .flatMap(texts -> texts)
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(number -> number.group().replaceFirst("^0+(?=\\d)", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String spaced(String text) {
        return text.replaceAll("[ \\t]+", " ").strip();
    }
}
