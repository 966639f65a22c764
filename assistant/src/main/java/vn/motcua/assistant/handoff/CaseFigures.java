package vn.motcua.assistant.handoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figures about cases: how it stands now, and how it went. */
@Component
public class CaseFigures {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How it stands at a desk.
     *
     * @param desk the desk
     * @param waiting how many wait in its queue
     * @param oldest since when the one waits that has waited for longest; null when none does
     * @param held how many its officers have in hand
     * @param late how many of both are overdue
     */
    public record AtDesk(
            DeskRef desk, int waiting, @Nullable Instant oldest, int held, int late) {}

    /**
     * How it stands with an officer.
     *
     * @param officer who
     * @param held how many cases are in hand
     * @param unread in how many of them something is unread
     * @param owed since when the citizen waits who has waited for longest for a word of this officer; null when none does
     * @param late how many are overdue
     */
    public record WithOfficer(
            Officer officer, int held, int unread, @Nullable Instant owed, int late) {}

    /**
     * How it went over a time.
     *
     * @param closed how many cases were closed
     * @param answered how many of them an officer had answered
     * @param typicalWait the median time until an officer took a case; null when none was taken
     * @param typicalHandling the median time that an officer had a case in hand; null when none was
     * @param rated how many were rated
     * @param rating the mean of the ratings, 1 to 5; null when there is none
     */
    public record Statistics(
            int closed,
            int answered,
            @Nullable Duration typicalWait,
            @Nullable Duration typicalHandling,
            int rated,
            @Nullable Double rating) {}

    /** All desks, in their order. */
    public List<AtDesk> desks() {
        return jdbc.sql("""
                select d.id, d.name, count(h.id) filter (where h.status = 'waiting') as waiting,
                min(h.waiting_since) filter (where h.status = 'waiting') as oldest,
                count(h.id) filter (where h.status = 'held') as held, count(h.id) filter (where h.due_at < ?) as late
                from desk d left join hand_over h on h.desk_id = d.id and h.status <> 'closed'
                where d.enabled or h.id is not null group by d.id order by d.position, d.id""")
                .param(Times.of(clock.instant()))
                .query((row, number) -> new AtDesk(
                        new DeskRef(row.getLong("id"), row.getString("name")),
                        row.getInt("waiting"),
                        Times.orNull(row, "oldest"),
                        row.getInt("held"),
                        row.getInt("late")))
                .list();
    }

    /** The officers who have something in hand, by name. */
    public List<WithOfficer> officers() {
        return jdbc.sql("""
                select a.id, a.display_name, count(*) as held, count(*) filter (where h.citizen_sequence > h.read_sequence) as unread,
                min(h.unanswered_since) as owed, count(*) filter (where h.due_at < ?) as late
                from hand_over h join staff_account a on a.id = h.account_id where h.status = 'held'
                group by a.id order by a.display_name, a.id""")
                .param(Times.of(clock.instant()))
                .query((row, number) -> new WithOfficer(
                        new Officer(row.getLong("id"), row.getString("display_name")),
                        row.getInt("held"),
                        row.getInt("unread"),
                        Times.orNull(row, "owed"),
                        row.getInt("late")))
                .list();
    }

    /** How it went with everybody's cases closed in a time. */
    public Statistics all(Instant from, Instant to) {
        return statistics(null, from, to);
    }

    /** How it went with the cases that this account closed in a time. */
    public Statistics own(long account, Instant from, Instant to) {
        return statistics(account, from, to);
    }

    private Statistics statistics(@Nullable Long account, Instant from, Instant to) {
        return jdbc.sql("""
                select count(*) as closed, count(*) filter (where answered_at is not null) as answered,
                percentile_cont(0.5) within group (order by extract(epoch from first_claimed_at - opened_at)) as wait,
                percentile_cont(0.5) within group (order by extract(epoch from closed_at - claimed_at)) as handling,
                count(rating) as rated, avg(rating)::float8 as rating
                from hand_over where status = 'closed' and closed_at >= :from and closed_at < :to
                and (:account::bigint is null or account_id = :account)""")
                .param("from", Times.of(from))
                .param("to", Times.of(to))
                .param("account", account)
                .query((row, number) -> new Statistics(
                        row.getInt("closed"),
                        row.getInt("answered"),
                        duration(row, "wait"),
                        duration(row, "handling"),
                        row.getInt("rated"),
                        row.getObject("rating", Double.class)))
                .single();
    }

    private static @Nullable Duration duration(ResultSet row, String column) throws SQLException {
        Double seconds = row.getObject(column, Double.class);
        return seconds == null ? null : Duration.ofSeconds(Math.round(seconds));
    }
}
