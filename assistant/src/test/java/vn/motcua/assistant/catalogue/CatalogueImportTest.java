package vn.motcua.assistant.catalogue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.reading.CatalogueReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.assistant.catalogue.CatalogueFiles.line;
import static vn.motcua.assistant.catalogue.CatalogueFiles.linesOfBundled;
import static vn.motcua.assistant.catalogue.CatalogueFiles.write;

class CatalogueImportTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T05:00:00Z"), ZoneOffset.UTC);

    private final DataSource dataSource = TestDatabase.pool(TestDatabase.migrated());
    private final CatalogueReleases releases = new CatalogueReleases(dataSource);
    private final CatalogueImport catalogueImport = new CatalogueImport(dataSource, CLOCK);
    private final int bundled = BundledCatalogue.load().size();

    @TempDir
    Path folder;

    @Test
    void publishesTheGoodRecordsOfAMixedFolderAndKeepsTheBundledOnesBesideThem() throws IOException {
        write(folder, "a.jsonl", linesOfBundled(bundled) + "not json\n" + line("9.000001", "Mới", "2026-08"));
        write(folder, "b.yaml", "code: \"9.000002\"\nname: Từ YAML\ncommonName: Tên gọi\n");
        write(folder, "c.yaml", "code: \"9.000003\"\nnaem: Sai\n");

        ImportResult result = catalogueImport.run(List.of(folder), 0.1, false);

        assertThat(result).isInstanceOfSatisfying(ImportResult.Published.class, published -> {
            assertThat(published.read().catalogue().size()).isEqualTo(bundled + 2);
            assertThat(published.read().faults()).hasSize(2);
            assertThat(published.bundledKept()).isZero();
            assertThat(published.lost()).isZero();
        });
        assertThat(releases.published()).hasValueSatisfying(release -> {
            assertThat(release.procedures()).isEqualTo(bundled + 2);
            assertThat(release.digest()).hasSize(64);
        });
        assertThat(JdbcClient.create(dataSource)
                        .sql("select faults::text from catalogue_release")
                        .query(String.class)
                        .single())
                .isEqualTo("{\"MALFORMED\": 1, \"UNKNOWN_KEY\": 1}");
    }

    @Test
    void whatIsStoredComesBackUnchanged() throws IOException {
        Catalogue original = BundledCatalogue.load();
        Path yaml = write(folder, "x.jsonl", linesOfBundled(bundled));
        catalogueImport.run(List.of(yaml), 0.1, false);
        var json = new ProcedureJson();

        assertThat(original.procedures())
                .allSatisfy(procedure ->
                        assertThat(json.read(json.write(procedure))).isEqualTo(procedure));
        Release release = releases.published().orElseThrow();
        assertThat(releases.procedures(release, original))
                .isEqualTo(CatalogueReader.readAll(List.of(yaml)).catalogue().procedures());
    }

    @Test
    void anImportThatWouldLoseTooMuchIsRefusedUnlessForced() throws IOException {
        Path all = write(folder, "all.jsonl", linesOfBundled(bundled));
        Path few = write(folder, "few.jsonl", linesOfBundled(bundled / 2));

        assertThat(catalogueImport.run(List.of(few), 0.1, false))
                .isInstanceOfSatisfying(
                        ImportResult.Refused.class,
                        refused -> assertThat(refused.reason())
                                .contains(
                                        "of the " + bundled + " published procedures", "more than the 10.0 % allowed"));
        assertThat(releases.published()).isEmpty();

        catalogueImport.run(List.of(all), 0.1, false);
        Release before = releases.published().orElseThrow();
        assertThat(catalogueImport.run(List.of(few), 0.1, false)).isInstanceOf(ImportResult.Refused.class);
        assertThat(releases.published()).contains(before);

        assertThat(catalogueImport.run(List.of(few), 0.9, false)).isInstanceOf(ImportResult.Published.class);
        assertThat(catalogueImport.run(List.of(write(folder, "one.jsonl", linesOfBundled(1))), 0.1, true))
                .isInstanceOfSatisfying(ImportResult.Published.class, published -> {
                    assertThat(published.lost()).isEqualTo(bundled / 2 - 1);
                    assertThat(published.bundledKept()).isEqualTo(bundled - 1);
                });
    }

    @Test
    void anImportOfNothingIsRefusedEvenWhenForced() throws IOException {
        Path empty = write(folder, "empty.jsonl", "junk\n");

        assertThat(catalogueImport.run(List.of(empty), 1, true))
                .isInstanceOfSatisfying(
                        ImportResult.Refused.class,
                        refused -> assertThat(refused.reason()).contains("no procedure could be read"));
        assertThatThrownBy(() -> catalogueImport.run(List.of(folder.resolve("none")), 0.1, false))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> catalogueImport.run(List.of(empty), Double.NaN, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyTheLatestReleasesAreKept() throws IOException {
        Path all = write(folder, "all.jsonl", linesOfBundled(bundled));
        for (int i = 0; i < 5; i++) {
            catalogueImport.run(List.of(all), 0.1, false);
        }

        var jdbc = JdbcClient.create(dataSource);
        assertThat(jdbc.sql("select count(*) from catalogue_release")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(jdbc.sql("select count(*) from catalogue_procedure")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3 * bundled);
    }

    @Test
    void theImportAtStartHappensOnceForTheSameFiles() throws IOException {
        Path all = write(folder, "all.jsonl", linesOfBundled(bundled));
        String paths = " , " + all + ",";

        ImportAtStart.run(catalogueImport, paths, 0.1);
        Release first = releases.published().orElseThrow();
        ImportAtStart.run(catalogueImport, paths, 0.1);
        assertThat(releases.published()).contains(first);

        write(folder, "all.jsonl", linesOfBundled(bundled) + line("9.000001", "Mới", "2026-08"));
        ImportAtStart.run(catalogueImport, paths, 0.1);
        assertThat(releases.published().orElseThrow().id()).isGreaterThan(first.id());

        ImportAtStart.run(catalogueImport, folder.resolve("none").toString(), 0.1);
        ImportAtStart.run(catalogueImport, "", 0.1);
        assertThat(releases.published().orElseThrow().procedures()).isEqualTo(bundled + 1);
    }

    @Test
    void pathsAreSeparatedByCommasOrAsInAPathVariable() {
        assertThat(ImportAtStart.sources(" a , b/c" + File.pathSeparator + "d,,"))
                .containsExactly(Path.of("a"), Path.of("b/c"), Path.of("d"));
        assertThat(ImportAtStart.sources(" ")).isEmpty();
    }

    @Test
    void commonNamesCarryOverAndFactsDoNot() {
        Catalogue bundledCatalogue = BundledCatalogue.load();
        Procedure known = bundledCatalogue.procedures().getFirst();
        List<Procedure> imported = CatalogueReader.readAll(List.of(importedFile(known.code())))
                .catalogue()
                .procedures();

        Catalogue combined = CombinedCatalogue.of(imported, bundledCatalogue);

        assertThat(combined.size()).isEqualTo(bundled);
        Procedure result = combined.find(known.code()).orElseThrow();
        assertThat(result.commonName()).isEqualTo(known.commonName());
        assertThat(result.name()).isEqualTo("Tên nhập");
        assertThat(result.documents()).isEmpty();
        assertThat(result.submissionMethods()).isEmpty();
    }

    @Test
    void theNationalCatalogueIsPublishedWhole() throws IOException {
        Path catalogue = Path.of(System.getProperty("motcua.referenceData", "../shared/data"), "catalogue");
        Assumptions.assumeTrue(Files.exists(catalogue), () -> "skipped: no reference data at " + catalogue);

        ImportResult result = catalogueImport.run(List.of(catalogue), 0.1, false);

        assertThat(result).isInstanceOf(ImportResult.Published.class);
        Release release = releases.published().orElseThrow();
        assertThat(release.procedures()).isGreaterThanOrEqualTo(4_430);
        assertThat(releases.procedures(release, BundledCatalogue.load()))
                .isEqualTo(result.read().catalogue().procedures());
    }

    private Path importedFile(ProcedureCode code) {
        try {
            return write(folder, "one.jsonl", line(code.value(), "Tên nhập", "2026-08"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
