package vn.motcua.assistant.dialogue;

import java.util.List;

import vn.motcua.connector.Block;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;

/** The conversation as a pure function: the same arguments always give the same turn. Safe for any number of threads. */
public final class Dialogue {

    /** One turn of a conversation. Never throws for anything a citizen can send. */
    public Turn next(ConversationState state, Utterance utterance, Knowledge knowledge) {
        var reply = new Reply(
                Outcome.NOTICE, List.of(new Block.Paragraph("Xin chào")), List.of(), List.of(), List.of(), List.of());
        return new Turn(new ConversationState(state.language(), state.turns() + 1), List.of(reply), List.of());
    }
}
