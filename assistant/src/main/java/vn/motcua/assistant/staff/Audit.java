package vn.motcua.assistant.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did or read what. Rows are added in the transaction of the act, and before what was read is shown. */
@Component
public class Audit {

    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody did something to no object in particular. */
    public void record(Actor actor, Act act) {
        add(actor, act, null, "");
    }

    /**
     * Somebody did something to an object.
     *
     * @param object its name or number; nothing a citizen wrote, no secret
     */
    public void record(Actor actor, Act act, String object) {
        add(actor, act, null, object);
    }

    /** Somebody read or did something in a citizen's conversation. */
    public void record(Actor actor, Act act, long conversation, String object) {
        add(actor, act, conversation, object);
    }

    /**
     * Rows, the latest first.
     *
     * @param before only those with a smaller number; {@link Long#MAX_VALUE} for the latest
     * @param limit the most rows wanted, 1 or more
     */
    public List<AuditEntry> find(AuditQuery query, long before, int limit) {
        return jdbc.sql("""
                select id, at, account_name, act, conversation_id, object, address from staff_audit
                where id < ? and (?::text is null or account_name = ?) and (?::text is null or act = ?)
                and (?::timestamptz is null or at >= ?) and (?::timestamptz is null or at < ?)
                order by id desc limit ?""")
                .param(before)
                .param(query.account().orElse(null))
                .param(query.account().orElse(null))
                .param(query.act().map(Act::word).orElse(null))
                .param(query.act().map(Act::word).orElse(null))
                .param(query.from().map(Audit::time).orElse(null))
                .param(query.from().map(Audit::time).orElse(null))
                .param(query.to().map(Audit::time).orElse(null))
                .param(query.to().map(Audit::time).orElse(null))
                .param(limit)
                .query(Audit::entry)
                .list();
    }

    /** Deletes what is older; returns how many rows that were. */
    int deleteBefore(Instant instant) {
        return jdbc.sql("delete from staff_audit where at < ?")
                .param(time(instant))
                .update();
    }

    private void add(Actor actor, Act act, @Nullable Long conversation, String object) {
        jdbc.sql("""
                insert into staff_audit(at, account_id, account_name, act, conversation_id, object, address)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .param(time(clock.instant()))
                .param(actor.account())
                .param(actor.name())
                .param(act.word())
                .param(conversation)
                .param(object)
                .param(actor.address())
                .update();
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        @Nullable Long conversation = row.getObject("conversation_id", Long.class);
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("account_name"),
                row.getString("act"),
                conversation == null ? OptionalLong.empty() : OptionalLong.of(conversation),
                row.getString("object"),
                row.getString("address"));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
