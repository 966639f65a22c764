package vn.motcua.assistant.dossier;

import java.time.LocalDate;
import java.util.List;

import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * How far a dossier has come, as a citizen is told. No name and no number of a person but the officer's.
 *
 * @param code its code
 * @param procedure what it is for; may be empty
 * @param stage how far it is
 * @param step the same in the words of whoever keeps it; may be empty
 * @param unit who has it; may be empty
 * @param officer who of them works on it; may be empty
 * @param receivedOn when it was taken in; null when not known
 * @param promisedOn on which day the result was promised; null when not known
 * @param finishedOn when the result was there; null when it is not, or not known
 * @param note what the citizen has to bring or do, or why it was refused; may be empty
 * @param apology the letter of apology for being late; empty when there is none
 */
record Dossier(
        DossierCode code,
        String procedure,
        DossierStage stage,
        String step,
        String unit,
        String officer,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate promisedOn,
        @Nullable LocalDate finishedOn,
        String note,
        String apology) {

    /** Whether the agency should have been done before this day, and is not. */
    boolean isOverdue(LocalDate today) {
        return stage.isRunning() && finishedOn == null && promisedOn != null && promisedOn.isBefore(today);
    }

    /** Whether the result came after the promised day. */
    boolean cameLate() {
        return promisedOn != null && finishedOn != null && finishedOn.isAfter(promisedOn);
    }

    /** A digest of what a citizen would be told on this day: when it differs, there is something to tell. */
    String state(LocalDate today) {
        String told = String.join(
                "\u0000",
                List.of(
                        stage.word(),
                        step,
                        unit,
                        officer,
                        String.valueOf(promisedOn),
                        String.valueOf(finishedOn),
                        note,
                        apology,
                        String.valueOf(isOverdue(today))));
        return DigestUtils.sha256Hex(told);
    }
}
