package vn.motcua.assistant.messaging;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.messaging.LoggedMessage.Content.Said;

/**
 * The queue of replies, each conversation's in order. Of each conversation only the oldest reply that is not over can be leased, by
 * one sender of all nodes at a time; what became of a message is recorded only by whoever still has the lease.
 */
@Component
class OutboxQueue {

    private final JdbcClient jdbc;
    private final Clock clock;

    OutboxQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The oldest reply of a conversation that is not over, if it is due and nobody is sending it. */
    Optional<Parcel> head(long conversation) {
        return jdbc.sql("""
                select o.id, o.channel, o.account, o.sequence, o.attempts, o.pending, o.put_offs, o.approved, o.queued_at,
                extract(epoch from o.put_off_for)::bigint as put_off_seconds, c.channel_conversation, c.last_interaction,
                c.officer_wrote_at, c.held, c.held_from, m.content, m.reply_to, m.sender, o.in_bulk, o.not_after
                from outbox o
                join conversation c on c.id = o.conversation_id
                join message m on m.conversation_id = o.conversation_id and m.sequence = o.sequence
                where o.conversation_id = ? and o.status = 'waiting' and o.due_at <= ?
                and not exists (select 1 from outbox e where e.conversation_id = o.conversation_id
                                and e.status in ('waiting', 'sending', 'held') and e.sequence < o.sequence)""")
                .params(conversation, MessageLog.time(clock.instant()))
                .query((row, number) -> parcel(row, conversation))
                .optional();
    }

