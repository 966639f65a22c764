package vn.motcua.assistant.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.messaging.LoggedMessage.Content.Written;
import vn.motcua.connector.InboundMessage;

/**
 * Takes citizens' messages in, each once, and hands them out in order, each conversation's one after the other.
 *
 * <p>Of each conversation only the oldest waiting message, its head, can be taken, and whoever takes it locks its row until the
 * turn is committed. That row is therefore the conversation's lock, held in the database, for any number of nodes; a message
 * that is put off holds back those behind it and nobody else.
 */
@Component
public class Inbox {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Conversations conversations;
    private final CitizenWords words;
    private final ConversationSignals signals;
    private final OutboxSignals queued;
    private final Clock clock;

    Inbox(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Conversations conversations,
            CitizenWords words,
            ConversationSignals signals,
            OutboxSignals queued,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.conversations = conversations;
        this.words = words;
        this.signals = signals;
        this.queued = queued;
        this.clock = clock;
    }

    /**
     * A message that was taken in.
     *
     * @param conversation the conversation's number
     * @param sequence the message's number in its log
     * @param repeated whether it had been taken in before, so that this time nothing was changed
     */
    public record Accepted(long conversation, long sequence, boolean repeated) {}

    /**
     * The head of a conversation.
     *
     * @param id its number in the inbox
     * @param conversation the conversation's number
     * @param channel the channel's name
     * @param sequence its number in the conversation's log
     * @param attempts how many turns it has failed, 0 or more
     * @param content what the citizen wrote
     * @param receivedAt when
     * @param officerWroteAt when a person of the authority last wrote in this conversation in the channel's own tool; null when never
     * @param officerSpokeLast whether of all that was said to the citizen the last was written by such a person
     * @param held whether an officer has the conversation in hand
     * @param awaited whether a case is open in it
     */
    public record Head(
            long id,
            long conversation,
            String channel,
            long sequence,
            int attempts,
            Written content,
            Instant receivedAt,
            @Nullable Instant officerWroteAt,
            boolean officerSpokeLast,
            boolean held,
            boolean awaited) {}

    /** The number of a conversation, which is begun when it is not known yet. */
    public long conversation(String channel, String account, String channelConversation) {
        return conversations.number(channel, account, channelConversation);
    }

    /**
     * Stores a message, personal data masked; when this returns, it is durable and will be answered. A message whose event was
     * taken in before changes nothing.
     */
    @SuppressWarnings("NullAway") // The action's result is never null.
    public Accepted accept(InboundMessage message) {
        return transaction.execute(status -> store(message));
    }

    /** The same within a transaction. */
    Accepted store(InboundMessage message) {
        Conversations.Locked conversation =
                conversations.lock(message.channel(), message.account(), message.conversation());
        Stored stored = store(message, conversation, words.of(conversation.id(), message));
        if (!stored.isNew()) {
            return find(message);
        }
        signals.afterCommit(ConversationSignals.Event.RECEIVED, conversation.id());
        signals.afterCommit(ConversationSignals.Event.LOG_GROWN, conversation.id());
        if (stored.released()) {
            queued.afterCommit(new ChannelKey(message.channel(), message.account()), conversation.id());
        }
        return new Accepted(conversation.id(), conversation.lastSequence() + 1, false);
    }

    /** Takes and locks the head of a conversation; empty when nothing is due or somebody else is at it. In a transaction. */
    public Optional<Head> takeHead(long conversation) {
        return jdbc.sql("""
                select i.id from inbox i where i.conversation_id = ? and i.status = 'waiting' and i.due_at <= ?
                and not exists (select 1 from inbox e where e.conversation_id = i.conversation_id
                                and e.status = 'waiting' and e.sequence < i.sequence)
                for update of i skip locked""")
                .params(conversation, MessageLog.time(clock.instant()))
                .query(Long.class)
                .optional()
                .flatMap(this::head);
    }

    /** A statement of its own: who has the conversation in hand may have changed while the lock was waited for. */
    private Optional<Head> head(long id) {
        return jdbc.sql("""
                select i.conversation_id, i.channel, i.sequence, i.attempts, i.received_at, m.content, c.officer_wrote_at, c.held,
                case when c.officer_wrote_at is null then false else coalesce((select said.sender = 'officer' from message said
                    where said.conversation_id = c.id and said.sender <> 'citizen' order by said.sequence desc limit 1), false)
                end as officer_spoke_last,
                exists (select 1 from hand_over h where h.conversation_id = c.id and h.status <> 'closed') as awaited
                from inbox i
                join conversation c on c.id = i.conversation_id
                join message m on m.conversation_id = i.conversation_id and m.sequence = i.sequence
                where i.id = ?""")
                .param(id)
                .query((row, number) -> new Head(
                        id,
                        row.getLong("conversation_id"),
                        row.getString("channel"),
                        row.getLong("sequence"),
                        row.getInt("attempts"),
                        (Written) MessageJson.read(Sender.CITIZEN, row.getString("content")),
                        MessageLog.time(row, "received_at"),
                        MessageLog.timeOrNull(row, "officer_wrote_at"),
                        row.getBoolean("officer_spoke_last"),
                        row.getBoolean("held"),
                        row.getBoolean("awaited")))
                .optional();
    }

