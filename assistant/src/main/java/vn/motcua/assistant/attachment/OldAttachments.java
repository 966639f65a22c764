package vn.motcua.assistant.attachment;

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

/** Deletes files that were sent long ago. Several nodes may do it; the later ones find nothing left. */
@Component
class OldAttachments {

    private static final Logger LOG = LoggerFactory.getLogger(OldAttachments.class);

    private final JdbcClient jdbc;
    private final AttachmentSettings settings;
    private final Clock clock;

    OldAttachments(JdbcClient jdbc, AttachmentSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 16, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void delete() {
        try {
            int deleted = jdbc.sql("delete from attachment where created_at <= ?")
                    .param(clock.instant().atOffset(ZoneOffset.UTC).minus(settings.keep()))
                    .update();
            LOG.info("{} old files were deleted", deleted);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Old files could not be deleted: {}", away.getClass().getSimpleName());
        }
    }
}
