package vn.motcua.assistant.handoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.handoff.Figures.Spread;

/** What the database reckons from the cases and their events: each figure for every officer, every desk and everybody in one statement. */
@Component
class CaseMeasures {

    /** Each time that somebody had a case in hand; with these events a case comes into somebody's hands, or leaves them. */
    private static final String HOLD = """
            hold as (
                select * from (
                    select e.hand_over_id, e.at as begins, lead(e.at) over (partition by e.hand_over_id order by e.id) as ends,
                    case when e.kind in ('claimed', 'taken') then e.account_id
                         when e.kind in ('assigned', 'transferred') then e.to_account_id end as account_id
                    from hand_over_event e where e.kind in ('claimed', 'taken', 'assigned', 'transferred', 'given-back', 'idle',
                        'signed-off', 'unanswered', 'closed', 'quiet', 'cancelled', 'citizen-left', 'erased', 'merged')
                    and e.hand_over_id in (select hand_over_id from wanted)) changes
                where account_id is not null)
            """;

    private static final String SPREAD = """
            count(*) as number, percentile_cont(0.5) within group (order by seconds) as median,
            percentile_cont(0.9) within group (order by seconds) as ninetieth
            """;

    /** Nothing at all gives no row, not even that of everybody. */
    private static final String FOR_EACH = " group by grouping sets ((account_id), (desk_id), ()) having count(*) > 0";

    private final JdbcClient jdbc;

    CaseMeasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose a figure is: of an account, of a desk, or of everybody when both are null. */
    record Whose(@Nullable Long account, @Nullable Long desk) {

        static final Whose EVERYBODY = new Whose(null, null);

        static Whose account(long account) {
            return new Whose(account, null);
        }

        static Whose desk(long desk) {
            return new Whose(null, desk);
        }
    }

    /** How long citizens waited for an officer's first word, and how often that was within the desk's time. */
    record Answers(Spread spread, int inTime) {}

    /** How many cases were closed, and how many citizens gave 1 to 5. */
    record Ends(int closed, List<Integer> ratings) {
        static final Ends NONE = new Ends(0, List.of(0, 0, 0, 0, 0));
    }

    /** When the oldest case was opened of which something is measured. */
    Instant earliest(Instant from, Instant to) {
        return jdbc.sql("""
                select coalesce(least(min(opened_at), ?), ?) as earliest from hand_over
                where (answered_at >= ? and answered_at < ?) or (closed_at >= ? and closed_at < ?)""")
                .params(Times.of(from), Times.of(from))
                .params(Times.of(from), Times.of(to), Times.of(from), Times.of(to))
                .query((row, number) -> Times.in(row, "earliest"))
                .single();
    }

    Map<Whose, Answers> answers(Instant from, Instant to, WorkingSpans spans) {
        return figures(
                jdbc.sql("with span as (" + """
                        select h.id, h.desk_id, h.opened_at as begins, h.answered_at as ends, first.account_id, d.answer_within_minutes
                        from hand_over h join desk d on d.id = h.desk_id cross join lateral (
                            select e.account_id from hand_over_event e where e.hand_over_id = h.id and e.kind = 'answered'
                            order by e.id limit 1) first
                        where h.answered_at >= ? and h.answered_at < ? and not exists (
                            select 1 from hand_over_event e where e.hand_over_id = h.id and e.kind = 'taken'
                            and e.id <= (select min(id) from hand_over_event where hand_over_id = h.id))), """ + WorkingSpans.WORKED + """
                        , answered as (
                            select s.account_id, s.desk_id, coalesce(w.seconds, 0) as seconds, s.answer_within_minutes
                            from span s left join worked w on w.id = s.id)
                        select account_id, desk_id, """ + SPREAD + """
                        , count(*) filter (where seconds <= answer_within_minutes * 60) as in_time from answered""" + FOR_EACH)
                        .params(Times.of(from), Times.of(to))
                        .params(spans.parameters()),
                row -> new Answers(spread(row), row.getInt("in_time")));
    }