    /** Conversations whose head is due, those that wait longest first. */
    public List<Long> dueConversations(int limit) {
        return jdbc.sql("""
                select conversation_id from inbox where status = 'waiting' group by conversation_id
                having (array_agg(due_at order by sequence))[1] <= ? order by min(id) limit ?""")
                .params(MessageLog.time(clock.instant()), limit)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /**
     * Records that a head was answered, in the turn's own transaction.
     *
     * @return whether others of the conversation wait behind it; one that is taken in meanwhile is signalled by itself
     */
    public boolean answered(Head head) {
        return jdbc.sql("""
                update inbox i set status = 'answered', reason = null where id = ?
                returning exists (select 1 from inbox b where b.conversation_id = i.conversation_id
                                  and b.status = 'waiting' and b.sequence > i.sequence)""").param(head.id()).query(Boolean.class).optional().orElse(false);
    }

    /** Records that a head will not be tried again, in the transaction that tells the citizen so. */
    public void failed(Head head, String reason) {
        jdbc.sql("update inbox set status = 'failed', reason = ? where id = ?")
                .params(reason, head.id())
                .update();
    }

    /**
     * Puts a head off after a failed turn.
     *
     * @param counted whether the failure counts as an attempt; it does not when the database was away
     * @param reason for staff; never what the citizen wrote
     */
    public void putOff(Head head, Duration delay, boolean counted, String reason) {
        jdbc.sql("update inbox set attempts = attempts + ?, due_at = ?, reason = ? where id = ? and status = 'waiting'")
                .params(counted ? 1 : 0, MessageLog.time(clock.instant().plus(delay)), reason, head.id())
                .update();
    }

    /** Ends the putting off of a head that was put off without a failure; nothing happens when it waits no more. */
    public void due(Head head) {
        jdbc.sql("update inbox set due_at = ?, reason = null where id = ? and status = 'waiting'")
                .params(MessageLog.time(clock.instant()), head.id())
                .update();
    }

    private record Stored(boolean isNew, boolean released) {}

    /**
     * The citizen is there: what was held for the conversation goes now, before the answer to this. A redelivery is looked for before it is
     * inserted: the insertion would wait for a turn that is just answering the message, and that turn for the conversation, which is
     * locked here.
     */
    private Stored store(InboundMessage message, Conversations.Locked conversation, Written written) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String pressed =
                message.content() instanceof InboundMessage.Content.Chosen chosen ? Storable.id(chosen.on()) : "";
        return jdbc.sql("""
                with taken as (
                    insert into inbox(channel, account, event_id, conversation_id, sequence, received_at, due_at, pressed_on)
                    select * from (values (?::text, ?::text, ?::text, ?::bigint, ?::bigint, ?::timestamptz, ?::timestamptz,
                        nullif(?, ''))) as new(channel, account, event_id, conversation_id, sequence, received_at, due_at, pressed_on)
                    where not exists (select 1 from inbox known where known.channel = new.channel
                        and known.account = new.account and known.event_id = new.event_id)
                    on conflict (channel, account, event_id) do nothing
                    returning conversation_id, sequence),
                said as (
                    insert into message(conversation_id, sequence, sender, content, sent_at)
                    select conversation_id, sequence, 'citizen', ?::jsonb, ? from taken),
                counted as (
                    update conversation c set last_sequence = t.sequence, unreachable_since = null,
                    last_interaction = greatest(c.last_interaction, ?)
                    from taken t where c.id = t.conversation_id),
                released as (
                    update outbox o set status = 'waiting', due_at = ?, queued_at = ?, cause = null, reason = null
                    from taken t where o.conversation_id = t.conversation_id and o.status = 'held' returning o.id)
                select exists (select 1 from taken) as is_new, exists (select 1 from released) as released""")
                .params(
                        message.channel(),
                        message.account(),
                        Storable.id(message.eventId()),
                        conversation.id(),
                        conversation.lastSequence() + 1,
                        MessageLog.time(message.receivedAt()),
                        MessageLog.time(message.receivedAt()),
                        pressed,
                        MessageJson.write(written),
                        MessageLog.time(now),
                        MessageLog.time(message.receivedAt()),
                        MessageLog.time(now),
                        MessageLog.time(now))
                .query((row, number) -> new Stored(row.getBoolean("is_new"), row.getBoolean("released")))
                .single();
    }

    private Accepted find(InboundMessage message) {
        return jdbc.sql(
                        "select conversation_id, sequence from inbox where channel = ? and account = ? and event_id = ?")
                .params(message.channel(), message.account(), Storable.id(message.eventId()))
                .query((row, number) -> new Accepted(row.getLong("conversation_id"), row.getLong("sequence"), true))
                .single();
    }
}
