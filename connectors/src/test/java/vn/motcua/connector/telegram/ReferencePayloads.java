package vn.motcua.connector.telegram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Assumptions;

/** The payloads laid beside the checkout; tests that need them are skipped where they are not. */
final class ReferencePayloads {

    private ReferencePayloads() {}

    static Path folder() {
        Path folder = Path.of(System.getProperty("motcua.referenceData", "../shared/data"), "payloads", "telegram");
        Assumptions.assumeTrue(Files.isDirectory(folder), () -> "no Telegram payloads at " + folder);
        return folder;
    }

    static byte[] read(String name) {
        try {
            return Files.readAllBytes(folder().resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> names() {
        try (var files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
