package vn.motcua.assistant.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Audit;

/** The directory as officers keep it: units, days on which they are closed, and general facts. */
@Component
public class DirectoryBook {

    private static final String INSERT_FACT = """
            insert into directory_fact(commune, commune_name, questions, answer, answer_en, valid_until, enabled)
            values (?, ?, ?, ?, ?, ?, ?) returning id""";

    private static final String UPDATE_FACT = """
            update directory_fact set commune = ?, commune_name = ?, questions = ?, answer = ?, answer_en = ?, valid_until = ?,
            enabled = ? where id = ? returning id""";

    private final JdbcClient jdbc;
    private final DirectoryTable units;
    private final Audit audit;

    DirectoryBook(JdbcClient jdbc, DirectoryTable units, Audit audit) {
        this.jdbc = jdbc;
        this.units = units;
        this.audit = audit;
    }

    /** All units, also those that are switched off, in their order. */
    public List<Unit> units() {
        return units.all();
    }

    /** A unit by its number. */
    public Optional<Unit> unit(long id) {
        return units.find(id);
    }

    /**
     * Stores a new unit, or a changed one.
     *
     * @return its number
     * @throws DuplicateKeyException when another unit has its key
     */
    @Transactional
    public long save(Unit unit, Actor by) {
        long id = units.store(unit);
        audit.record(by, unit.id() == 0 ? Act.UNIT_CREATED : Act.UNIT_CHANGED, unit.key());
        return id;
    }

    /** Deletes a unit and its days; nothing happens when it is gone. */
    @Transactional
    public void deleteUnit(long id, Actor by) {
        Optional<Unit> unit = units.find(id);
        if (unit.isPresent() && units.delete(id)) {
            audit.record(by, Act.UNIT_DELETED, unit.get().key());
        }
    }

    /** The days from a date on, the next first. */
    public List<DirectoryDay> days(LocalDate from) {
        return jdbc.sql("""
                select id, unit_id, day, hours, reason, reason_en from directory_day
                where day >= ? order by day, unit_id nulls first""").param(from).query(DirectoryBook::day).list();
    }

    /** Adds a day; one of the same unit and date is replaced. */
    @Transactional
    public void addDay(DirectoryDay day, Actor by) {
        jdbc.sql("""
                insert into directory_day(unit_id, day, hours, reason, reason_en) values (?, ?, ?, ?, ?)
                on conflict (unit_id, day) do update
                set hours = excluded.hours, reason = excluded.reason, reason_en = excluded.reason_en""")
                .param(day.unit())
                .param(day.day())
                .param(day.hours())
                .param(day.reason())
                .param(day.reasonEn())
                .update();
        audit.record(by, Act.DIRECTORY_DAY_CHANGED, day.day().toString());
    }

    /** Takes a day back; nothing happens when it is gone. */
    @Transactional
    public void removeDay(long id, Actor by) {
        jdbc.sql("delete from directory_day where id = ? returning day")
                .param(id)
                .query((row, number) -> row.getObject("day", LocalDate.class))
                .optional()
                .ifPresent(day -> audit.record(by, Act.DIRECTORY_DAY_CHANGED, day.toString()));
    }

    /** All facts, also those that are switched off, in the order in which they were written. */
    public List<DirectoryFact> facts() {
        return jdbc.sql("""
                select id, commune, commune_name, questions, answer, answer_en, valid_until, enabled from directory_fact
                order by id""").query(DirectoryBook::fact).list();
    }

    /** A fact by its number. */
    public Optional<DirectoryFact> fact(long id) {
        return facts().stream().filter(fact -> fact.id() == id).findFirst();
    }

    /**
     * Stores a new fact, or a changed one.
     *
     * @return its number
     */
    @Transactional
    public long save(DirectoryFact fact, Actor by) {
        boolean created = fact.id() == 0;
        JdbcClient.StatementSpec statement = jdbc.sql(created ? INSERT_FACT : UPDATE_FACT)
                .param(fact.commune())
                .param(fact.communeName())
                .param(fact.questions().toArray(String[]::new))
                .param(fact.answer())
                .param(fact.answerEn())
                .param(fact.validUntil())
                .param(fact.enabled());
        long id = (created ? statement : statement.param(fact.id()))
                .query(Long.class)
                .optional()
                .orElse(fact.id());
        audit.record(by, created ? Act.FACT_CREATED : Act.FACT_CHANGED, Long.toString(id));
        return id;
    }

    /** Deletes a fact; nothing happens when it is gone. */
    @Transactional
    public void deleteFact(long id, Actor by) {
        if (jdbc.sql("delete from directory_fact where id = ?").param(id).update() == 1) {
            audit.record(by, Act.FACT_DELETED, Long.toString(id));
        }
    }

    private static DirectoryDay day(ResultSet row, int number) throws SQLException {
        return new DirectoryDay(
                row.getLong("id"),
                row.getObject("unit_id", Long.class),
                row.getObject("day", LocalDate.class),
                row.getString("hours"),
                row.getString("reason"),
                row.getString("reason_en"));
    }

    private static DirectoryFact fact(ResultSet row, int number) throws SQLException {
        return new DirectoryFact(
                row.getLong("id"),
                row.getString("commune"),
                row.getString("commune_name"),
                DirectoryTable.texts(row, "questions"),
                row.getString("answer"),
                row.getString("answer_en"),
                row.getObject("valid_until", LocalDate.class),
                row.getBoolean("enabled"));
    }
}
