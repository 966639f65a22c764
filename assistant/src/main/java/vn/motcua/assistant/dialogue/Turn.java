package vn.motcua.assistant.dialogue;

import java.util.List;

import vn.motcua.connector.Reply;

/**
 * The outcome of one utterance.
 *
 * @param state the new state
 * @param replies what to say, in order; normally one
 * @param effects what else must happen
 */
public record Turn(ConversationState state, List<Reply> replies, List<Effect> effects) {

    /** Copies the lists. */
    public Turn {
        replies = List.copyOf(replies);
        effects = List.copyOf(effects);
    }
}
