package vn.motcua.assistant.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.connector.InboundEvent;

/**
 * The conversations and what is known of the way to their citizens.
 *
 * <p>Whoever locks several things of a conversation takes them in this order, so that nobody waits for each other: the messages
 * of the inbox, the conversation itself, the replies of the outbox.
 */
@Component
class Conversations {

    private final JdbcClient jdbc;
    private final Clock clock;

    Conversations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A conversation whose numbers nobody else gives until the transaction ends.
     *
     * @param id its number
     * @param lastSequence the last number of its log
     */
    record Locked(long id, long lastSequence) {}

    /** The number of a conversation, which is begun when it is not known yet. */
    long number(String channel, String account, String channelConversation) {
        return find(channel, account, channelConversation)
                .orElseGet(() -> jdbc.sql("""
                        insert into conversation(channel, account, channel_conversation, created_at) values (?, ?, ?, ?)
                        on conflict (channel, account, channel_conversation) do update set channel = excluded.channel
                        returning id""")
                        .params(channel, account, Storable.id(channelConversation), MessageLog.time(clock.instant()))
                        .query(Long.class)
                        .single());
    }

    Optional<Long> find(String channel, String account, String channelConversation) {
        return jdbc.sql("select id from conversation where channel = ? and account = ? and channel_conversation = ?")
                .params(channel, account, Storable.id(channelConversation))
                .query(Long.class)
                .optional();
    }

    /** Locks a conversation, which is begun when it is not known yet. In a transaction. */
    Locked lock(String channel, String account, String channelConversation) {
        return lockKnown(channel, account, channelConversation).orElseGet(() -> {
            number(channel, account, channelConversation);
            return lockKnown(channel, account, channelConversation).orElseThrow();
        });
    }

    /** Locks a conversation; empty when there is none. In a transaction. */
    Optional<Locked> lockKnown(String channel, String account, String channelConversation) {
        return jdbc.sql("""
                select id, last_sequence from conversation
                where channel = ? and account = ? and channel_conversation = ? for no key update""")
                .params(channel, account, Storable.id(channelConversation))
                .query((row, number) -> new Locked(row.getLong("id"), row.getLong("last_sequence")))
                .optional();
    }

    /**
     * Waits until no turn of the messages taken in so far is running, and lets none of them begin before the transaction ends. One that
     * is taken in later is not held up: {@link Holding#lock} is for that.
     *
     * @return the greatest number of these messages; 0 when none waits
     */
    long lockTurns(long conversation) {
        return jdbc
                .sql(
                        "select sequence from inbox where conversation_id = ? and status = 'waiting' order by sequence for update")
                .param(conversation)
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    /** The citizen has done something; returns whether replies were held for that. */
    boolean interacted(InboundEvent.Interacted event) {
        Instant now = clock.instant();
        Optional<Locked> conversation = lockKnown(event.channel(), event.account(), event.conversation());
        if (conversation.isEmpty()) {
            return false;
        }
        jdbc.sql("""
                update conversation set last_interaction = greatest(last_interaction, ?),
                unreachable_since = case when unreachable_since > ? then unreachable_since end where id = ?""")
                .params(
                        MessageLog.time(event.at()),
                        MessageLog.time(event.at()),
                        conversation.get().id())
                .update();
        return jdbc.sql("""
                update outbox set status = 'waiting', due_at = ?, queued_at = ?, cause = null, reason = null
                where conversation_id = ? and status = 'held'""")
                        .params(
                                MessageLog.time(now),
                                MessageLog.time(now),
                                conversation.get().id())
                        .update()
                > 0;
    }

    /**
     * Nothing reaches the citizen from now on: what waits is set aside for staff. Nothing happens when the citizen has done
     * something since, or is not known.
     */
    void left(InboundEvent.Left event) {
        lockKnown(event.channel(), event.account(), event.conversation())
                .ifPresent(conversation -> unreachable(conversation.id(), event.at(), "the citizen left the channel"));
    }

    /**
     * The same as the channel says when something is sent.
     *
     * @param since a citizen who has done something after this has come back
     * @param reason for staff, without anything that a citizen wrote
     * @return whether the citizen has not come back since
     */
    boolean unreachable(long conversation, Instant since, String reason) {
        int marked = jdbc.sql("""
                update conversation set unreachable_since = coalesce(unreachable_since, ?)
                where id = ? and (last_interaction is null or last_interaction <= ?)""")
                .params(MessageLog.time(since), conversation, MessageLog.time(since))
                .update();
        if (marked == 1) {
            jdbc.sql("""
                    update outbox set status = case when in_bulk then 'dropped' else 'aside' end, cause = 'unreachable',
                    reason = ?, updated_at = ?
                    where conversation_id = ? and status in ('waiting', 'held')""")
                    .params(reason, MessageLog.time(clock.instant()), conversation)
                    .update();
        }
        return marked == 1;
    }
}
