package vn.motcua.assistant.zalo;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.motcua.connector.zalo.Access;

/** What the Official Account's channel does by itself: takes a token that was given by hand, and keeps the tokens good. */
final class ZaloDuties implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ZaloDuties.class);

    private final ZaloSettings settings;
    private final TokenTable table;
    private final TokenKeeper keeper;
    private final Clock clock;
    private final AtomicBoolean begun = new AtomicBoolean();

    ZaloDuties(ZaloSettings settings, TokenTable table, TokenKeeper keeper, Clock clock) {
        this.settings = settings;
        this.table = table;
        this.keeper = keeper;
        this.clock = clock;
    }

    @Override
    public void run() {
        if (!begun.get()) {
            begin();
        }
        keeper.look();
    }

    private void begin() {
        String given = settings.refreshToken();
        try {
            if (!given.isEmpty()
                    && table.given(
                            given, ConsentTickets.hash(given), clock.instant().plus(TokenKeeper.REFRESH_LIFE))) {
                LOG.info("The token of {}.refresh-token is taken; the setting is needed no more.", ZaloSettings.PREFIX);
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn(
                    "The Zalo account's tokens cannot be read yet: {}",
                    away.getClass().getSimpleName());
            return;
        }
        begun.set(true);
        if (keeper.current() instanceof Access.NeedsConsent needed) {
            LOG.error("Nothing can be sent on Zalo: {}", needed.reason());
        }
    }
}
