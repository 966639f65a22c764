package vn.motcua.assistant.dossier;

import java.util.Locale;
import java.util.Optional;

/** How far a dossier has come, in steps that every one-stop desk knows. */
public enum DossierStage {
    /** Taken in, nobody works on it yet. */
    RECEIVED,
    /** Somebody works on it. */
    PROCESSING,
    /** The citizen must add or mend something; the time stands still. */
    SUPPLEMENT,
    /** The citizen must pay a tax or fee before it goes on. */
    PAYMENT,
    /** The result lies at the desk. */
    READY,
    /** The citizen has the result. */
    RETURNED,
    /** It was turned down, with a letter that says why. */
    REFUSED,
    /** The citizen has taken it back. */
    WITHDRAWN,
    /** Held up for a reason of the agency's. */
    SUSPENDED,
    /** What a system calls by a word of its own. */
    OTHER;

    /** Whether nothing more comes after it. */
    public boolean isFinal() {
        return this == RETURNED || this == REFUSED || this == WITHDRAWN;
    }

    /** Whether the agency's time runs, so that it can be late. */
    public boolean isRunning() {
        return this == RECEIVED || this == PROCESSING || this == SUSPENDED || this == OTHER;
    }

    /** The word of the database, of forms and of message files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The stage of a word; empty when there is none. */
    public static Optional<DossierStage> of(String word) {
        for (DossierStage stage : values()) {
            if (stage.word().equals(word)) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }
}
