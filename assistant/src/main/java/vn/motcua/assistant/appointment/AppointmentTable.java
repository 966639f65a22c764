package vn.motcua.assistant.appointment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appointments in the database, as they are read. */
@Component
class AppointmentTable {

    private static final String SELECT = """
            select a.*, (select count(*) from appointment m where m.conversation_id = a.conversation_id and m.status = 'missed'
                and m.starts_at > a.made_at - interval '183 days' and m.id <> a.id) as misses
            from appointment a
            """;

    private final JdbcClient jdbc;
    private final Counters counters;

    AppointmentTable(JdbcClient jdbc, Counters counters) {
        this.jdbc = jdbc;
        this.counters = counters;
    }

    /** Those of a conversation that are to come or going on, the next first. */
    List<Appointment> openOf(long conversation) {
        return jdbc.sql(
                        SELECT
                                + "where a.conversation_id = ? and a.status in ('booked', 'arrived', 'called') order by a.starts_at, a.id")
                .param(conversation)
                .query(this::row)
                .list();
    }

    Optional<Appointment> find(long id) {
        return jdbc.sql(SELECT + "where a.id = ?").param(id).query(this::row).optional();
    }

    Optional<Appointment> withToken(String token) {
        return token.length() > 100
                ? Optional.empty()
                : jdbc.sql(SELECT + "where a.token = ?")
                        .param(token)
                        .query(this::row)
                        .optional();
    }

    /** Those of a day at a counter, in order of time. */
    List<Appointment> ofDay(long counter, LocalDate day) {
        return jdbc.sql(SELECT + """
                join counter_service s on s.id = a.service_id where s.counter_id = ? and a.starts_at >= ? and a.starts_at < ?
                order by a.starts_at, a.id""")
                .params(counter, Rows.time(Slots.begin(day)), Rows.time(Slots.begin(day.plusDays(1))))
                .query(this::row)
                .list();
    }

    /** How many a conversation has missed within the half year before a moment. */
    int misses(long conversation, Instant now) {
        return jdbc.sql("""
                select count(*) from appointment
                where conversation_id = ? and status = 'missed' and starts_at > ?::timestamptz - interval '183 days'""")
                .params(conversation, Rows.time(now))
                .query(Integer.class)
                .single();
    }

    private Appointment row(ResultSet row, int number) throws SQLException {
        CounterService service = counters.service(row.getLong("service_id")).orElseThrow();
        return new Appointment(
                row.getLong("id"),
                service,
                counters.find(service.counter()).orElseThrow(),
                row.getObject("conversation_id", Long.class),
                row.getString("caller"),
                Rows.instant(row, "starts_at"),
                Rows.instant(row, "ends_at"),
                AppointmentStatus.of(row.getString("status")),
                row.getString("token"),
                row.getString("code"),
                Rows.instantOrNull(row, "arrived_at"),
                row.getInt("misses"));
    }
}
