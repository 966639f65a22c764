package vn.motcua.assistant.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.question.Aspect;

/**
 * Answers in other words than the published ones: a long passage in plain words, several fields in one text. Without a language
 * model, or where its text was refused, the quoted answer; with it, the quoted answer is one tap away.
 */
final class Worded {

    /** Texts that people read as a whole. Papers, fees and times are lists and figures, which are never put in other words alone. */
    private static final Set<Aspect> PASSAGES = Set.of(Aspect.STEPS, Aspect.WHO, Aspect.RESULT, Aspect.ONLINE);

    /** Characters from which on a passage is long. */
    private static final int LONG = 600;

    /** Longer ones are not given to a model. */
    private static final int LONGEST = 9000;

    private final Procedure procedure;
    private final Messages messages;
    private final Answers answers;
    private final PublishedFields fields;
    private final Wishing wishing;

    Worded(Procedure procedure, Messages messages, Wishing wishing) {
        this.procedure = procedure;
        this.messages = messages;
        this.answers = new Answers(procedure, messages);
        this.fields = new PublishedFields(procedure, messages);
        this.wishing = wishing;
    }

    /**
     * The first screen for what was asked.
     *
     * @param typed whether it was asked in words; a button that names several fields leads to them as they are published
     */
    Reply first(List<Aspect> asked, boolean typed) {
        Reply quoted = answers.first(asked);
        List<Aspect> aspects = asked.stream()
                .filter(aspect -> aspect != Aspect.OVERVIEW && fields.says(aspect))
                .distinct()
                .toList();
        if (messages.isEnglish() || aspects.isEmpty()) {
            return quoted;
        }
        if (aspects.size() > 1) {
            return typed ? joined(aspects, quoted) : quoted;
        }
        Aspect aspect = aspects.getFirst();
        String passage = passage(aspect);
        boolean alone = quoted.fields().equals(List.of(ChoiceValue.word(aspect)));
        return alone && PASSAGES.contains(aspect) && passage.length() >= LONG && passage.length() <= LONGEST
                ? rephrased(aspect, passage, quoted)
                : quoted;
    }

    private Reply rephrased(Aspect aspect, String passage, Reply quoted) {
        var request = new ModelRequest.Rephrase(procedure.code(), messages.nameOf(aspect), passage);
        return wishing.ask(request)
                .map(answer -> inOtherWords(answer, quoted, new ChoiceValue.Part(procedure.code(), aspect, 0)))
                .orElse(quoted);
    }

    private Reply joined(List<Aspect> aspects, Reply quoted) {
        List<ModelRequest.Passage> passages = aspects.stream()
                .map(aspect -> new ModelRequest.Passage(messages.nameOf(aspect), passage(aspect)))
                .toList();
        int length = passages.stream().mapToInt(one -> one.text().length()).sum();
        return length > LONGEST
                ? quoted
                : wishing.ask(new ModelRequest.Join(procedure.code(), passages))
                        .map(answer -> inOtherWords(answer, quoted, new ChoiceValue.Show(procedure.code(), aspects)))
                        .orElse(quoted);
    }

    /** The text in place of what it is made from; heading, origin and quick replies stay. */
    private Reply inOtherWords(ModelAnswer answer, Reply quoted, ChoiceValue original) {
        if (!(answer instanceof ModelAnswer.Text worded)) {
            return quoted;
        }
        var blocks = new ArrayList<Block>();
        blocks.add(quoted.blocks().getFirst());
        worded.text()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> blocks.add(new Block.Paragraph(line.strip())));
        blocks.add(new Block.Paragraph(messages.say("worded")));
        quoted.blocks().stream().filter(Block.Origin.class::isInstance).forEach(blocks::add);
        var choices = new ArrayList<Choice>();
        choices.add(Answers.choice(messages.say("choice.original"), original));
        quoted.choices().stream()
                .filter(choice -> !ChoiceValue.opensTheRest(choice.value()))
                .forEach(choices::add);
        return new Reply(quoted.outcome(), blocks, choices, quoted.procedures(), quoted.fields(), quoted.sources());
    }

    private String passage(Aspect aspect) {
        return fields.of(aspect).stream().map(Block::plain).collect(Collectors.joining("\n"));
    }
}
