package vn.motcua.assistant.console;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.directory.DirectoryFact;

/**
 * A general fact as it is typed into its form; what a form leaves out is null.
 *
 * @param questions ways to ask it, each on a line
 * @param answer as citizens read it
 * @param answerEn in English; may be empty
 * @param commune the code of the commune that it is about; empty for all
 * @param communeName the name of that commune
 * @param validUntil the last day on which it is answered; empty for always
 * @param enabled whether citizens are told it
 */
record FactForm(
        @Nullable String questions,
        @Nullable String answer,
        @Nullable String answerEn,
        @Nullable String commune,
        @Nullable String communeName,
        @Nullable String validUntil,
        @Nullable String enabled) {

    static final int LONGEST_ANSWER = 1500;
    private static final int LONGEST_QUESTION = 200;
    private static final int MOST_QUESTIONS = 50;
    private static final int LONGEST_NAME = 80;

    /** A fact that is not there yet. */
    static FactForm blank() {
        return new FactForm("", "", "", "", "", "", "on");
    }

    static FactForm of(DirectoryFact fact) {
        return new FactForm(
                String.join("\n", fact.questions()),
                fact.answer(),
                fact.answerEn(),
                fact.commune(),
                fact.communeName(),
                fact.validUntil() == null ? "" : fact.validUntil().toString(),
                fact.enabled() ? "on" : null);
    }

    /** The names of the parts that cannot be taken; what is wrong with each follows from its name. */
    List<String> problems() {
        var problems = new ArrayList<String>();
        List<String> asked = lines();
        if (asked.isEmpty()
                || asked.size() > MOST_QUESTIONS
                || asked.stream().anyMatch(line -> line.length() > LONGEST_QUESTION)) {
            problems.add("questions");
        }
        if (or(answer).isEmpty() || or(answer).length() > LONGEST_ANSWER) {
            problems.add("answer");
        }
        if (or(answerEn).length() > LONGEST_ANSWER) {
            problems.add("answerEn");
        }
        if (!or(commune).matches("(\\d{5})?")) {
            problems.add("commune");
        }
        if (or(communeName).length() > LONGEST_NAME
                || !or(commune).isEmpty() && or(communeName).isEmpty()) {
            problems.add("communeName");
        }
        if (!or(validUntil).isEmpty() && date() == null) {
            problems.add("validUntil");
        }
        return problems;
    }

    /**
     * The fact, of a form without problems.
     *
     * @param id its number; 0 for one that is not stored yet
     */
    DirectoryFact fact(long id) {
        return new DirectoryFact(
                id, or(commune), or(communeName), lines(), or(answer), or(answerEn), date(), enabled != null);
    }

    private List<String> lines() {
        return or(questions)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private @Nullable LocalDate date() {
        try {
            return or(validUntil).isEmpty() ? null : LocalDate.parse(or(validUntil));
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
