package vn.motcua.knowledge.checking;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.Procedure;

/**
 * Finds procedures whose names differ in case, diacritics, punctuation or a leading "Thủ tục" only. Twins of different levels
 * are common and rightful, so they are only noted.
 */
final class SimilarNameCheck {

    private SimilarNameCheck() {}

    static void check(Catalogue catalogue, Findings findings) {
        Map<String, List<Procedure>> byName = new LinkedHashMap<>();
        for (Procedure procedure : catalogue.procedures()) {
            byName.computeIfAbsent(essence(procedure.name()), name -> new ArrayList<>())
                    .add(procedure);
        }
        for (List<Procedure> namesakes : byName.values()) {
            if (namesakes.size() > 1) {
                namesakes.forEach(procedure -> report(procedure, namesakes, findings));
            }
        }
    }

    private static void report(Procedure procedure, List<Procedure> namesakes, Findings findings) {
        List<Procedure> others =
                namesakes.stream().filter(other -> other != procedure).toList();
        boolean sameLevel = others.stream().anyMatch(other -> other.levels().equals(procedure.levels()));
        List<String> codes = others.stream().map(other -> other.code().value()).toList();
        findings.add(
                procedure,
                CheckKind.SIMILAR_NAME,
                sameLevel ? Severity.WARNING : Severity.NOTE,
                "name",
                procedure.name(),
                (sameLevel ? "the same name at the same level: " : "the same name at another level: ")
                        + String.join(", ", codes));
    }

    private static String essence(String name) {
        String folded = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replaceAll("[^\\p{L}\\d]+", " ")
                .strip();
        return folded.startsWith("thu tuc ") ? folded.substring("thu tuc ".length()) : folded;
    }
}
