package vn.motcua.assistant.telegram;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.motcua.connector.telegram.Answer;
import vn.motcua.connector.telegram.PolledUpdate;
import vn.motcua.connector.telegram.TelegramFailure;
import vn.motcua.connector.telegram.TelegramFailure.Refused;

/**
 * Asks Telegram for updates. An update is confirmed, by asking for those behind it, only after it is stored; whatever ends between the
 * two, Telegram gives it again and the inbox knows it.
 *
 * <p>Nothing is kept of the numbers of updates but for the next question. What is not confirmed yet Telegram gives without being told
 * where to begin, and a number kept over a quiet week would be wrong: after it Telegram goes on with any number, also a lower one, and
 * would take the higher one as a confirmation. So also within a run the number is dropped as soon as Telegram has heard it.
 */
final class PollingDuty implements OneNode.Duty {

    private static final Logger LOG = LoggerFactory.getLogger(PollingDuty.class);

    /** One refusal for another poller is natural while a former leader still waits for its answer. */
    private static final int RIVALS_TOLERATED = 3;

    private final LongFunction<Answer<List<PolledUpdate>>> telegram;
    private final Consumer<byte[]> intake;
    private final Runnable greeting;
    private final TelegramWatch watch;
    private final Times times;

    private long next;
    private int rivals;
    private boolean greeted;

    /**
     * For one bot.
     *
     * @param telegram asks for updates from a number on, which confirms those before it; 0 for all that are not confirmed
     * @param intake stores an update, see {@link UpdateIntake#take}
     * @param greeting done once when Telegram has answered first
     */
    PollingDuty(
            LongFunction<Answer<List<PolledUpdate>>> telegram,
            Consumer<byte[]> intake,
            Runnable greeting,
            TelegramWatch watch,
            Times times) {
        this.telegram = telegram;
        this.intake = intake;
        this.greeting = greeting;
        this.watch = watch;
        this.times = times;
    }

    @Override
    public void perform(OneNode.Tenure tenure) throws InterruptedException {
        next = 0;
        rivals = 0;
        greeted = false;
        watch.leads(true);
        LOG.info("This node asks Telegram for updates");
        try {
            var backOff = new BackOff(times.first(), times.longest());
            while (tenure.lasts()) {
                Answer<List<PolledUpdate>> answer = tenure.interruptibly(() -> telegram.apply(next));
                if (!tenure.isCalledOff()) {
                    goOn(answer, backOff, tenure);
                }
            }
        } finally {
            watch.leads(false);
        }
    }

    private void goOn(Answer<List<PolledUpdate>> answer, BackOff backOff, OneNode.Tenure tenure)
            throws InterruptedException {
        switch (answer) {
            case Answer.Ok<List<PolledUpdate>> ok -> {
                if (store(ok.value())) {
                    backOff.reset();
                } else {
                    tenure.pause(backOff.next());
                }
            }
            case Answer.Failed<List<PolledUpdate>> failed -> tenure.pause(pause(failed.failure(), backOff));
        }
    }

    /** Whether all of them were stored, and it is known what to ask for next. */
    private boolean store(List<PolledUpdate> updates) {
        rivals = 0;
        watch.answered();
        if (!greeted) {
            greeted = true;
            greeting.run();
        }
        next = 0;
        try {
            for (PolledUpdate update : updates) {
                intake.accept(update.json());
                update.id().ifPresent(stored -> next = stored + 1);
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn(
                    "Updates of Telegram could not be stored and will be asked for again: {}",
                    away.getClass().getSimpleName());
            return false;
        }
        return updates.isEmpty() || next != 0;
    }

    private Duration pause(TelegramFailure failure, BackOff backOff) {
        Duration pause = backOff.next();
        if (!(failure instanceof Refused refused)) {
            trouble("Telegram cannot be reached: " + failure.reason(), false);
            return pause;
        }
        switch (refused.code()) {
            case 401, 404 -> {
                trouble(
                        "Telegram does not know the token. Give the one that @BotFather shows for this bot in "
                                + "motcua.telegram.token (MOTCUA_TELEGRAM_TOKEN) and start the service again",
                        true);
                return times.refused();
            }
            case 409 -> conflict(refused.description());
            case 429 -> trouble("Telegram asks this service to wait", false);
            default -> trouble(refused.reason(), false);
        }
        return refused.retryAfter().filter(told -> told.compareTo(pause) > 0).orElse(pause);
    }

    private void conflict(String description) {
        if (description.contains("webhook")) {
            trouble(
                    "A webhook is registered for this bot, and so Telegram refuses polling. If another installation serves this "
                            + "bot, give this one a bot of its own; if not, remove the webhook: open "
                            + "https://api.telegram.org/bot<token>/deleteWebhook with the bot's token, or use the webhook by "
                            + "motcua.telegram.mode=webhook (MOTCUA_TELEGRAM_MODE)",
                    true);
        } else if (++rivals >= RIVALS_TOLERATED) {
            trouble(
                    "Another program asks for the updates of this bot, and Telegram gives them to one only. Stop the other, or give "
                            + "this service a bot of its own",
                    true);
        }
    }

    private void trouble(String what, boolean mustBeMended) {
        if (watch.troubled(what, mustBeMended)) {
            if (mustBeMended) {
                LOG.error("{}", what);
            } else {
                LOG.warn("{}", what);
            }
        }
    }
}
