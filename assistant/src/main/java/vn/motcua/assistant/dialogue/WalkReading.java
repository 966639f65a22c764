package vn.motcua.assistant.dialogue;

import java.time.LocalDate;
import java.util.List;

import vn.motcua.knowledge.answer.AnswerOption;
import vn.motcua.knowledge.answer.ChoiceAnswer;
import vn.motcua.knowledge.answer.DateAnswer;
import vn.motcua.knowledge.answer.PlaceAnswer;
import vn.motcua.knowledge.answer.Trust;
import vn.motcua.knowledge.answer.YesNoAnswer;
import vn.motcua.knowledge.guide.CaseAnswer;
import vn.motcua.knowledge.guide.CaseFile;
import vn.motcua.knowledge.guide.CaseQuestion;
import vn.motcua.knowledge.guide.Condition;

/** What a typed message says to a question of a guide. */
sealed interface WalkReading {

    /** An answer. */
    record Answered(CaseAnswer answer, boolean sure, boolean asksToo) implements WalkReading {}

    /** No answer that can be used. */
    record NotAnswered(boolean asksToo) implements WalkReading {}

    /**
     * An answer that needs another word.
     *
     * @param message the key of what to say
     */
    record Almost(String message) implements WalkReading {}

    /**
     * Reads a message.
     *
     * @param conditions all conditions of the guides that are walked: they say how exactly a day must be known
     */
    static WalkReading read(String typed, CaseQuestion question, LocalDate today, List<Condition> conditions) {
        return switch (question.kind()) {
            case CHOICE -> choice(typed, question);
            case YES_NO -> yesOrNo(typed, question);
            case DATE -> date(typed, question, today, conditions);
            case PLACE -> place(typed);
        };
    }

    /**
     * Reads what takes an earlier answer back. Of a yes-or-no question only its own words count: a bare "không" may be said of
     * anything.
     */
    static WalkReading correction(String typed, CaseQuestion question, LocalDate today, List<Condition> conditions) {
        return question.kind() == CaseQuestion.Kind.YES_NO
                ? choice(typed, question)
                : read(typed, question, today, conditions);
    }

    private static WalkReading choice(String typed, CaseQuestion question) {
        if (WalkWords.isNod(typed)) {
            return new NotAnswered(false);
        }
        return switch (ChoiceAnswer.read(
                typed, question.options().stream().map(WalkReading::option).toList())) {
            case ChoiceAnswer.One one ->
                new Answered(new CaseAnswer.Picked(one.id()), one.trust() == Trust.SURE, one.asksToo());
            case ChoiceAnswer.Several several ->
                several.asksToo() ? new NotAnswered(true) : new Almost("walk.which-of-them");
            case ChoiceAnswer.Unsure unsure -> new Answered(new CaseAnswer.Skipped(), true, unsure.asksToo());
            case ChoiceAnswer.None none -> new NotAnswered(none.asksToo());
        };
    }

    private static AnswerOption option(CaseQuestion.Option option) {
        return new AnswerOption(option.id(), option.label().vi(), option.label().en(), option.said());
    }

    private static WalkReading yesOrNo(String typed, CaseQuestion question) {
        return switch (YesNoAnswer.read(typed, said(question, "yes"), said(question, "no"))) {
            case YesNoAnswer.Said said ->
                new Answered(
                        new CaseAnswer.Picked(said.yes() ? "yes" : "no"), said.trust() == Trust.SURE, said.asksToo());
            case YesNoAnswer.Unsure unsure -> new Answered(new CaseAnswer.Skipped(), true, unsure.asksToo());
            case YesNoAnswer.None none -> new NotAnswered(none.asksToo());
        };
    }

    private static List<String> said(CaseQuestion question, String option) {
        return question.option(option).map(CaseQuestion.Option::said).orElse(List.of());
    }

    private static WalkReading date(String typed, CaseQuestion question, LocalDate today, List<Condition> conditions) {
        return switch (DateAnswer.read(typed, today, DateAnswer.Expectation.PAST)) {
            case DateAnswer.Exact exact ->
                new Answered(
                        new CaseAnswer.Day(exact.date(), exact.date()), exact.trust() == Trust.SURE, exact.asksToo());
            case DateAnswer.Span span -> {
                LocalDate latest = span.latest().isAfter(today) ? today : span.latest();
                LocalDate earliest = span.earliest().isAfter(latest) ? latest : span.earliest();
                var day = new CaseAnswer.Day(earliest, latest);
                yield CaseFile.isTooVague(question.key(), day, conditions, today)
                        ? new Almost("walk.date.exactly")
                        : new Answered(day, span.trust() == Trust.SURE, span.asksToo());
            }
            case DateAnswer.Impossible impossible ->
                new Almost(
                        impossible.fault() == DateAnswer.Fault.NOT_YET ? "walk.date.not-yet" : "walk.date.impossible");
            case DateAnswer.Unsure unsure -> new Answered(new CaseAnswer.Skipped(), true, unsure.asksToo());
            case DateAnswer.None none -> new NotAnswered(none.asksToo());
        };
    }

    private static WalkReading place(String typed) {
        return switch (PlaceAnswer.read(typed)) {
            case PlaceAnswer.Said said ->
                new Answered(new CaseAnswer.Place(said.place()), said.trust() == Trust.SURE, said.asksToo());
            case PlaceAnswer.Unsure unsure -> new Answered(new CaseAnswer.Skipped(), true, unsure.asksToo());
            case PlaceAnswer.None none -> new NotAnswered(none.asksToo());
        };
    }
}
