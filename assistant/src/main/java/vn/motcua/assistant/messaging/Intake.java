package vn.motcua.assistant.messaging;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.privacy.ConversationErasure;
import vn.motcua.connector.InboundEvent;
import vn.motcua.connector.InboundMessage;

/**
 * Takes in what pushed channels tell, once however often they tell it. What one delivery of a channel holds is one transaction: when
 * {@link #take} returns, all of it is durable and the delivery may be acknowledged; when it throws, nothing of it was taken.
 *
 * <p>Every text and id of an event may be what somebody outside made up: what the database cannot store is left out, and what is
 * too long is shortened, so that no delivery can fail for ever and hold up its channel.
 */
@Component
public class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    /** Two transactions that wait for each other: the database ends one of them, which is then simply run again. */
    private static final int ATTEMPTS = 4;

    private final TransactionTemplate transaction;
    private final Inbox inbox;
    private final Conversations conversations;
    private final ConversationMoves moves;
    private final OfficerWords officers;
    private final ObjectProvider<ConversationErasure> erasure;
    private final ConversationSignals signals;
    private final OutboxSignals queued;

    Intake(
            PlatformTransactionManager transactions,
            Inbox inbox,
            Conversations conversations,
            ConversationMoves moves,
            OfficerWords officers,
            ObjectProvider<ConversationErasure> erasure,
            ConversationSignals signals,
            OutboxSignals queued) {
        this.transaction = new TransactionTemplate(transactions);
        this.inbox = inbox;
        this.conversations = conversations;
        this.moves = moves;
        this.officers = officers;
        this.erasure = erasure;
        this.signals = signals;
        this.queued = queued;
    }

    /** Takes in one event, as {@link #take(List)}. */
    public void take(InboundEvent event) {
        take(List.of(event));
    }

    /**
     * Takes in everything that one delivery of a channel holds.
     *
     * @param events verified and parsed, in the channel's order
     * @throws org.springframework.dao.DataAccessException when the database is away; nothing was taken then, and the channel should
     *     be made to deliver again
     * @throws org.springframework.transaction.TransactionException likewise
     */
    public void take(List<? extends InboundEvent> events) {
        // By conversation, so that two deliveries at once take their locks in the same order.
        List<InboundEvent> ordered = events.stream()
                .map(InboundEvent.class::cast)
                .sorted(Comparator.comparing(Intake::lockOrder))
                .toList();
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> ordered.forEach(this::store));
                return;
            } catch (PessimisticLockingFailureException crossed) {
                if (attempt == ATTEMPTS) {
                    throw crossed;
                }
            }
        }
    }

    private void store(InboundEvent event) {
        switch (event) {
            case InboundMessage message -> inbox.store(message);
            case InboundEvent.Interacted interacted -> {
                if (conversations.interacted(interacted)) {
                    conversations
                            .find(event.channel(), event.account(), interacted.conversation())
                            .ifPresent(id -> queued.afterCommit(keyOf(event), id));
                }
            }
            case InboundEvent.Left left -> conversations.left(left);
            case InboundEvent.Withdrawn withdrawn -> erase(withdrawn);
            case InboundEvent.Moved moved ->
                moves.move(moved.channel(), moved.account(), moved.from(), moved.to())
                        .ifPresent(conversation -> signalMoved(keyOf(event), conversation));
            case InboundEvent.OfficerWrote wrote -> officers.log(wrote);
            case InboundEvent.Ignored ignored ->
                LOG.debug("Nothing to do on {}: {}", ignored.channel(), ignored.what());
        }
    }

    private void erase(InboundEvent.Withdrawn withdrawn) {
        Optional<Long> conversation =
                conversations.find(withdrawn.channel(), withdrawn.account(), withdrawn.conversation());
        conversation.ifPresent(id -> {
            conversations.lockTurns(id);
            erasure.getObject().erase(id);
        });
    }

    private void signalMoved(ChannelKey key, long conversation) {
        signals.afterCommit(ConversationSignals.Event.RECEIVED, conversation);
        signals.afterCommit(ConversationSignals.Event.LOG_GROWN, conversation);
        queued.afterCommit(key, conversation);
    }

    private static ChannelKey keyOf(InboundEvent event) {
        return new ChannelKey(event.channel(), event.account());
    }

    private static String lockOrder(InboundEvent event) {
        return switch (event) {
            case InboundMessage message -> message.conversation();
            case InboundEvent.Interacted interacted -> interacted.conversation();
            case InboundEvent.Left left -> left.conversation();
            case InboundEvent.Withdrawn withdrawn -> withdrawn.conversation();
            case InboundEvent.Moved moved -> moved.from();
            case InboundEvent.OfficerWrote wrote -> wrote.conversation();
            case InboundEvent.Ignored ignored -> "";
        };
    }
}
