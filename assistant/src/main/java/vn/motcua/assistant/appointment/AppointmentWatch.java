package vn.motcua.assistant.appointment;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.conversation.ServiceNews;
import vn.motcua.assistant.dialogue.ServiceReply;
import vn.motcua.assistant.messaging.Holding;

/**
 * Tells citizens what is due, and notes who did not come. Any number of nodes may do it at once, and any may be killed: what is told is
 * taken out of the queue in the transaction in which it is told, after the conversation was locked as a turn locks it.
 */
@Component
class AppointmentWatch {

    private static final Logger LOG = LoggerFactory.getLogger(AppointmentWatch.class);

    private final NoticeQueue queue;
    private final Appointments appointments;
    private final HomeVisits visits;
    private final ServiceNews news;
    private final Holding holding;
    private final TransactionTemplate transaction;
    private final AppointmentSettings settings;
    private final HomeHelpSettings homeHelp;
    private final Clock clock;

    AppointmentWatch(
            NoticeQueue queue,
            Appointments appointments,
            HomeVisits visits,
            ServiceNews news,
            Holding holding,
            PlatformTransactionManager transactions,
            AppointmentSettings settings,
            HomeHelpSettings homeHelp,
            Clock clock) {
        this.queue = queue;
        this.appointments = appointments;
        this.visits = visits;
        this.news = news;
        this.holding = holding;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
        this.homeHelp = homeHelp;
        this.clock = clock;
    }

    /** Notes who did not come, then tells what is due. */
    @Scheduled(initialDelay = 20, fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    void look() {
        try {
            appointments.miss();
            queue.due().forEach(this::tell);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn(
                    "Appointments could not be looked after: {}",
                    away.getClass().getSimpleName());
        }
    }

    @Scheduled(initialDelay = 17, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void deleteOld() {
        try {
            LOG.info(
                    "{} old appointments and {} old home visits were deleted",
                    appointments.deleteOld(),
                    visits.deleteOld());
        } catch (DataAccessException | TransactionException away) {
            LOG.warn(
                    "Old appointments could not be deleted: {}", away.getClass().getSimpleName());
        }
    }

    /** One that fails is tried again with the next look; the others are told. */
    private void tell(NoticeQueue.Due due) {
        try {
            transaction.executeWithoutResult(status -> {
                holding.lock(due.conversation());
                queue.take(due.id()).ifPresent(notice -> tell(due, notice));
            });
        } catch (DataAccessException | TransactionException failure) {
            LOG.warn(
                    "Notice {} could not be told: {}",
                    due.id(),
                    failure.getClass().getSimpleName());
        }
    }

    private void tell(NoticeQueue.Due due, NoticeQueue.Notice notice) {
        Instant now = clock.instant();
        Long appointment = notice.appointment();
        if (appointment != null) {
            Optional<Appointment> known = appointments.find(appointment).filter(one -> isTold(one, notice.kind(), now));
            if (notice.kind() == NoticeKind.REMINDER && settings.quiet().holds(now) && known.isPresent()) {
                queue.addForAppointment(
                        appointment, notice.kind(), settings.quiet().endedAt(now), "");
                return;
            }
            known.ifPresent(one -> news.tell(
                    due.conversation(),
                    AppointmentTalk.NAME,
                    ServiceReply.of(
                            new AppointmentReplies(news.language(due.conversation())).news(notice.kind(), one, now))));
        }
        Long visit = notice.homeVisit();
        if (visit != null && homeHelp.enabled()) {
            visits.find(visit)
                    .ifPresent(one -> news.tell(
                            due.conversation(),
                            HomeHelpTalk.NAME,
                            ServiceReply.of(new HomeHelpReplies(news.language(due.conversation()))
                                    .news(notice.kind(), one, notice.words()))));
        }
    }

    /** A reminder that comes too late, of what began already or was called off meanwhile, is none. */
    private static boolean isTold(Appointment one, NoticeKind kind, Instant now) {
        return kind != NoticeKind.REMINDER
                || (one.status() == AppointmentStatus.BOOKED && one.begins().isAfter(now));
    }
}
