package vn.motcua.assistant.deskgroup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The topics of cases, in PostgreSQL. */
@Component
class Topics {

    private final JdbcClient jdbc;
    private final Clock clock;

    Topics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A case's topic.
     *
     * @param number the topic's number; null while there is none
     * @param open whether it is open, as far as is known
     * @param sequence up to which message of the log it shows the conversation
     */
    record Topic(long request, @Nullable Long number, boolean open, long sequence, int attempts) {}

    /** Remembers the open cases that have none yet; each begins with the message for which a person was needed. */
    void plan(long chat) {
        jdbc.sql("""
                insert into telegram_topic(hand_over_id, chat, shown_sequence, due_at)
                select h.id, ?, coalesce(h.sequence - 1, c.last_sequence), ?
                from hand_over h join conversation c on c.id = h.conversation_id
                where h.status <> 'closed' and not exists (select 1 from telegram_topic t where t.hand_over_id = h.id)
                on conflict do nothing""").params(chat, Times.of(clock.instant())).update();
    }

    /** Those that do not show everything yet, what has waited longest first. */
    List<Topic> behind(long chat, int most) {
        return jdbc.sql("""
                select t.* from telegram_topic t join hand_over h on h.id = t.hand_over_id
                join conversation c on c.id = h.conversation_id
                where t.chat = ? and t.due_at <= ? and (
                    h.status <> 'closed' and (t.topic is null or c.last_sequence > t.shown_sequence)
                    or h.status = 'closed' and t.is_open and t.topic is not null)
                order by t.due_at, t.hand_over_id limit ?""")
                .params(chat, Times.of(clock.instant()), most)
                .query(Topics::topic)
                .list();
    }

    /** The case of a topic. */
    Optional<Long> request(long chat, long topic) {
        return jdbc.sql("select hand_over_id from telegram_topic where chat = ? and topic = ?")
                .params(chat, topic)
                .query(Long.class)
                .optional();
    }

    void made(long request, long topic) {
        jdbc.sql("update telegram_topic set topic = ?, is_open = true, attempts = 0 where hand_over_id = ?")
                .params(topic, request)
                .update();
    }

    void shown(long request, long sequence) {
        jdbc.sql("update telegram_topic set shown_sequence = ?, attempts = 0, due_at = ? where hand_over_id = ?")
                .params(sequence, Times.of(clock.instant()), request)
                .update();
    }

    void closed(long request) {
        jdbc.sql("update telegram_topic set is_open = false where hand_over_id = ?")
                .param(request)
                .update();
    }

    /** Somebody has deleted it: the next one shows the conversation from the beginning of the case. */
    void lost(long request) {
        jdbc.sql("""
                update telegram_topic t set topic = null, is_open = true,
                shown_sequence = coalesce(h.sequence - 1, t.shown_sequence)
                from hand_over h where h.id = t.hand_over_id and t.hand_over_id = ?""").param(request).update();
    }

    void again(long request, Duration after) {
        jdbc.sql("update telegram_topic set attempts = attempts + 1, due_at = ? where hand_over_id = ?")
                .params(Times.of(clock.instant().plus(after)), request)
                .update();
    }

    private static Topic topic(ResultSet row, int number) throws SQLException {
        return new Topic(
                row.getLong("hand_over_id"),
                row.getObject("topic", Long.class),
                row.getBoolean("is_open"),
                row.getLong("shown_sequence"),
                row.getInt("attempts"));
    }
}
