package vn.motcua.assistant.citizenreport;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to reports, of no person: rows are added, never changed, and every figure can be made from them alone. */
@Component
class ReportEvents {

    private final JdbcClient jdbc;

    ReportEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What can happen. */
    enum Kind {
        RECEIVED,
        JOINED,
        ASSIGNED,
        CATEGORISED,
        ROUTED,
        ASKED,
        ADDED,
        ANSWERED,
        REJECTED,
        CLOSED,
        REOPENED,
        RATED,
        ERASED
    }

    /** Something happened to a report, which is as it is afterwards. In the transaction that changes it. */
    void add(long report, Kind kind, Instant at, @Nullable Long account, String channel, int rating) {
        jdbc.sql("""
                insert into report_event(report_id, at, kind, status, category, unit_id, commune, channel, account_id, due_on, rating)
                select id, ?, ?, status, category, unit_id, commune, ?, ?, due_on, nullif(?, 0) from report where id = ?""")
                .param(ReportReads.time(at))
                .param(kind.name().toLowerCase(Locale.ROOT))
                .param(channel)
                .param(account)
                .param(rating)
                .param(report)
                .update();
    }

    /** A report was held back before there was any; its number is 0. */
    void heldBack(Instant at, String channel) {
        jdbc.sql("insert into report_event(report_id, at, kind, channel) values (0, ?, 'held_back', ?)")
                .params(ReportReads.time(at), channel)
                .update();
    }
}
