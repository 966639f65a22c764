package vn.motcua.assistant.handoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.dialogue.HandOverReason;
import vn.motcua.assistant.handoff.CaseBreakdown.Openings;
import vn.motcua.assistant.handoff.Figures.Spread;

/**
 * What the database reckons from the cases and their events: each figure for every officer, desk, channel and week, and for everybody, in one
 * statement.
 */
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
    private static final String FOR_EACH =
            " group by grouping sets ((account_id), (desk_id), (channel), (week), ()) having count(*) > 0";

    /** The same for what is no officer's. */
    private static final String FOR_EACH_WITHOUT_OFFICERS =
            " group by grouping sets ((desk_id), (channel), (week), ()) having count(*) > 0";

    /** The cases "h" with their channel, where a period narrows them: takes its desk and its channel, each twice. */
    private static final String CASES = """
            (select h.*, c.channel from hand_over h join conversation c on c.id = h.conversation_id
             where (?::bigint is null or h.desk_id = ?) and (?::text is null or c.channel = ?)) h
            """;

    private final JdbcClient jdbc;

    CaseMeasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose a figure is: of an account, a desk, a channel or a week, or of everybody when all are null. */
    record Whose(
            @Nullable Long account,
            @Nullable Long desk,
            @Nullable String channel,
            @Nullable LocalDate week) {

        static final Whose EVERYBODY = new Whose(null, null, null, null);

        static Whose account(long account) {
            return new Whose(account, null, null, null);
        }

        static Whose desk(long desk) {
            return new Whose(null, desk, null, null);
        }
    }

    /** How long citizens waited for an officer's first word, and how often that was within the desk's time. */
    record Answers(Spread spread, int inTime) {}

    /** How many cases were closed, and how many citizens gave 1 to 5. */
    record Ends(int closed, List<Integer> ratings) {
        static final Ends NONE = new Ends(0, List.of(0, 0, 0, 0, 0));
    }

    /** When the oldest case was opened of which something is measured. */
    Instant earliest(CasePeriod period) {
        Instant from = period.from();
        Instant to = period.to();
        return jdbc.sql("""
                select coalesce(least(min(opened_at), ?), ?) as earliest from hand_over
                where (answered_at >= ? and answered_at < ?) or (closed_at >= ? and closed_at < ?)""")
                .params(Times.of(from), Times.of(from))
                .params(Times.of(from), Times.of(to), Times.of(from), Times.of(to))
                .query((row, number) -> Times.in(row, "earliest"))
                .single();
    }

    Map<Whose, Answers> answers(CasePeriod period, WorkingSpans spans) {
        StatementSpec answers = jdbc.sql("with span as (select h.id, h.desk_id, h.channel, " + week("h.answered_at")
                + """
                , h.opened_at as begins, h.answered_at as ends, first.account_id, d.answer_within_minutes
                from """ + CASES + """
                join desk d on d.id = h.desk_id cross join lateral (
                    select e.account_id from hand_over_event e where e.hand_over_id = h.id and e.kind = 'answered'
                    order by e.id limit 1) first
                where h.answered_at >= ? and h.answered_at < ? and not exists (
                    select 1 from hand_over_event e where e.hand_over_id = h.id and e.kind = 'taken'
                    and e.id <= (select min(id) from hand_over_event where hand_over_id = h.id))), """ + WorkingSpans.WORKED + """
                , answered as (
                    select s.account_id, s.desk_id, s.channel, s.week, coalesce(w.seconds, 0) as seconds, s.answer_within_minutes
                    from span s left join worked w on w.id = s.id)
                select account_id, desk_id, channel, week, """ + SPREAD + """
                , count(*) filter (where seconds <= answer_within_minutes * 60) as in_time from answered""" + FOR_EACH);
        return figures(
                during(narrowed(answers, period), period).params(spans.parameters()),
                row -> new Answers(spread(row), row.getInt("in_time")));
    }

    /** Of the cases closed in the period; what several officers had in hand counts once for each, and as one for all others. */
    Map<Whose, Spread> handling(CasePeriod period, WorkingSpans spans) {
        String held =
                "with wanted as (select h.id as hand_over_id, h.desk_id, h.channel, " + week("h.closed_at") + " from "
                        + CASES + "where h.status = 'closed' and h.closed_at >= ? and h.closed_at < ?), " + HOLD + """
                , span as (
                    select row_number() over () as id, h.hand_over_id, h.account_id, wanted.desk_id, wanted.channel, wanted.week,
                    h.begins, h.ends
                    from hold h join wanted using (hand_over_id) where h.ends is not null), """
                        + WorkingSpans.WORKED;
        StatementSpec ofOfficers = jdbc.sql(held + """
                , handled as (
                    select s.account_id, sum(coalesce(w.seconds, 0)) as seconds
                    from span s left join worked w on w.id = s.id group by s.hand_over_id, s.account_id)
                select account_id, null::bigint as desk_id, null::text as channel, null::date as week, """ + SPREAD + " from handled group by account_id");
        StatementSpec ofOthers = jdbc.sql(held + """
                , handled as (
                    select s.desk_id, s.channel, s.week, sum(coalesce(w.seconds, 0)) as seconds
                    from span s left join worked w on w.id = s.id group by s.hand_over_id, s.desk_id, s.channel, s.week)
                select null::bigint as account_id, desk_id, channel, week, """ + SPREAD + " from handled" + FOR_EACH_WITHOUT_OFFICERS);
        Map<Whose, Spread> handling =
                figures(during(narrowed(ofOfficers, period), period).params(spans.parameters()), CaseMeasures::spread);
        handling.putAll(
                figures(during(narrowed(ofOthers, period), period).params(spans.parameters()), CaseMeasures::spread));
        return handling;
    }

    /** How many cases came into somebody's hands. */
    Map<Whose, Integer> taken(CasePeriod period) {
        StatementSpec taken = jdbc.sql("""
                with wanted as (
                    select distinct hand_over_id from hand_over_event where at >= ? and at < ?
                    and kind in ('claimed', 'taken', 'assigned', 'transferred')),
                """ + HOLD + ", came as (select hold.account_id, h.desk_id, h.channel, "
                + week("hold.begins") + ", h.id from hold join "
                + CASES + """
                on h.id = hold.hand_over_id where hold.begins >= ? and hold.begins < ?)
                select account_id, desk_id, channel, week, count(distinct id) as number from came""" + FOR_EACH);
        return figures(during(narrowed(during(taken, period), period), period), row -> row.getInt("number"));
    }

    /** Closed by somebody who had them in hand; and rated, whenever they were closed. */
    Map<Whose, Ends> ends(CasePeriod period) {
        StatementSpec ends = jdbc.sql("with ended as (select h.account_id, h.desk_id, h.channel, " + week("h.closed_at")
                + ", true as closed_now, null::int as rating from " + CASES + """
                where h.account_id is not null and h.status = 'closed' and h.closed_at >= ? and h.closed_at < ?
                union all select h.account_id, h.desk_id, h.channel, """ + week("h.rated_at")
                + ", false, h.rating from " + CASES + """
                where h.account_id is not null and h.status = 'closed' and h.rated_at >= ? and h.rated_at < ?)
                select account_id, desk_id, channel, week, count(*) filter (where closed_now) as closed,
                count(*) filter (where rating = 1) as one, count(*) filter (where rating = 2) as two,
                count(*) filter (where rating = 3) as three, count(*) filter (where rating = 4) as four,
                count(*) filter (where rating = 5) as five from ended""" + FOR_EACH);
        return figures(
                during(narrowed(during(narrowed(ends, period), period), period), period),
                row -> new Ends(
                        row.getInt("closed"),
                        List.of(
                                row.getInt("one"),
                                row.getInt("two"),
                                row.getInt("three"),
                                row.getInt("four"),
                                row.getInt("five"))));
    }

    /** What came, for desks, channels, weeks and all. */
    Map<Whose, Openings> openings(CasePeriod period, Instant now) {
        String happened = "select h.conversation_id, h.desk_id, h.channel, %s, %s as opened, %s as overdue from "
                + CASES + "where h.%s >= ? and h.%s < ?";
        String sql = "with happened as ("
                + happened.formatted(
                        week("h.opened_at"),
                        "true",
                        "h.status <> 'closed' and coalesce(h.due_at < ?, false)",
                        "opened_at",
                        "opened_at");
        StatementSpec openings = jdbc.sql(sql
                + " union all "
                + happened.formatted(week("h.answered_at"), "false", "false", "answered_at", "answered_at")
                + " union all "
                + happened.formatted(week("h.closed_at"), "false", "false", "closed_at", "closed_at")
                + " union all "
                + happened.formatted(week("h.rated_at"), "false", "false", "rated_at", "rated_at") + """
                ) select null::bigint as account_id, desk_id, channel, week, count(distinct conversation_id) as people,
                count(*) filter (where opened) as opened, count(*) filter (where overdue) as overdue from happened"""
                + FOR_EACH_WITHOUT_OFFICERS);
        StatementSpec given = openings.param(Times.of(now));
        for (int part = 0; part < 4; part++) {
            given = during(narrowed(given, period), period);
        }
        return figures(given, CaseMeasures::openings);
    }

    /** Why the cases were opened that were opened in the period. */
    Map<HandOverReason, Openings> reasons(CasePeriod period, Instant now) {
        var reasons = new EnumMap<HandOverReason, Openings>(HandOverReason.class);
        StatementSpec opened = jdbc.sql("""
                select h.reason, count(distinct h.conversation_id) as people, count(*) as opened,
                count(*) filter (where h.status <> 'closed' and h.due_at < ?) as overdue from """ + CASES + "where h.opened_at >= ? and h.opened_at < ? group by h.reason");
        during(narrowed(opened.param(Times.of(now)), period), period).query(row -> {
            reasons.put(HandOverReason.of(row.getString("reason")), openings(row));
        });
        return reasons;
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

    private static StatementSpec narrowed(StatementSpec statement, CasePeriod period) {
        return statement
                .param(period.desk())
                .param(period.desk())
                .param(period.channel())
                .param(period.channel());
    }

    private static StatementSpec during(StatementSpec statement, CasePeriod period) {
        return statement.param(Times.of(period.from())).param(Times.of(period.to()));
    }

    /** The Monday, in Vietnam, of the week in which a moment lies. */
    private static String week(String moment) {
        return "date_trunc('week', " + moment + " at time zone 'Asia/Ho_Chi_Minh')::date as week";
    }

    private static <T> Map<Whose, T> figures(StatementSpec statement, RowReader<T> reader) {
        var figures = new HashMap<Whose, T>();
        statement.query(row -> {
            figures.put(
                    new Whose(
                            row.getObject("account_id", Long.class),
                            row.getObject("desk_id", Long.class),
                            row.getString("channel"),
                            row.getObject("week", LocalDate.class)),
                    reader.read(row));
        });
        return figures;
    }

    /** Reads a figure from the row that stands. */
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static Openings openings(ResultSet row) throws SQLException {
        return new Openings(row.getInt("people"), row.getInt("opened"), row.getInt("overdue"));
    }

    private static Spread spread(ResultSet row) throws SQLException {
        return new Spread(row.getInt("number"), seconds(row, "median"), seconds(row, "ninetieth"));
    }

    private static Duration seconds(ResultSet row, String column) throws SQLException {
        return Duration.ofMillis(Math.round(row.getDouble(column) * 1000));
    }
}
