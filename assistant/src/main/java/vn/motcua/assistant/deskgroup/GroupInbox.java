package vn.motcua.assistant.deskgroup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.connector.telegram.ForumMessage;

/** What was written in the group, in PostgreSQL: each message is taken in once, however often Telegram delivers it. */
@Component
class GroupInbox {

    /** Telegram itself keeps an update for a day. */
    private static final Duration KNOWN_FOR = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    GroupInbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A message that was taken in.
     *
     * @param answer what the group is still to be told of it; empty while it is not dealt with, and where a sign will do
     */
    record Taken(
            ForumMessage message,
            int attempts,
            String answer,
            @Nullable Long request) {}

    void store(ForumMessage message) {
        var now = Times.of(clock.instant());
        jdbc.sql("""
                insert into telegram_group_message(chat, message, edited, topic, telegram_user, kind, words, received_at, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .param(message.chat())
                .param(message.id())
                .param(isEdit(message))
                .param(message.topic())
                .param(message.from().isPresent() ? message.from().getAsLong() : null)
                .param(message.kind().name())
                .param(message.text())
                .param(now)
                .param(now)
                .update();
    }

    /** The oldest that is to be dealt with now; stays locked until the transaction ends. */
    Optional<Taken> next() {
        return jdbc.sql("""
                select * from telegram_group_message where status = 'waiting' and due_at <= ?
                order by chat, message, edited limit 1 for update skip locked""")
                .param(Times.of(clock.instant()))
                .query(GroupInbox::taken)
                .optional();
    }

    /**
     * It was dealt with, and the group is to be told.
     *
     * @param request the case it was about; null when it was about none
     * @param sequence its number in the log when it went to the citizen; null when it did not
     */
    void dealtWith(ForumMessage message, String answer, @Nullable Long request, @Nullable Long sequence) {
        jdbc.sql("""
                update telegram_group_message set status = 'answering', words = '', answer = ?, hand_over_id = ?, sequence = ?,
                attempts = 0 where chat = ? and message = ? and edited = ?""")
                .param(answer)
                .param(request)
                .param(sequence)
                .param(message.chat())
                .param(message.id())
                .param(isEdit(message))
                .update();
    }

    /** Those that the group is still to be told of, the oldest first. */
    List<Taken> unanswered(int most) {
        return jdbc.sql("""
                select * from telegram_group_message where status = 'answering' and due_at <= ?
                order by chat, message, edited limit ?""")
                .params(Times.of(clock.instant()), most)
                .query(GroupInbox::taken)
                .list();
    }

    void done(ForumMessage message) {
        jdbc.sql("""
                update telegram_group_message set status = 'done', words = '', answer = ''
                where chat = ? and message = ? and edited = ?""").params(message.chat(), message.id(), isEdit(message)).update();
    }

    void again(ForumMessage message, Duration after) {
        jdbc.sql("""
                update telegram_group_message set attempts = attempts + 1, due_at = ?
                where chat = ? and message = ? and edited = ?""")
                .params(Times.of(clock.instant().plus(after)), message.chat(), message.id(), isEdit(message))
                .update();
    }

    /** Whether an officer's message came from the group, which therefore knows it. */
    boolean cameFromHere(long request, long sequence) {
        return jdbc.sql("select exists (select 1 from telegram_group_message where hand_over_id = ? and sequence = ?)")
                .params(request, sequence)
                .query(Boolean.class)
                .single();
    }

    int deleteOld() {
        return jdbc.sql("""
                delete from telegram_group_message where status = 'done' and received_at < ?
                and not exists (select 1 from hand_over h where h.id = hand_over_id and h.status <> 'closed')""").param(Times.of(clock.instant().minus(KNOWN_FOR))).update();
    }

    private static boolean isEdit(ForumMessage message) {
        return message.kind() == ForumMessage.Kind.EDIT;
    }

    private static Taken taken(ResultSet row, int number) throws SQLException {
        @Nullable Long user = row.getObject("telegram_user", Long.class);
        return new Taken(
                new ForumMessage(
                        row.getLong("chat"),
                        row.getLong("topic"),
                        row.getLong("message"),
                        user == null ? OptionalLong.empty() : OptionalLong.of(user),
                        ForumMessage.Kind.valueOf(row.getString("kind")),
                        row.getString("words")),
                row.getInt("attempts"),
                row.getString("answer"),
                row.getObject("hand_over_id", Long.class));
    }
}
