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
import vn.motcua.assistant.messaging.LoggedMessage.Content.Said;
import vn.motcua.connector.Reply;

/**
 * Replies on their way to citizens: each is written to the conversation's log, and where the channel must be pushed, queued for
 * the {@link OutboxDispatcher}.
 */
@Component
public class Outbox {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MessageLog log;
    private final Connectors connectors;
    private final ConversationSignals signals;
    private final NodeSignals nodes;
    private final Clock clock;

    Outbox(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            MessageLog log,
            Connectors connectors,
            ConversationSignals signals,
            NodeSignals nodes,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.log = log;
        this.connectors = connectors;
        this.signals = signals;
        this.nodes = nodes;
        this.clock = clock;
    }

    /**
     * A reply that must be pushed.
     *
     * @param id its number in the outbox
     * @param conversation the conversation's number
     * @param channel the channel's name
     * @param channelConversation the channel's own id of the conversation
     * @param reply what to send
     * @param loggedAt when it was written
     */
    record Parcel(
            long id, long conversation, String channel, String channelConversation, Reply reply, Instant loggedAt) {}

    /** Says these replies, in order. In the turn's transaction: they are said when it commits, or never. */
    public void say(long conversation, long replyTo, List<Reply> replies) {
        if (replies.isEmpty()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        MessageLog.Added added = log.add(conversation, replyTo, replies, now);
        signals.afterCommit(ConversationSignals.Event.LOG_GROWN, conversation);
        nodes.logGrown(conversation);
        if (connectors.isPushed(added.channel())) {
            for (int i = 0; i < replies.size(); i++) {
                queue(conversation, added.first() + i, now);
            }
            signals.afterCommit(ConversationSignals.Event.QUEUED, conversation);
        }
    }

    /** Takes the oldest undelivered reply of a conversation, if it is due and nobody is sending it, for as long as the lease. */
    Optional<Parcel> lease(long conversation, Duration lease) {
        @Nullable Optional<Parcel> parcel = transaction.execute(status -> take(conversation, lease));
        return parcel == null ? Optional.empty() : parcel;
    }

    private Optional<Parcel> take(long conversation, Duration lease) {
        Instant now = clock.instant();
        Optional<Parcel> parcel = jdbc.sql("""
                select o.id, c.channel, c.channel_conversation, m.content, m.sent_at from outbox o
                join conversation c on c.id = o.conversation_id
                join message m on m.conversation_id = o.conversation_id and m.sequence = o.sequence
                where o.conversation_id = ? and o.status = 'waiting' and o.due_at <= ? and o.channel = any(?)
                and not exists (select 1 from outbox e where e.conversation_id = o.conversation_id
                                and e.status in ('waiting', 'sending') and e.sequence < o.sequence)
                for update of o skip locked""")
                .params(conversation, MessageLog.time(now), connectors.names())
                .query((row, number) -> new Parcel(
                        row.getLong("id"),
                        conversation,
                        row.getString("channel"),
                        row.getString("channel_conversation"),
                        ((Said) MessageJson.read(Sender.ASSISTANT, row.getString("content"))).reply(),
                        MessageLog.time(row, "sent_at")))
                .optional();
        parcel.ifPresent(taken -> jdbc.sql("""
                update outbox set status = 'sending', attempts = attempts + 1, due_at = ?, updated_at = ?
                where id = ?""")
                .params(MessageLog.time(now.plus(lease)), MessageLog.time(now), taken.id())
                .update());
        return parcel;
    }

    void delivered(Parcel parcel, String channelMessageId) {
        update(parcel, "delivered", clock.instant(), channelMessageId, "");
    }

    void refused(Parcel parcel, String reason) {
        update(parcel, "refused", clock.instant(), "", reason);
    }

    /** Whether the channel has it cannot be known; it is not sent again. */
    void unknown(Parcel parcel, String reason) {
        update(parcel, "uncertain", clock.instant(), "", reason);
    }

    void retryAt(Parcel parcel, Instant due, String reason) {
        update(parcel, "waiting", due, "", reason);
    }

    /** Marks replies whose sender was gone before it recorded an outcome; returns how many. */
    int giveUpExpiredLeases() {
        Instant now = clock.instant();
        return jdbc.sql("""
                update outbox set status = 'uncertain', reason = 'the node ended while it was sending', updated_at = ?
                where status = 'sending' and due_at <= ?""").params(MessageLog.time(now), MessageLog.time(now)).update();
    }

    /** Conversations whose oldest undelivered reply is due. */
    List<Long> dueConversations(int limit) {
        return jdbc.sql("""
                select conversation_id from outbox where status in ('waiting', 'sending') group by conversation_id
                having (array_agg(status order by sequence))[1] = 'waiting'
                and (array_agg(due_at order by sequence))[1] <= ? order by min(id) limit ?""")
                .params(MessageLog.time(clock.instant()), limit)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private void queue(long conversation, long sequence, Instant now) {
        jdbc.sql(
                        "insert into outbox(conversation_id, sequence, channel, account, due_at, queued_at, updated_at, status, cause) select ?, ?, channel, account, ?, ?, ?, case when unreachable_since is null then 'waiting' else 'aside' end, case when unreachable_since is not null then 'unreachable' end from conversation where id = ?")
                .params(
                        conversation,
                        sequence,
                        MessageLog.time(now),
                        MessageLog.time(now),
                        MessageLog.time(now),
                        conversation)
                .update();
    }

    private void update(Parcel parcel, String status, Instant due, String channelMessageId, String reason) {
        jdbc.sql("""
                update outbox set status = ?, due_at = ?, channel_message_ids = array[?], reason = nullif(?, ''),
                updated_at = ? where id = ? and status = 'sending'""")
                .params(
                        status,
                        MessageLog.time(due),
                        channelMessageId,
                        reason,
                        MessageLog.time(clock.instant()),
                        parcel.id())
                .update();
    }
}
