package vn.motcua.assistant.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.messaging.LoggedMessage.Content.Said;
import vn.motcua.connector.Reply;

/** What was said in each conversation, in order. */
@Component
public class MessageLog {

    private final JdbcClient jdbc;

    MessageLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The messages that follow.
     *
     * @param after only those with a greater number; 0 for all
     * @param limit the most messages wanted, 1 or more
     */
    public List<LoggedMessage> after(long conversation, long after, int limit) {
        return jdbc.sql("""
                select sequence, sender, account_id, reply_to, content, sent_at from message
                where conversation_id = ? and sequence > ? order by sequence limit ?""")
                .params(conversation, after, limit)
                .query(MessageLog::message)
                .list();
    }

    /** The last number of each of these conversations. */
    public Map<Long, Long> lastSequences(Collection<Long> conversations) {
        if (conversations.isEmpty()) {
            return Map.of();
        }
        var last = new HashMap<Long, Long>();
        jdbc.sql("select id, last_sequence from conversation where id = any(?)")
                .param(conversations.toArray(Long[]::new))
                .query(row -> {
                    last.put(row.getLong("id"), row.getLong("last_sequence"));
                });
        return last;
    }

    /** Adds replies under the next numbers, in one statement; the conversation stays locked until the transaction ends. */
    Added add(long conversation, Outbox.Speaker speaker, @Nullable Long replyTo, List<Reply> replies, Instant sentAt) {
        String[] contents = replies.stream()
                .map(reply -> MessageJson.write(new Said(reply)))
                .toArray(String[]::new);
        return jdbc.sql("""
                with numbered as (
                    update conversation set last_sequence = last_sequence + ? where id = ?
                    returning last_sequence - ? as before, channel, account),
                added as (
                    insert into message(conversation_id, sequence, sender, account_id, reply_to, content, sent_at)
                    select ?, before + place, ?, ?, ?, content::jsonb, ?
                    from numbered, unnest(?::text[]) with ordinality as replies(content, place))
                select before + 1 as first, channel, account from numbered""")
                .param(replies.size())
                .param(conversation)
                .param(replies.size())
                .param(conversation)
                .param(speaker.sender().wire())
                .param(speaker.account())
                .param(replyTo)
                .param(time(sentAt))
                .param(contents)
                .query((row, number) -> new Added(
                        row.getLong("first"), new ChannelKey(row.getString("channel"), row.getString("account"))))
                .single();
    }

    /**
     * Replies that were added.
     *
     * @param first the number of the first one
     * @param key the conversation's account
     */
    record Added(long first, ChannelKey key) {}

    /**
     * The words on the latest quick reply or thing to tick off with this value that the conversation was offered not long ago.
     *
     * @param offers in how many of the assistant's last messages it is looked for; each of them is unpacked
     */
    Optional<String> labelOf(long conversation, String choice, int offers) {
        return jdbc.sql("""
                select words from (
                    select content, sequence from message where conversation_id = ? and sender <> 'citizen'
                    order by sequence desc limit ?) recent, lateral (
                    select offered ->> 'label' as words from jsonb_array_elements(content -> 'choices') offered
                    where offered ->> 'value' = ?
                    union all
                    select item ->> 'name' from jsonb_array_elements(content -> 'blocks') block,
                    jsonb_array_elements(block -> 'items') item where item ->> 'value' = ?) pressed
                order by sequence desc limit 1""")
                .params(conversation, offers, choice, choice)
                .query(String.class)
                .optional();
    }

    /** Adds what an officer wrote under the next number; the conversation stays locked until the transaction ends. */
    void addOfficers(long conversation, Reply words, Instant writtenAt, Instant loggedAt) {
        jdbc.sql("""
                with numbered as (
                    update conversation set last_sequence = last_sequence + 1,
                    officer_wrote_at = greatest(officer_wrote_at, ?) where id = ? returning last_sequence)
                insert into message(conversation_id, sequence, sender, content, sent_at)
                select ?, last_sequence, 'officer', ?::jsonb, ? from numbered""")
                .params(time(writtenAt), conversation, conversation, MessageJson.write(new Said(words)), time(loggedAt))
                .update();
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static LoggedMessage message(ResultSet row, int number) throws SQLException {
        Sender sender = Sender.of(row.getString("sender"));
        @Nullable Long replyTo = row.getObject("reply_to", Long.class);
        return new LoggedMessage(
                row.getLong("sequence"),
                sender,
                replyTo,
                MessageJson.read(sender, row.getString("content")),
                time(row, "sent_at"),
                row.getObject("account_id", Long.class));
    }
}
