package vn.motcua.assistant.telegram;

import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.transaction.TransactionException;
import vn.motcua.connector.InboundEvent;
import vn.motcua.connector.telegram.TelegramUpdate;
import vn.motcua.connector.telegram.UpdateParser;

/**
 * Takes verified updates in, however they came. An update of which nothing can be made is counted and let go: Telegram would hold
 * everything behind it back for a day.
 */
final class UpdateIntake {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateIntake.class);

    private final UpdateParser parser;
    private final Predicate<byte[]> officers;
    private final Consumer<List<InboundEvent>> intake;
    private final CallbackAnswers callbacks;
    private final TelegramWatch watch;
    private final Clock clock;

    /**
     * For one bot.
     *
     * @param officers see {@link OfficersUpdates#takes}
     * @param intake stores what an update says, see {@link vn.motcua.assistant.messaging.Intake#take(List)}
     */
    UpdateIntake(
            UpdateParser parser,
            Predicate<byte[]> officers,
            Consumer<List<InboundEvent>> intake,
            CallbackAnswers callbacks,
            TelegramWatch watch,
            Clock clock) {
        this.parser = parser;
        this.officers = officers;
        this.intake = intake;
        this.callbacks = callbacks;
        this.watch = watch;
        this.clock = clock;
    }

    /**
     * Stores what an update says; when this returns, Telegram may forget it.
     *
     * @param update its JSON
     * @return its number; empty when it has none
     * @throws DataAccessException when the database is away; the update must come again
     * @throws TransactionException likewise
     */
    OptionalLong take(byte[] update) {
        TelegramUpdate read = parser.parse(update, clock.instant());
        try {
            if (!officers.test(update)) {
                intake.accept(read.events());
                count(read);
            }
        } catch (DataIntegrityViolationException | InvalidDataAccessApiUsageException unstorable) {
            letGo(unstorable);
        } catch (DataAccessException | TransactionException away) {
            throw away;
        } catch (RuntimeException fault) {
            letGo(fault);
        }
        read.callbackQuery().ifPresent(callbacks::answer);
        return read.id();
    }

    private void count(TelegramUpdate read) {
        if (read.id().isEmpty()) {
            watch.unreadable();
        } else if (read.events().stream().anyMatch(event -> !(event instanceof InboundEvent.Ignored))) {
            watch.taken();
        }
    }

    private void letGo(RuntimeException fault) {
        watch.unreadable();
        // The message of an exception may carry what a citizen wrote.
        LOG.error(
                "An update of Telegram could not be stored and is let go: {}",
                fault.getClass().getName());
    }
}
