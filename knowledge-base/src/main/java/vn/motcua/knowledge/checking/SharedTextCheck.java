package vn.motcua.knowledge.checking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.Procedure;

/**
 * Finds procedures of different agencies that have the same steps word for word. Short texts ("Theo quy định") coincide by
 * chance and are left alone.
 */
final class SharedTextCheck {

    private static final int SHORT = 200;
    private static final int QUOTED = 120;

    private SharedTextCheck() {}

    static void check(Catalogue catalogue, Findings findings) {
        Map<String, List<Procedure>> bySteps = new LinkedHashMap<>();
        for (Procedure procedure : catalogue.procedures()) {
            String steps = procedure.steps().replaceAll("\\s+", " ").strip();
            if (steps.length() >= SHORT) {
                bySteps.computeIfAbsent(steps, text -> new ArrayList<>()).add(procedure);
            }
        }
        bySteps.forEach((steps, sharers) -> {
            for (Procedure procedure : sharers) {
                report(procedure, steps, sharers, findings);
            }
        });
    }

    private static void report(Procedure procedure, String steps, List<Procedure> sharers, Findings findings) {
        List<String> codes = sharers.stream()
                .filter(other -> !other.agency().equals(procedure.agency()))
                .map(other -> other.code() + " (" + other.agency() + ")")
                .toList();
        if (!codes.isEmpty()) {
            findings.add(
                    procedure,
                    CheckKind.SHARED_TEXT,
                    Severity.WARNING,
                    "steps",
                    steps.substring(0, QUOTED) + "…",
                    "the same steps under another agency: " + String.join(", ", codes));
        }
    }
}
