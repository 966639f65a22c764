package vn.motcua.assistant.appointment;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.privacy.PersonalData;

/** Appointments and requests for home help go with the messages that made them, also those to come: their places are free again. */
@Component
class AppointmentPersonalData implements PersonalData {

    private final JdbcClient jdbc;

    AppointmentPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(long conversation, long through) {
        jdbc.sql("delete from appointment where conversation_id = ? and coalesce(sequence, 0) <= ?")
                .params(conversation, through)
                .update();
        jdbc.sql("delete from home_visit where conversation_id = ? and coalesce(sequence, 0) <= ?")
                .params(conversation, through)
                .update();
    }
}
