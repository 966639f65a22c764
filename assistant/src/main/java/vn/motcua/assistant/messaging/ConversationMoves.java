package vn.motcua.assistant.messaging;

import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives a conversation the new id that its channel has given it. */
@Component
class ConversationMoves {

    private final JdbcClient jdbc;
    private final Conversations conversations;
    private final ObjectProvider<ConversationJoin> joins;

    ConversationMoves(JdbcClient jdbc, Conversations conversations, ObjectProvider<ConversationJoin> joins) {
        this.jdbc = jdbc;
        this.conversations = conversations;
        this.joins = joins;
    }

    /**
     * Moves a conversation. Where the new id has been heard of already, as when a message under it overtook the news of the move,
     * what was said there follows what was said before, and the former conversation's memory is the one that is kept. In a
     * transaction; nothing happens when the conversation is not known, or has moved before.
     *
     * @return the conversation's number
     */
    Optional<Long> move(String channel, String account, String from, String to) {
        Optional<Long> former = conversations.find(channel, account, from);
        if (former.isEmpty() || from.equals(to)) {
            return former;
        }
        Optional<Long> already = conversations.find(channel, account, to);
        conversations.lockTurns(former.get());
        already.ifPresent(conversations::lockTurns);
        // Both in the order of their ids on the channel, as messages of one delivery are taken in.
        (from.compareTo(to) < 0 ? List.of(from, to) : List.of(to, from))
                .forEach(id -> conversations.lockKnown(channel, account, id));
        already = conversations.find(channel, account, to);
        already.ifPresent(newer -> append(former.get(), newer));
        jdbc.sql("update conversation set channel_conversation = ?, unreachable_since = null where id = ?")
                .params(Storable.id(to), former.get())
                .update();
        return former;
    }

    private void append(long former, long newer) {
        long said = jdbc.sql("select last_sequence from conversation where id = ?")
                .param(former)
                .query(Long.class)
                .single();
        joins.orderedStream().forEach(place -> place.join(newer, former, said));
        jdbc.sql("""
                update message set conversation_id = ?, sequence = sequence + ?, reply_to = reply_to + ?
                where conversation_id = ?""").params(former, said, said, newer).update();
        for (String table : List.of("inbox", "outbox", "attachment")) {
            jdbc.sql("update " + table + " set conversation_id = ?, sequence = sequence + ? where conversation_id = ?")
                    .params(former, said, newer)
                    .update();
        }
        jdbc.sql("update checklist set conversation_id = ? where conversation_id = ?")
                .params(former, newer)
                .update();
        jdbc.sql("""
                update conversation_state set conversation_id = ? where conversation_id = ?
                and not exists (select 1 from conversation_state where conversation_id = ?)""").params(former, newer, former).update();
        jdbc.sql("""
                update conversation c set last_sequence = c.last_sequence + n.last_sequence,
                last_interaction = greatest(c.last_interaction, n.last_interaction),
                officer_wrote_at = greatest(c.officer_wrote_at, n.officer_wrote_at),
                held = c.held or n.held, held_from = greatest(c.held_from, n.held_from)
                from conversation n where c.id = ? and n.id = ?""").params(former, newer).update();
        jdbc.sql("delete from conversation where id = ?").param(newer).update();
    }
}
