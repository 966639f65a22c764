package vn.motcua.assistant.directory;

/**
 * Why a unit cannot be taken as it was typed.
 *
 * @param field where
 * @param reason a word of the message files, under {@code directory.problem.}
 * @param detail what it is about, as it was typed, shortened; may be empty
 */
public record UnitProblem(UnitField field, String reason, String detail) {

    private static final int LONGEST_DETAIL = 60;

    /** Shortens the detail. */
    public UnitProblem {
        detail = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) + "…" : detail;
    }
}
