package vn.motcua.knowledge.checking;

import vn.motcua.knowledge.procedure.Procedure;

/** Finds procedures without papers or without steps. */
final class CompletenessCheck {

    private CompletenessCheck() {}

    static void check(Procedure procedure, Findings findings) {
        if (procedure.documents().isEmpty()) {
            findings.add(
                    procedure,
                    CheckKind.NO_DOCUMENTS,
                    Severity.WARNING,
                    "documents",
                    "",
                    "no required document is listed");
        }
        if (procedure.steps().isBlank()) {
            findings.add(procedure, CheckKind.NO_STEPS, Severity.WARNING, "steps", "", "no step is described");
        }
    }
}
