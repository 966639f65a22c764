package vn.motcua.assistant.appointment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.knowledge.calendar.DeskHours;

/** The counters and their services, as administrators keep them. */
@Component
public class Counters {

    private static final String COUNTER =
            "select id, name, name_en, place, desk_id, unit_id, hours, enabled, position from counter ";

    private static final String SERVICE = """
            select s.id, s.counter_id, s.name, s.name_en, s.words, s.minutes, s.capacity, s.days_ahead, s.lead_minutes, s.enabled, s.position
            from counter_service s
            """;

    private final JdbcClient jdbc;
    private final Audit audit;

    Counters(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** All of them, also those that are switched off, in their order. */
    public List<Counter> all() {
        return jdbc.sql(COUNTER + "order by position, id")
                .query(Counters::counter)
                .list();
    }

    /** A counter by its number. */
    public Optional<Counter> find(long id) {
        return jdbc.sql(COUNTER + "where id = ?")
                .param(id)
                .query(Counters::counter)
                .optional();
    }

    /** What citizens come to a counter for, also what is switched off, in order. */
    public List<CounterService> services(long counter) {
        return jdbc.sql(SERVICE + "where s.counter_id = ? order by s.position, s.id")
                .param(counter)
                .query(Counters::service)
                .list();
    }

    /** A service by its number. */
    public Optional<CounterService> service(long id) {
        return jdbc.sql(SERVICE + "where s.id = ?")
                .param(id)
                .query(Counters::service)
                .optional();
    }

    /** What appointments can be made for now, at all counters, in order. */
    public List<CounterService> open() {
        return jdbc.sql(SERVICE + """
                join counter c on c.id = s.counter_id where s.enabled and c.enabled
                order by c.position, c.id, s.position, s.id""").query(Counters::service).list();
    }

    /**
     * Stores a new counter, or a changed one.
     *
     * @return its number
     * @throws IllegalArgumentException when it has no name, or its hours cannot be read
     */
    @Transactional
    public long save(Counter counter, Actor by) {
        if (counter.name().isBlank()) {
            throw new IllegalArgumentException("a counter must have a name");
        }
        if (!counter.hours().isBlank()) {
            DeskHours.parse(counter.hours());
        }
        var values = new ArrayList<Object>();
        values.add(counter.name());
        values.add(counter.nameEn());
        values.add(counter.place());
        values.add(counter.desk());
        values.add(counter.unit());
        values.add(counter.hours());
        values.add(counter.enabled());
        values.add(counter.position());
        long id;
        if (counter.id() == 0) {
            id = jdbc.sql("""
                    insert into counter(name, name_en, place, desk_id, unit_id, hours, enabled, position)
                    values (?, ?, ?, ?, ?, ?, ?, ?) returning id""").params(values).query(Long.class).single();
        } else {
            id = counter.id();
            jdbc.sql("""
                    update counter set name = ?, name_en = ?, place = ?, desk_id = ?, unit_id = ?, hours = ?, enabled = ?, position = ?
                    where id = ?""").params(values).param(id).update();
        }
        audit.record(by, Act.COUNTER_CHANGED, Long.toString(id));
        return id;
    }

    /**
     * Stores a new service of a counter, or a changed one. Appointments that were made before stay as they are.
     *
     * @return its number
     * @throws IllegalArgumentException when it has no name
     */
    @Transactional
    public long save(CounterService service, Actor by) {
        if (service.name().isBlank()) {
            throw new IllegalArgumentException("a service must have a name");
        }
        List<Object> values = List.of(
                service.name(),
                service.nameEn(),
                service.words().toArray(String[]::new),
                service.minutes(),
                service.capacity(),
                service.daysAhead(),
                service.leadMinutes(),
                service.enabled(),
                service.position());
        long id;
        if (service.id() == 0) {
            id = jdbc.sql("""
                    insert into counter_service(name, name_en, words, minutes, capacity, days_ahead, lead_minutes, enabled, position, counter_id)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                    .params(values)
                    .param(service.counter())
                    .query(Long.class)
                    .single();
        } else {
            id = service.id();
            jdbc.sql("""
                    update counter_service set name = ?, name_en = ?, words = ?, minutes = ?, capacity = ?, days_ahead = ?, lead_minutes = ?,
                    enabled = ?, position = ? where id = ? and counter_id = ?""").params(values).params(id, service.counter()).update();
        }
        audit.record(by, Act.COUNTER_CHANGED, Long.toString(service.counter()));
        return id;
    }

    private static Counter counter(ResultSet row, int number) throws SQLException {
        return new Counter(
                row.getLong("id"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("place"),
                row.getObject("desk_id", Long.class),
                row.getObject("unit_id", Long.class),
                row.getString("hours"),
                row.getBoolean("enabled"),
                row.getInt("position"));
    }

    private static CounterService service(ResultSet row, int number) throws SQLException {
        return new CounterService(
                row.getLong("id"),
                row.getLong("counter_id"),
                row.getString("name"),
                row.getString("name_en"),
                List.of((String[]) row.getArray("words").getArray()),
                row.getInt("minutes"),
                row.getInt("capacity"),
                row.getInt("days_ahead"),
                row.getInt("lead_minutes"),
                row.getBoolean("enabled"),
                row.getInt("position"));
    }
}
