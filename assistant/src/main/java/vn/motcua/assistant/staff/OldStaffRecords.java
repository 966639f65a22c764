package vn.motcua.assistant.staff;

import java.time.Clock;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Deletes what is over, once a day. Several nodes may do it; the later ones find nothing left. */
@Component
class OldStaffRecords {

    private static final Logger LOG = LoggerFactory.getLogger(OldStaffRecords.class);

    private final StaffSessions sessions;
    private final HalfSignIns halves;
    private final LockOut lockOut;
    private final Audit audit;
    private final StaffSettings settings;
    private final Clock clock;

    OldStaffRecords(
            StaffSessions sessions,
            HalfSignIns halves,
            LockOut lockOut,
            Audit audit,
            StaffSettings settings,
            Clock clock) {
        this.sessions = sessions;
        this.halves = halves;
        this.lockOut = lockOut;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 15, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void delete() {
        try {
            int ended = sessions.deleteExpired();
            halves.deleteExpired();
            lockOut.deleteOld();
            int rows = audit.deleteBefore(clock.instant().minus(settings.keepAudit()));
            LOG.info(
                    "{} browsers of the staff were signed out for good, {} old rows of the audit deleted", ended, rows);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn(
                    "Old records of the staff could not be deleted: {}",
                    away.getClass().getSimpleName());
        }
    }
}
