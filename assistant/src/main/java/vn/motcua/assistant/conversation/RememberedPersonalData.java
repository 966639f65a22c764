package vn.motcua.assistant.conversation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.privacy.PersonalData;

/** What the dialogue remembers. */
@Component
class RememberedPersonalData implements PersonalData {

    private final JdbcClient jdbc;

    RememberedPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(long conversation, long through) {
        jdbc.sql("delete from conversation_state where conversation_id = ?")
                .param(conversation)
                .update();
    }
}
