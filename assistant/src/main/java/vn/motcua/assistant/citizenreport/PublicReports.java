package vn.motcua.assistant.citizenreport;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What everybody may know: figures, and answered reports with every person hidden. No words that were not hidden before are read here. */
@Component
class PublicReports {

    static final int PAGE = 20;

    private static final Duration SPAN = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final Clock clock;

    PublicReports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The figures of a category, or of all, over the last 365 days.
     *
     * @param category its code; empty for all
     * @param received how many were received
     * @param open how many of these are not answered yet
     * @param answered how many have been answered
     * @param onTime how many of those by their day
     * @param overdue how many of the open ones have passed their day
     */
    record Figures(String category, int received, int open, int answered, int onTime, int overdue) {

        static final Figures NONE = new Figures("", 0, 0, 0, 0, 0);

        /** In percent of the answered ones; 0 where none is. */
        public int onTimeShare() {
            return answered == 0 ? 0 : Math.round(100f * onTime / answered);
        }

        Figures and(Figures other) {
            return new Figures(
                    "",
                    received + other.received,
                    open + other.open,
                    answered + other.answered,
                    onTime + other.onTime,
                    overdue + other.overdue);
        }
    }

    /**
     * An answered report.
     *
     * @param day when it was answered
     */
    record Answered(String code, String category, String words, String answer, LocalDate day) {}

    /** Of each category that has any. */
    List<Figures> figures() {
        return jdbc.sql("""
                select category, count(*) as received,
                count(*) filter (where status in ('received', 'in_hand', 'asked')) as open,
                count(*) filter (where status in ('answered', 'closed')) as answered,
                count(*) filter (where status in ('answered', 'closed')
                    and (answered_at at time zone 'Asia/Ho_Chi_Minh')::date <= due_on) as on_time,
                count(*) filter (where status in ('received', 'in_hand', 'asked') and due_on < ?) as overdue
                from report where received_at > ? group by category order by received desc, category""")
                .params(
                        ReportReplies.dateOf(clock.instant()),
                        ReportReads.time(clock.instant().minus(SPAN)))
                .query((row, number) -> new Figures(
                        row.getString("category"),
                        row.getInt("received"),
                        row.getInt("open"),
                        row.getInt("answered"),
                        row.getInt("on_time"),
                        row.getInt("overdue")))
                .list();
    }

    /** The latest, {@value #PAGE} at most. */
    List<Answered> answered(int after) {
        return jdbc.sql("""
                select code, category, coalesce(public_words, '') as words, public_answer, answered_at from report
                where public_answer is not null and status in ('answered', 'closed') order by answered_at desc, id desc limit ? offset ?""")
                .params(PAGE, after)
                .query((row, number) -> new Answered(
                        row.getString("code"),
                        row.getString("category"),
                        row.getString("words"),
                        row.getString("public_answer"),
                        ReportReplies.dateOf(row.getObject("answered_at", OffsetDateTime.class)
                                .toInstant())))
                .list();
    }
}
