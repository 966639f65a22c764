package vn.motcua.assistant.announcement;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Forgets once a day who was written to long ago, of which the numbers stay, and the consents that have long ended. Several nodes may do
 * it; the later ones find nothing left.
 */
@Component
class OldAnnouncements {

    private static final Logger LOG = LoggerFactory.getLogger(OldAnnouncements.class);

    private final JdbcClient jdbc;
    private final AnnouncementSettings settings;
    private final Clock clock;

    OldAnnouncements(JdbcClient jdbc, AnnouncementSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 20, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        OffsetDateTime before = AnnouncementTable.time(clock.instant().minus(settings.keep()));
        try {
            int recipients = jdbc.sql("""
                    with gone as (
                        delete from announcement_recipient r using announcement a
                        where a.id = r.announcement_id and a.ended_at < ? returning r.announcement_id, r.channel, r.status, r.reason),
                    counted as (
                        select announcement_id, channel, status, reason, count(*) as recipients from gone
                        group by announcement_id, channel, status, reason)
                    insert into announcement_result(announcement_id, channel, status, reason, recipients)
                    select announcement_id, channel, status, reason, recipients from counted
                    on conflict (announcement_id, channel, status, reason)
                    do update set recipients = announcement_result.recipients + excluded.recipients""").param(before).update();
            int consents = jdbc.sql("delete from announcement_subscription where ended_at < ?")
                    .param(before)
                    .update();
            LOG.info("{} counts of old announcements were made and {} ended consents forgotten", recipients, consents);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn(
                    "Old announcements could not be forgotten: {}",
                    away.getClass().getSimpleName());
        }
    }
}
