package vn.motcua.knowledge.place;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.knowledge.text.ResourceLines;

/**
 * A program: makes the table of places from the official list of units (JSON) and a table of which old commune became which (TSV with
 * a heading), adds what that table lacks ({@code added-places.tsv}), and prints what contradicts. Arguments: list, table, file to
 * write.
 */
final class ComputePlaces {

    private static final String ORIGIN = """
            # Made by ComputePlaces from the official list of provinces and communes as of 25 July 2026 and a table of which old commune
            # became which, both published under the MIT licence, and from added-places.tsv. The form is told in PlaceTable.
            """;

    private ComputePlaces() {}

    public static void main(String[] arguments) throws IOException {
        PlaceFacts facts = facts(Path.of(arguments[0]), Path.of(arguments[1]));
        try (Writer out = new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[2]))), StandardCharsets.UTF_8)) {
            out.write(ORIGIN);
            for (String line : facts.lines()) {
                out.write(line + "\n");
            }
        }
        for (PlaceContradiction contradiction : facts.contradictions()) {
            System.out.println(contradiction.kind() + "\t" + contradiction.subject());
        }
    }

    /** The facts of the two files and of what the library adds. */
    static PlaceFacts facts(Path official, Path changes) throws IOException {
        var facts = new PlaceFacts(communes(official));
        facts.add(Files.readAllLines(changes, StandardCharsets.UTF_8).stream()
                .skip(1)
                .filter(row -> !row.isBlank())
                .toList());
        facts.add(ResourceLines.read(ComputePlaces.class, "added-places.tsv"));
        return facts;
    }

    private static List<Commune> communes(Path official) {
        var communes = new ArrayList<Commune>();
        for (JsonNode province : new JsonMapper().readTree(official.toFile())) {
            var above = new Province(
                    province.get("Code").stringValue(),
                    UnitName.parse(province.get("FullName").stringValue()));
            for (JsonNode ward : province.get("Wards")) {
                communes.add(new Commune(
                        ward.get("Code").stringValue(),
                        UnitName.parse(ward.get("FullName").stringValue()),
                        above));
            }
        }
        return communes;
    }
}
