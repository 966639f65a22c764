package vn.motcua.assistant.conversation;

import java.time.Clock;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.assistant.catalogue.PublishedKnowledge;
import vn.motcua.assistant.dialogue.ConversationState;
import vn.motcua.assistant.dialogue.DeskEvent;
import vn.motcua.assistant.dialogue.Turn;
import vn.motcua.assistant.dialogue.Utterance;
import vn.motcua.assistant.messaging.Outbox;
import vn.motcua.assistant.messaging.Sender;

/** Turns that no message of a citizen begins: something happened at a desk, and the citizen is told. */
@Component
public class DeskTurns {

    private final ConversationStates states;
    private final PublishedKnowledge knowledge;
    private final TurnFunction dialogue;
    private final HandOvers handOvers;
    private final Outbox outbox;
    private final Clock clock;

    DeskTurns(
            ConversationStates states,
            PublishedKnowledge knowledge,
            TurnFunction dialogue,
            HandOvers handOvers,
            Outbox outbox,
            Clock clock) {
        this.states = states;
        this.knowledge = knowledge;
        this.dialogue = dialogue;
        this.handOvers = handOvers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Tells the citizen. In a transaction that has locked the conversation; what is told is told when it commits, or never. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(long conversation, DeskEvent event) {
        ConversationState before = states.load(conversation);
        Utterance told = Utterance.told(event, clock.instant()).at(handOvers.reception(conversation));
        Turn turn = dialogue.next(before, told, knowledge.current());
        states.store(conversation, turn.state());
        outbox.say(conversation, Sender.NOTICE, null, turn.replies());
    }

    /**
     * Goes on from what the dialogue would have remembered after an answer that it was not to give, because an officer has given it. In a
     * transaction that has locked the conversation.
     *
     * @param state see {@link HandOvers.Considered}
     */
    public void adopt(long conversation, String state) {
        states.store(conversation, state);
    }
}
