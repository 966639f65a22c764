package vn.motcua.assistant.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.messaging.LoggedMessage.Content.Said;
import vn.motcua.connector.Connector;

/**
 * What operators see of the replies that have not reached their citizens, and what they can do about it; who was not reached by
 * what went to many is told by whoever sent it. Nothing here holds what was
 * said but {@link #text}, so that whoever calls that can keep a record of it.
 */
@Component
public class Deliveries {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Connectors connectors;
    private final ChannelStates states;
    private final OutboxSignals queued;
    private final Clock clock;

    Deliveries(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Connectors connectors,
            ChannelStates states,
            OutboxSignals queued,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.connectors = connectors;
        this.states = states;
        this.queued = queued;
        this.clock = clock;
    }

    /** What is the matter with a reply that has not reached its citizen. */
    public enum Status {
        /** Will be sent by itself. */
        WAITING,
        /** Waits for the citizen to write first. */
        HELD,
        /** Waits for a decision: it will not be sent by itself. */
        ASIDE,
        /** The channel will not take it, or a message of it. */
        REFUSED,
        /** Whether the citizen has it, or a message of it, cannot be known. */
        UNCERTAIN;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether a channel takes messages. */
    public enum Condition {
        /** Yes. */
        OPEN,
        /** Not now; it is tried again by itself. */
        PAUSED,
        /** Not before something is mended; see {@link Deliveries#resume}. */
        STOPPED,
        /** It is not set up on this node. */
        OFF
    }

    /**
     * A channel on which replies are pushed.
     *
     * @param channel its name
     * @param account the operator's account on it
     * @param condition whether it takes messages
     * @param since since when; null when it has never been otherwise
     * @param triedAt paused: when it is tried again; else null
     * @param reason why it takes none; empty when it does
     * @param counts how many replies there are of each status, those with none left out
     * @param waitingSince since when the oldest one waits that will be sent by itself; null when none does
     */
    public record Channel(
            String channel,
            String account,
            Condition condition,
            @Nullable Instant since,
            @Nullable Instant triedAt,
            String reason,
            Map<Status, Long> counts,
            @Nullable Instant waitingSince) {
        /** Copies the map. */
        public Channel {
            counts = Map.copyOf(counts);
        }
    }

    /**
     * A reply that has not reached its citizen.
     *
     * @param id its number, by which it can be retried and dropped
     * @param channel the channel's name
     * @param account the operator's account on it
     * @param conversation the conversation's number
     * @param sequence its number in the conversation's log
     * @param status what is the matter with it
     * @param cause why; null when it just waits for its turn
     * @param reason what the channel said of it; may be empty
     * @param since since when it waits, or when it was said
     * @param dueAt waiting: when it will be tried again at the earliest; null otherwise
     * @param attempts how often it, or a message of it, was sent or tried
     */
    public record Entry(
            long id,
            String channel,
            String account,
            long conversation,
            long sequence,
            Status status,
            @Nullable Cause cause,
            String reason,
            Instant since,
            @Nullable Instant dueAt,
            int attempts) {}

    /** The channels on which replies are pushed, and those that are off while replies wait for them, by name. */
    public List<Channel> channels() {
        Map<ChannelKey, ChannelState> stored = states.read();
        Map<ChannelKey, Counted> counted = count();
        var keys = new java.util.TreeSet<>(
                Comparator.comparing(ChannelKey::channel).thenComparing(ChannelKey::account));
        connectors.pushed().stream().map(ChannelKey::of).forEach(keys::add);
        keys.addAll(counted.keySet());
        var channels = new ArrayList<Channel>();
        for (ChannelKey key : keys) {
            ChannelState state = stored.getOrDefault(key, ChannelState.NEVER_TROUBLED);
            Counted of = counted.getOrDefault(key, new Counted());
            channels.add(new Channel(
                    key.channel(),
                    key.account(),
                    connectors.find(key).isEmpty()
                            ? Condition.OFF
                            : Condition.valueOf(state.kind().name()),
                    state.since(),
                    state.probeAt(),
                    state.reason(),
                    of.counts,
                    of.waitingSince));
        }
        return List.copyOf(channels);
    }

    /**
     * Replies that have not reached their citizens, the oldest first.
     *
     * @param channel only those of this channel; empty for all
     * @param statuses only those of these statuses, at least one
     * @param after only those with a greater number; 0 for the first page
     * @param limit the most wanted, 1 or more
     */
    public List<Entry> list(String channel, Set<Status> statuses, long after, int limit) {
        return jdbc.sql("""
                select id, channel, account, conversation_id, sequence, status, cause, reason, queued_at, due_at, attempts
                from outbox where not in_bulk and status = any(?) and status in ('waiting', 'held', 'refused', 'uncertain', 'aside')
                and (? = '' or channel = ?) and id > ? order by id limit ?""")
                .params(statuses.stream().map(Status::word).toArray(String[]::new), channel, channel, after, limit)
                .query((row, number) -> entry(row))
                .list();
    }

