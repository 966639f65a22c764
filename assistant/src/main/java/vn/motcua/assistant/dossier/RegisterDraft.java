package vn.motcua.assistant.dossier;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A dossier as it is entered.
 *
 * @param code its code in any way of writing
 * @param procedureCode the code of the procedure; may be empty
 * @param procedureName what it is for
 * @param applicant who handed it in, for officers; may be empty
 * @param phone the telephone on it; only its end is kept. Empty to leave it as it is
 * @param stage how far it is
 * @param step the same in the desk's own words; may be empty
 * @param unit who has it; may be empty
 * @param officer who works on it; may be empty
 * @param receivedOn when it was taken in
 * @param promisedOn when the result is promised; null when not said
 * @param finishedOn when the result was there; null when it is not
 * @param note what the citizen has to bring or do; may be empty
 * @param apology the letter of apology; may be empty
 */
public record RegisterDraft(
        String code,
        String procedureCode,
        String procedureName,
        String applicant,
        String phone,
        DossierStage stage,
        String step,
        String unit,
        String officer,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate promisedOn,
        @Nullable LocalDate finishedOn,
        String note,
        String apology) {

    /** The longest name, step or unit. */
    public static final int LONGEST_LINE = 200;

    /** The longest note and letter. */
    public static final int LONGEST_TEXT = 1500;

    /** What is wrong with a draft. */
    public enum Problem {
        /** The code is none. */
        CODE,
        /** Another dossier has this code. */
        CODE_TAKEN,
        /** It is not said what it is for. */
        PROCEDURE,
        /** The telephone does not end in digits enough. */
        PHONE,
        /** It is not said when it was taken in, or a day lies before that, or far away. */
        DAYS,
        /** Some text is too long. */
        LENGTH,
        /** There is no such stage. */
        STAGE
    }

    /** What is wrong; empty when it can be kept. Whether the code is taken is not known here. */
    public Set<Problem> problems() {
        Set<Problem> problems = EnumSet.noneOf(Problem.class);
        if (DossierCode.of(code).isEmpty()) {
            problems.add(Problem.CODE);
        }
        if (procedureName.isBlank()) {
            problems.add(Problem.PROCEDURE);
        }
        if (!phone.isBlank() && PhoneEnd.of(phone).isEmpty()) {
            problems.add(Problem.PHONE);
        }
        LocalDate received = receivedOn;
        if (received == null || isBefore(promisedOn, received) || isBefore(finishedOn, received)) {
            problems.add(Problem.DAYS);
        } else if (isFar(received) || isFar(promisedOn) || isFar(finishedOn)) {
            problems.add(Problem.DAYS);
        }
        if (isLong(LONGEST_LINE, procedureCode, procedureName, applicant, phone, step, unit, officer)
                || isLong(LONGEST_TEXT, note, apology)) {
            problems.add(Problem.LENGTH);
        }
        return problems;
    }

    private static boolean isBefore(@Nullable LocalDate day, LocalDate first) {
        return day != null && day.isBefore(first);
    }

    private static boolean isFar(@Nullable LocalDate day) {
        return day != null && (day.getYear() < 2000 || day.getYear() > 2100);
    }

    private static boolean isLong(int longest, String... texts) {
        for (String text : texts) {
            if (text.length() > longest) {
                return true;
            }
        }
        return false;
    }
}
