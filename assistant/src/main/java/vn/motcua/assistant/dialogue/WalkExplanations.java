package vn.motcua.assistant.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.guide.Glossary;
import vn.motcua.knowledge.guide.GuidePaper;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.question.Aspect;

/** Explains a paper or a word: what it is, where it is got. */
final class WalkExplanations {

    private final Knowledge knowledge;
    private final Messages messages;

    WalkExplanations(Knowledge knowledge, Messages messages) {
        this.knowledge = knowledge;
        this.messages = messages;
    }

    /** An explanation of a paper of the case or of a term; empty when the message asks for none. */
    Optional<Reply> of(WalkPlan plan, String typed) {
        if (!WalkWords.asksWhatItIs(typed) && !WalkWords.asksWhereToGet(typed)) {
            return Optional.empty();
        }
        Optional<Glossary.Term> term = knowledge.guides().glossary().find(typed);
        return term.isPresent()
                ? term.map(this::explained)
                : WalkWords.paperIn(typed, plan.papers()).map(needed -> explained(needed.paper()));
    }

    /** What a term is, outside a walk. */
    Optional<Reply> of(String typed) {
        return WalkWords.asksWhatItIs(typed)
                ? knowledge.guides().glossary().find(typed).map(this::explained)
                : Optional.empty();
    }

    /** What a term is, where a message asks that and nothing else. */
    Optional<Reply> ofNothingElse(String typed) {
        return WalkWords.asksWhatItIs(typed)
                ? knowledge
                        .guides()
                        .glossary()
                        .find(typed)
                        .filter(term -> WalkWords.asksOnlyWhatIs(term, typed))
                        .map(this::explained)
                : Optional.empty();
    }

    private Reply explained(Glossary.Term term) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(
                messages.isEnglish()
                        ? term.name().en() + " (" + term.name().vi() + ")"
                        : capitalised(term.name().vi())));
        blocks.add(new Block.Paragraph(messages.say(term.meaning())));
        if (!term.get().isEmpty()) {
            blocks.add(new Block.Paragraph(messages.say("walk.get", messages.say(term.get()))));
        }
        var choices = new ArrayList<Choice>();
        if (ProcedureCode.isCode(term.procedure())) {
            var code = new ProcedureCode(term.procedure());
            knowledge
                    .search()
                    .catalogue()
                    .find(code)
                    .ifPresent(procedure -> choices.add(Answers.choice(
                            ShortName.of(procedure, 60), new ChoiceValue.Show(code, List.of(Aspect.OVERVIEW)))));
        }
        return new Reply(Outcome.ANSWER, blocks, choices, List.of(), List.of(), List.of());
    }

    private Reply explained(GuidePaper paper) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(paper.name()));
        blocks.add(new Block.Quote(
                messages.say("walk.label.published"), paper.row().name()));
        blocks.add(new Block.Paragraph(
                paper.get().isEmpty()
                        ? messages.say("walk.get.unknown")
                        : messages.say("walk.get", messages.say(paper.get()))));
        return new Reply(Outcome.ANSWER, blocks, List.of(), List.of(), List.of(), List.of());
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
