package vn.motcua.assistant.handoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What officers should know although no page of the console is open before them. */
@Component
public class CaseArrivals {

    private final JdbcClient jdbc;

    CaseArrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The open cases that have come to where they are since then, the first first. */
    public List<CaseArrival> since(Instant since) {
        return jdbc.sql("""
                select e.id, h.id as request, h.urgency, h.status, d.name, d.name_en
                from hand_over_event e join hand_over h on h.id = e.hand_over_id join desk d on d.id = h.desk_id
                where e.at >= :since and e.kind in (:kinds)
                and (h.status = 'waiting' or h.status = 'held' and e.to_account_id = h.account_id and e.account_id <> h.account_id)
                and not exists (
                    select 1 from hand_over_event later
                    where later.hand_over_id = h.id and later.id > e.id and later.kind in (:kinds))
                order by e.id""")
                .param("since", Times.of(since))
                .param("kinds", KINDS)
                .query(CaseArrivals::arrival)
                .list();
    }

    /**
     * The accounts of those whom it concerns: the officer to whom it was given, or whoever works at its desk. Not those who have a
     * break or are away.
     */
    public Set<Long> concerned(CaseArrival arrival) {
        return Set.copyOf(
                jdbc.sql("""
                select a.id from hand_over h
                join staff_account a on a.enabled and 'officer' = any(a.roles)
                left join officer_presence p on p.account_id = a.id
                where h.id = ? and coalesce(p.state, 'here') = 'here' and (
                    h.account_id = a.id
                    or h.status = 'waiting' and (
                        exists (select 1 from desk_member m where m.desk_id = h.desk_id and m.account_id = a.id)
                        or not exists (select 1 from desk_member m where m.desk_id = h.desk_id)))""").param(arrival.request()).query(Long.class).list());
    }

    private static final List<String> KINDS = List.of(
                    CaseEvent.Kind.OPENED,
                    CaseEvent.Kind.ASSIGNED,
                    CaseEvent.Kind.TRANSFERRED,
                    CaseEvent.Kind.GIVEN_BACK,
                    CaseEvent.Kind.IDLE,
                    CaseEvent.Kind.SIGNED_OFF,
                    CaseEvent.Kind.UNANSWERED)
            .stream()
            .map(CaseEvent.Kind::word)
            .toList();

    private static CaseArrival arrival(ResultSet row, int number) throws SQLException {
        return new CaseArrival(
                row.getLong("id"),
                row.getLong("request"),
                Urgency.of(row.getInt("urgency")),
                row.getString("status").equals(Status.HELD.word()),
                row.getString("name"),
                row.getString("name_en"));
    }
}
