package vn.motcua.assistant.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import vn.motcua.assistant.doctor.ChannelDoctor;
import vn.motcua.assistant.doctor.Finding;
import vn.motcua.assistant.telegram.Readiness.Polling;
import vn.motcua.assistant.telegram.Readiness.Ready;
import vn.motcua.assistant.telegram.Readiness.Receiving;
import vn.motcua.assistant.telegram.Readiness.Webhook;
import vn.motcua.connector.telegram.Answer;
import vn.motcua.connector.telegram.BotIdentity;
import vn.motcua.connector.telegram.TelegramAccount;
import vn.motcua.connector.telegram.TelegramApi;
import vn.motcua.connector.telegram.TelegramFailure;
import vn.motcua.connector.telegram.WebhookState;

/** Looks at the bot: its settings, its token, how its messages come in, and the clock. */
final class TelegramDoctor implements ChannelDoctor {

    /** So far apart may the clocks be before replies seem older than the questions. */
    private static final Duration TOLERATED = Duration.ofSeconds(30);

    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;

    /** More waiting messages than this mean that they are not taken. */
    private static final int MANY = 100;

    /** An error of the webhook that is older than this is history. */
    private static final Duration RECENT = Duration.ofHours(1);

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Readiness readiness;
    private final String botName;
    private final Function<TelegramAccount, TelegramApi> calls;
    private final Function<String, Finding> probe;
    private final Clock clock;

    /**
     * Of a bot.
     *
     * @param botName the name that links lead to; empty when not set
     * @param calls how Telegram is asked
     * @param probe how the webhook is called as a stranger would
     */
    TelegramDoctor(
            Readiness readiness,
            String botName,
            Function<TelegramAccount, TelegramApi> calls,
            Function<String, Finding> probe,
            Clock clock) {
        this.readiness = readiness;
        this.botName = botName;
        this.calls = calls;
        this.probe = probe;
        this.clock = clock;
    }

    @Override
    public String channel() {
        return TelegramAccount.CHANNEL;
    }

    @Override
    public List<Finding> examine() {
        return switch (readiness) {
            case Readiness.Off off -> List.of(Finding.note("doctor.telegram.off"));
            case Readiness.Faulty faulty ->
                faulty.faults().stream()
                        .map(fault -> Finding.fault("doctor.telegram.setting", fault.toString()))
                        .toList();
            case Ready ready -> examine(ready);
        };
    }

    private List<Finding> examine(Ready ready) {
        var findings = new ArrayList<Finding>();
        try (TelegramApi api = calls.apply(ready.account())) {
            switch (api.getMe()) {
                case Answer.Failed<BotIdentity> failed -> findings.add(refused(failed.failure()));
                case Answer.Ok<BotIdentity> me -> {
                    findings.add(Finding.fine(
                            "doctor.telegram.token", "@" + me.value().userName()));
                    findings.add(name(me.value()));
                    findings.addAll(incoming(api, ready.receiving()));
                }
            }
            api.clockAhead().ifPresent(ahead -> findings.add(clock(ahead)));
        }
        return findings;
    }

    private static Finding refused(TelegramFailure failure) {
        boolean byToken = failure instanceof TelegramFailure.Refused answer
                && (answer.code() == UNAUTHORIZED || answer.code() == NOT_FOUND);
        return Finding.fault(byToken ? "doctor.telegram.token.refused" : "doctor.telegram.unreached", failure.reason());
    }

    private Finding name(BotIdentity me) {
        if (botName.isEmpty()) {
            return Finding.note("doctor.telegram.name.none", me.userName());
        }
        return botName.equalsIgnoreCase(me.userName())
                ? Finding.fine("doctor.telegram.name", "https://t.me/" + botName)
                : Finding.fault("doctor.telegram.name.other", botName, me.userName());
    }

    private List<Finding> incoming(TelegramApi api, Receiving receiving) {
        return switch (api.getWebhookInfo()) {
            case Answer.Failed<WebhookState> failed ->
                List.of(Finding.fault(
                        "doctor.telegram.unreached", failed.failure().reason()));
            case Answer.Ok<WebhookState> state ->
                switch (receiving) {
                    case Webhook webhook -> called(webhook, state.value());
                    case Polling polling -> asked(state.value());
                };
        };
    }

    private List<Finding> called(Webhook webhook, WebhookState state) {
        var findings = new ArrayList<Finding>();
        findings.add(
                state.url().equals(webhook.address())
                        ? Finding.fine("doctor.telegram.webhook", state.url())
                        : Finding.fault(
                                "doctor.telegram.webhook.other",
                                state.url().isEmpty() ? "–" : state.url(),
                                webhook.address()));
        Optional<Instant> failed = state.lastErrorAt();
        if (failed.isPresent() && failed.get().isAfter(clock.instant().minus(RECENT))) {
            findings.add(Finding.fault("doctor.telegram.webhook.fails", WHEN.format(failed.get()), state.lastError()));
        }
        findings.add(waiting(state));
        findings.add(probe.apply(webhook.address()));
        return findings;
    }

    private static List<Finding> asked(WebhookState state) {
        return state.url().isEmpty()
                ? List.of(Finding.fine("doctor.telegram.polling"), waiting(state))
                : List.of(Finding.fault("doctor.telegram.polling.webhook", state.url()));
    }

    private static Finding waiting(WebhookState state) {
        return state.pending() > MANY
                ? Finding.fault("doctor.telegram.waiting.many", Long.toString(state.pending()))
                : Finding.fine("doctor.telegram.waiting", Long.toString(state.pending()));
    }

    private static Finding clock(Duration ahead) {
        return ahead.abs().compareTo(TOLERATED) > 0
                ? Finding.fault(
                        "doctor.telegram.clock.apart", Long.toString(ahead.abs().toSeconds()))
                : Finding.fine("doctor.telegram.clock");
    }
}
