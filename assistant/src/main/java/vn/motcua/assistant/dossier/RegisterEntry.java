package vn.motcua.assistant.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A dossier of the register, as officers see it.
 *
 * @param id its number
 * @param draft what was entered; its telephone is empty, because only a seal of its end is kept
 * @param hasPhone whether there is a telephone on it: without one no citizen can look it up
 * @param changedAt when it was changed last
 * @param way how it came to where it is, the latest first; empty in lists
 */
public record RegisterEntry(long id, RegisterDraft draft, boolean hasPhone, Instant changedAt, List<Passed> way) {

    /** Copies the list. */
    public RegisterEntry {
        way = List.copyOf(way);
    }

    /** Where a dossier was from a moment on. */
    public record Passed(Instant at, DossierStage stage, String step, String unit, String officer) {}

    /** Whether it should have been done before a day and is not. */
    public boolean isOverdue(LocalDate today) {
        LocalDate promised = draft.promisedOn();
        return draft.stage().isRunning() && draft.finishedOn() == null && promised != null && promised.isBefore(today);
    }

    /**
     * Which dossiers of the register are wanted.
     *
     * @param words part of a code, of an applicant's name or of a procedure's; empty for all
     * @param stage only of this stage; null for all
     * @param overdue only those that should be done and are not
     */
    public record Filter(String words, @Nullable DossierStage stage, boolean overdue) {}
}
