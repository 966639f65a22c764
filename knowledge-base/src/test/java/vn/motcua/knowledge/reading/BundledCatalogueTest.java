package vn.motcua.knowledge.reading;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import vn.motcua.knowledge.procedure.Procedure;

import static org.assertj.core.api.Assertions.assertThat;

class BundledCatalogueTest {

    @Test
    void everyBundledProcedureIsReadAndCanBeFoundByItsFileName() {
        List<Procedure> procedures = BundledCatalogue.load().procedures();

        assertThat(procedures)
                .extracting(procedure -> procedure.code() + ".yaml")
                .containsExactlyElementsOf(BundledCatalogue.fileNames());
        assertThat(procedures).allSatisfy(procedure -> {
            assertThat(procedure.commonName()).isNotBlank().hasSizeLessThanOrEqualTo(60);
            assertThat(procedure.steps()).isNotBlank();
            assertThat(procedure.levels()).isNotEmpty();
            assertThat(procedure.taken()).isNotBlank();
        });
    }

    @Test
    void theIndexNamesTheFilesOfTheFolder() throws IOException, URISyntaxException {
        URL index = Objects.requireNonNull(getClass().getResource("/vn/motcua/knowledge/bundled/index.txt"));
        Path folder = Objects.requireNonNull(Path.of(index.toURI()).getParent());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yaml")))
                    .containsExactlyInAnyOrderElementsOf(BundledCatalogue.fileNames());
        }
    }

    @Test
    void theFolderIsAlsoReadByTheOrdinaryReader() throws URISyntaxException {
        URL index = Objects.requireNonNull(getClass().getResource("/vn/motcua/knowledge/bundled/index.txt"));
        Path folder = Objects.requireNonNull(Path.of(index.toURI()).getParent());

        CatalogueRead read = CatalogueReader.readAll(List.of(folder));

        assertThat(read.catalogue().procedures())
                .containsExactlyInAnyOrderElementsOf(BundledCatalogue.load().procedures());
        assertThat(read.faults())
                .extracting(fault -> fault.file().getFileName().toString())
                .containsExactly("index.txt");
    }
}
