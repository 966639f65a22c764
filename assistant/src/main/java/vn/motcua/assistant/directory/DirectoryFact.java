package vn.motcua.assistant.directory;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something that is often asked about the commune, and the answer.
 *
 * @param id its number; 0 for one that is not stored yet
 * @param commune the code of the commune that it is about; empty for the whole area
 * @param communeName the name of that commune
 * @param questions ways to ask it, at least one; the first is shown
 * @param answer as citizens read it
 * @param answerEn in English; may be empty
 * @param validUntil the last day on which it is answered; null for always
 * @param enabled whether citizens are told it
 */
public record DirectoryFact(
        long id,
        String commune,
        String communeName,
        List<String> questions,
        String answer,
        String answerEn,
        @Nullable LocalDate validUntil,
        boolean enabled) {

    /** Copies the list and refuses a fact that nobody can ask for. */
    public DirectoryFact {
        questions = List.copyOf(questions);
        if (questions.isEmpty() || answer.isBlank()) {
            throw new IllegalArgumentException("a fact needs a question and an answer");
        }
    }

    /** Whether it is answered on a day. */
    public boolean holdsOn(LocalDate day) {
        return enabled && (validUntil == null || !day.isAfter(validUntil));
    }
}
