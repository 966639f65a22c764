package vn.motcua.assistant.dialogue;

import java.time.LocalDate;
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

    private static final int LONGEST_NAME = 110;

    private final Procedure procedure;
    private final Messages messages;
    private final Answers answers;
    private final PublishedFields fields;
    private final Wishing wishing;

    /**
     * Answers on a procedure.
     *
     * @param timesInWords see {@link PublishedFields}
     * @param today see {@link Answers}
     */
    Worded(Procedure procedure, Messages messages, Wishing wishing, List<String> timesInWords, LocalDate today) {
        this.procedure = procedure;
        this.messages = messages;
        this.answers = new Answers(procedure, messages, timesInWords, today);
        this.fields = new PublishedFields(procedure, messages, timesInWords);
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
        String passage = fields.plain(aspect);
        boolean alone = quoted.fields().equals(List.of(ChoiceValue.word(aspect)));
        return alone && PASSAGES.contains(aspect) && passage.length() >= LONG && passage.length() <= LONGEST
                ? rephrased(aspect, passage, quoted)
                : quoted;
    }

    private Reply rephrased(Aspect aspect, String passage, Reply quoted) {
        var request = new ModelRequest.Rephrase(procedure.code(), messages.nameOf(aspect), passage);
        return wishing.ask(request)
                .map(answer -> inOtherWords(
                        answer, quoted, passage, new ChoiceValue.Part(procedure.code(), aspect, 0), messages))
                .orElse(quoted);
    }

    private Reply joined(List<Aspect> aspects, Reply quoted) {
        return joined(
                List.of(portion(procedure, aspects, messages)),
                quoted,
                new ChoiceValue.Show(procedure.code(), aspects),
                messages,
                wishing);
    }

    /** What is asked of one procedure, as a part of what is to be joined. */
    static ModelRequest.Portion portion(Procedure procedure, List<Aspect> aspects, Messages messages) {
        var fields = new PublishedFields(procedure, messages);
        return new ModelRequest.Portion(
                procedure.code(),
                ShortName.of(procedure, LONGEST_NAME),
                aspects.stream()
                        .map(aspect -> new ModelRequest.Passage(messages.nameOf(aspect), fields.plain(aspect)))
                        .toList());
    }

    /** The portions as one text, or the quoted reply. */
    static Reply joined(
            List<ModelRequest.Portion> portions,
            Reply quoted,
            ChoiceValue original,
            Messages messages,
            Wishing wishing) {
        String passages = portions.stream()
                .flatMap(portion -> portion.passages().stream())
                .map(ModelRequest.Passage::text)
                .collect(Collectors.joining("\n"));
        return passages.length() > LONGEST
                ? quoted
                : wishing.ask(new ModelRequest.Join(portions))
                        .map(answer -> inOtherWords(answer, quoted, passages, original, messages))
                        .orElse(quoted);
    }

    /** The text in place of the passages it is made from; heading, remarks beside the passages, origin and quick replies stay. */
    private static Reply inOtherWords(
            ModelAnswer answer, Reply quoted, String passages, ChoiceValue original, Messages messages) {
        if (!(answer instanceof ModelAnswer.Text worded)) {
            return quoted;
        }
        var blocks = new ArrayList<Block>();
        blocks.add(quoted.blocks().getFirst());
        worded.text()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> blocks.add(new Block.Paragraph(line.strip())));
        quoted.blocks().stream()
                .filter(block -> block instanceof Block.Paragraph remark && !passages.contains(remark.text()))
                .forEach(blocks::add);
        blocks.add(new Block.Paragraph(messages.say("worded")));
        quoted.blocks().stream().filter(Block.Origin.class::isInstance).forEach(blocks::add);
        var choices = new ArrayList<Choice>();
        choices.add(Answers.choice(messages.say("choice.original"), original));
        quoted.choices().stream()
                .filter(choice -> !ChoiceValue.opensTheRest(choice.value()))
                .forEach(choices::add);
        return new Reply(quoted.outcome(), blocks, choices, quoted.procedures(), quoted.fields(), quoted.sources());
    }
}