    /** Of the cases closed in the period; what several officers had in hand counts once for each, and as one for desks and all. */
    Map<Whose, Spread> handling(Instant from, Instant to, WorkingSpans spans) {
        String held = """
                with wanted as (
                    select id as hand_over_id, desk_id from hand_over where status = 'closed' and closed_at >= ? and closed_at < ?),
                """ + HOLD + """
                , span as (
                    select row_number() over () as id, h.hand_over_id, h.account_id, wanted.desk_id, h.begins, h.ends
                    from hold h join wanted using (hand_over_id) where h.ends is not null), """ + WorkingSpans.WORKED;
        Map<Whose, Spread> handling = figures(
                jdbc.sql(held + """
                        , handled as (
                            select s.account_id, sum(coalesce(w.seconds, 0)) as seconds
                            from span s left join worked w on w.id = s.id group by s.hand_over_id, s.account_id)
                        select account_id, null::bigint as desk_id, """ + SPREAD + " from handled group by account_id")
                        .params(Times.of(from), Times.of(to))
                        .params(spans.parameters()),
                CaseMeasures::spread);
        handling.putAll(figures(
                jdbc.sql(held + """
                        , handled as (
                            select s.desk_id, sum(coalesce(w.seconds, 0)) as seconds
                            from span s left join worked w on w.id = s.id group by s.hand_over_id, s.desk_id)
                        select null::bigint as account_id, desk_id, """ + SPREAD
                                + " from handled group by grouping sets ((desk_id), ()) having count(*) > 0")
                        .params(Times.of(from), Times.of(to))
                        .params(spans.parameters()),
                CaseMeasures::spread));
        return handling;
    }

    /** How many cases came into somebody's hands. */
    Map<Whose, Integer> taken(Instant from, Instant to) {
        return figures(
                jdbc.sql("""
                        with wanted as (
                            select distinct hand_over_id from hand_over_event where at >= ? and at < ?
                            and kind in ('claimed', 'taken', 'assigned', 'transferred')),
                        """ + HOLD + """
                        select hold.account_id, h.desk_id, count(distinct h.id) as number from hold
                        join hand_over h on h.id = hold.hand_over_id where hold.begins >= ? and hold.begins < ?
                        group by grouping sets ((hold.account_id), (h.desk_id), ()) having count(*) > 0""").params(Times.of(from), Times.of(to), Times.of(from), Times.of(to)),
                row -> row.getInt("number"));
    }

    /** Closed by somebody who had them in hand; and rated, whenever they were closed. */
    Map<Whose, Ends> ends(Instant from, Instant to) {
        return figures(
                jdbc.sql("""
                        with ended as (
                            select account_id, desk_id, closed_at >= ? and closed_at < ? as closed_now,
                            case when rated_at >= ? and rated_at < ? then rating end as rating
                            from hand_over where account_id is not null and status = 'closed'
                            and ((closed_at >= ? and closed_at < ?) or (rated_at >= ? and rated_at < ?)))
                        select account_id, desk_id, count(*) filter (where closed_now) as closed,
                        count(*) filter (where rating = 1) as one, count(*) filter (where rating = 2) as two,
                        count(*) filter (where rating = 3) as three, count(*) filter (where rating = 4) as four,
                        count(*) filter (where rating = 5) as five from ended""" + FOR_EACH)
                        .params(Times.of(from), Times.of(to), Times.of(from), Times.of(to))
                        .params(Times.of(from), Times.of(to), Times.of(from), Times.of(to)),
                row -> new Ends(
                        row.getInt("closed"),
                        List.of(
                                row.getInt("one"),
                                row.getInt("two"),
                                row.getInt("three"),
                                row.getInt("four"),
                                row.getInt("five"))));
    }

    int opened(Instant from, Instant to) {
        return jdbc.sql("select count(*) from hand_over where opened_at >= ? and opened_at < ?")
                .params(Times.of(from), Times.of(to))
                .query(Integer.class)
                .single();
    }

    Map<Closing, Integer> closings(Instant from, Instant to) {
        var closings = new EnumMap<Closing, Integer>(Closing.class);
        jdbc.sql(
                        "select closing, count(*) as number from hand_over where closed_at >= ? and closed_at < ? group by closing")
                .params(Times.of(from), Times.of(to))
                .query(row -> {
                    closings.put(Closing.of(row.getString("closing")), row.getInt("number"));
                });
        return closings;
    }

    private static <T> Map<Whose, T> figures(JdbcClient.StatementSpec statement, RowReader<T> reader) {
        var figures = new HashMap<Whose, T>();
        statement.query(row -> {
            figures.put(
                    new Whose(row.getObject("account_id", Long.class), row.getObject("desk_id", Long.class)),
                    reader.read(row));
        });
        return figures;
    }

    /** Reads a figure from the row that stands. */
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static Spread spread(ResultSet row) throws SQLException {
        return new Spread(row.getInt("number"), seconds(row, "median"), seconds(row, "ninetieth"));
    }

    private static Duration seconds(ResultSet row, String column) throws SQLException {
        return Duration.ofMillis(Math.round(row.getDouble(column) * 1000));
    }
}
