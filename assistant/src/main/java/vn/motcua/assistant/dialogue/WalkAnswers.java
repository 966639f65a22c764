package vn.motcua.assistant.dialogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import vn.motcua.assistant.dialogue.WalkReading.Almost;
import vn.motcua.assistant.dialogue.WalkReading.Answered;
import vn.motcua.assistant.dialogue.WalkReading.NotAnswered;
import vn.motcua.connector.Block;
import vn.motcua.knowledge.guide.CaseAnswer;
import vn.motcua.knowledge.guide.CaseQuestion;

/** What typed messages answer: the open question, or an earlier one that is taken back. */
final class WalkAnswers {

    /** After so many answers that were not understood, a person. */
    private static final int ATTEMPTS = 2;

    private final Knowledge knowledge;
    private final WalkScreens screens;
    private final LocalDate today;

    WalkAnswers(Knowledge knowledge, WalkScreens screens, LocalDate today) {
        this.knowledge = knowledge;
        this.screens = screens;
        this.today = today;
    }

    /** An option may sound like a wish: "nhà nghỉ" is a place, though "nghỉ" alone stops. */
    boolean isAnAnswer(WalkPlan plan, CaseQuestion question, String typed) {
        return question.kind() == CaseQuestion.Kind.CHOICE
                && WalkReading.read(typed, question, today, screens.conditions(plan)) instanceof Answered answer
                && answer.sure()
                && !(answer.answer() instanceof CaseAnswer.Skipped);
    }

    /** What a message does to the open question; empty when it is no answer. */
    Optional<Outline> answered(WalkPlan plan, CaseQuestion question, String typed) {
        WalkReading reading = WalkReading.read(typed, question, today, screens.conditions(plan));
        return switch (reading) {
            case Answered answer -> answeredAndAsked(plan, question, answer, typed);
            case Almost almost -> Optional.of(screens.almost(plan, question, almost.message()));
            case NotAnswered none -> screens.asides().explained(plan, typed);
        };
    }

    /** An answer may bring a question along. "Nộp qua mạng được không?" is a question only; a day that is named is known. */
    private Optional<Outline> answeredAndAsked(WalkPlan plan, CaseQuestion question, Answered answer, String typed) {
        if (!answer.asksToo()) {
            return Optional.of(answeredWith(plan, question, answer.answer()));
        }
        boolean onlyAsked = !answer.sure() && !(answer.answer() instanceof CaseAnswer.Day);
        if (onlyAsked || answer.answer() instanceof CaseAnswer.Skipped) {
            return screens.asides().explained(plan, typed);
        }
        var aspects = List.copyOf(knowledge.search().read(typed).aspects());
        return screens.asides().explained(plan.walk().answered(question.key(), answer.answer()), plan, typed, aspects);
    }

    /** Notes an answer and says so. */
    Outline answeredWith(WalkPlan plan, CaseQuestion question, CaseAnswer answer) {
        Block told = screens.noted(plan, question, answer);
        return screens.show(plan.walk().answered(question.key(), answer), List.of(told));
    }

    /** An answer given earlier is taken back: "à không, bé sinh ở bệnh viện". */
    Optional<Outline> corrected(WalkPlan plan, String typed) {
        Optional<String> said = WalkWords.correction(typed);
        if (said.isEmpty() || said.get().isBlank() || answersTheOpenQuestion(plan, said.get())) {
            return Optional.empty();
        }
        for (CaseQuestion question : plan.file().answered().reversed()) {
            if (question.kind() == CaseQuestion.Kind.PLACE || hasNoWordsOfItsOwn(question)) {
                continue;
            }
            if (WalkReading.correction(said.get(), question, today, screens.conditions(plan)) instanceof Answered answer
                    && answer.sure()
                    && !answer.asksToo()
                    && !(answer.answer() instanceof CaseAnswer.Skipped)
                    && !plan.file().answer(question.key()).equals(Optional.of(answer.answer()))) {
                return Optional.of(answeredWith(plan, question, answer.answer()));
            }
        }
        return Optional.empty();
    }

    /** "Xin lỗi, ngày 20/10" answers the question that is open before it takes anything back. */
    private boolean answersTheOpenQuestion(WalkPlan plan, String said) {
        return plan.nextQuestion()
                .filter(open ->
                        WalkReading.correction(said, open, today, screens.conditions(plan)) instanceof Answered answer
                                && answer.sure()
                                && !(answer.answer() instanceof CaseAnswer.Skipped))
                .isPresent();
    }

    private static boolean hasNoWordsOfItsOwn(CaseQuestion question) {
        return question.kind() == CaseQuestion.Kind.YES_NO
                && question.options().stream().allMatch(option -> option.said().isEmpty());
    }

    /** The question in other words, then a person. */
    Outline notUnderstood(WalkPlan plan, CaseQuestion question) {
        int attempts = plan.walk().attempts() + 1;
        return attempts >= ATTEMPTS ? screens.person(plan, question) : screens.again(plan, question, attempts);
    }
}
