package vn.motcua.assistant.citizenreport;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes answered reports that nobody opens again, and forgets what old ones keep of citizens. Several nodes may do it. */
@Component
class OldReports {

    private static final Logger LOG = LoggerFactory.getLogger(OldReports.class);

    /** What a citizen began and never sent. */
    private static final Duration DRAFTS = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ReportEvents events;
    private final ReportSettings settings;
    private final Clock clock;

    OldReports(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ReportEvents events,
            ReportSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 17, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void age() {
        try {
            transaction.executeWithoutResult(status -> close());
            transaction.executeWithoutResult(status -> forget());
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Old reports could not be seen to: {}", away.getClass().getSimpleName());
        }
    }

    private void close() {
        List<Long> closed = jdbc.sql("""
                update report set status = 'closed', version = version + 1
                where status = 'answered' and over_at <= ? returning id""")
                .param(ReportReads.time(clock.instant().minus(settings.reopenWithin())))
                .query((row, number) -> row.getLong(1))
                .list();
        closed.forEach(id -> events.add(id, ReportEvents.Kind.CLOSED, clock.instant(), null, "", 0));
    }

    private void forget() {
        OffsetDateTime before = clock.instant().atOffset(ZoneOffset.UTC).minus(settings.keep());
        String old = "(select id from report where status in ('closed', 'rejected') and over_at <= ?)";
        jdbc.sql("delete from report_picture where report_id in " + old)
                .param(before)
                .update();
        jdbc.sql("delete from report_picture where report_id is null and created_at <= ?")
                .param(ReportReads.time(clock.instant().minus(DRAFTS)))
                .update();
        jdbc.sql("update report_entry set text = '' where text <> '' and report_id in " + old)
                .param(before)
                .update();
        jdbc.sql("""
                update report_voice set phone = null, phone_confirmed = false, words_hash = '', conversation_id = null
                where conversation_id is not null and report_id in """ + old).param(before).update();
        int forgotten = jdbc.sql("""
                update report set place = '', place_key = '', latitude = null, longitude = null, public_words = null, public_answer = null
                where place_key || place || coalesce(public_answer, '') <> '' and id in """ + old).param(before).update();
        LOG.info("What {} old reports kept of citizens was forgotten", forgotten);
    }
}
