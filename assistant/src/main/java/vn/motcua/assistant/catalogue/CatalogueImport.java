package vn.motcua.assistant.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.reading.CatalogueRead;
import vn.motcua.knowledge.reading.CatalogueReader;

/** Reads a catalogue from files and publishes it as a new release, unless it would lose too much of what is published. */
public final class CatalogueImport {

    /** The share of the published codes that an import may lose when nothing else is said. */
    public static final double DEFAULT_MAX_LOSS = 0.1;

    private final CatalogueReleases releases;
    private final Clock clock;

    /** An import into the database of this data source, whose tables must be up to date. */
    public CatalogueImport(DataSource dataSource, Clock clock) {
        this(new CatalogueReleases(dataSource), clock);
    }

    CatalogueImport(CatalogueReleases releases, Clock clock) {
        this.releases = releases;
        this.clock = clock;
    }

    /**
     * Imports.
     *
     * @param sources files and folders of any mix of the known formats
     * @param maxLoss the share of the published codes, 0 to 1, that may be lost; before the first import those of the bundled
     *     catalogue count as published
     * @param force publishes whatever is lost, but never a catalogue without any procedure
     * @throws IOException when one of the sources is not there or cannot be read
     */
    public ImportResult run(List<Path> sources, double maxLoss, boolean force) throws IOException {
        if (!(maxLoss >= 0 && maxLoss <= 1)) {
            throw new IllegalArgumentException("the greatest loss must be between 0 and 1, was " + maxLoss);
        }
        String digest = SourceDigest.of(sources);
        CatalogueRead read = CatalogueReader.readAll(sources);
        if (read.catalogue().size() == 0) {
            return new ImportResult.Refused(read, "no procedure could be read from " + named(sources));
        }
        Catalogue bundled = BundledCatalogue.load();
        return releases.publishing(() -> publish(read, bundled, digest, sources, force ? 1 : maxLoss));
    }

    /** Imports at start; does nothing when the very same files are what is published. */
    Optional<ImportResult> runIfChanged(List<Path> sources, double maxLoss) throws IOException {
        String digest = SourceDigest.of(sources);
        boolean same = releases.published()
                .filter(release -> release.digest().equals(digest))
                .isPresent();
        return same ? Optional.empty() : Optional.of(run(sources, maxLoss, false));
    }

    private ImportResult publish(
            CatalogueRead read, Catalogue bundled, String digest, List<Path> sources, double maxLoss) {
        Set<ProcedureCode> published = releases.published().map(releases::codes).orElseGet(() -> codes(bundled));
        Set<ProcedureCode> imported = codes(read.catalogue());
        Set<ProcedureCode> lost = without(published, imported);
        if (lost.size() > maxLoss * published.size()) {
            return new ImportResult.Refused(read, tooMuchLost(lost, published.size(), maxLoss));
        }
        Release release = releases.publish(read, digest, named(sources), clock.instant());
        return new ImportResult.Published(
                read, release.id(), without(codes(bundled), imported).size(), lost.size());
    }

    private static String tooMuchLost(Set<ProcedureCode> lost, int published, double maxLoss) {
        String first = lost.stream().sorted().limit(5).map(ProcedureCode::value).collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%d of the %d published procedures (%.1f %%) are not among those read, more than the %.1f %% allowed: %s%s",
                lost.size(),
                published,
                100.0 * lost.size() / published,
                100 * maxLoss,
                first,
                lost.size() > 5 ? ", …" : "");
    }

    private static Set<ProcedureCode> codes(Catalogue catalogue) {
        return catalogue.procedures().stream().map(Procedure::code).collect(Collectors.toSet());
    }

    private static Set<ProcedureCode> without(Set<ProcedureCode> codes, Set<ProcedureCode> others) {
        var rest = new HashSet<>(codes);
        rest.removeAll(others);
        return rest;
    }

    private static List<String> named(List<Path> sources) {
        return sources.stream().map(Path::toString).toList();
    }
}