    /** One of them; empty when there is none with this number, or it is over. */
    public Optional<Entry> find(long id) {
        return jdbc.sql("""
                select id, channel, account, conversation_id, sequence, status, cause, reason, queued_at, due_at, attempts
                from outbox where id = ? and status in ('waiting', 'held', 'refused', 'uncertain', 'aside')""").param(id).query((row, number) -> entry(row)).optional();
    }

    /** What a reply says; empty when there is none with this number. To be recorded by whoever shows it. */
    public Optional<String> text(long id) {
        return jdbc.sql("""
                select m.content from outbox o
                join message m on m.conversation_id = o.conversation_id and m.sequence = o.sequence where o.id = ?""")
                .param(id)
                .query((row, number) -> ((Said) MessageJson.read(Sender.ASSISTANT, row.getString("content")))
                        .reply()
                        .text())
                .optional();
    }

    /**
     * Lets a reply go again: at once, also where it costs something, and of one that was sent in part only what is missing. What is
     * uncertain may reach the citizen twice by this.
     *
     * @param by who wants it
     * @return whether there was anything to do
     */
    public boolean retry(long id, String by) {
        return Boolean.TRUE.equals(transaction.execute(status -> jdbc.sql("""
                update outbox set status = 'waiting', due_at = ?, queued_at = ?, updated_at = ?, put_offs = 0,
                put_off_for = '0', cause = null, reason = null, ends_as = 'delivered', approved = true, decided_by = ?,
                pending = case when pending is null then null else missing || pending end, missing = '{}'
                where id = ? and status in ('waiting', 'held', 'refused', 'uncertain', 'aside')
                returning channel, account, conversation_id""")
                .params(now(), now(), now(), by, id)
                .query((row, number) -> {
                    queued.afterCommit(
                            new ChannelKey(row.getString("channel"), row.getString("account")),
                            row.getLong("conversation_id"));
                    return true;
                })
                .optional()
                .isPresent()));
    }

    /**
     * Gives a reply up: it is not sent, and those behind it may go.
     *
     * @param by who wants it
     * @return whether there was anything to do
     */
    public boolean drop(long id, String by) {
        return Boolean.TRUE.equals(transaction.execute(status -> jdbc.sql("""
                update outbox set status = 'dropped', updated_at = ?, decided_by = ?
                where id = ? and status in ('waiting', 'held', 'refused', 'uncertain', 'aside')
                returning channel, account, conversation_id""")
                .params(now(), by, id)
                .query((row, number) -> {
                    queued.afterCommit(
                            new ChannelKey(row.getString("channel"), row.getString("account")),
                            row.getLong("conversation_id"));
                    return true;
                })
                .optional()
                .isPresent()));
    }

    /**
     * Tries at once, with a single reply, whether a paused or stopped channel takes messages again; the others follow if it does. To
     * be called by staff, or when a check has found that what was wrong is mended.
     *
     * @return whether the channel was paused or stopped
     */
    public boolean resume(String channel, String account) {
        return states.resume(new ChannelKey(channel, account));
    }

    /** The same for a connector's channel. */
    public boolean resume(Connector connector) {
        return resume(connector.channel(), connector.account());
    }

    /**
     * Stops a channel, as when a check has found that it cannot work until something is mended. What waits for it goes on waiting.
     *
     * @param reason for staff: no token, nothing that a citizen wrote
     */
    public void stop(Connector connector, String reason) {
        states.stop(ChannelKey.of(connector), reason);
    }

    private static final class Counted {
        private final Map<Status, Long> counts = new EnumMap<>(Status.class);
        private @Nullable Instant waitingSince;
    }

    private Map<ChannelKey, Counted> count() {
        var counted = new HashMap<ChannelKey, Counted>();
        jdbc.sql("""
                select channel, account, status, count(*) as replies, min(queued_at) as oldest from outbox
                where not in_bulk and status in ('waiting', 'held', 'refused', 'uncertain', 'aside')
                group by channel, account, status""").query(row -> {
            var key = new ChannelKey(row.getString("channel"), row.getString("account"));
            Counted of = counted.computeIfAbsent(key, first -> new Counted());
            Status status = status(row);
            of.counts.put(status, row.getLong("replies"));
            if (status == Status.WAITING) {
                of.waitingSince = MessageLog.time(row, "oldest");
            }
        });
        return counted;
    }

    private OffsetDateTime now() {
        return MessageLog.time(clock.instant());
    }

    private static Status status(ResultSet row) throws SQLException {
        return Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Status status = status(row);
        String cause = row.getString("cause");
        String reason = row.getString("reason");
        return new Entry(
                row.getLong("id"),
                row.getString("channel"),
                row.getString("account"),
                row.getLong("conversation_id"),
                row.getLong("sequence"),
                status,
                cause == null ? null : Cause.of(cause),
                reason == null ? "" : reason,
                MessageLog.time(row, "queued_at"),
                status == Status.WAITING ? MessageLog.time(row, "due_at") : null,
                row.getInt("attempts"));
    }
}
