package vn.motcua.assistant.catalogue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports the paths that the operator has set, before the service answers anyone. Whatever goes wrong, the service starts with
 * what is published: a broken file must not take the service away.
 */
final class ImportAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(ImportAtStart.class);
    private static final Pattern SEPARATOR = Pattern.compile("[," + Pattern.quote(File.pathSeparator) + "]");

    private ImportAtStart() {}

    /**
     * Imports, unless the very same files are published already.
     *
     * @param paths separated by commas or as in a PATH variable; blank for none
     */
    static void run(CatalogueImport catalogueImport, String paths, double maxLoss) {
        List<Path> sources = sources(paths);
        if (sources.isEmpty()) {
            return;
        }
        try {
            catalogueImport.runIfChanged(sources, maxLoss).ifPresent(ImportAtStart::log);
        } catch (IOException failure) {
            LOG.error("The catalogue at start (MOTCUA_CATALOGUE) cannot be read: {}", failure.toString());
        }
    }

    static List<Path> sources(String paths) {
        return Stream.of(SEPARATOR.split(paths))
                .map(String::strip)
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .toList();
    }

    private static void log(ImportResult result) {
        switch (result) {
            case ImportResult.Published published ->
                LOG.info(
                        "Catalogue release {} published: {} procedures, faults {}",
                        published.release(),
                        published.read().catalogue().size(),
                        FaultCounts.of(published.read().faults()));
            case ImportResult.Refused refused ->
                LOG.error("The catalogue at start (MOTCUA_CATALOGUE) is not published: {}", refused.reason());
        }
    }
}
