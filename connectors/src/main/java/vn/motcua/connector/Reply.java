package vn.motcua.connector;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One message to a citizen, before any channel has rendered it.
 *
 * @param outcome what kind of reply it is
 * @param blocks what it says, in order; at least one
 * @param choices quick replies, in order; may be empty
 * @param procedures the codes it speaks of, the one it answers from first
 * @param fields which fields it quotes, in lower case: documents, fee, time, where, who, steps, form, online, result, law, overview
 * @param sources where its facts come from
 */
public record Reply(
        Outcome outcome,
        List<Block> blocks,
        List<Choice> choices,
        List<String> procedures,
        List<String> fields,
        List<Source> sources) {

    /** Copies the lists and refuses a reply that says nothing. */
    public Reply {
        blocks = List.copyOf(blocks);
        choices = List.copyOf(choices);
        procedures = List.copyOf(procedures);
        fields = List.copyOf(fields);
        sources = List.copyOf(sources);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("a reply must say something");
        }
    }

    /** The whole reply as plain text, blocks separated by a line break; choices are not part of it. */
    public String text() {
        return blocks.stream().map(Block::plain).collect(Collectors.joining("\n"));
    }
}
