package vn.motcua.assistant.checklist;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Deletes once a day the checklists that nobody has changed for long, and the codes that are used or expired. Several nodes may do
 * it; the later ones find nothing left.
 */
@Component
class OldChecklists {

    private static final Logger LOG = LoggerFactory.getLogger(OldChecklists.class);

    private final JdbcClient jdbc;
    private final ChecklistSettings settings;
    private final Clock clock;

    OldChecklists(JdbcClient jdbc, ChecklistSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 15, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void delete() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        try {
            int codes = jdbc.sql("delete from carry_code where used_at is not null or expires_at <= ?")
                    .param(now)
                    .update();
            int lists = jdbc.sql("delete from checklist where updated_at <= ?")
                    .param(now.minus(settings.keep()))
                    .update();
            LOG.info("{} old checklists and {} old codes were deleted", lists, codes);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Old checklists could not be deleted: {}", away.getClass().getSimpleName());
        }
    }
}
