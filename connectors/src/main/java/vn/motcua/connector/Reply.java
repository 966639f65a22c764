package vn.motcua.connector;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One message to a citizen, before any channel has rendered it.
 *
 * @param outcome what kind of reply it is
 * @param blocks what it says, in order; at least one
 * @param choices quick replies, in order; may be empty
 * @param procedures the codes it speaks of, the one it answers from first
 * @param fields which fields it quotes, in lower case: documents, fee, time, where, who, steps, form, online, result, law, overview
 * @param sources where its facts come from
 * @param hint how to answer by a number, in the citizen's language, for channels on which not everything can be pressed; may be empty
 * @param speaker whose words these are, as citizens are told: "Cán bộ Lan"; empty for what no person says
 */
public record Reply(
        Outcome outcome,
        List<Block> blocks,
        List<Choice> choices,
        List<String> procedures,
        List<String> fields,
        List<Source> sources,
        String hint,
        String speaker) {

    /** Copies the lists and refuses a reply that says nothing; a reply stored without a hint or a speaker has none. */
    public Reply {
        blocks = List.copyOf(blocks);
        choices = List.copyOf(choices);
        procedures = List.copyOf(procedures);
        fields = List.copyOf(fields);
        sources = List.copyOf(sources);
        hint = Objects.requireNonNullElse(hint, "");
        speaker = Objects.requireNonNullElse(speaker, "");
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("a reply must say something");
        }
    }

    /** What no person says, without a hint. */
    public Reply(
            Outcome outcome,
            List<Block> blocks,
            List<Choice> choices,
            List<String> procedures,
            List<String> fields,
            List<Source> sources) {
        this(outcome, blocks, choices, procedures, fields, sources, "", "");
    }

    /** The same with another hint. */
    public Reply withHint(String newHint) {
        return new Reply(outcome, blocks, choices, procedures, fields, sources, newHint, speaker);
    }

    /** The same with a further piece at its end. */
    public Reply with(Block further) {
        var more = new ArrayList<>(blocks);
        more.add(further);
        return new Reply(outcome, more, choices, procedures, fields, sources, hint, speaker);
    }

    /** The same as the words of a person. */
    public Reply saidBy(String newSpeaker) {
        return new Reply(outcome, blocks, choices, procedures, fields, sources, hint, newSpeaker);
    }

    /** The whole reply as plain text, blocks separated by a line break; choices are not part of it. */
    public String text() {
        var lines = new ArrayList<String>();
        int number = 1;
        for (Block block : blocks) {
            if (block instanceof Block.Checklist checklist) {
                lines.add(checklist.plain(number));
                number += checklist.items().size();
            } else {
                lines.add(block.plain());
            }
        }
        return String.join("\n", lines);
    }

    /** Everything a citizen can press, in the order of the numbers that may be typed for it: what can be ticked, then the choices. */
    public List<Choice> answers() {
        var answers = new ArrayList<Choice>();
        for (Block block : blocks) {
            if (block instanceof Block.Checklist checklist) {
                checklist.items().forEach(item -> answers.add(new Choice(item.name(), item.value())));
            }
        }
        answers.addAll(choices);
        return answers;
    }

    /** The whole reply for a channel without buttons: the text, then the choices as numbered lines. */
    public String numbered() {
        var lines = new StringBuilder(text());
        int number = answers().size() - choices.size();
        for (Choice choice : choices) {
            lines.append('\n').append(++number).append(". ").append(choice.label());
        }
        return lines.toString();
    }
}
