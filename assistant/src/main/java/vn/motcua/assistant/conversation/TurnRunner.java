package vn.motcua.assistant.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.catalogue.PublishedKnowledge;
import vn.motcua.assistant.checklist.Checklists;
import vn.motcua.assistant.dialogue.Assistance;
import vn.motcua.assistant.dialogue.BesideAnOfficer;
import vn.motcua.assistant.dialogue.ConversationState;
import vn.motcua.assistant.dialogue.Effect;
import vn.motcua.assistant.dialogue.Knowledge;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dialogue.Turn;
import vn.motcua.assistant.dialogue.Utterance;
import vn.motcua.assistant.messaging.Inbox;
import vn.motcua.assistant.messaging.LoggedMessage;
import vn.motcua.assistant.messaging.Outbox;
import vn.motcua.assistant.messaging.Sender;
import vn.motcua.assistant.privacy.ConversationErasure;

/**
 * Runs single turns. State, replies, effects and the end of the citizen's message are one transaction, so a turn happens once
 * or not at all. A turn that fails is tried again a few times, later, and then answered with a notice: the messages behind it
 * wait for that, other conversations do not.
 */
@Component
class TurnRunner {

    private static final Logger LOG = LoggerFactory.getLogger(TurnRunner.class);

    private final Inbox inbox;
    private final Outbox outbox;
    private final ConversationStates states;
    private final PublishedKnowledge knowledge;
    private final TurnFunction dialogue;
    private final Checklists checklists;
    private final ConversationHolder holder;
    private final ConversationErasure erasure;
    private final HandOvers handOvers;
    private final ModelTurns models;
    private final ReachedServices services;
    private final TransactionTemplate transaction;
    private final TurnSettings settings;
    private final Clock clock;

