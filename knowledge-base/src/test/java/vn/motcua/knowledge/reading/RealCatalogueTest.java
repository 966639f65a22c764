package vn.motcua.knowledge.reading;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RealCatalogueTest {

    @Test
    void theNationalCatalogueIsReadWithoutAFault() {
        CatalogueRead read = CatalogueReader.readAll(List.of(ReferenceData.path("catalogue/procedures.jsonl.gz")));

        assertThat(read.faults()).isEmpty();
        assertThat(read.catalogue().size()).isGreaterThanOrEqualTo(4_430);
    }
}
