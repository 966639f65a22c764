package vn.motcua.assistant.dialogue;

import java.util.List;

import vn.motcua.connector.Reply;

/**
 * A turn before its last touches.
 *
 * @param state the state that the utterance led to, not yet counting the reply
 * @param reply what to say
 * @param effects what else must happen
 */
record Outline(ConversationState state, Reply reply, List<Effect> effects) {

    Outline {
        effects = List.copyOf(effects);
    }

    Outline(ConversationState state, Reply reply) {
        this(state, reply, List.of());
    }
}
