package vn.motcua.assistant.handoff;

import java.time.Clock;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Deletes cases that were closed long ago, with all that happened to them. Several nodes may do it; the later ones find nothing left. */
@Component
class OldCases {

    private static final Logger LOG = LoggerFactory.getLogger(OldCases.class);

    private final JdbcClient jdbc;
    private final HandoffSettings settings;
    private final Clock clock;

    OldCases(JdbcClient jdbc, HandoffSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 15, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void delete() {
        try {
            int deleted = jdbc.sql("delete from hand_over where closed_at <= ?")
                    .param(Times.of(clock.instant()).minus(settings.keep()))
                    .update();
            LOG.info("{} old cases were deleted", deleted);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Old cases could not be deleted: {}", away.getClass().getSimpleName());
        }
    }
}
