package vn.motcua.assistant.handoff;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.staff.StaffMember;

/**
 * Who is at work. Whoever acts on a case is seen thereby; pages that stay open, and other tools in which officers work, say so from time to
 * time.
 */
@Component
public class Presences {

    private final PresenceTable table;
    private final JdbcClient jdbc;
    private final HandoffSettings settings;
    private final Clock clock;

    Presences(PresenceTable table, JdbcClient jdbc, HandoffSettings settings, Clock clock) {
        this.table = table;
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Somebody has a page open, or did something; may be called often. */
    public void seen(StaffMember member) {
        table.seen(member.id());
    }

    /** Somebody says how it stands. */
    public void set(StaffMember member, Presence.State state) {
        table.set(member.id(), state);
    }

    /** Somebody signed off: what they hold returns to the queue, unless they are seen again at once. */
    public void signedOff(long account) {
        table.signedOff(account);
    }

    /** All officers who may work, those who are here first. */
    public List<Presence> colleagues() {
        Instant now = clock.instant();
        return jdbc.sql("""
                select a.id, a.display_name, a.created_at, p.state, p.since, p.seen_at,
                (select count(*) from hand_over h where h.account_id = a.id and h.status = 'held') as held
                from staff_account a left join officer_presence p on p.account_id = a.id
                where a.enabled and 'officer' = any(a.roles)
                order by case when p.seen_at >= ? then p.state else 'z' end = 'here' desc, a.display_name, a.id""")
                .param(Times.of(now.minus(settings.presentFor())))
                .query((row, number) -> {
                    Instant seen = Times.orNull(row, "seen_at");
                    boolean present = seen != null && !seen.isBefore(now.minus(settings.presentFor()));
                    Instant since = present ? Times.orNull(row, "since") : seen;
                    return new Presence(
                            new Officer(row.getLong("id"), row.getString("display_name")),
                            present ? Presence.State.of(row.getString("state")) : Presence.State.AWAY,
                            since == null ? Times.in(row, "created_at") : since,
                            row.getInt("held"));
                })
                .list();
    }
}
