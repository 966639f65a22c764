package vn.motcua.assistant.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.connector.Capabilities;
import vn.motcua.connector.Connector;
import vn.motcua.connector.Reply;

/**
 * What is said to many in the same words, such as an announcement, through the same log and outbox as everything else. It gives way to
 * what answers somebody, and what cannot be sent is given up, not kept for later or left to staff: whoever sends it asks what became of
 * it and decides.
 */
@Component
public class BulkMessages {

    private final JdbcClient jdbc;
    private final Connectors connectors;
    private final ConversationSignals signals;
    private final Clock clock;

    BulkMessages(JdbcClient jdbc, Connectors connectors, ConversationSignals signals, Clock clock) {
        this.jdbc = jdbc;
        this.connectors = connectors;
        this.signals = signals;
        this.clock = clock;
    }

    /**
     * A channel that is set up on this node.
     *
     * @param channel its name
     * @param account the operator's account on it
     * @param capabilities what it can show, how fast, and until when after a citizen's last act
     */
    public record Route(String channel, String account, Capabilities capabilities) {
        /** Whether what is said waits on a page until the citizen opens it. */
        public boolean isPulled() {
            return capabilities.pull();
        }
    }

    /** A message of a conversation's log. */
    public record Handed(long conversation, long sequence) {}

    /**
     * How something is said.
     *
     * @param notAfter when it is given up; null when it may go at any time
     * @param overOfficers whether also where an officer has the conversation in hand
     * @param billed whether also where the channel takes it for money alone
     */
    public record Manner(@Nullable Instant notAfter, boolean overOfficers, boolean billed) {}

    /** What became of a message. */
    public enum Fate {
        /** The channel has it. */
        DELIVERED,
        /** It stands on the page that the citizen opens. */
        LEFT,
        /** Whether the channel has it cannot be known. */
        UNCERTAIN,
        /** It was not sent, and will not be. */
        NOT_SENT
    }

    /**
     * A message that is over.
     *
     * @param fate what became of it
     * @param cause not sent: the word of a {@link Cause}; else empty
     */
    public record Ended(Handed handed, Fate fate, String cause) {}

    /** The channels of this node, by name. */
    public List<Route> routes() {
        return connectors.all().stream()
                .map(connector -> new Route(connector.channel(), connector.account(), connector.capabilities()))
                .sorted((one, other) ->
                        (one.channel() + " " + one.account()).compareTo(other.channel() + " " + other.account()))
                .toList();
    }

    /** How many messages in bulk wait on a channel or are being sent on it. */
    public int queued(Route route) {
        return jdbc.sql("""
                select count(*) from outbox
                where in_bulk and channel = ? and account = ? and status in ('waiting', 'sending')""")
                .params(route.channel(), route.account())
                .query(Integer.class)
                .single();
    }

    /**
     * Says the same in several conversations. In a transaction: it is said when that commits, or never.
     *
     * @return where it is said. It is not said where somebody else is at work on the conversation at this moment, where nothing reaches
     *     the citizen, and where an officer has it in hand
     */
    public List<Handed> say(Collection<Long> conversations, Reply reply, Manner manner) {
        if (conversations.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant notAfter = manner.notAfter();
        List<Handed> said = jdbc.sql("""
                with free as (
                    select id from conversation where id = any(?) and unreachable_since is null and (? or not held)
                    order by id for no key update skip locked),
                numbered as (
                    update conversation c set last_sequence = c.last_sequence + 1 from free where c.id = free.id
                    returning c.id, c.last_sequence as sequence, c.channel, c.account),
                added as (
                    insert into message(conversation_id, sequence, sender, content, sent_at)
                    select id, sequence, 'assistant', ?::jsonb, ? from numbered),
                queued as (
                    insert into outbox(conversation_id, sequence, channel, account, due_at, queued_at, updated_at, in_bulk,
                    not_after, approved)
                    select id, sequence, channel, account, ?, ?, ?, true, ?, ? from numbered where not channel = any(?))
                select id, sequence from numbered""")
                .param(conversations.toArray(Long[]::new))
                .param(manner.overOfficers())
                .param(MessageJson.write(new LoggedMessage.Content.Said(reply)))
                .param(MessageLog.time(now))
                .param(MessageLog.time(now))
                .param(MessageLog.time(now))
                .param(MessageLog.time(now))
                .param(notAfter == null ? null : MessageLog.time(notAfter))
                .param(manner.overOfficers() || manner.billed())
                .param(pulled())
                .query((row, number) -> new Handed(row.getLong("id"), row.getLong("sequence")))
                .list();
        said.forEach(one -> signals.afterCommit(ConversationSignals.Event.LOG_GROWN, one.conversation()));
        return said;
    }

    /** What became of these messages; those of which nothing is known yet are left out. */
    public List<Ended> ended(Collection<Handed> handed) {
        if (handed.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select h.conversation, h.sequence, o.status, o.cause from unnest(?::bigint[], ?::bigint[]) h(conversation, sequence)
                left join outbox o on o.conversation_id = h.conversation and o.sequence = h.sequence
                where o.status is null or o.status not in ('waiting', 'sending')""")
                .params(conversations(handed), sequences(handed))
                .query((row, number) -> ended(
                        new Handed(row.getLong("conversation"), row.getLong("sequence")),
                        row.getString("status"),
                        row.getString("cause")))
                .list();
    }

    /** Gives up those of these messages of which nothing has been sent. */
    public void withdraw(Collection<Handed> handed) {
        if (handed.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update outbox o set status = 'dropped', updated_at = ?, cause = ?, reason = null
                from unnest(?::bigint[], ?::bigint[]) h(conversation, sequence)
                where o.conversation_id = h.conversation and o.sequence = h.sequence and o.status = 'waiting'
                and o.pending is null""")
                .params(MessageLog.time(clock.instant()), Cause.LATE.word(), conversations(handed), sequences(handed))
                .update();
    }

    private static Ended ended(Handed handed, @Nullable String status, @Nullable String cause) {
        if (status == null) {
            return new Ended(handed, Fate.LEFT, "");
        }
        return switch (status) {
            case "delivered" -> new Ended(handed, Fate.DELIVERED, "");
            case "uncertain" -> new Ended(handed, Fate.UNCERTAIN, "");
            default ->
                new Ended(handed, Fate.NOT_SENT, Optional.ofNullable(cause).orElse(Cause.REFUSED.word()));
        };
    }

    private String[] pulled() {
        var names = new ArrayList<String>();
        for (Connector connector : connectors.all()) {
            if (connector.capabilities().pull()) {
                names.add(connector.channel());
            }
        }
        return names.toArray(String[]::new);
    }

    private static Long[] conversations(Collection<Handed> handed) {
        return numbers(handed.stream().map(Handed::conversation));
    }

    private static Long[] sequences(Collection<Handed> handed) {
        return numbers(handed.stream().map(Handed::sequence));
    }

    private static Long[] numbers(Stream<Long> numbers) {
        return numbers.toArray(Long[]::new);
    }
}
