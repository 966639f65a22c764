package vn.motcua.knowledge.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import vn.motcua.knowledge.reading.CatalogueReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** How large the index of the national catalogue is; skipped where the reference data is not there. */
class IndexSizeTest {

    private static final Path CATALOGUE = Path.of(
            System.getProperty("motcua.referenceData", "../../shared/data"), "catalogue", "procedures.jsonl.gz");

    private static final long MOST_BYTES = 60_000_000;

    @Test
    void theIndexOfTheNationalCatalogueIsSmall() throws IOException {
        assumeThat(Files.exists(CATALOGUE)).as("the reference data").isTrue();
        var catalogue = CatalogueReader.readAll(List.of(CATALOGUE)).catalogue();
        try (var search = (LuceneProcedureSearch) ProcedureSearch.over(catalogue)) {
            System.out.println(
                    "The index of " + catalogue.size() + " procedures has " + search.indexBytes() + " bytes");
            assertThat(search.indexBytes()).isBetween(1_000_000L, MOST_BYTES);
        }
    }
}
