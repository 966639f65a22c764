package vn.motcua.assistant.privacy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases conversations. What stays is the conversation's number on its channel, so that it can go on, and the ids of events taken in,
 * so that a redelivery is not answered again; and, of no person, that there was an erasure, when and on which channel.
 */
@Component
public class ConversationErasure {

    private final List<PersonalData> places;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ConversationErasure(
            List<PersonalData> places, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.places = List.copyOf(places);
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Erases a conversation up to its last message; messages of the citizen that wait are not answered any more. Waits for a turn that
     * is under way. Nothing happens where there is no such conversation. Joins the transaction in which it is called.
     */
    public void erase(long conversation) {
        transaction.executeWithoutResult(status -> {
            // Whoever runs a turn holds the message that it answers: what the turn says is then erased too.
            jdbc.sql(
                            "select id from inbox where conversation_id = ? and status = 'waiting' order by sequence for update")
                    .param(conversation)
                    .query(Long.class)
                    .list();
            jdbc.sql("select last_sequence from conversation where id = ?")
                    .param(conversation)
                    .query(Long.class)
                    .optional()
                    .ifPresent(last -> erase(conversation, last));
        });
    }

    /**
     * Erases a conversation up to and including one of the citizen's messages; later ones stay and are answered. Joins the transaction in which it
     * is called.
     *
     * @param through the message's sequence number
     */
    public void erase(long conversation, long through) {
        transaction.executeWithoutResult(status -> {
            places.forEach(place -> place.erase(conversation, through));
            jdbc.sql("insert into erasure(channel, erased_at) select channel, ? from conversation where id = ?")
                    .params(clock.instant().atOffset(ZoneOffset.UTC), conversation)
                    .update();
        });
    }
}
