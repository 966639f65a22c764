package vn.motcua.assistant.handoff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.knowledge.calendar.DeskHours;

/** The desks as administrators keep them. When the service starts and there is none, one is made of the operator's settings. */
@Component
public class DeskBook implements SmartInitializingSingleton {

    private static final String USUAL_NAME = "Bộ phận Một cửa";
    private static final String USUAL_NAME_EN = "One-stop desk";

    private final JdbcClient jdbc;
    private final DeskTable table;
    private final Officers officers;
    private final Desk operator;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    DeskBook(
            JdbcClient jdbc,
            DeskTable table,
            Officers officers,
            Desk operator,
            PlatformTransactionManager transactions,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.officers = officers;
        this.operator = operator;
        this.transaction = new TransactionTemplate(transactions);
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A day on which a desk, or all of them, is closed.
     *
     * @param id its number; 0 for one that is not stored yet
     * @param desk the desk's number; null for all
     * @param day the day
     * @param reason for colleagues; may be empty
     */
    public record DayOff(long id, @Nullable Long desk, LocalDate day, String reason) {}

    /** Of several nodes that start at once, one does it. */
    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("lock table desk in share row exclusive mode").update();
            if (table.all().isEmpty()) {
                String place = operator.place().split("[,;\n]", 2)[0].strip();
                insert(new DeskEntry(
                        0,
                        place.isEmpty() ? USUAL_NAME : place,
                        place.isEmpty() ? USUAL_NAME_EN : "",
                        List.of(),
                        List.of(),
                        "",
                        15,
                        true,
                        0));
            }
        });
    }

    /** All of them, also those that are switched off, in their order. */
    public List<DeskEntry> all() {
        return table.all();
    }

    /** A desk by its number. */
    public Optional<DeskEntry> find(long id) {
        return table.find(id);
    }

    /** Whoever talks with citizens at a desk: its members or, where it has none, all officers. */
    public List<Officer> officersOf(long desk) {
        return officers.at(desk);
    }

    /** The accounts that were made members of a desk; empty when it is everybody's. */
    public Set<Long> membersOf(long desk) {
        return new TreeSet<>(jdbc.sql("select account_id from desk_member where desk_id = ?")
                .param(desk)
                .query((row, number) -> row.getLong(1))
                .list());
    }

    /**
     * Stores a new desk, or a changed one.
     *
     * @return its number
     * @throws IllegalArgumentException when it has no name, or its hours cannot be read, saying which part
     */
    @Transactional
    public long save(DeskEntry desk, Actor by) {
        if (desk.name().isBlank()) {
            throw new IllegalArgumentException("a desk must have a name");
        }
        if (!desk.hours().isBlank()) {
            DeskHours.parse(desk.hours());
        }
        long id = desk.id() == 0 ? insert(desk) : update(desk);
        audit.record(by, desk.id() == 0 ? Act.DESK_CREATED : Act.DESK_CHANGED, Long.toString(id));
        return id;
    }

    /** Deletes a desk; returns false, and changes nothing, where it had cases: those can only be switched off. */
    @Transactional
    public boolean delete(long desk, Actor by) {
        boolean deleted = jdbc.sql(
                                "delete from desk where id = ? and not exists (select 1 from hand_over h where h.desk_id = desk.id)")
                        .param(desk)
                        .update()
                == 1;
        if (deleted) {
            audit.record(by, Act.DESK_DELETED, Long.toString(desk));
        }
        return deleted;
    }

    /**
     * Stores a new desk, or a changed one, and who works there, all at once.
     *
     * @param members nobody in particular makes it everybody's who is an officer
     * @return its number
     * @throws IllegalArgumentException when it has no name, or its hours cannot be read, saying which part
     */
    @Transactional
    public long save(DeskEntry desk, Set<Long> members, Actor by) {
        long id = save(desk, by);
        if (!members.equals(membersOf(id))) {
            setMembers(id, members, by);
        }
        return id;
    }

    /** When a desk is open in an ordinary week; the operator's hours where it has none of its own. */
    public DeskHours hoursOf(DeskEntry desk) {
        return table.times(desk).hours();
    }

    /** Whether a desk is open now; one that is not known never is. */
    public boolean isOpen(long desk) {
        return table.find(desk)
                .map(known -> table.times(known).isOpen(clock.instant()))
                .orElse(false);
    }

    /** Says who works at a desk; nobody in particular makes it everybody's who is an officer. */
    @Transactional
    public void setMembers(long desk, Set<Long> accounts, Actor by) {
        jdbc.sql("delete from desk_member where desk_id = ?").param(desk).update();
        jdbc.sql("insert into desk_member(desk_id, account_id) select ?, id from staff_account where id = any(?)")
                .params(desk, accounts.toArray(Long[]::new))
                .update();
        audit.record(by, Act.DESK_CHANGED, Long.toString(desk));
    }

    /** The days off from a day on, the next first. */
    public List<DayOff> daysOff(LocalDate from) {
        return jdbc.sql(
                        "select id, desk_id, day, reason from desk_day_off where day >= ? order by day, desk_id nulls first")
                .param(from)
                .query((row, number) -> new DayOff(
                        row.getLong("id"),
                        row.getObject("desk_id", Long.class),
                        row.getObject("day", LocalDate.class),
                        row.getString("reason")))
                .list();
    }

    /** Adds a day off. */
    @Transactional
    public void addDayOff(DayOff day, Actor by) {
        jdbc.sql("insert into desk_day_off(desk_id, day, reason) values (?, ?, ?)")
                .param(day.desk())
                .param(day.day())
                .param(day.reason())
                .update();
        audit.record(by, Act.DESK_CHANGED, day.day().toString());
    }

    /** Takes a day off back; nothing happens when it is gone. */
    @Transactional
    public void removeDayOff(long id, Actor by) {
        if (jdbc.sql("delete from desk_day_off where id = ?").param(id).update() == 1) {
            audit.record(by, Act.DESK_CHANGED, "");
        }
    }

    private long insert(DeskEntry desk) {
        return jdbc.sql("""
                insert into desk(name, name_en, communes, fields, hours, answer_within_minutes, enabled, position)
                values (?, ?, ?, ?, ?, ?, ?, ?) returning id""").params(values(desk)).query(Long.class).single();
    }

    private long update(DeskEntry desk) {
        jdbc.sql("""
                update desk set name = ?, name_en = ?, communes = ?, fields = ?, hours = ?, answer_within_minutes = ?, enabled = ?,
                position = ? where id = ?""").params(values(desk)).param(desk.id()).update();
        return desk.id();
    }

    private static List<Object> values(DeskEntry desk) {
        return List.of(
                desk.name().strip(),
                desk.nameEn().strip(),
                desk.communes().toArray(String[]::new),
                desk.fields().toArray(String[]::new),
                desk.hours().strip(),
                desk.answerWithinMinutes(),
                desk.enabled(),
                desk.position());
    }
}
