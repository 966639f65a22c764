package vn.motcua.assistant.handoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.dialogue.DeskName;
import vn.motcua.knowledge.calendar.DeskHours;

/** The desks in the database, and their opening times. */
@Component
class DeskTable {

    private static final Logger LOG = LoggerFactory.getLogger(DeskTable.class);

    private static final String SELECT = """
            select id, name, name_en, communes, fields, hours, answer_within_minutes, enabled, position from desk
            """;

    private final JdbcClient jdbc;
    private final Desk operator;

    DeskTable(JdbcClient jdbc, Desk operator) {
        this.jdbc = jdbc;
        this.operator = operator;
    }

    List<DeskEntry> all() {
        return jdbc.sql(SELECT + "order by position, id").query(DeskTable::row).list();
    }

    Optional<DeskEntry> find(long id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(DeskTable::row).optional();
    }

    OpeningTimes times(DeskEntry desk) {
        Set<LocalDate> daysOff = jdbc
                .sql("select day from desk_day_off where desk_id is null or desk_id = ?")
                .param(desk.id())
                .query((row, number) -> row.getObject("day", LocalDate.class))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
        return new OpeningTimes(hours(desk), operator.calendar(), daysOff);
    }

    /** By when an officer of a desk is to answer what was said at this time. */
    Instant dueAfter(DeskEntry desk, Instant since) {
        return times(desk).plus(since, Duration.ofMinutes(desk.answerWithinMinutes()));
    }

    /** What citizens are told a desk is called, which is there. */
    DeskName called(long id) {
        return find(id).orElseThrow().called();
    }

    /** Puts a case to another desk. In a transaction that has locked it. */
    void move(Case moved, long desk) {
        jdbc.sql("update hand_over set desk_id = ? where id = ?")
                .params(desk, moved.id())
                .update();
    }

    private DeskHours hours(DeskEntry desk) {
        if (desk.hours().isBlank()) {
            return operator.hours();
        }
        try {
            return DeskHours.parse(desk.hours());
        } catch (IllegalArgumentException unreadable) {
            // They were checked when they were stored; whoever changed them since is told here.
            LOG.error("The hours of desk {} cannot be read; it keeps the operator's", desk.id());
            return operator.hours();
        }
    }

    private static DeskEntry row(ResultSet row, int number) throws SQLException {
        return new DeskEntry(
                row.getLong("id"),
                row.getString("name"),
                row.getString("name_en"),
                List.of((String[]) row.getArray("communes").getArray()),
                List.of((String[]) row.getArray("fields").getArray()),
                row.getString("hours"),
                row.getInt("answer_within_minutes"),
                row.getBoolean("enabled"),
                row.getInt("position"));
    }
}
