package vn.motcua.assistant.dossier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import vn.motcua.knowledge.text.Letters;

/** What one-stop systems and sheets call the stages. Capitals, marks and spaces do not matter. */
final class StageWords {

    private static final String BUNDLED = "stages.tsv";

    private final Map<String, DossierStage> stages = new HashMap<>();

    /** Those that this program knows, and an operator's, which count more. */
    StageWords(Map<DossierStage, List<String>> own) {
        bundled();
        own.forEach((stage, words) -> words.forEach(word -> stages.put(key(word), stage)));
    }

    /** The stage of a word; empty when nobody has said which it is. */
    Optional<DossierStage> stage(String word) {
        return Optional.ofNullable(stages.get(key(word)));
    }

    private void bundled() {
        try (InputStream in = StageWords.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IllegalStateException("no resource '" + BUNDLED + "'");
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] parts = line.split("\t", 2);
                        DossierStage stage = DossierStage.of(parts[0]).orElseThrow();
                        stages.put(key(parts[1]), stage);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(String word) {
        String composed = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return Letters.fold(composed).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
