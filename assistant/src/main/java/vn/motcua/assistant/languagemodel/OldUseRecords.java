package vn.motcua.assistant.languagemodel;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.motcua.assistant.dialogue.Desk;

/** Deletes once a day the records of uses that are old, and who spent what on former days, and from where. */
@Component
class OldUseRecords {

    private static final Logger LOG = LoggerFactory.getLogger(OldUseRecords.class);

    private final JdbcClient jdbc;
    private final CitizenNetworks networks;
    private final LanguageModelSettings settings;
    private final Clock clock;

    OldUseRecords(JdbcClient jdbc, CitizenNetworks networks, LanguageModelSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.networks = networks;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 20, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void delete() {
        try {
            int records = jdbc.sql("delete from language_model_use where at <= ?")
                    .param(clock.instant().minus(settings.keepRecords()).atOffset(ZoneOffset.UTC))
                    .update();
            jdbc.sql("delete from language_model_spending where day < ?")
                    .param(LocalDate.ofInstant(clock.instant(), Desk.ZONE).minusDays(1))
                    .update();
            networks.deleteOld();
            if (records > 0) {
                LOG.info("{} old records of the language model were deleted", records);
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn(
                    "Old records of the language model could not be deleted: {}",
                    away.getClass().getSimpleName());
        }
    }
}
