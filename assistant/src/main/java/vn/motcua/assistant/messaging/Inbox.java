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
import vn.motcua.assistant.privacy.PersonalDataMask;
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
    private final MessageLog log;
    private final ConversationSignals signals;
    private final List<ChoiceLabels> labels;
    private final Clock clock;

    Inbox(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            MessageLog log,
            ConversationSignals signals,
            List<ChoiceLabels> labels,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.log = log;
        this.signals = signals;
        this.labels = List.copyOf(labels);
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
     * @param sequence its number in the conversation's log
     * @param attempts how many turns it has failed, 0 or more
     * @param content what the citizen wrote
     * @param receivedAt when
     */
    public record Head(long id, long conversation, long sequence, int attempts, Written content, Instant receivedAt) {}

    /** The number of a conversation, which is begun when it is not known yet. */
    public long conversation(String channel, String account, String channelConversation) {
        Optional<Long> known = find(channel, account, channelConversation);
        if (known.isPresent()) {
            return known.get();
        }
        return jdbc.sql("""
                insert into conversation(channel, account, channel_conversation, created_at) values (?, ?, ?, ?)
                on conflict (channel, account, channel_conversation) do update set channel = excluded.channel
                returning id""")
                .params(channel, account, channelConversation, MessageLog.time(clock.instant()))
                .query(Long.class)
                .single();
    }

    /**
     * Stores a message, personal data masked; when this returns, it is durable and will be answered. A message whose event was
     * taken in before changes nothing.
     */
    public Accepted accept(InboundMessage message) {
        @Nullable
        Accepted accepted = transaction.execute(status -> {
            Numbered numbered = number(message);
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            if (!store(message, numbered, written(numbered.conversation(), message.content()), now)) {
                // Taken in before: the number is given back.
                status.setRollbackOnly();
                return null;
            }
            signals.afterCommit(ConversationSignals.Event.RECEIVED, numbered.conversation());
            signals.afterCommit(ConversationSignals.Event.LOG_GROWN, numbered.conversation());
            return new Accepted(numbered.conversation(), numbered.sequence(), false);
        });
        return accepted != null ? accepted : find(message);
    }

    /** Takes and locks the head of a conversation; empty when nothing is due or somebody else is at it. In a transaction. */
    public Optional<Head> takeHead(long conversation) {
        return jdbc.sql("""
                select i.id, i.sequence, i.attempts, i.received_at, m.content from inbox i
                join message m on m.conversation_id = i.conversation_id and m.sequence = i.sequence
                where i.conversation_id = ? and i.status = 'waiting' and i.due_at <= ?
                and not exists (select 1 from inbox e where e.conversation_id = i.conversation_id
                                and e.status = 'waiting' and e.sequence < i.sequence)
                for update of i skip locked""")
                .params(conversation, MessageLog.time(clock.instant()))
                .query((row, number) -> new Head(
                        row.getLong("id"),
                        conversation,
                        row.getLong("sequence"),
                        row.getInt("attempts"),
                        (Written) MessageJson.read(Sender.CITIZEN, row.getString("content")),
                        MessageLog.time(row, "received_at")))
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

    /** Records that a head was answered, in the turn's own transaction. */
    public void answered(Head head) {
        end(head, "answered", null);
    }

    /** Records that a head will not be tried again, in the transaction that tells the citizen so. */
    public void failed(Head head, String reason) {
        end(head, "failed", reason);
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

    private void end(Head head, String status, @Nullable String reason) {
        jdbc.sql("update inbox set status = ?, reason = ? where id = ?")
                .param(status)
                .param(reason)
                .param(head.id())
                .update();
    }

    private record Numbered(long conversation, long sequence) {}

    /** The next number of the message's conversation, which stays locked until the transaction ends. */
    private Numbered number(InboundMessage message) {
        return nextNumber(message).orElseGet(() -> {
            conversation(message.channel(), message.account(), message.conversation());
            return nextNumber(message).orElseThrow();
        });
    }

    private Optional<Numbered> nextNumber(InboundMessage message) {
        return jdbc.sql("""
                update conversation set last_sequence = last_sequence + 1
                where channel = ? and account = ? and channel_conversation = ? returning id, last_sequence""")
                .params(message.channel(), message.account(), message.conversation())
                .query((row, number) -> new Numbered(row.getLong("id"), row.getLong("last_sequence")))
                .optional();
    }

    /** Whether it was new. */
    private boolean store(InboundMessage message, Numbered numbered, Written written, Instant now) {
        return jdbc.sql("""
                with taken as (
                    insert into inbox(channel, account, event_id, conversation_id, sequence, received_at, due_at)
                    values (?, ?, ?, ?, ?, ?, ?) on conflict (channel, account, event_id) do nothing
                    returning conversation_id, sequence)
                insert into message(conversation_id, sequence, sender, content, sent_at)
                select conversation_id, sequence, 'citizen', ?::jsonb, ? from taken""")
                        .params(
                                message.channel(),
                                message.account(),
                                message.eventId(),
                                numbered.conversation(),
                                numbered.sequence(),
                                MessageLog.time(message.receivedAt()),
                                MessageLog.time(message.receivedAt()),
                                MessageJson.write(written),
                                MessageLog.time(now))
                        .update()
                == 1;
    }

    private Written written(long conversation, InboundMessage.Content content) {
        return switch (content) {
            case InboundMessage.Content.Text text -> new Written(PersonalDataMask.mask(text.text()), null);
            case InboundMessage.Content.Did did -> new Written(PersonalDataMask.mask(did.text()), null, did.gesture());
            case InboundMessage.Content.Chosen chosen -> {
                String value = PersonalDataMask.mask(chosen.value());
                yield new Written(
                        log.labelOf(conversation, value)
                                .or(() -> labels.stream()
                                        .flatMap(known -> known.labelOf(value).stream())
                                        .findFirst())
                                .orElse(value),
                        value);
            }
        };
    }

    private Optional<Long> find(String channel, String account, String channelConversation) {
        return jdbc.sql("select id from conversation where channel = ? and account = ? and channel_conversation = ?")
                .params(channel, account, channelConversation)
                .query(Long.class)
                .optional();
    }

    private Accepted find(InboundMessage message) {
        return jdbc.sql(
                        "select conversation_id, sequence from inbox where channel = ? and account = ? and event_id = ?")
                .params(message.channel(), message.account(), message.eventId())
                .query((row, number) -> new Accepted(row.getLong("conversation_id"), row.getLong("sequence"), true))
                .single();
    }
}