    TurnRunner(
            Inbox inbox,
            Outbox outbox,
            ConversationStates states,
            PublishedKnowledge knowledge,
            TurnFunction dialogue,
            Checklists checklists,
            ConversationHolder holder,
            ConversationErasure erasure,
            HandOvers handOvers,
            ModelTurns models,
            ReachedServices services,
            PlatformTransactionManager transactions,
            TurnSettings settings,
            Clock clock) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.states = states;
        this.knowledge = knowledge;
        this.dialogue = dialogue;
        this.checklists = checklists;
        this.holder = holder;
        this.erasure = erasure;
        this.handOvers = handOvers;
        this.models = models;
        this.services = services;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
        this.clock = clock;
    }

    /** How a call ended. */
    enum Ended {
        /** A message was answered; others wait behind it. */
        MORE_WAIT,
        /** A message was answered, the last one. */
        ANSWERED,
        /** Nothing was due, or another node is at it. */
        NOTHING_DUE,
        /** A turn failed and was put off, or waits for the language model. */
        PUT_OFF
    }

    /** Runs the next turn of a conversation, if one is due. */
    Ended runNext(long conversation) {
        var taken = new TakenHead();
        try {
            transaction.executeWithoutResult(status -> {
                Optional<Inbox.Head> head = inbox.takeHead(conversation);
                if (head.isPresent()) {
                    taken.head = head.get();
                    taken.moreWait = turn(head.get(), taken);
                }
            });
            if (taken.head == null) {
                return Ended.NOTHING_DUE;
            }
            if (taken.waiting != null) {
                models.ask(taken.waiting);
                return Ended.PUT_OFF;
            }
            models.forget(taken.head);
            return taken.moreWait ? Ended.MORE_WAIT : Ended.ANSWERED;
        } catch (RuntimeException | StackOverflowError failure) {
            if (taken.head == null) {
                LOG.warn("The inbox cannot be read: {}", failure.getClass().getName());
                return Ended.NOTHING_DUE;
            }
            return afterFailure(taken.head, failure);
        }
    }

    private static final class TakenHead {
        private Inbox.@Nullable Head head;
        private ModelTurns.@Nullable Waiting waiting;
        private boolean moreWait;
    }

    /** Returns whether others of the conversation wait behind it. */
    private boolean turn(Inbox.Head head, TakenHead taken) {
        long conversation = head.conversation();
        boolean silent = !holder.isAssistant(head);
        ConversationState before = states.load(conversation);
        // Silent, it takes nothing that the citizen brings along: a code is good once.
        Knowledge current = knowledge.current();
        Assistance assistance = silent ? Assistance.NONE : models.assistance(head);
        Utterance utterance = silent ? said(head) : utterance(head).with(assistance);
        Turn turn = dialogue.next(before, utterance, current);
        while (!turn.wishes().isEmpty()) {
            Optional<Assistance> known = models.atOnce(turn.wishes(), assistance, current);
            if (known.isEmpty()) {
                taken.waiting = new ModelTurns.Waiting(head, turn.wishes(), assistance, current);
                models.putOff(taken.waiting);
                return false;
            }
            assistance = known.get();
            turn = dialogue.next(before, utterance.with(assistance), current);
        }
        boolean moreWait = inbox.answered(head);
        if (head.awaited()) {
            handOvers.heard(conversation, head.sequence(), head.receivedAt(), silent ? considered(turn) : null);
        }
        if (silent && !turn.isSaidBesideAnOfficer(head.receivedAt())) {
            Turn left = BesideAnOfficer.turn(before, said(head));
            states.store(conversation, left.state());
            // Whoever answers in the channel's own tool sees pictures there.
            if (head.held()) {
                outbox.say(conversation, Sender.NOTICE, head.sequence(), left.replies());
            }
            return moreWait;
        }
        for (Effect effect : turn.effects()) {
            carryOut(effect, head, turn.state().language());
        }
        // After an erasure, so that only what is new remains.
        states.store(conversation, turn.state());
        // Last, because it locks the log, which new messages of the citizen need, until the commit.
        Turn told = head.officerSpokeLast() ? turn.afterAnOfficer() : turn;
        // What is said beside an officer is no answer of the assistant's.
        outbox.say(conversation, silent ? Sender.NOTICE : Sender.ASSISTANT, head.sequence(), told.replies());
        return moreWait;
    }

    private static HandOvers.Considered considered(Turn turn) {
        return new HandOvers.Considered(turn.replies(), ConversationStates.written(turn.state()));
    }

    private Ended afterFailure(Inbox.Head head, Throwable failure) {
        boolean counted = !isOfTheDatabase(failure);
        int failures = head.attempts() + (counted ? 1 : 0);
        LOG.warn(
                "Turn {} of conversation {} failed for the {}. time: {} at {}",
                head.sequence(),
                head.conversation(),
                failures,
                failure.getClass().getName(),
                placeOf(failure));
        try {
            if (failures < settings.attempts()) {
                inbox.putOff(
                        head,
                        settings.pauseAfter(Math.max(1, failures)),
                        counted,
                        failure.getClass().getName());
                return Ended.PUT_OFF;
            }
            transaction.executeWithoutResult(status -> apologise(head, failure));
            return Ended.MORE_WAIT;
        } catch (RuntimeException databaseAway) {
            LOG.warn(
                    "The failed turn could not be recorded: {}",
                    databaseAway.getClass().getName());
            return Ended.PUT_OFF;
        }
    }

    /** Answers with the notice instead of the dialogue, unless another node has answered meanwhile, or an officer is to answer. */
    private void apologise(Inbox.Head head, Throwable failure) {
        Optional<Inbox.Head> still = inbox.takeHead(head.conversation());
        if (still.isPresent() && still.get().id() == head.id()) {
            inbox.failed(head, failure.getClass().getName() + " at " + placeOf(failure));
            if (still.get().awaited()) {
                handOvers.heard(head.conversation(), head.sequence(), head.receivedAt(), null);
            }
            if (holder.isAssistant(still.get())) {
                outbox.say(
                        head.conversation(),
                        Sender.ASSISTANT,
                        head.sequence(),
                        List.of(FailureNotice.in(
                                states.load(head.conversation()).language())));
            }
        }
    }

    private Utterance utterance(Inbox.Head head) {
        Utterance said = said(head);
        return said.with(checklists.token())
                .bringing(checklists.broughtBy(said.content()))
                .at(handOvers.reception(head.conversation()))
                .reaching(services.of(head));
    }

    private static Utterance said(Inbox.Head head) {
        LoggedMessage.Content.Written written = head.content();
        return written.gesture() != null
                ? Utterance.did(written.gesture(), written.text(), head.receivedAt())
                : written.choice() != null
                        ? Utterance.chosen(written.choice(), head.receivedAt())
                        : Utterance.text(written.text(), head.receivedAt());
    }

    private void carryOut(Effect effect, Inbox.Head head, Language language) {
        switch (effect) {
            case Effect.KeepChecklist keep -> checklists.keep(head.conversation(), keep.walk(), language);
            case Effect.OfferCode offer -> checklists.offer(offer.code(), offer.walk());
            case Effect.EraseConversation erase -> erasure.erase(head.conversation(), head.sequence());
            case Effect.HandOver wanted -> handOvers.open(head.conversation(), head.sequence(), wanted);
            case Effect.CancelHandOver cancelled -> handOvers.cancel(head.conversation());
            case Effect.Rate rating -> handOvers.rate(head.conversation(), rating);
            case Effect.RateWord word -> handOvers.rate(head.conversation(), word);
            case Effect.OfService act -> services.carryOut(act, head, language);
        }
    }

    /** Not the message's fault: it does not count against it. */
    private static boolean isOfTheDatabase(Throwable failure) {
        return failure instanceof TransientDataAccessException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof TransactionException;
    }

    private static String placeOf(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? "an unknown place" : trace[0].toString();
    }
}
