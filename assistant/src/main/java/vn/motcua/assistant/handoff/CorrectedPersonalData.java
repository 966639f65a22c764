package vn.motcua.assistant.handoff;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.privacy.PersonalData;

/** What a citizen had asked where the answer was wrong. That something is wrong with a procedure stays known without it. */
@Component
class CorrectedPersonalData implements PersonalData {

    private final JdbcClient jdbc;

    CorrectedPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(long conversation, long through) {
        jdbc.sql("""
                update correction set question = '', answer = '' where conversation_id = ?
                and (sequence <= ? or question_sequence <= ?)""").params(conversation, through, through).update();
    }
}
