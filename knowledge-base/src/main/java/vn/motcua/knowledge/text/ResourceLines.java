package vn.motcua.knowledge.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource '" + name + "' beside " + beside.getName());
            }
            try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return reader.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource '" + name + "'", e);
        }
    }
}
