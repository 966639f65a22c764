package vn.motcua.connector.zalo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/** The reference payloads, read where they lie. */
public final class ZaloPayloads {

    private ZaloPayloads() {}

    /** The names of those that begin so, in order. */
    public static List<String> names(String prefix) {
        try (Stream<Path> files = Files.list(directory())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The bytes of one. */
    public static byte[] read(String name) {
        try {
            return Files.readAllBytes(directory().resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path directory() {
        Path directory = Path.of(System.getProperty("motcua.referenceData", "../shared/data"), "payloads", "zalo");
        Assumptions.assumeTrue(Files.isDirectory(directory), "the reference payloads are not at " + directory);
        return directory;
    }
}
