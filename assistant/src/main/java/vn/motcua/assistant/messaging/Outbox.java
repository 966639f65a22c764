package vn.motcua.assistant.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.connector.Reply;

/**
 * Replies on their way to citizens: each is written to the conversation's log, and where the channel must be pushed, queued for
 * the {@link OutboxDispatcher}.
 */
@Component
public class Outbox {

    private final JdbcClient jdbc;
    private final MessageLog log;
    private final Connectors connectors;
    private final ConversationSignals signals;
    private final OutboxSignals queued;
    private final Clock clock;

    Outbox(
            JdbcClient jdbc,
            MessageLog log,
            Connectors connectors,
            ConversationSignals signals,
            OutboxSignals queued,
            Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.connectors = connectors;
        this.signals = signals;
        this.queued = queued;
        this.clock = clock;
    }

    /**
     * Says these replies, in order. In the turn's transaction: they are said when it commits, or never.
     *
     * @param sender who says them: the assistant, or nobody in particular
     * @param replyTo the number of the citizen's message that they answer; null when they answer none
     */
    public void say(long conversation, Sender sender, @Nullable Long replyTo, List<Reply> replies) {
        say(conversation, new Speaker(sender, null), replyTo, replies);
    }

    /**
     * Says what an officer wrote. In a transaction.
     *
     * @param account the number of the officer's account
     * @return its number in the conversation's log
     */
    public long sayAsOfficer(long conversation, long account, Reply words) {
        return say(conversation, new Speaker(Sender.OFFICER, account), null, List.of(words));
    }

    /** Who says something; of an officer the account's number. */
    record Speaker(Sender sender, @Nullable Long account) {}

    private long say(long conversation, Speaker speaker, @Nullable Long replyTo, List<Reply> replies) {
        if (replies.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        MessageLog.Added added = log.add(conversation, speaker, replyTo, replies, now);
        signals.afterCommit(ConversationSignals.Event.LOG_GROWN, conversation);
        if (connectors.isPushed(added.key().channel())) {
            queue(conversation, added.first(), replies.size(), now);
            queued.afterCommit(added.key(), conversation);
        }
        return added.first();
    }

    private void queue(long conversation, long first, int count, Instant now) {
        jdbc.sql("""
                insert into outbox(conversation_id, sequence, channel, account, due_at, queued_at, updated_at, status, cause)
                select id, place, channel, account, ?, ?, ?,
                case when unreachable_since is null then 'waiting' else 'aside' end,
                case when unreachable_since is null then null else ? end
                from conversation, generate_series(?, ?) place where id = ?""")
                .params(
                        MessageLog.time(now),
                        MessageLog.time(now),
                        MessageLog.time(now),
                        Cause.UNREACHABLE.word(),
                        first,
                        first + count - 1,
                        conversation)
                .update();
    }
}
