package vn.motcua.knowledge.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads the tables that come with the library: UTF-8 lines, "#" at the beginning of a line makes it a comment. */
public final class ResourceLines {

    private ResourceLines() {}

    /**
     * The lines of a resource without comments and empty ones.
     *
     * @param beside the class in whose package the resource lies
     * @param name its name, relative to that package
     * @throws IllegalStateException when there is no such resource
     */
    public static List<String> read(Class<?> beside, String name) {
        return read(beside, name, in -> in);
    }

    /** The same of a resource compressed with gzip. */
    public static List<String> readCompressed(Class<?> beside, String name) {
        return read(beside, name, GZIPInputStream::new);
    }

    private static List<String> read(Class<?> beside, String name, Unpacking unpacking) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource '" + name + "' beside " + beside.getName());
            }
            InputStream unpacked = unpacking.of(in);
            try (var reader = new BufferedReader(new InputStreamReader(unpacked, StandardCharsets.UTF_8))) {
                return reader.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource '" + name + "'", e);
        }
    }

    private interface Unpacking {
        InputStream of(InputStream in) throws IOException;
    }
}
