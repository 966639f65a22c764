package vn.motcua.assistant.dialogue;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.connector.Block;
import vn.motcua.connector.Reply;

/**
 * A turn before its last touches.
 *
 * @param state the state that the utterance led to, not yet counting the reply
 * @param reply what to say
 * @param effects what else must happen
 * @param aside whether what was offered before still stands, so that a number typed next still answers it; the reply then offers
 *     nothing itself
 */
record Outline(ConversationState state, Reply reply, List<Effect> effects, boolean aside) {

    Outline {
        effects = List.copyOf(effects);
    }

    Outline(ConversationState state, Reply reply) {
        this(state, reply, List.of());
    }

    Outline(ConversationState state, Reply reply, List<Effect> effects) {
        this(state, reply, effects, false);
    }

    /** A reply that leaves standing what was offered before. */
    static Outline aside(ConversationState state, Reply reply) {
        return new Outline(state, reply, List.of(), true);
    }

    /** The same, saying something first; after the first line where that must stay the first. */
    Outline after(Block first) {
        var blocks = new ArrayList<>(reply.blocks());
        blocks.add(isUrgent() ? 1 : 0, first);
        var more = new Reply(
                reply.outcome(), blocks, reply.choices(), reply.procedures(), reply.fields(), reply.sources());
        return new Outline(state, more, effects, aside);
    }

    private boolean isUrgent() {
        return effects.stream()
                .anyMatch(
                        effect -> effect instanceof Effect.HandOver wanted && wanted.reason() == HandOverReason.DANGER);
    }
}
