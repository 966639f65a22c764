package vn.motcua.knowledge.search;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.reading.CatalogueReader;
import vn.motcua.knowledge.text.Token;

/**
 * A program: counts in how many procedures of a catalogue each word and each pair of neighbours stands, with their marks, and
 * writes the table that {@link vn.motcua.knowledge.text.WordUse} reads. Arguments: catalogue, file to write.
 */
final class ComputeWordUse {

    /** Words and pairs of fewer procedures are as often mistakes as not. */
    private static final int LEAST_FREQUENCY = 3;

    private ComputeWordUse() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        ProcedureText text = new ProcedureText();
        for (Procedure procedure : CatalogueReader.readAll(List.of(Path.of(arguments[0])))
                .catalogue()
                .procedures()) {
            Set<String> here = new HashSet<>();
            for (ProcedureText.Part part : ProcedureText.OFFICIAL) {
                note(text.officialWords(procedure, part), here);
            }
            here.forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        counts.values().removeIf(count -> count < LEAST_FREQUENCY);
        try (Writer out = new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[1]))), StandardCharsets.UTF_8)) {
            for (Map.Entry<String, Integer> entry : new TreeMap<>(counts).entrySet()) {
                out.write(entry.getKey() + "\t" + entry.getValue() + "\n");
            }
        }
    }

    private static void note(List<Token> words, Set<String> here) {
        String before = "";
        for (Token word : words) {
            if (word.numeric()) {
                before = "";
                continue;
            }
            here.add(word.text());
            if (!before.isEmpty()) {
                here.add(before + " " + word.text());
            }
            before = word.text();
        }
    }
}
