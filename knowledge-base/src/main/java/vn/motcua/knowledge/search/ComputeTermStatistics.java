package vn.motcua.knowledge.search;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import vn.motcua.knowledge.reading.CatalogueReader;

/** A program: counts a catalogue and writes the table that {@link TermStatistics} reads. Arguments: catalogue, file to write. */
final class ComputeTermStatistics {

    private ComputeTermStatistics() {}

    public static void main(String[] arguments) throws IOException {
        TermStatistics statistics = TermStatistics.count(
                CatalogueReader.readAll(List.of(Path.of(arguments[0]))).catalogue());
        try (Writer out = new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[1]))), StandardCharsets.UTF_8)) {
            statistics.write(out);
        }
    }
}