    /** Conversations of an account whose oldest reply that is not over is due, those first that have been due for longest. */
    List<Long> due(ChannelKey key, int limit) {
        return jdbc.sql("""
                select w.conversation_id from (
                    select conversation_id, min(due_at) as due_at from outbox
                    where channel = ? and account = ? and status = 'waiting' and due_at <= ? group by conversation_id) w,
                lateral (
                    select status, due_at, in_bulk from outbox e where e.conversation_id = w.conversation_id
                    and e.status in ('waiting', 'sending', 'held') order by e.sequence limit 1) oldest
                where oldest.status = 'waiting' and oldest.due_at <= ? and not oldest.in_bulk order by w.due_at limit ?""")
                .params(key.channel(), key.account(), now(), now(), limit)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Conversations of an account whose next reply is one in bulk that is due, those first that have been due for longest. */
    List<Long> dueInBulk(ChannelKey key, int limit) {
        return jdbc.sql("""
                select conversation_id from outbox
                where in_bulk and channel = ? and account = ? and status = 'waiting' and due_at <= ?
                order by due_at limit ?""")
                .params(key.channel(), key.account(), now(), limit)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /**
     * Records that the next message of a reply is being sent, before the request leaves.
     *
     * @param parts in how many messages the reply is sent
     * @param probe whether it is to show that its channel takes messages again; else nothing is leased while the channel does not
     * @return the parcel as it is now; empty when somebody else has it
     */
    Optional<Parcel> lease(Parcel parcel, int parts, Duration lease, boolean probe) {
        Integer[] all = IntStream.range(0, parts).boxed().toArray(Integer[]::new);
        Instant now = clock.instant();
        return jdbc.sql("""
                update outbox o set status = 'sending', attempts = attempts + 1, due_at = ?, updated_at = ?,
                pending = coalesce(pending, ?),
                channel_message_ids = case when pending is null then ? else channel_message_ids end
                where id = ? and status = 'waiting' and attempts = ?
                and (? or not exists (select 1 from channel_state s
                                      where s.channel = o.channel and s.account = o.account and s.state <> 'open'))
                returning pending, attempts""")
                .params(
                        MessageLog.time(now.plus(lease)),
                        MessageLog.time(now),
                        all,
                        Collections.nCopies(parts, "").toArray(String[]::new),
                        parcel.id(),
                        parcel.attempts(),
                        probe)
                .query((row, number) -> new Parcel(
                        parcel.id(),
                        parcel.key(),
                        parcel.conversation(),
                        parcel.channelConversation(),
                        parcel.sequence(),
                        parcel.replyTo(),
                        parcel.reply(),
                        row.getInt("attempts"),
                        numbers(row.getArray("pending")),
                        parcel.putOffs(),
                        parcel.putOffFor(),
                        parcel.approved(),
                        parcel.queuedAt(),
                        parcel.lastInteraction(),
                        parcel.officerWroteAt(),
                        parcel.sender(),
                        parcel.held(),
                        parcel.heldFrom(),
                        parcel.inBulk(),
                        parcel.notAfter()))
                .optional();
    }

    /** When the message that is being sent was leased; empty when somebody else has it now. */
    Optional<Instant> sentAt(Parcel parcel) {
        return jdbc.sql("select updated_at from outbox where id = ? and status = 'sending' and attempts = ?")
                .params(parcel.id(), parcel.attempts())
                .query((row, number) -> MessageLog.time(row, "updated_at"))
                .optional();
    }

    /**
     * The channel has the message. Nobody waits for the disk: if this is lost with the database's machine, the message was leased
     * durably and is found as uncertain, not sent again.
     *
     * @return whether something of the conversation still waits behind it; what is said meanwhile is signalled by itself
     */
    boolean delivered(Parcel parcel, String channelMessageId) {
        return jdbc.sql("""
                with quick as (select set_config('synchronous_commit', 'off', true))
                update outbox o set status = case when cardinality(pending) > 1 then 'waiting' else ends_as end,
                pending = pending[2:], channel_message_ids[?] = ?, due_at = ?, updated_at = ?, put_offs = 0,
                put_off_for = '0', cause = case when ends_as = 'delivered' then null else cause end,
                reason = case when ends_as = 'delivered' then null else reason end
                from quick where id = ? and status = 'sending' and attempts = ?
                returning status = 'waiting' or exists (
                    select 1 from outbox b where b.conversation_id = o.conversation_id and b.sequence > o.sequence
                    and b.status in ('waiting', 'sending', 'held'))""")
                .params(parcel.part() + 1, Storable.id(channelMessageId), now(), now(), parcel.id(), parcel.attempts())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** The channel will never take this message of the reply; the others may go. */
    void refused(Parcel parcel, String reason) {
        jdbc.sql("""
                update outbox set status = case when cardinality(pending) > 1 then 'waiting' else 'refused' end,
                ends_as = 'refused', missing = missing || pending[1], pending = pending[2:], due_at = ?, updated_at = ?,
                put_offs = 0, put_off_for = '0', cause = 'refused', reason = ?
                where id = ? and status = 'sending' and attempts = ?""")
                .params(now(), now(), reason, parcel.id(), parcel.attempts())
                .update();
    }

    /** Whether the channel has the message cannot be known: it is not sent again, the others may go. */
    void uncertain(Parcel parcel, String reason) {
        jdbc.sql(UNCERTAIN + "where id = ? and status = 'sending' and attempts = ?")
                .params(now(), now(), Cause.NO_ANSWER.word(), reason, parcel.id(), parcel.attempts())
                .update();
    }

    private static final String UNCERTAIN = """
            update outbox set status = case when cardinality(pending) > 1 then 'waiting'
                when ends_as = 'refused' then 'refused' else 'uncertain' end,
            ends_as = case when ends_as = 'refused' then 'refused' else 'uncertain' end,
            missing = missing || pending[1], pending = pending[2:], due_at = ?, updated_at = ?,
            put_offs = 0, put_off_for = '0', cause = ?, reason = ?
            """;

    /** Marks messages whose sender was gone before it recorded an outcome; returns how many. */
    int giveUpExpiredLeases() {
        return jdbc.sql(UNCERTAIN + "where status = 'sending' and due_at <= ?")
                .params(now(), now(), Cause.SENDER_ENDED.word(), "", now())
                .update();
    }

    /** The channel asked for this reply to come later. */
    void putOff(Parcel parcel, Duration delay, String reason) {
        jdbc.sql("""
                update outbox set status = 'waiting', due_at = ?, updated_at = ?, put_offs = put_offs + 1,
                put_off_for = put_off_for + ? * interval '1 second', cause = ?, reason = ?
                where id = ? and status = 'sending' and attempts = ?""")
                .params(
                        MessageLog.time(clock.instant().plus(delay)),
                        now(),
                        Math.max(1, delay.toSeconds()),
                        Cause.PUT_OFF.word(),
                        reason,
                        parcel.id(),
                        parcel.attempts())
                .update();
    }

    /** Leaves a conversation alone for a while; its replies become stale in the end. */
    void putOffUnreadable(long conversation, Duration delay) {
        jdbc.sql("update outbox set due_at = ? where conversation_id = ? and status = 'waiting' and due_at <= ?")
                .params(MessageLog.time(clock.instant().plus(delay)), conversation, now())
                .update();
    }

    /** As if it had not been tried. */
    void giveBack(Parcel parcel, Cause cause, String reason) {
        jdbc.sql("""
                update outbox set status = 'waiting', due_at = ?, updated_at = ?, cause = ?, reason = ?
                where id = ? and status = 'sending' and attempts = ?""")
                .params(now(), now(), cause.word(), reason, parcel.id(), parcel.attempts())
                .update();
    }

    /** The channel wants the citizen to write first, which may have happened while the message was on its way. */
    void held(Parcel parcel, String reason) {
        jdbc.sql("""
                update outbox o set
                status = case when o.in_bulk then 'dropped' when c.last_interaction > o.updated_at then 'waiting' else 'held' end,
                due_at = ?, updated_at = ?, cause = ?, reason = ?
                from conversation c
                where c.id = o.conversation_id and o.id = ? and o.status = 'sending' and o.attempts = ?""")
                .params(
                        MessageLog.time(clock.instant().plusSeconds(1)),
                        now(),
                        Cause.HELD_BY_CHANNEL.word(),
                        reason,
                        parcel.id(),
                        parcel.attempts())
                .update();
    }

    /** Holds a reply that was not leased, unless the citizen has done something meanwhile. */
    void hold(Parcel parcel, Cause cause) {
        jdbc.sql("""
                update outbox o set status = case when o.in_bulk then 'dropped' else 'held' end, updated_at = ?, cause = ?,
                reason = null
                from conversation c
                where c.id = o.conversation_id and o.id = ? and o.status = 'waiting' and o.attempts = ?
                and c.last_interaction is not distinct from ?""")
                .param(now())
                .param(cause.word())
                .param(parcel.id())
                .param(parcel.attempts())
                .param(parcel.lastInteraction() == null ? null : MessageLog.time(parcel.lastInteraction()))
                .update();
    }

    /** Leaves a reply to staff. */
    void setAside(Parcel parcel, Cause cause, String reason) {
        jdbc.sql("""
                update outbox set status = case when in_bulk then 'dropped' else 'aside' end, updated_at = ?, cause = ?, reason = ?
                where id = ? and status in ('waiting', 'sending') and attempts = ?""")
                .params(now(), cause.word(), reason, parcel.id(), parcel.attempts())
                .update();
    }

    /** Leaves to staff what the assistant queued up to this time; what is being sent follows when its outcome is known. */
    void leaveToOfficer(long conversation, Instant until) {
        jdbc.sql("""
                update outbox o set status = case when o.in_bulk then 'dropped' else 'aside' end, updated_at = ?, cause = ?,
                reason = null
                from message m
                where o.conversation_id = ? and o.status in ('waiting', 'held') and o.queued_at <= ?
                and m.conversation_id = o.conversation_id and m.sequence = o.sequence and m.sender = 'assistant'""")
                .params(now(), Cause.OFFICER.word(), conversation, MessageLog.time(until))
                .update();
    }

    /**
     * Holds what has waited for long and would cost something by now, so that it goes when the citizen writes again; returns how
     * many.
     *
     * @param free for how long after the citizen's last act the account's channel takes messages for nothing
     */
    int holdStale(ChannelKey key, Duration free, Duration staleAfter) {
        Instant now = clock.instant();
        return jdbc.sql("""
                update outbox o set status = case when o.in_bulk then 'dropped' else 'held' end, updated_at = ?, cause = ?,
                reason = null
                from conversation c
                where c.id = o.conversation_id and o.channel = ? and o.account = ? and o.status = 'waiting'
                and not o.approved and o.queued_at <= ? and (c.last_interaction is null or c.last_interaction <= ?)""")
                .params(
                        MessageLog.time(now),
                        Cause.WINDOW_BILLED.word(),
                        key.channel(),
                        key.account(),
                        MessageLog.time(now.minus(staleAfter)),
                        MessageLog.time(now.minus(free)))
                .update();
    }

    /** Leaves to staff what would come out of the blue; returns how many. */
    int setStaleAside(Duration staleAfter) {
        return jdbc.sql("""
                update outbox set status = case when in_bulk then 'dropped' else 'aside' end, updated_at = ?, cause = ?
                where status = 'waiting' and queued_at <= ?""")
                .params(
                        now(),
                        Cause.STALE.word(),
                        MessageLog.time(clock.instant().minus(staleAfter)))
                .update();
    }

    private java.time.OffsetDateTime now() {
        return MessageLog.time(clock.instant());
    }

    private static Parcel parcel(ResultSet row, long conversation) throws SQLException {
        return new Parcel(
                row.getLong("id"),
                new ChannelKey(row.getString("channel"), row.getString("account")),
                conversation,
                row.getString("channel_conversation"),
                row.getLong("sequence"),
                row.getObject("reply_to", Long.class),
                ((Said) MessageJson.read(Sender.ASSISTANT, row.getString("content"))).reply(),
                row.getInt("attempts"),
                numbers(row.getArray("pending")),
                row.getInt("put_offs"),
                Duration.ofSeconds(row.getLong("put_off_seconds")),
                row.getBoolean("approved"),
                MessageLog.time(row, "queued_at"),
                MessageLog.timeOrNull(row, "last_interaction"),
                MessageLog.timeOrNull(row, "officer_wrote_at"),
                Sender.of(row.getString("sender")),
                row.getBoolean("held"),
                MessageLog.timeOrNull(row, "held_from"),
                row.getBoolean("in_bulk"),
                MessageLog.timeOrNull(row, "not_after"));
    }

    private static List<Integer> numbers(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((Integer[]) array.getArray());
    }
}
