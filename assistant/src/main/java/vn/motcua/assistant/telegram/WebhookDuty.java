package vn.motcua.assistant.telegram;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.assistant.telegram.Readiness.Webhook;
import vn.motcua.connector.telegram.Answer;
import vn.motcua.connector.telegram.TelegramApi;
import vn.motcua.connector.telegram.TelegramFailure;
import vn.motcua.connector.telegram.TelegramFailure.Refused;
import vn.motcua.connector.telegram.WebhookState;

/**
 * Sees to it that Telegram calls this installation: at the start, and from time to time, since whoever tries the bot with another program
 * takes the webhook away. Telegram is told only what it does not know yet.
 */
final class WebhookDuty implements OneNode.Duty {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookDuty.class);

    /** As many at once as Telegram offers without being asked; each waits for one insert. */
    private static final int CONNECTIONS = 40;

    private final TelegramApi telegram;
    private final Webhook webhook;
    private final Runnable greeting;
    private final TelegramWatch watch;
    private final Times times;

    private boolean greeted;
    private boolean known;

    /**
     * For one bot.
     *
     * @param greeting done once when Telegram has answered first
     */
    WebhookDuty(TelegramApi telegram, Webhook webhook, Runnable greeting, TelegramWatch watch, Times times) {
        this.telegram = telegram;
        this.webhook = webhook;
        this.greeting = greeting;
        this.watch = watch;
        this.times = times;
    }

    @Override
    public void perform(OneNode.Tenure tenure) throws InterruptedException {
        greeted = false;
        known = false;
        watch.leads(true);
        try {
            var backOff = new BackOff(times.first(), times.longest());
            while (tenure.lasts()) {
                Optional<TelegramFailure> failure = tenure.interruptibly(this::register);
                if (failure.isEmpty()) {
                    backOff.reset();
                    greet();
                    tenure.pause(times.check());
                } else if (!tenure.isCalledOff()) {
                    var pause = backOff.next();
                    tenure.pause(trouble(failure.get()) ? times.refused() : pause);
                }
            }
        } finally {
            watch.leads(false);
        }
    }

    /** Tells Telegram where to call, unless it knows; returns why that did not work. */
    private Optional<TelegramFailure> register() {
        Answer<WebhookState> answer = telegram.getWebhookInfo();
        if (answer instanceof Answer.Failed<WebhookState> failed) {
            return Optional.of(failed.failure());
        }
        WebhookState state = ((Answer.Ok<WebhookState>) answer).value();
        watch.answered();
        if (isRight(state)) {
            return Optional.empty();
        }
        if (known) {
            LOG.warn("The webhook at Telegram was changed by somebody else and is registered again");
        }
        Optional<TelegramFailure> failure =
                telegram.setWebhook(URI.create(webhook.address()), webhook.secret(), CONNECTIONS);
        if (failure.isEmpty()) {
            known = true;
            LOG.info("Telegram calls this service from now on");
        }
        return failure;
    }

    private boolean isRight(WebhookState state) {
        return state.url().equals(webhook.address())
                && Set.copyOf(state.allowedUpdates()).equals(Set.copyOf(TelegramApi.ALLOWED_UPDATES));
    }

    private void greet() {
        if (!greeted) {
            greeted = true;
            greeting.run();
        }
    }

    /** Whether trying again soon is of no use. */
    private boolean trouble(TelegramFailure failure) {
        boolean refused = failure instanceof Refused answer && (answer.code() == 401 || answer.code() == 404);
        String what = refused
                ? "Telegram does not know the token. Give the one that @BotFather shows for this bot in motcua.telegram.token "
                        + "(MOTCUA_TELEGRAM_TOKEN) and start the service again"
                : "The webhook could not be registered at Telegram and will be tried again: " + failure.reason();
        if (watch.troubled(what, refused)) {
            LOG.error("{}", what);
        }
        return refused;
    }
}
