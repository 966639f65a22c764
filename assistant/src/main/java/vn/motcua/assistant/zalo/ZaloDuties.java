package vn.motcua.assistant.zalo;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.motcua.connector.zalo.Access;

/**
 * What the Official Account's channel does by itself: takes a token that was given by hand, keeps the tokens good, and stops sending for
 * as long as an administrator's consent is missing.
 */
final class ZaloDuties implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ZaloDuties.class);

    private final ZaloSettings settings;
    private final TokenTable table;
    private final TokenKeeper keeper;
    private final Sending sending;
    private final Clock clock;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final AtomicBoolean stopped = new AtomicBoolean();

    ZaloDuties(ZaloSettings settings, TokenTable table, TokenKeeper keeper, Sending sending, Clock clock) {
        this.settings = settings;
        this.table = table;
        this.keeper = keeper;
        this.sending = sending;
        this.clock = clock;
    }

    /** What is sent on the channel. */
    interface Sending {
        /** Nothing from now on; everything waits. */
        void stop(String reason);

        /** Everything that waits may go. */
        void resume();
    }

    @Override
    public void run() {
        try {
            boolean starting = !begun.get();
            if (starting) {
                takeGivenToken();
                begun.set(true);
            }
            keeper.look();
            if (keeper.current() instanceof Access.NeedsConsent needed) {
                if (starting) {
                    LOG.error("Nothing can be sent on Zalo: {}", needed.reason());
                }
                stopped.set(true);
                sending.stop(needed.reason());
            } else if (stopped.getAndSet(false)) {
                sending.resume();
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn(
                    "The Zalo account's tokens cannot be looked at now: {}",
                    away.getClass().getSimpleName());
        }
    }

    private void takeGivenToken() {
        String given = settings.refreshToken();
        if (!given.isEmpty()
                && table.given(given, DigestUtils.sha256(given), clock.instant().plus(TokenKeeper.REFRESH_LIFE))) {
            LOG.info("The token of {}.refresh-token is taken; the setting is needed no more.", ZaloSettings.PREFIX);
            sending.resume();
        }
    }
}
