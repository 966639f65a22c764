package vn.motcua.knowledge.checking;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.knowledge.procedure.Procedure;

/** Gathers findings. */
final class Findings {

    private final List<Finding> findings = new ArrayList<>();

    void add(Procedure procedure, CheckKind kind, Severity severity, String field, String quotedText, String message) {
        findings.add(new Finding(procedure.code(), kind, severity, field, quotedText, message));
    }

    List<Finding> all() {
        return List.copyOf(findings);
    }
}
