package vn.motcua.assistant.handoff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.messaging.Holding;

/**
 * Sees to it that no case is forgotten: what an officer holds who is not there any more, or does not answer, returns to the queue; what
 * nobody writes in any more goes back to the assistant; who has left is waited for no longer; officers are warned before it is too late, and
 * reminded of what they wanted to come back to.
 *
 * <p>Any number of nodes may do it at once: each case is locked and looked at again before anything is done, so that the later ones find
 * nothing left to do.
 */
@Component
class CaseWatch {

    private static final Logger LOG = LoggerFactory.getLogger(CaseWatch.class);

    /** Whoever signs off on one device and goes on with another is not taken for gone. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private static final String CASES = """
            select h.id from hand_over h join conversation c on c.id = h.conversation_id
            left join staff_account a on a.id = h.account_id left join officer_presence p on p.account_id = h.account_id where
            """;

    private static final String SIGNED_OFF = """
            h.status = 'held' and (not a.enabled or not 'officer' = any(a.roles)
                or (p.state = 'away' and p.since >= h.claimed_at and p.since <= :grace))
            """;

    private static final String IDLE = """
            h.status = 'held' and greatest(h.claimed_at, p.seen_at) <= :idle
            """;

    private static final String UNANSWERED = """
            h.status = 'held' and h.unanswered_since <= :unanswered
            """;

    private static final String QUIET = """
            h.status = 'held' and h.unanswered_since is null and h.touched_at <= :quiet
            """;

    private static final String LEFT = """
            h.status <> 'closed' and c.unreachable_since is not null
            """;

    private static final String UNWARNED = """
            h.status <> 'closed' and h.due_at is not null and h.warned_at is null
            """;

    private static final String TO_REMIND = """
            h.status = 'closed' and h.follow_up_at <= :now and h.reminded_at is null
            """;

    private final JdbcClient jdbc;
    private final CaseTable table;
    private final Cases cases;
    private final DeskTable desks;
    private final Holding holding;
    private final TransactionTemplate transaction;
    private final HandoffSettings settings;
    private final Clock clock;

    CaseWatch(
            JdbcClient jdbc,
            CaseTable table,
            Cases cases,
            DeskTable desks,
            Holding holding,
            PlatformTransactionManager transactions,
            HandoffSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.cases = cases;
        this.desks = desks;
        this.holding = holding;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
        this.clock = clock;
    }

    /** What is done with a case of which a condition holds. In the transaction that has locked it. */
    private interface Step {
        void on(Case found);
    }

    @Scheduled(initialDelay = 10, fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
    void look() {
        try {
            each(LEFT, found -> true, this::left);
            each(SIGNED_OFF, found -> true, returning(CaseEvent.Kind.SIGNED_OFF));
            each(IDLE, found -> true, returning(CaseEvent.Kind.IDLE));
            each(UNANSWERED, this::isUnanswered, returning(CaseEvent.Kind.UNANSWERED));
            each(QUIET, this::isQuiet, found -> cases.close(found, Closing.NO_REPLY, CaseEvent.Kind.QUIET, null, null));
            each(UNWARNED, this::isToWarn, this::warn);
            each(TO_REMIND, found -> true, this::remind);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("The cases cannot be looked at: {}", away.getClass().getSimpleName());
        }
    }

    private void each(String condition, Predicate<Case> also, Step step) {
        for (long id : ids(condition, "")) {
            try {
                transaction.executeWithoutResult(status -> table.lock(id)
                        .filter(found -> !ids(condition, " and h.id = " + id).isEmpty())
                        .filter(also)
                        .ifPresent(step::on));
            } catch (RuntimeException failure) {
                // The others are looked at all the same, and this one again the next time.
                LOG.warn(
                        "Case {} could not be looked after: {}",
                        id,
                        failure.getClass().getName());
            }
        }
    }

    private List<Long> ids(String condition, String one) {
        Instant now = clock.instant();
        return jdbc.sql(CASES + condition + one + " order by h.id")
                .param("now", Times.of(now))
                .param("grace", Times.of(now.minus(GRACE)))
                .param("idle", Times.of(now.minus(settings.idleAfter())))
                .param("unanswered", Times.of(now.minus(settings.unansweredAfter())))
                .param("quiet", Times.of(now.minus(settings.quietAfter())))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private Step returning(CaseEvent.Kind why) {
        return found -> cases.giveBack(found, why, null, "");
    }

    private void left(Case found) {
        table.close(found, Closing.LEFT, null, null);
        if (found.status() == Status.HELD) {
            holding.giveBack(found.conversation());
        }
        table.event(found.id(), CaseEvent.Kind.CITIZEN_LEFT, null);
    }

    private boolean isUnanswered(Case found) {
        Instant since = time(found, "unanswered_since");
        return times(found).between(since, clock.instant()).compareTo(settings.unansweredAfter()) >= 0;
    }

    private boolean isQuiet(Case found) {
        Instant since = time(found, "touched_at");
        return times(found).between(since, clock.instant()).compareTo(settings.quietAfter()) >= 0;
    }

    private boolean isToWarn(Case found) {
        DeskEntry desk = desk(found);
        Duration left = desks.times(desk).between(clock.instant(), time(found, "due_at"));
        double all = Duration.ofMinutes(desk.answerWithinMinutes()).toMillis();
        return left.toMillis() <= all * (1 - settings.warnAt());
    }

    private void warn(Case found) {
        jdbc.sql("update hand_over set warned_at = ? where id = ?")
                .params(Times.of(clock.instant()), found.id())
                .update();
        table.event(found.id(), CaseEvent.Kind.WARNED, null);
        table.changed(found);
    }

    private void remind(Case found) {
        jdbc.sql("update hand_over set reminded_at = ? where id = ?")
                .params(Times.of(clock.instant()), found.id())
                .update();
        table.event(found.id(), CaseEvent.Kind.FOLLOW_UP, null);
        table.changed(found);
    }

    private Instant time(Case found, String column) {
        return jdbc.sql("select " + column + " from hand_over where id = ?")
                .param(found.id())
                .query((row, number) -> Times.in(row, column))
                .single();
    }

    private OpeningTimes times(Case found) {
        return desks.times(desk(found));
    }

    private DeskEntry desk(Case found) {
        return desks.find(found.desk().id()).orElseThrow();
    }
}
