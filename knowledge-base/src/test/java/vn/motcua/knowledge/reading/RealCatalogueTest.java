package vn.motcua.knowledge.reading;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RealCatalogueTest {

    @Test
    void theWholeFolderGivesEachCodeOnceTheLaterJsonRecordBeforeTheWordFile() {
        CatalogueRead read = CatalogueReader.readAll(List.of(ReferenceData.path("catalogue")));

        assertThat(read.catalogue().size()).isGreaterThanOrEqualTo(4_430);
        assertThat(read.recordsRead()).isEqualTo(read.catalogue().size() + 191);
        assertThat(read.faults()).hasSize(191).allSatisfy(fault -> {
            assertThat(fault.kind()).isEqualTo(FaultKind.DUPLICATE_CODE);
            assertThat(fault.file().toString()).endsWith(".docx");
        });
    }

    @Test
    void theNationalCatalogueIsReadWithoutAFault() {
        CatalogueRead read = CatalogueReader.readAll(List.of(ReferenceData.path("catalogue/procedures.jsonl.gz")));

        assertThat(read.faults()).isEmpty();
        assertThat(read.catalogue().size()).isGreaterThanOrEqualTo(4_430);
    }
}
