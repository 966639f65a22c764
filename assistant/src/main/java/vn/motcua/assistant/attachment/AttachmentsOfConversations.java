package vn.motcua.assistant.attachment;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.messaging.ConversationJoin;
import vn.motcua.assistant.privacy.PersonalData;

/** Files go with the conversation to which they were sent: when it is erased, and when it turns out to be one with another. */
@Component
class AttachmentsOfConversations implements PersonalData, ConversationJoin {

    private final JdbcClient jdbc;

    AttachmentsOfConversations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(long conversation, long through) {
        jdbc.sql("delete from attachment where conversation_id = ? and sequence <= ?")
                .params(conversation, through)
                .update();
    }

    @Override
    public void join(long newer, long former, long said) {
        jdbc.sql("update attachment set conversation_id = ?, sequence = sequence + ? where conversation_id = ?")
                .params(former, said, newer)
                .update();
    }
}
