package vn.motcua.assistant.messaging;

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
import vn.motcua.connector.Connector;

/** Holds or sets aside what has waited for too long, and forgets what is long over. Several nodes may do it; the later ones find nothing left. */
@Component
class OldMessages {

    private static final Logger LOG = LoggerFactory.getLogger(OldMessages.class);

    private static final int BATCH = 5_000;

    private final OutboxQueue queue;
    private final Connectors connectors;
    private final JdbcClient jdbc;
    private final DeliverySettings settings;
    private final Clock clock;

    OldMessages(OutboxQueue queue, Connectors connectors, JdbcClient jdbc, DeliverySettings settings, Clock clock) {
        this.queue = queue;
        this.connectors = connectors;
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Also of channels that take nothing now, or are switched off. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void setAside() {
        try {
            for (Connector connector : connectors.pushed()) {
                connector
                        .capabilities()
                        .window()
                        .ifPresent(window ->
                                queue.holdStale(ChannelKey.of(connector), window.free(), settings.staleAfter()));
            }
            int stale = queue.setStaleAside(settings.staleAfter());
            if (stale > 0) {
                LOG.warn("{} replies have waited for too long to be sent and are left to staff", stale);
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Old replies could not be set aside: {}", away.getClass().getSimpleName());
        }
    }

    @Scheduled(initialDelay = 15, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        try {
            int answered = forget("inbox", "received_at", "('answered', 'failed')");
            int sent =
                    forget("outbox", "updated_at", "('delivered', 'refused', 'uncertain', 'held', 'aside', 'dropped')");
            LOG.info("{} answered messages and {} sent replies were forgotten", answered, sent);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Old messages could not be forgotten: {}", away.getClass().getSimpleName());
        }
    }

    /** The oldest rows come first by their number; it ends with the first batch of which nothing is old. */
    private int forget(String table, String time, String over) {
        OffsetDateTime before = MessageLog.time(clock.instant().minus(settings.keep()));
        int all = 0;
        int deleted;
        do {
            deleted = jdbc.sql("delete from " + table + " where id in (select id from (select id, status, " + time
                            + " as at from " + table + " order by id limit ?) oldest where at < ? and status in " + over
                            + ")")
                    .params(BATCH, before)
                    .update();
            all += deleted;
        } while (deleted > 0);
        return all;
    }
}
