package vn.motcua.assistant.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.guide.CaseQuestion;
import vn.motcua.knowledge.question.Aspect;

/** Answers beside the walk, each followed by where the walk stands. */
final class WalkAsides {

    private static final int CHOICES_OF_A_SIDE_ANSWER = 2;

    private final ConversationState state;
    private final Knowledge knowledge;
    private final Messages messages;
    private final WalkScreens screens;

    WalkAsides(ConversationState state, Knowledge knowledge, Messages messages, WalkScreens screens) {
        this.state = state;
        this.knowledge = knowledge;
        this.messages = messages;
        this.screens = screens;
    }

    /** What a paper is and where it is got, and then where the walk stands; empty when nothing of that was asked. */
    Optional<Outline> explained(WalkPlan plan, String typed) {
        return new WalkExplanations(knowledge, messages)
                .of(plan, typed)
                .map(side -> reminded(plan, new Outline(state, side)));
    }

    /** The same after an answer that came with the question. */
    Optional<Outline> explained(Walk answered, WalkPlan before, String typed, List<Aspect> asked) {
        Optional<Reply> side =
                new WalkExplanations(knowledge, messages).of(before, typed).or(() -> quoted(before, asked));
        if (side.isEmpty()) {
            return Optional.of(screens.show(answered, List.of()));
        }
        return screens.plan(answered)
                .map(plan ->
                        reminded(plan, new Outline(state.walking(answered), side.get(), WalkScreens.kept(answered))));
    }

    /** What was asked beside an answer, quoted from the record of the walk's first procedure. */
    private Optional<Reply> quoted(WalkPlan plan, List<Aspect> asked) {
        return asked.isEmpty()
                ? Optional.empty()
                : plan.legs().stream()
                        .findFirst()
                        .flatMap(leg -> knowledge
                                .search()
                                .catalogue()
                                .find(leg.guide().basis().code()))
                        .map(procedure -> new Answers(
                                        procedure,
                                        messages,
                                        PublishedFields.timesInWords(
                                                procedure, knowledge.guides().of(procedure.code())),
                                        screens.today())
                                .first(asked));
    }

    /** Fee and time of the case rather than of the whole record; empty when something else is asked, or the case is not clear. */
    Optional<Outline> ofTheCase(WalkPlan plan, Set<Aspect> asked) {
        List<Block> blocks = screens.steps(plan).ofTheCase(asked);
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        Reply told = screens.reply(Outcome.ANSWER, plan, blocks, List.of());
        var fields = asked.stream().map(ChoiceValue::word).sorted().toList();
        var side = new Reply(told.outcome(), blocks, List.of(), told.procedures(), fields, told.sources());
        return Optional.of(reminded(plan, new Outline(state, side)));
    }

    /** A side answer, and behind it where the walk stands with its choices. */
    Outline reminded(WalkPlan plan, Outline side) {
        Reply reply = side.reply();
        var blocks = new ArrayList<>(reply.blocks());
        var choices = new ArrayList<Choice>();
        boolean handsOver = reply.outcome() == Outcome.HANDOFF
                || side.effects().stream().anyMatch(Effect.HandOver.class::isInstance);
        if (handsOver || reply.outcome() == Outcome.CLARIFY) {
            choices.addAll(reply.choices());
            choices.add(screens.choice("walk.choice.resume", WalkChoice.Command.RESUME));
        } else {
            Optional<CaseQuestion> question = plan.nextQuestion();
            blocks.add(question.isPresent() ? screens.says("walk.reminder.question") : screens.says("walk.reminder"));
            if (question.isPresent()) {
                blocks.addAll(screens.questions(plan).blocks(question.get(), 0));
            } else {
                blocks.add(screens.steps(plan).progress());
            }
            choices.addAll(
                    question.isPresent()
                            ? screens.questions(plan).choices(question.get(), 0)
                            : List.of(screens.choice("walk.choice.resume", WalkChoice.Command.RESUME)));
            reply.choices().stream()
                    .filter(choice -> isOfTheAnswer(choice.value()))
                    .limit(CHOICES_OF_A_SIDE_ANSWER)
                    .forEach(choices::add);
        }
        Walk walk = plan.nextQuestion()
                .map(question -> plan.walk().asking(question.key(), plan.walk().attempts()))
                .orElse(plan.walk());
        var shown = new Reply(reply.outcome(), blocks, choices, reply.procedures(), reply.fields(), reply.sources());
        return new Outline(side.state().walking(walk), shown, side.effects());
    }

    /** More of the side answer; what leads elsewhere would end the walk by accident. */
    private static boolean isOfTheAnswer(String value) {
        return value.startsWith("a:") || value.startsWith("p:");
    }
}
