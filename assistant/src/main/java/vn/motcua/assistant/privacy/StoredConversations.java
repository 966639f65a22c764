package vn.motcua.assistant.privacy;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that is kept of a citizen hangs on the conversation in the database and goes with it. */
@Component
class StoredConversations implements ConversationErasure {

    private final JdbcClient jdbc;

    StoredConversations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(long conversation) {
        jdbc.sql("delete from conversation where id = ?").param(conversation).update();
    }
}
