package vn.motcua.assistant.zalo;

import java.time.Clock;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.motcua.connector.zalo.Access;
import vn.motcua.connector.zalo.ZaloAccount;

/** What the Official Account's channel does by itself: takes a token that was given by hand, and keeps the tokens good. */
@Component
@Conditional(ZaloStarts.class)
class ZaloDuties {

    private static final Logger LOG = LoggerFactory.getLogger(ZaloDuties.class);

    private final ZaloSetup setup;
    private final ZaloAccount account;
    private final TokenTable table;
    private final TokenKeeper keeper;
    private final Clock clock;

    ZaloDuties(ZaloSetup setup, ZaloAccount account, TokenTable table, TokenKeeper keeper, Clock clock) {
        this.setup = setup;
        this.account = account;
        this.table = table;
        this.keeper = keeper;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        account.doubts().forEach(LOG::warn);
        String given = setup.settings().refreshToken();
        try {
            if (!given.isEmpty()
                    && table.given(
                            given, ConsentTickets.hash(given), clock.instant().plus(TokenKeeper.REFRESH_LIFE))) {
                LOG.info("The refresh token of {}.refresh-token is taken; it is needed no more.", ZaloSettings.PREFIX);
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn(
                    "The refresh token that was given could not be stored: {}",
                    away.getClass().getSimpleName());
        }
        if (keeper.current() instanceof Access.NeedsConsent needed) {
            LOG.error("Nothing can be sent on Zalo: {}", needed.reason());
        }
    }

    @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void look() {
        keeper.look();
    }
}
