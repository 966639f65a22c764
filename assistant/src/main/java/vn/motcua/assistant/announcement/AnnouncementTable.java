package vn.motcua.assistant.announcement;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.announcement.Announcement.Status;

/** The rows of announcements. */
@Component
class AnnouncementTable {

    private static final String SELECT = """
            select id, status, topic_id, title, body, title_en, body_en, alarm, billed, channels, everywhere, villages, send_at,
            until, version, writers, note, started_at, ended_at,
            coalesce((select display_name from staff_account where name = writer_name), writer_name) as writer_name,
            coalesce((select display_name from staff_account where name = approver_name), approver_name) as approver_name
            from announcement""";

    private final JdbcClient jdbc;

    AnnouncementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<Announcement> latest(int limit) {
        return jdbc.sql(SELECT + " order by id desc limit ?")
                .param(limit)
                .query(AnnouncementTable::announcement)
                .list();
    }

    Optional<Announcement> find(long id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query(AnnouncementTable::announcement)
                .optional();
    }

    /** One that nobody else changes until the transaction ends. */
    Optional<Announcement> lock(long id) {
        return jdbc.sql(SELECT + " where id = ? for update")
                .param(id)
                .query(AnnouncementTable::announcement)
                .optional();
    }

    /** The same; empty when somebody else is at it. */
    Optional<Announcement> lockIfFree(long id) {
        return jdbc.sql(SELECT + " where id = ? for update skip locked")
                .param(id)
                .query(AnnouncementTable::announcement)
                .optional();
    }

    /** The numbers of those for which there is something to do at this time, the oldest first. */
    List<Long> atWork(Instant now) {
        return jdbc.sql("""
                select id from announcement where status = 'sending'
                or (status = 'approved' and (send_at is null or send_at <= ?))
                or (status in ('paused', 'stopped') and started_at is not null and ended_at is null) order by id""")
                .param(time(now))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** The numbers of those that have begun, were not stopped, and still make sense. */
    List<Long> current(Instant now) {
        return jdbc.sql("select id from announcement where status in ('sending', 'done') and until > ? order by id")
                .param(time(now))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    long insert(AnnouncementDraft draft, long writer, String writerName, Instant now) {
        return with(draft, jdbc.sql("""
                insert into announcement(topic_id, title, body, title_en, body_en, alarm, billed, channels, everywhere, villages,
                send_at, until, writers, writer_name, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, array[?::bigint], ?, ?) returning id"""))
                .param(writer)
                .param(writerName)
                .param(time(now))
                .query(Long.class)
                .single();
    }

    /** Changed words must be submitted again. */
    void change(long id, AnnouncementDraft draft, long writer, String writerName) {
        with(draft, jdbc.sql("""
                update announcement set topic_id = ?, title = ?, body = ?, title_en = ?, body_en = ?, alarm = ?, billed = ?,
                channels = ?, everywhere = ?, villages = ?, send_at = ?, until = ?, version = version + 1, status = 'draft',
                note = '', writers = (select array_agg(distinct one) from unnest(array_append(writers, ?)) one),
                writer_name = ? where id = ?""")).param(writer).param(writerName).param(id).update();
    }

    void status(long id, Status status, String note) {
        jdbc.sql("update announcement set status = ?, note = ? where id = ?")
                .params(status.word(), note, id)
                .update();
    }

    void approved(long id, long approver, String approverName, Instant now) {
        jdbc.sql("""
                update announcement set status = 'approved', note = '', approved_by = ?, approver_name = ?, approved_at = ?
                where id = ?""").params(approver, approverName, time(now), id).update();
    }

    void started(long id, Instant now) {
        jdbc.sql("update announcement set status = 'sending', started_at = ? where id = ?")
                .params(time(now), id)
                .update();
    }

    /** What was stopped stays stopped. */
    void ended(long id, Instant now) {
        jdbc.sql("""
                update announcement set status = case when status = 'stopped' then status else 'done' end, ended_at = ?
                where id = ?""").params(time(now), id).update();
    }

    void reopened(long id) {
        jdbc.sql("update announcement set status = 'sending', ended_at = null where id = ?")
                .param(id)
                .update();
    }

    void delete(long id) {
        jdbc.sql("delete from announcement where id = ?").param(id).update();
    }

    void event(long id, Instant now, String account, String act, String note) {
        jdbc.sql("insert into announcement_event(announcement_id, at, account_name, act, note) values (?, ?, ?, ?, ?)")
                .params(id, time(now), account, act, note)
                .update();
    }

    List<AnnouncementEvent> events(long id) {
        return jdbc.sql("""
                        select at, act, note,
                        coalesce((select display_name from staff_account where name = account_name), account_name) as by_name
                        from announcement_event where announcement_id = ? order by id""")
                .param(id)
                .query((row, number) -> new AnnouncementEvent(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name"),
                        row.getString("act"),
                        row.getString("note")))
                .list();
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static JdbcClient.StatementSpec with(AnnouncementDraft draft, JdbcClient.StatementSpec statement) {
        Instant sendAt = draft.sendAt();
        return statement
                .param(draft.topic())
                .param(draft.title())
                .param(draft.body())
                .param(draft.titleEn())
                .param(draft.bodyEn())
                .param(draft.alarm())
                .param(draft.billed())
                .param(draft.channels().toArray(String[]::new))
                .param(draft.everywhere())
                .param(draft.villages().toArray(Long[]::new))
                .param(sendAt == null ? null : time(sendAt))
                .param(time(draft.until()));
    }

    private static Announcement announcement(ResultSet row, int number) throws SQLException {
        var draft = new AnnouncementDraft(
                row.getLong("topic_id"),
                row.getString("title"),
                row.getString("body"),
                row.getString("title_en"),
                row.getString("body_en"),
                row.getBoolean("alarm"),
                row.getBoolean("billed"),
                Arrays.asList((String[]) row.getArray("channels").getArray()),
                row.getBoolean("everywhere"),
                numbers(row.getArray("villages")),
                instant(row, "send_at"),
                row.getObject("until", OffsetDateTime.class).toInstant());
        return new Announcement(
                row.getLong("id"),
                Status.of(row.getString("status")),
                draft,
                row.getInt("version"),
                numbers(row.getArray("writers")),
                row.getString("writer_name"),
                row.getString("approver_name"),
                row.getString("note"),
                instant(row, "started_at"),
                instant(row, "ended_at"));
    }

    private static List<Long> numbers(Array array) throws SQLException {
        return Arrays.asList((Long[]) array.getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
