package vn.motcua.knowledge.checking;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import vn.motcua.knowledge.reading.CatalogueReader;

import static org.assertj.core.api.Assertions.assertThat;

/** What the checks find in the national catalogue; the numbers are printed for whoever changes a check. */
class RealCatalogueCheckTest {

    @Test
    void theKnownFaultsOfTheNationalCatalogueAreFound() {
        Path file = Path.of(System.getProperty("motcua.referenceData", "../shared/data"))
                .resolve("catalogue/procedures.jsonl.gz");
        Assumptions.assumeTrue(Files.exists(file), () -> "skipped: no reference data at " + file);

        List<Finding> findings =
                CatalogueCheck.check(CatalogueReader.readAll(List.of(file)).catalogue());

        Map<CheckKind, Long> procedures = new TreeMap<>(findings.stream()
                .collect(Collectors.groupingBy(
                        Finding::kind,
                        Collectors.mapping(Finding::code, Collectors.collectingAndThen(Collectors.toSet(), codes ->
                                (long) codes.size())))));
        procedures.forEach((kind, count) -> System.out.println(kind + ": " + count + " procedures"));
        assertThat(procedures).containsOnlyKeys(CheckKind.values());
        assertThat(procedures.get(CheckKind.CONTRADICTORY_FEE)).isBetween(180L, 320L);
        assertThat(procedures.get(CheckKind.TIME_WITHOUT_UNIT)).isBetween(280L, 340L);
        assertThat(procedures.get(CheckKind.NO_DOCUMENTS)).isEqualTo(51);
        assertThat(procedures.get(CheckKind.NO_STEPS)).isEqualTo(130);
    }
}
