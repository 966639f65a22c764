package vn.motcua.assistant.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.privacy.PersonalData;

/**
 * What there is of replies that are still being written, for clients that fetch: shown while the message that they answer waits, on
 * whichever node it is followed. A draft is no message: it has no number, is not kept, and the reply takes its place.
 */
@Component
public class ReplyDrafts implements PersonalData {

    private static final Duration FORGOTTEN = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Connectors connectors;
    private final ConversationSignals signals;
    private final Clock clock;

    ReplyDrafts(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Connectors connectors,
            ConversationSignals signals,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.connectors = connectors;
        this.signals = signals;
        this.clock = clock;
    }

    /**
     * What there is of a reply.
     *
     * @param replyTo the number of the citizen's message that it answers
     * @param text all that may be shown of it so far
     */
    public record Draft(long replyTo, String text) {}

    /** Whether clients of a channel can show drafts: what is pushed cannot be taken back. */
    public boolean areShownOn(String channel) {
        return !connectors.isPushed(channel);
    }

    /** Puts a draft in the place of the former one. Does nothing when the message waits no more, or an officer has the conversation. */
    public void grown(long conversation, Draft draft) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from reply_draft where written_at < ?")
                    .param(MessageLog.time(clock.instant().minus(FORGOTTEN)))
                    .update();
            int waits = jdbc.sql("""
                    insert into reply_draft(conversation_id, sequence, text, written_at)
                    select conversation_id, sequence, ?, ? from inbox where conversation_id = ? and sequence = ? and status = 'waiting'
                        and not exists (select 1 from conversation c where c.id = inbox.conversation_id and c.held)
                    on conflict (conversation_id) do update
                    set sequence = excluded.sequence, text = excluded.text, written_at = excluded.written_at""")
                    .params(draft.text(), MessageLog.time(clock.instant()), conversation, draft.replyTo())
                    .update();
            if (waits > 0) {
                signals.afterCommit(ConversationSignals.Event.DRAFT_GROWN, conversation);
            }
        });
    }

    /** What there is of the reply to a message that still waits. */
    public Optional<Draft> of(long conversation) {
        return jdbc.sql("""
                select d.sequence, d.text from reply_draft d where d.conversation_id = ? and exists (select 1 from inbox i
                    where i.conversation_id = d.conversation_id and i.sequence = d.sequence and i.status = 'waiting')
                    and not exists (select 1 from conversation c where c.id = d.conversation_id and c.held)""")
                .param(conversation)
                .query((row, number) -> new Draft(row.getLong("sequence"), row.getString("text")))
                .optional();
    }

    /** Deletes the draft of a conversation: its message is answered. */
    public void ended(long conversation) {
        jdbc.sql("delete from reply_draft where conversation_id = ?")
                .param(conversation)
                .update();
    }

    @Override
    public void erase(long conversation, long through) {
        ended(conversation);
    }
}
