package vn.motcua.assistant.messaging;

import java.time.Clock;
import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes conversations out of the assistant's hands and gives them back. When {@link #take} has committed, no turn says anything in
 * the conversation, and what the assistant had still to say is not sent.
 */
@Component
public class Holding {

    private final JdbcClient jdbc;
    private final Conversations conversations;
    private final OutboxQueue queue;
    private final ConversationSignals signals;
    private final Clock clock;

    Holding(JdbcClient jdbc, Conversations conversations, OutboxQueue queue, ConversationSignals signals, Clock clock) {
        this.jdbc = jdbc;
        this.conversations = conversations;
        this.queue = queue;
        this.signals = signals;
        this.clock = clock;
    }

    /**
     * Locks a conversation against its turns, so that what follows in this transaction comes between two of them. To be called first,
     * before anything else of the conversation is locked.
     */
    public void lock(long conversation) {
        conversations.lockTurns(conversation);
        jdbc.sql("select 1 from conversation where id = ? for no key update")
                .param(conversation)
                .query((row, number) -> 0)
                .list();
    }

    /** An officer has it from now on. In a transaction that has locked it. */
    public void take(long conversation) {
        Instant now = clock.instant();
        jdbc.sql("update conversation set held = true, held_from = ? where id = ?")
                .params(MessageLog.time(now), conversation)
                .update();
        queue.leaveToOfficer(conversation, now);
        signals.afterCommit(ConversationSignals.Event.CASE_CHANGED, conversation);
    }

    /** The assistant has it again. In a transaction that has locked it. */
    public void giveBack(long conversation) {
        jdbc.sql("update conversation set held = false where id = ?")
                .param(conversation)
                .update();
        signals.afterCommit(ConversationSignals.Event.CASE_CHANGED, conversation);
    }
}
