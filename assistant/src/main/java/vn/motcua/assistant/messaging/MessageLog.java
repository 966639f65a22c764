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
                select sequence, sender, reply_to, content, sent_at from message
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

    /**
     * Reserves the next {@code count} numbers; the conversation stays locked until the transaction ends.
     *
     * @return the first of them, and the conversation's channel
     */
    Reserved reserve(long conversation, int count) {
        return jdbc.sql("""
                update conversation set last_sequence = last_sequence + ? where id = ?
                returning last_sequence, channel""")
                .params(count, conversation)
                .query((row, number) ->
                        new Reserved(row.getLong("last_sequence") - count + 1, row.getString("channel")))
                .single();
    }

    record Reserved(long first, String channel) {}

    void add(long conversation, LoggedMessage message) {
        jdbc.sql("""
                insert into message(conversation_id, sequence, sender, reply_to, content, sent_at)
                values (?, ?, ?, ?, ?::jsonb, ?)""")
                .param(conversation)
                .param(message.sequence())
                .param(message.sender().wire())
                .param(message.replyTo())
                .param(MessageJson.write(message.content()))
                .param(time(message.sentAt()))
                .update();
    }

    /** The label of the latest quick reply with this value that the conversation was offered. */
    Optional<String> labelOf(long conversation, String choice) {
        return jdbc.sql("""
                select offered ->> 'label' from message, jsonb_array_elements(content -> 'choices') offered
                where conversation_id = ? and sender = 'assistant' and offered ->> 'value' = ?
                order by sequence desc limit 1""").params(conversation, choice).query(String.class).optional();
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static LoggedMessage message(ResultSet row, int number) throws SQLException {
        Sender sender = Sender.of(row.getString("sender"));
        @Nullable Long replyTo = row.getObject("reply_to", Long.class);
        return new LoggedMessage(
                row.getLong("sequence"),
                sender,
                replyTo,
                MessageJson.read(sender, row.getString("content")),
                time(row, "sent_at"));
    }
}
