package vn.motcua.assistant.messaging;

import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.motcua.assistant.privacy.PersonalData;

/** What came along with messages goes with their conversation: when it is erased, when it turns out to be one with another, and in time. */
@Component
class EnclosuresOfConversations implements PersonalData, ConversationJoin {

    private static final Logger LOG = LoggerFactory.getLogger(EnclosuresOfConversations.class);

    private final JdbcClient jdbc;
    private final Enclosures enclosures;

    EnclosuresOfConversations(JdbcClient jdbc, Enclosures enclosures) {
        this.jdbc = jdbc;
        this.enclosures = enclosures;
    }

    @Override
    public void erase(long conversation, long through) {
        jdbc.sql("delete from enclosure where conversation_id = ? and sequence <= ?")
                .params(conversation, through)
                .update();
        jdbc.sql("delete from enclosure_wish where conversation_id = ?")
                .param(conversation)
                .update();
    }

    /** The former conversation's memory is the one that is kept, and with it what it asks for. */
    @Override
    public void join(long newer, long former, long said) {
        jdbc.sql("update enclosure set conversation_id = ?, sequence = sequence + ? where conversation_id = ?")
                .params(former, said, newer)
                .update();
    }

    @Scheduled(initialDelay = 3, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void deleteOld() {
        try {
            enclosures.deleteOld();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn(
                    "What came along with messages could not be deleted: {}",
                    away.getClass().getSimpleName());
        }
    }
}
