package vn.motcua.assistant.handoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.dialogue.HandOverReason;
import vn.motcua.assistant.messaging.ConversationSignals;
import vn.motcua.assistant.messaging.Holding;

/**
 * The cases in the database. Whatever is written here is written in a transaction that has locked the case by one of the methods
 * that lock, which lock the conversation first.
 */
@Component
class CaseTable {

    static final String SELECT = """
            select h.id, h.conversation_id, c.channel, h.desk_id, d.name as desk, h.status, h.reason, h.briefing, h.urgency, h.opened_at,
            h.waiting_since, h.due_at, h.account_id, a.display_name, h.claimed_at, h.answered_at, h.citizen_sequence,
            h.officer_sequence, h.read_sequence, h.review, h.closed_at, h.closing, h.rating, h.rating_word, h.follow_up_at, h.version
            from hand_over h join conversation c on c.id = h.conversation_id join desk d on d.id = h.desk_id
            left join staff_account a on a.id = h.account_id
            """;

    private final JdbcClient jdbc;
    private final Holding holding;
    private final ConversationSignals signals;
    private final Clock clock;

    CaseTable(JdbcClient jdbc, Holding holding, ConversationSignals signals, Clock clock) {
        this.jdbc = jdbc;
        this.holding = holding;
        this.signals = signals;
        this.clock = clock;
    }

    Optional<Case> find(long id) {
        return jdbc.sql(SELECT + "where h.id = ?")
                .param(id)
                .query(CaseTable::row)
                .optional();
    }

    Optional<Case> openOf(long conversation) {
        return jdbc.sql(SELECT + "where h.conversation_id = ? and h.status <> 'closed'")
                .param(conversation)
                .query(CaseTable::row)
                .optional();
    }

    /** Locks the conversation of a case and the case; empty when there is none. In a transaction. */
    Optional<Case> lock(long id) {
        // The conversation may be joined with another one until it is locked, which takes the case along.
        for (Optional<Long> conversation = conversationOf(id); conversation.isPresent(); ) {
            holding.lock(conversation.get());
            Optional<Long> now = conversationOf(id);
            if (now.equals(conversation)) {
                lockRow(id);
                return find(id);
            }
            conversation = now;
        }
        return Optional.empty();
    }

    /** Locks a conversation and its open case; empty when none is open. In a transaction. */
    Optional<Case> lockOpenOf(long conversation) {
        holding.lock(conversation);
        Optional<Case> open = openOf(conversation);
        open.ifPresent(found -> lockRow(found.id()));
        return open;
    }

    private void lockRow(long id) {
        jdbc.sql("select 1 from hand_over where id = ? for update")
                .param(id)
                .query((row, number) -> 0)
                .list();
    }

    private Optional<Long> conversationOf(long id) {
        return jdbc.sql("select conversation_id from hand_over where id = ?")
                .param(id)
                .query(Long.class)
                .optional();
    }

    /** An officer has it from now on, and owes the citizen a word. */
    void hold(Case held, long account) {
        Instant now = clock.instant();
        jdbc.sql("""
                update hand_over set status = 'held', account_id = ?, claimed_at = ?, first_claimed_at = coalesce(first_claimed_at, ?),
                unanswered_since = ?, touched_at = ?, version = version + 1 where id = ?""")
                .params(account, Times.of(now), Times.of(now), Times.of(now), Times.of(now), held.id())
                .update();
        changed(held);
    }

    /** It waits again, at the same place in the queue, perhaps of another desk. */
    void release(Case released, long desk, Urgency urgency, Instant dueAt) {
        jdbc.sql("""
                update hand_over set status = 'waiting', account_id = null, claimed_at = null, unanswered_since = null, desk_id = ?,
                urgency = ?, due_at = coalesce(due_at, ?), review = false, touched_at = ?, version = version + 1 where id = ?""")
                .params(desk, urgency.number(), Times.of(dueAt), Times.of(clock.instant()), released.id())
                .update();
        dropDrafts(released.id());
        changed(released);
    }

    void close(Case closed, Closing closing, @Nullable Instant followUp, @Nullable Long account) {
        Instant now = clock.instant();
        jdbc.sql("""
                update hand_over set status = 'closed', closed_at = ?, closing = ?, follow_up_at = ?, due_at = null,
                unanswered_since = null, account_id = coalesce(account_id, ?), touched_at = ?, version = version + 1 where id = ?""")
                .param(Times.of(now))
                .param(closing.word())
                .param(Times.orNull(followUp))
                .param(account)
                .param(Times.of(now))
                .param(closed.id())
                .update();
        dropDrafts(closed.id());
        changed(closed);
    }

    /** Something else of it has changed. */
    void changed(Case changed) {
        signals.afterCommit(ConversationSignals.Event.CASE_CHANGED, changed.conversation());
    }

    void event(long id, CaseEvent.Kind kind, @Nullable Long by) {
        event(id, kind, by, null, null, "");
    }

    void event(long id, CaseEvent.Kind kind, @Nullable Long by, @Nullable Long to, @Nullable Long desk, String note) {
        jdbc.sql("""
                insert into hand_over_event(hand_over_id, at, kind, account_id, to_account_id, to_desk_id, note)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(Times.of(clock.instant()))
                .param(kind.word())
                .param(by)
                .param(to)
                .param(desk)
                .param(note)
                .update();
    }

    private void dropDrafts(long id) {
        jdbc.sql("update hand_over_draft set status = 'dropped' where hand_over_id = ? and status = 'open'")
                .param(id)
                .update();
    }

    static Case row(ResultSet row, int number) throws SQLException {
        @Nullable Long account = row.getObject("account_id", Long.class);
        @Nullable String closing = row.getString("closing");
        @Nullable String word = row.getString("rating_word");
        return new Case(
                row.getLong("id"),
                row.getLong("conversation_id"),
                row.getString("channel"),
                new DeskRef(row.getLong("desk_id"), row.getString("desk")),
                Status.of(row.getString("status")),
                HandOverReason.of(row.getString("reason")),
                CaseJson.briefing(row.getString("briefing")),
                Urgency.of(row.getInt("urgency")),
                Times.in(row, "opened_at"),
                Times.in(row, "waiting_since"),
                Times.orNull(row, "due_at"),
                account == null ? null : new Officer(account, row.getString("display_name")),
                Times.orNull(row, "claimed_at"),
                Times.orNull(row, "answered_at"),
                row.getLong("citizen_sequence"),
                row.getLong("officer_sequence"),
                row.getLong("read_sequence"),
                row.getBoolean("review"),
                Times.orNull(row, "closed_at"),
                closing == null ? null : Closing.of(closing),
                row.getObject("rating", Integer.class),
                word == null ? "" : word,
                Times.orNull(row, "follow_up_at"),
                row.getInt("version"));
    }
}
