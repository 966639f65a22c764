package vn.motcua.knowledge.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files that come with the library. */
final class BundledFile {

    private BundledFile() {}

    /**
     * The text of a file.
     *
     * @throws IllegalStateException when it is missing: the library was packed wrongly
     */
    static String text(String path) {
        try (InputStream input = BundledFile.class.getResourceAsStream(path)) {
            if (input == null) {
                throw new IllegalStateException("the bundled file " + path + " is missing");
            }
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled file " + path + " cannot be read", e);
        }
    }

    /** The lines of a file that are not blank. */
    static List<String> lines(String path) {
        return text(path).lines().filter(line -> !line.isBlank()).toList();
    }
}
