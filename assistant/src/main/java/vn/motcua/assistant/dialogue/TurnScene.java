package vn.motcua.assistant.dialogue;

import java.util.Optional;

import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;

/**
 * What a turn has to work with, for all who take part in it.
 *
 * @param state where the conversation is before the turn
 * @param wishing what a language model may be asked for
 */
record TurnScene(
        ConversationState state,
        Knowledge knowledge,
        Recognition recognition,
        Utterance utterance,
        Understanding understanding,
        PersonTalk persons,
        Wishing wishing) {

    static TurnScene of(ConversationState state, Knowledge knowledge, Recognition recognition, Utterance utterance) {
        return new TurnScene(
                state,
                knowledge,
                recognition,
                utterance,
                new Understanding(knowledge),
                new PersonTalk(knowledge, utterance),
                new Wishing(utterance.assistance()));
    }

    ServiceTalk services(ConversationState now) {
        return new ServiceTalk(now, knowledge, utterance);
    }

    WalkTurn walk(ConversationState now) {
        return new WalkTurn(now, knowledge, persons, utterance.at(), utterance.token());
    }

    StandardReplies says(ConversationState now) {
        return new StandardReplies(Messages.in(now.language()), utterance.services());
    }

    /** The published procedure with this code; empty for none. */
    Optional<Procedure> procedure(String code) {
        return ProcedureCode.isCode(code)
                ? knowledge.search().catalogue().find(new ProcedureCode(code))
                : Optional.empty();
    }
}
