package vn.motcua.assistant.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.connector.Delivery;

/** Records how the sending of a message ended, and draws the consequences for its reply, its conversation and its channel. */
@Component
class Outcomes {

    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);

    private static final Duration FIRST_PUT_OFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_PUT_OFF = Duration.ofMinutes(10);

    private final OutboxQueue queue;
    private final ChannelStates states;
    private final Conversations conversations;
    private final ConversationMoves moves;
    private final TransactionTemplate transaction;
    private final DeliverySettings settings;
    private final Clock clock;

    Outcomes(
            OutboxQueue queue,
            ChannelStates states,
            Conversations conversations,
            ConversationMoves moves,
            PlatformTransactionManager transactions,
            DeliverySettings settings,
            Clock clock) {
        this.queue = queue;
        this.states = states;
        this.conversations = conversations;
        this.moves = moves;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
        this.clock = clock;
    }

    /** What follows for the replies behind. */
    enum Next {
        /** The next one may go. */
        GO_ON,
        /** None of this conversation is left. */
        NONE_LEFT,
        /** None of this conversation now. */
        CONVERSATION_WAITS,
        /** None of this channel now. */
        CHANNEL_WAITS
    }

    /**
     * Records an outcome.
     *
     * @param probe whether the message was the one that tries whether a paused channel takes messages again
     */
    Next record(Parcel parcel, Delivery delivery, boolean probe) {
        boolean closes = delivery instanceof Delivery.ChannelBusy || delivery instanceof Delivery.ChannelStopped;
        if (closes) {
            // Before the reply is free again, so that no other sender takes it while the channel still looks open.
            channel(parcel.key(), delivery, probe);
        }
        Next next = reply(parcel, delivery);
        if (!closes) {
            channel(parcel.key(), delivery, probe);
        }
        return next;
    }

    private Next reply(Parcel parcel, Delivery delivery) {
        return switch (delivery) {
            case Delivery.Delivered delivered -> {
                boolean more = queue.delivered(parcel, delivered.channelMessageId());
                yield more ? Next.GO_ON : Next.NONE_LEFT;
            }
            case Delivery.Refused refused -> {
                queue.refused(parcel, refused.reason());
                yield Next.GO_ON;
            }
            case Delivery.Uncertain uncertain -> {
                queue.uncertain(parcel, uncertain.reason());
                LOG.warn(
                        "A delivery on {} ended without an outcome: {}",
                        parcel.key().channel(),
                        uncertain.reason());
                yield Next.GO_ON;
            }
            case Delivery.Unreachable unreachable -> unreachable(parcel, unreachable.reason());
            case Delivery.Held held -> {
                queue.held(parcel, held.reason());
                yield Next.CONVERSATION_WAITS;
            }
            case Delivery.RetryLater later -> putOff(parcel, later.after(), later.reason());
            case Delivery.Moved moved -> move(parcel, moved.conversation());
            case Delivery.ChannelBusy busy -> {
                queue.giveBack(parcel, Cause.CHANNEL_BUSY, busy.reason());
                yield Next.CHANNEL_WAITS;
            }
            case Delivery.ChannelStopped stopped -> {
                queue.giveBack(parcel, Cause.CHANNEL_STOPPED, stopped.reason());
                yield Next.CHANNEL_WAITS;
            }
        };
    }

    private void channel(ChannelKey key, Delivery delivery, boolean probe) {
        switch (delivery) {
            case Delivery.ChannelBusy busy -> states.pause(key, busy.after(), busy.reason(), probe);
            case Delivery.ChannelStopped stopped -> states.stop(key, stopped.reason());
            case Delivery.Uncertain uncertain -> {
                if (probe) {
                    states.pause(key, Duration.ZERO, uncertain.reason(), true);
                }
            }
            default -> {
                if (probe) {
                    states.probeAnswered(key);
                }
            }
        }
    }

    private Next unreachable(Parcel parcel, String reason) {
        // The citizen may have come back while the message was on its way.
        Instant sent = queue.sentAt(parcel).orElseGet(clock::instant);
        boolean gone = Boolean.TRUE.equals(
                transaction.execute(status -> conversations.unreachable(parcel.conversation(), sent, reason)));
        if (!gone) {
            return putOff(parcel, Duration.ZERO, reason);
        }
        queue.setAside(parcel, Cause.UNREACHABLE, reason);
        return Next.CONVERSATION_WAITS;
    }

    private Next move(Parcel parcel, String to) {
        try {
            transaction.executeWithoutResult(status ->
                    moves.move(parcel.key().channel(), parcel.key().account(), parcel.channelConversation(), to));
        } catch (PessimisticLockingFailureException crossed) {
            LOG.debug("A conversation will be moved when it is sent to again");
        }
        return putOff(parcel, Duration.ZERO, "the conversation has another id now");
    }

    private Next putOff(Parcel parcel, Duration after, String reason) {
        Duration own = FIRST_PUT_OFF.multipliedBy(1L << Math.min(20, parcel.putOffs()));
        own = own.compareTo(LONGEST_PUT_OFF) > 0 ? LONGEST_PUT_OFF : own;
        Duration delay = after.compareTo(own) > 0 ? after : own;
        if (parcel.putOffFor().plus(delay).compareTo(settings.giveUpAfter()) > 0) {
            queue.setAside(parcel, Cause.GIVEN_UP, reason);
            return Next.GO_ON;
        }
        queue.putOff(parcel, delay, reason);
        return Next.CONVERSATION_WAITS;
    }
}
