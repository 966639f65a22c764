package vn.motcua.assistant.messaging;

import java.time.Clock;
import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

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
    private final TransactionTemplate nested;
    private final Clock clock;

    Holding(
            JdbcClient jdbc,
            Conversations conversations,
            OutboxQueue queue,
            ConversationSignals signals,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.conversations = conversations;
        this.queue = queue;
        this.signals = signals;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /**
     * Locks a conversation against its turns, so that what follows in this transaction comes between two of them. To be called first,
     * before anything else of the conversation is locked.
     *
     * <p>Until the conversation itself is locked a message may be taken in and its turn begin, which would then not be waited for, and would
     * not know of what happens here. Such a one is looked for when none can come any more; if there is one, the conversation is let go, because
     * the turn will need it, and all begins anew.
     */
    public void lock(long conversation) {
        boolean between = false;
        while (!between) {
            long last = conversations.lockTurns(conversation);
            between = Boolean.TRUE.equals(nested.execute(savepoint -> lockBehind(conversation, last, savepoint)));
        }
    }

    private boolean lockBehind(long conversation, long last, TransactionStatus savepoint) {
        jdbc.sql("select 1 from conversation where id = ? for no key update")
                .param(conversation)
                .query((row, number) -> 0)
                .list();
        boolean none =
                jdbc.sql("""
                select not exists (select 1 from inbox where conversation_id = ? and status = 'waiting' and sequence > ?)""").params(conversation, last).query(Boolean.class).single();
        if (!none) {
            savepoint.setRollbackOnly();
        }
        return none;
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
