package vn.motcua.assistant.conversation;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.assistant.catalogue.PublishedKnowledge;
import vn.motcua.assistant.checklist.Checklists;
import vn.motcua.assistant.dialogue.ConversationState;
import vn.motcua.assistant.dialogue.DeskEvent;
import vn.motcua.assistant.dialogue.Effect;
import vn.motcua.assistant.dialogue.Turn;
import vn.motcua.assistant.dialogue.Utterance;
import vn.motcua.assistant.messaging.Outbox;
import vn.motcua.assistant.messaging.Sender;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;

/** Turns that no message of a citizen begins: something happened at a desk, and the citizen is told. */
@Component
public class DeskTurns {

    private final ConversationStates states;
    private final PublishedKnowledge knowledge;
    private final TurnFunction dialogue;
    private final HandOvers handOvers;
    private final Checklists checklists;
    private final Outbox outbox;
    private final Clock clock;

    DeskTurns(
            ConversationStates states,
            PublishedKnowledge knowledge,
            TurnFunction dialogue,
            HandOvers handOvers,
            Checklists checklists,
            Outbox outbox,
            Clock clock) {
        this.states = states;
        this.knowledge = knowledge;
        this.dialogue = dialogue;
        this.handOvers = handOvers;
        this.checklists = checklists;
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
        for (Effect effect : turn.effects()) {
            if (effect instanceof Effect.KeepChecklist keep) {
                checklists.keep(conversation, keep.walk(), turn.state().language());
            }
        }
        for (Reply reply : turn.replies()) {
            // A line about who has the conversation in hand is nobody's; the guide and the question behind it are the
            // assistant's.
            boolean line = reply.outcome() == Outcome.NOTICE || reply.outcome() == Outcome.TAKEN_OVER;
            Sender sender = line ? Sender.NOTICE : Sender.ASSISTANT;
            outbox.say(conversation, sender, null, List.of(reply));
        }
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
