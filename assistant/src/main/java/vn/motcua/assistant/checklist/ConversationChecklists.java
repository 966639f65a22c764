package vn.motcua.assistant.checklist;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.privacy.PersonalData;

/** The checklists that were changed last in a conversation, and with them their codes. */
@Component
class ConversationChecklists implements PersonalData {

    private final JdbcClient jdbc;

    ConversationChecklists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(long conversation, long through) {
        jdbc.sql("delete from checklist where conversation_id = ?")
                .param(conversation)
                .update();
    }
}
