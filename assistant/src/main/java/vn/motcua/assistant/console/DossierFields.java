package vn.motcua.assistant.console;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.dossier.DossierStage;
import vn.motcua.assistant.dossier.RegisterDraft;
import vn.motcua.knowledge.calendar.WorkingCalendar;

/**
 * A dossier as it is typed into its form; what a form leaves out is null.
 *
 * @param code its code
 * @param procedureCode the code of the procedure
 * @param procedureName what it is for
 * @param applicant who handed it in
 * @param phone the telephone on it; empty to leave it as it is
 * @param stage the word of its stage
 * @param step the same in the desk's own words
 * @param unit who has it
 * @param officer who works on it
 * @param receivedOn when it was taken in, as browsers send days
 * @param promisedOn when the result is promised
 * @param days instead of that day: so many working days after it was taken in
 * @param finishedOn when the result was there
 * @param note what the citizen has to bring or do
 * @param apology the letter of apology
 */
record DossierFields(
        @Nullable String code,
        @Nullable String procedureCode,
        @Nullable String procedureName,
        @Nullable String applicant,
        @Nullable String phone,
        @Nullable String stage,
        @Nullable String step,
        @Nullable String unit,
        @Nullable String officer,
        @Nullable String receivedOn,
        @Nullable String promisedOn,
        @Nullable String days,
        @Nullable String finishedOn,
        @Nullable String note,
        @Nullable String apology) {

    private static final int MOST_DAYS = 400;

    /** What stands in the form to begin with. */
    static DossierFields of(RegisterDraft draft) {
        return new DossierFields(
                draft.code(),
                draft.procedureCode(),
                draft.procedureName(),
                draft.applicant(),
                "",
                draft.stage().word(),
                draft.step(),
                draft.unit(),
                draft.officer(),
                text(draft.receivedOn()),
                text(draft.promisedOn()),
                "",
                text(draft.finishedOn()),
                draft.note(),
                draft.apology());
    }

    /** What stands in the form of a new one. */
    static DossierFields blank(LocalDate today) {
        return of(new RegisterDraft("", "", "", "", "", DossierStage.RECEIVED, "", "", "", today, null, null, "", ""));
    }

    /** What is wrong with what was typed; empty when {@link #draft} can be kept. */
    Set<RegisterDraft.Problem> problems(WorkingCalendar calendar) {
        Set<RegisterDraft.Problem> problems = EnumSet.noneOf(RegisterDraft.Problem.class);
        problems.addAll(draft(calendar).problems());
        if (isMalformed(receivedOn) || isMalformed(promisedOn) || isMalformed(finishedOn)) {
            problems.add(RegisterDraft.Problem.DAYS);
        }
        if (!or(days).isBlank() && counted() < 0) {
            problems.add(RegisterDraft.Problem.DAYS);
        }
        if (DossierStage.of(or(stage)).isEmpty()) {
            problems.add(RegisterDraft.Problem.STAGE);
        }
        return problems;
    }

    RegisterDraft draft(WorkingCalendar calendar) {
        LocalDate received = day(receivedOn);
        LocalDate promised = day(promisedOn);
        if (counted() >= 0 && received != null) {
            promised = calendar.plusWorkingDays(received, counted());
        }
        return new RegisterDraft(
                or(code).strip(),
                or(procedureCode).strip(),
                or(procedureName).strip(),
                or(applicant).strip(),
                or(phone).strip(),
                DossierStage.of(or(stage)).orElse(DossierStage.OTHER),
                or(step).strip(),
                or(unit).strip(),
                or(officer).strip(),
                received,
                promised,
                day(finishedOn),
                lines(note),
                lines(apology));
    }

    /** How many working days were typed; -1 for none, or what is no such number. */
    private int counted() {
        String typed = or(days).strip();
        if (!typed.matches("\\d{1,3}")) {
            return -1;
        }
        int number = Integer.parseInt(typed);
        return number <= MOST_DAYS ? number : -1;
    }

    private static boolean isMalformed(@Nullable String typed) {
        return !or(typed).isBlank() && day(typed) == null;
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return or(typed).isBlank() ? null : LocalDate.parse(or(typed).strip());
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }

    /** Browsers send what is typed in several lines with carriage returns. */
    private static String lines(@Nullable String typed) {
        return or(typed).replace("\r\n", "\n").strip();
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
