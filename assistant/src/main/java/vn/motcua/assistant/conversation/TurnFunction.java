package vn.motcua.assistant.conversation;

import vn.motcua.assistant.dialogue.ConversationState;
import vn.motcua.assistant.dialogue.Knowledge;
import vn.motcua.assistant.dialogue.Turn;
import vn.motcua.assistant.dialogue.Utterance;

/** The dialogue, as this package calls it. */
@FunctionalInterface
interface TurnFunction {

    /** One turn. It should not throw; when it does, the shell around it copes. */
    Turn next(ConversationState state, Utterance utterance, Knowledge knowledge);
}
