package vn.motcua.assistant.appointment;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.messaging.ConversationJoin;

/** Appointments and requests for home help go along when two conversations become one. */
@Component
class JoinedAppointments implements ConversationJoin {

    private final JdbcClient jdbc;

    JoinedAppointments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void join(long newer, long former, long said) {
        for (String table : List.of("appointment", "home_visit")) {
            jdbc.sql("update " + table + " set conversation_id = ?, sequence = sequence + ? where conversation_id = ?")
                    .params(former, said, newer)
                    .update();
        }
    }
}
