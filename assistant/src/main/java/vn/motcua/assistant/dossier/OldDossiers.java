package vn.motcua.assistant.dossier;

import java.time.Clock;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** Forgets what is long over. Several nodes may do it; the later ones find nothing left. */
class OldDossiers {

    private static final Logger LOG = LoggerFactory.getLogger(OldDossiers.class);

    private final Register register;
    private final LookupTable lookups;
    private final FollowTable follows;
    private final Guesses guesses;
    private final ToldDossiers told;
    private final DossierSettings settings;
    private final Clock clock;

    OldDossiers(
            Register register,
            LookupTable lookups,
            FollowTable follows,
            Guesses guesses,
            ToldDossiers told,
            DossierSettings settings,
            Clock clock) {
        this.register = register;
        this.lookups = lookups;
        this.follows = follows;
        this.guesses = guesses;
        this.told = told;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 15, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        try {
            lookups.forget(settings.patience());
            follows.forget();
            told.forget(settings.keep());
            int attempts = guesses.forget();
            int dossiers = register.forget(Times.dayOf(clock.instant().minus(settings.keep())));
            LOG.info("{} dossiers that were long over and {} old attempts were forgotten", dossiers, attempts);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Old dossiers could not be forgotten: {}", away.getClass().getSimpleName());
        }
    }
}
