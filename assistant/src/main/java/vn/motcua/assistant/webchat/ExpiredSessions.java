package vn.motcua.assistant.webchat;

import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Deletes expired sessions once a day. Several nodes may do it; the later ones find nothing left. */
@Component
class ExpiredSessions {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiredSessions.class);

    private final WebSessions sessions;

    ExpiredSessions(WebSessions sessions) {
        this.sessions = sessions;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void delete() {
        try {
            LOG.info("{} expired sessions of the web chat were deleted", sessions.deleteExpired());
        } catch (DataAccessException | TransactionException away) {
            LOG.warn(
                    "Expired sessions could not be deleted: {}", away.getClass().getSimpleName());
        }
    }
}
