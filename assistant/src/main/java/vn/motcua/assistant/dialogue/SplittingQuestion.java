package vn.motcua.assistant.dialogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.question.Aspect;
import vn.motcua.knowledge.search.Candidate;
import vn.motcua.knowledge.twin.Split;
import vn.motcua.knowledge.twin.Split.Branch;

/** The question among twins in words: what they are about, what is asked, and a choice for each answer. */
final class SplittingQuestion {

    /** With more answers, or longer ones, the question does not name them; the choices do. */
    private static final int MOST_NAMED = 4;

    private static final int LONGEST_NAMED = 110;
    private static final int LONGEST_MATTER = 110;

    private final Messages messages;

    SplittingQuestion(Messages messages) {
        this.messages = messages;
    }

    /**
     * The question.
     *
     * @param meaning with a question among twins
     * @param again whether it was asked before
     */
    Reply ask(Meaning.Several meaning, TwinQuestion question, boolean again) {
        List<Aspect> aspects = meaning.aspects().isEmpty() ? List.of(Aspect.OVERVIEW) : meaning.aspects();
        Split split = question.split();
        var choices = new ArrayList<Choice>(
                split == null ? names(meaning.candidates(), aspects) : answers(question, split, aspects));
        choices.add(Answers.choice(messages.say("choice.other"), ChoiceValue.Command.OTHER));
        var blocks = new ArrayList<Block>();
        if (again) {
            blocks.add(new Block.Paragraph(messages.say("clarify.again")));
        }
        blocks.add(new Block.Paragraph(words(meaning, question, split)));
        return new Reply(
                Outcome.CLARIFY,
                blocks,
                choices,
                meaning.candidates().stream()
                        .map(candidate -> candidate.procedure().code().value())
                        .toList(),
                List.of(),
                List.of());
    }

    private String words(Meaning.Several meaning, TwinQuestion question, @Nullable Split split) {
        String matter = question.left().matter();
        String about = capitalised(ShortName.cut(
                matter.isEmpty() ? meaning.candidates().getFirst().procedure().shortName() : matter, LONGEST_MATTER));
        if (split == null) {
            return messages.say("twins.names", about);
        }
        List<String> labels = split.branches().stream().map(this::label).toList();
        String named = joined(labels);
        return labels.size() > MOST_NAMED || named.length() > LONGEST_NAMED
                ? messages.say("twins.open", about)
                : messages.say("twins." + split.dimension().name().toLowerCase(Locale.ROOT), about, named);
    }

    private String label(Branch branch) {
        return messages.say(branch.label());
    }

    /** "làm mới, gia hạn hay cấp lại". */
    private String joined(List<String> labels) {
        return String.join(", ", labels.subList(0, labels.size() - 1))
                + " "
                + messages.say("twins.or")
                + " "
                + labels.getLast();
    }

    private List<Choice> answers(TwinQuestion question, Split split, List<Aspect> aspects) {
        return split.branches().stream()
                .map(branch -> Answers.choice(
                        capitalised(label(branch)),
                        branch.members().size() == 1
                                ? new ChoiceValue.Show(
                                        branch.members().getFirst().code(), aspects)
                                : new ChoiceValue.Narrow(
                                        question.number(),
                                        branch.members().getFirst().code(),
                                        split.dimension(),
                                        branch.values().stream()
                                                .map(value -> value.id())
                                                .toList(),
                                        aspects)))
                .toList();
    }

    /** Nothing else tells these apart: their full names, and the code where even these are alike. */
    private static List<Choice> names(List<Candidate> candidates, List<Aspect> aspects) {
        Set<String> used = new HashSet<>();
        var choices = new ArrayList<Choice>();
        for (Candidate candidate : candidates) {
            Procedure procedure = candidate.procedure();
            String name = procedure.name().strip();
            choices.add(Answers.choice(
                    used.add(name) ? name : name + " (" + procedure.code() + ")",
                    new ChoiceValue.Show(procedure.code(), aspects)));
        }
        return choices;
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
