package vn.motcua.assistant.privacy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.reading.BundledCatalogue;

/**
 * Learns {@code learned-weights.bin} from the messages in {@code learned-from}, from what citizens say of procedures and
 * from the names of the bundled ones, in which nothing is to be hidden. No test, but run like one, about five minutes on one core:
 *
 * <pre>mvn -pl assistant -am test -Dtest=LearnWordParts -Dsurefire.failIfNoSpecifiedTests=false</pre>
 *
 * It writes to {@code target}, to be copied to {@code src/main/resources} after a look, and says whether that is what is in force.
 */
final class LearnWordParts {

    private static final Path MESSAGES = Path.of("src/test/resources/vn/motcua/assistant/privacy/learned-from");
    private static final Path PHRASINGS =
            Path.of("../knowledge-base/src/main/resources/vn/motcua/knowledge/search/phrasings");
    private static final String WEIGHTS = "learned-weights.bin";
    private static final long SEED = 20_261_123;

    @Test
    void learn() throws IOException {
        List<MarkedMessage> messages = new ArrayList<>();
        for (Path file : files(MESSAGES, ".txt")) {
            messages.addAll(WordPartTraining.messages(Files.readAllLines(file)));
        }
        List<MarkedMessage> ordinary = new ArrayList<>(phrasings());
        BundledCatalogue.load().procedures().stream()
                .map(Procedure::name)
                .map(name -> new MarkedMessage(name, List.of(), List.of()))
                .forEach(ordinary::add);
        LearnedWeights weights = new WordPartTraining().learn(messages, ordinary, new Random(SEED));
        var written = new ByteArrayOutputStream();
        weights.write(written);
        Files.write(Path.of("target", WEIGHTS), written.toByteArray());
        try (InputStream inForce = LearnedWeights.class.getResourceAsStream(WEIGHTS)) {
            boolean same = inForce != null && Arrays.equals(inForce.readAllBytes(), written.toByteArray());
            System.out.printf(
                    "%d messages, %d signs, %d bytes: %s%n",
                    messages.size(),
                    weights.size(),
                    written.size(),
                    same ? "those in force" : "others than those in force");
        }
    }

    /** Every other phrasing; each in a file's second column, between strokes. */
    private static List<MarkedMessage> phrasings() throws IOException {
        List<String> all = new ArrayList<>();
        for (Path file : files(PHRASINGS, ".tsv")) {
            Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split("\t", -1)[1].split("\\|")))
                    .forEach(phrasing -> all.add(phrasing.strip()));
        }
        List<MarkedMessage> phrasings = new ArrayList<>();
        for (int i = 0; i < all.size(); i += 2) {
            phrasings.add(MarkedMessage.of(all.get(i)));
        }
        return phrasings;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
