package vn.motcua.knowledge.reading;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;

/** The real catalogue, where someone has laid it beside the checkout. */
public final class ReferenceData {

    private ReferenceData() {}

    /** A file or folder of the reference data; the test that asks is skipped when it is not there. */
    public static Path path(String relative) {
        Path path = Path.of(System.getProperty("motcua.referenceData", "../shared/data"))
                .resolve(relative);
        Assumptions.assumeTrue(Files.exists(path), () -> "skipped: no reference data at " + path);
        return path;
    }
}
