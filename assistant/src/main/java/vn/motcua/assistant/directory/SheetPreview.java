package vn.motcua.assistant.directory;

import java.util.List;

/**
 * What a sheet would change.
 *
 * @param fresh units that are new
 * @param changed units that are there and become others
 * @param unchanged how many are there as they stand in the sheet
 * @param untouched how many are there and not in the sheet; they stay
 * @param faults what cannot be taken; as long as there is one, nothing is
 */
public record SheetPreview(List<Fresh> fresh, List<Changed> changed, int unchanged, int untouched, List<Fault> faults) {

    /** Copies the lists. */
    public SheetPreview {
        fresh = List.copyOf(fresh);
        changed = List.copyOf(changed);
        faults = List.copyOf(faults);
    }

    /**
     * A unit that is new.
     *
     * @param row its row, as spreadsheets count
     */
    public record Fresh(int row, Unit unit) {}

    /**
     * A unit that becomes another.
     *
     * @param row its row, as spreadsheets count
     * @param unit as it will be
     * @param differences what changes, at least one
     */
    public record Changed(int row, Unit unit, List<Difference> differences) {
        /** Copies the list. */
        public Changed {
            differences = List.copyOf(differences);
        }
    }

    /** A field before and after. */
    public record Difference(UnitField field, String before, String after) {}

    /**
     * What cannot be taken.
     *
     * @param row as spreadsheets count
     * @param column by its letter, such as "N"; empty when the sheet has no such column
     * @param problem what is wrong
     */
    public record Fault(int row, String column, UnitProblem problem) {}

    /** Whether it can be taken over and changes anything. */
    public boolean canBeTakenOver() {
        return faults.isEmpty() && !(fresh.isEmpty() && changed.isEmpty());
    }
}
