package vn.motcua.assistant.dossier;

import java.util.EnumSet;
import java.util.Set;

/** A dossier that cannot be entered so. */
public final class RefusedDossierException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final EnumSet<RegisterDraft.Problem> problems;

    RefusedDossierException(Set<RegisterDraft.Problem> problems) {
        super("a dossier was refused: " + problems);
        this.problems = EnumSet.copyOf(problems);
    }

    /** What is wrong; at least one thing. */
    public Set<RegisterDraft.Problem> problems() {
        return EnumSet.copyOf(problems);
    }
}
