package vn.motcua.assistant.dossier;

import java.util.Set;

/**
 * A row of a sheet of dossiers.
 *
 * @param number its number in the sheet, the head being 1
 * @param draft the dossier, as far as it could be read
 * @param problems what is wrong with it; empty when it can be entered
 * @param known whether the register has a dossier of this code, which is changed then
 */
public record SheetRow(long number, RegisterDraft draft, Set<RegisterDraft.Problem> problems, boolean known) {

    /** Copies the set. */
    public SheetRow {
        problems = Set.copyOf(problems);
    }

    /** Whether it is entered. */
    public boolean isGood() {
        return problems.isEmpty();
    }
}
