package vn.motcua.assistant.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;

import vn.motcua.assistant.dialogue.SeveralAsked.Asked;
import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;
import vn.motcua.connector.Source;
import vn.motcua.knowledge.question.Aspect;

/**
 * One reply about several procedures: what is asked of each under its own name and with its own origin, as published; or, from a language model, one text
 * with a portion for each, that was held against that procedure's record alone.
 */
final class SeveralAnswers {

    private static final int LONGEST_LABEL = 60;

    private final Messages messages;
    private final Wishing wishing;

    SeveralAnswers(Messages messages, Wishing wishing) {
        this.messages = messages;
        this.wishing = wishing;
    }

    /**
     * The reply.
     *
     * @param asked two or more
     * @param answer the quoted answer to each of them
     * @param typed whether it was asked in words; a button leads to what is published
     */
    Reply of(List<Asked> asked, Function<Asked, Reply> answer, boolean typed) {
        Reply quoted = quoted(asked, answer);
        boolean joinable = typed
                && !messages.isEnglish()
                && asked.stream().allMatch(this::isPublished)
                && asked.stream()
                                .map(this::portion)
                                .map(ModelRequest.Portion::name)
                                .distinct()
                                .count()
                        == asked.size();
        return joinable
                ? Worded.joined(asked.stream().map(this::portion).toList(), quoted, original(asked), messages, wishing)
                : quoted;
    }

    private Reply quoted(List<Asked> asked, Function<Asked, Reply> answer) {
        var blocks = new ArrayList<Block>();
        var choices = new ArrayList<Choice>();
        var sources = new ArrayList<Source>();
        var fields = new LinkedHashSet<String>();
        blocks.add(new Block.Heading(messages.say("several.title", String.valueOf(asked.size()))));
        for (Asked one : asked) {
            Reply reply = answer.apply(one);
            reply.blocks().stream()
                    .filter(block -> !isToldAlready(block, blocks))
                    .forEach(blocks::add);
            sources.addAll(reply.sources());
            fields.addAll(reply.fields());
            choices.add(Answers.choice(
                    ShortName.of(one.procedure(), LONGEST_LABEL),
                    new ChoiceValue.Show(one.procedure().code(), aspects(one))));
        }
        choices.add(Answers.choice(messages.say("choice.wrong"), ChoiceValue.Command.WRONG));
        return new Reply(
                Outcome.ANSWER,
                blocks,
                choices,
                asked.stream().map(one -> one.procedure().code().value()).toList(),
                List.copyOf(fields),
                sources);
    }

    /** That the texts are quoted is said once for all of them. */
    private boolean isToldAlready(Block block, List<Block> told) {
        return block.equals(new Block.Paragraph(messages.say("quoted"))) && told.contains(block);
    }

    private boolean isPublished(Asked one) {
        var fields = new PublishedFields(one.procedure(), messages);
        return !one.aspects().isEmpty()
                && one.aspects().stream().allMatch(aspect -> aspect != Aspect.OVERVIEW && fields.says(aspect));
    }

    private ModelRequest.Portion portion(Asked one) {
        return Worded.portion(one.procedure(), one.aspects(), messages);
    }

    private static ChoiceValue original(List<Asked> asked) {
        return new ChoiceValue.ShowSeveral(asked.stream()
                .map(one -> new ChoiceValue.Show(one.procedure().code(), aspects(one)))
                .toList());
    }

    private static List<Aspect> aspects(Asked one) {
        return one.aspects().isEmpty() ? List.of(Aspect.OVERVIEW) : one.aspects();
    }
}
