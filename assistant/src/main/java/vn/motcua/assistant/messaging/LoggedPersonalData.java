package vn.motcua.assistant.messaging;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.privacy.PersonalData;

/**
 * What was said, and what of it waits: all but the ids of events, by which a redelivery is known. A reply goes with the message that it
 * answers, also where it was said after a later one had come in.
 */
@Component
class LoggedPersonalData implements PersonalData {

    private static final String REASON = "erased";

    private final JdbcClient jdbc;

    LoggedPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(long conversation, long through) {
        jdbc.sql("""
                update inbox set status = 'answered', reason = ?
                where conversation_id = ? and sequence <= ? and status = 'waiting'""").params(REASON, conversation, through).update();
        jdbc.sql(
                        "update inbox set pressed_on = null where conversation_id = ? and sequence <= ? and pressed_on is not null")
                .params(conversation, through)
                .update();
        // One that is being sent is gone for its sender too, who then has nothing to record.
        jdbc.sql("""
                delete from outbox o using message m where m.conversation_id = o.conversation_id and m.sequence = o.sequence
                and o.conversation_id = ? and (m.sequence <= ? or m.reply_to <= ?)""").params(conversation, through, through).update();
        jdbc.sql("delete from message where conversation_id = ? and (sequence <= ? or reply_to <= ?)")
                .params(conversation, through, through)
                .update();
    }
}
