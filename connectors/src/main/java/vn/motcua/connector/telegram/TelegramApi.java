package vn.motcua.connector.telegram;

import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.connector.Fetched;

/**
 * The Bot API, called through the client library, one attempt per call. No call throws: how it ended is what it returns. Safe for use by
 * several threads.
 */
public final class TelegramApi implements AutoCloseable {

    /** What the bot wants to be told of; all that {@link UpdateParser} understands. */
    public static final List<String> ALLOWED_UPDATES =
            List.of("message", "edited_message", "callback_query", "my_chat_member");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int UPDATES_AT_ONCE = 100;
    private static final int LONGEST_DESCRIPTION = 200;
    /** Of the year 9999. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private final TelegramAccount account;
    private final Wire wire;
    private final OkHttpTelegramClient client;
    private final Downloads downloads;

    /** Of a bot. */
    public TelegramApi(TelegramAccount account, Clock clock) {
        this.account = account;
        this.wire = new Wire(account, clock);
        this.client = wire.client();
        this.downloads = new Downloads(account, wire.plain());
    }

    /** The bot. */
    public TelegramAccount account() {
        return account;
    }

    /** Which bot the token is of. */
    public Answer<BotIdentity> getMe() {
        return map(
                call(new GetMe()),
                me -> new BotIdentity(
                        Member.whole(me, "id").orElse(0),
                        Member.text(me, "username").orElse(""),
                        me.path("can_read_all_group_messages").asBoolean(false)));
    }

    /**
     * Has updates of the kinds of {@link #ALLOWED_UPDATES} delivered from now on; what waits stays. Telegram takes it once a second.
     *
     * @param url by HTTPS, on port 443, 80, 88 or 8443
     * @param connections how many deliveries at once, 1 to 100
     * @return why it was not done; empty when it was
     */
    public Optional<TelegramFailure> setWebhook(URI url, WebhookSecret secret, int connections) {
        return failure(call(new PlainMethod(
                "setWebhook",
                Map.of(
                        "url",
                        url.toString(),
                        "secret_token",
                        secret.value(),
                        "max_connections",
                        connections,
                        "allowed_updates",
                        ALLOWED_UPDATES))));
    }

    /** Ends the webhook; what waits stays. Returns why it was not done; empty when it was. */
    public Optional<TelegramFailure> deleteWebhook() {
        return failure(call(new DeleteWebhook()));
    }

    /** What Telegram knows of the webhook. */
    public Answer<WebhookState> getWebhookInfo() {
        return map(call(new GetWebhookInfo()), TelegramApi::webhook);
    }

    /**
     * Puts commands into the menu beside the place for typing.
     *
     * @param language two letters; empty for all who have no menu of their own language
     * @return why it was not done; empty when it was
     */
    public Optional<TelegramFailure> setMyCommands(List<ListedCommand> commands, String language) {
        var method = new SetMyCommands(commands.stream()
                .map(listed -> new BotCommand(listed.command(), listed.description()))
                .toList());
        if (!language.isEmpty()) {
            method.setLanguageCode(language);
        }
        return failure(call(method));
    }

    /**
     * Asks for updates, at most {@value #UPDATES_AT_ONCE}. Those before the offset are confirmed by it and gone.
     *
     * @param offset the last stored update's id and 1; 0 when there is none yet
     * @param wait how long Telegram may wait for the first update, in whole seconds, at most 50
     */
    public Answer<List<PolledUpdate>> getUpdates(long offset, Duration wait) {
        var members = new HashMap<String, Object>(
                Map.of("limit", UPDATES_AT_ONCE, "timeout", wait.toSeconds(), "allowed_updates", ALLOWED_UPDATES));
        if (offset != 0) {
            members.put("offset", offset);
        }
        return map(
                call(wire.client(account.answerWithin().plus(wait)), new PlainMethod("getUpdates", members)),
                TelegramApi::updates);
    }

    /**
     * Ends the progress bar that a citizen sees after pressing a button.
     *
     * @return why it was not done; empty when it was, or when it is too late to matter
     */
    public Optional<TelegramFailure> answerCallback(String query) {
        return failure(call(new AnswerCallbackQuery(query)))
                .filter(failure ->
                        !(failure instanceof TelegramFailure.Refused refused && ApiError.isTooLate(refused)));
    }

    /**
     * Fetches a file that a citizen sent.
     *
     * @param file its {@code file_id}
     * @param largest in bytes; the Bot API gives no more than 20 MB
     */
    Fetched fetch(String file, int largest) {
        return downloads.fetch(call(new PlainMethod("getFile", Map.of("file_id", file))), largest);
    }

    /** How far Telegram's clock is ahead of ours, to the second, by the last answer of any call; empty before the first. */
    public Optional<Duration> clockAhead() {
        return wire.ahead();
    }

    @Override
    public void close() {
        wire.close();
    }

    /** Calls a method of the library's and waits for its end. */
    Answer<JsonNode> call(BotApiMethod<?> method) {
        return call(client, method);
    }

    /** The same with a picture. */
    Answer<JsonNode> call(RawPhoto photo) {
        return await(() -> client.executeAsync(photo).thenApply(sent -> photo.answer()));
    }

    /** The same with a file. */
    Answer<JsonNode> call(RawDocument document) {
        return await(() -> client.executeAsync(document).thenApply(sent -> document.answer()));
    }

    /** Calls a method without waiting; how that ends does not matter. */
    void callAside(BotApiMethod<?> method) {
        wire.aside(() -> call(method));
    }

    private Answer<JsonNode> call(OkHttpTelegramClient through, BotApiMethod<?> method) {
        return await(() -> through.executeAsync(new RawCall(method)));
    }

    /** A call of the library's. */
    private interface Started {
        CompletableFuture<String> start() throws TelegramApiException;
    }

    private Answer<JsonNode> await(Started call) {
        try {
            return read(call.start().get());
        } catch (TelegramApiException incomplete) {
            return new Answer.Failed<>(invalid(incomplete));
        } catch (ExecutionException ended) {
            return new Answer.Failed<>(failure(ended.getCause()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Answer.Failed<>(new TelegramFailure.Lost("it was interrupted while it waited for Telegram"));
        }
    }

    private Answer<JsonNode> read(String body) {
        JsonNode answer = JSON.readTree(body);
        if (answer.path("ok").booleanValue()) {
            return new Answer.Ok<>(answer.path("result"));
        }
        JsonNode parameters = answer.path("parameters");
        OptionalLong seconds = Member.whole(parameters, "retry_after");
        return new Answer.Failed<>(new TelegramFailure.Refused(
                (int) Member.whole(answer, "error_code").orElse(0),
                told(Member.text(answer, "description").orElse("")),
                seconds.isPresent() && seconds.getAsLong() >= 0
                        ? Optional.of(Duration.ofSeconds(Math.min(seconds.getAsLong(), TimeUnit.DAYS.toSeconds(7))))
                        : Optional.empty(),
                Member.whole(parameters, "migrate_to_chat_id")));
    }

    /** Telegram does not repeat the token, but what stands in its place may. */
    private String told(String description) {
        String safe = description.replace(account.token(), "…").replaceAll("\\p{Cntrl}", " ");
        return safe.length() <= LONGEST_DESCRIPTION ? safe : safe.substring(0, LONGEST_DESCRIPTION) + "…";
    }

    private static TelegramFailure failure(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Exchange.Broken broken) {
                return broken.failure();
            }
        }
        if (thrown instanceof InterruptedIOException) {
            return new TelegramFailure.NotSent("the channel is being closed");
        }
        return thrown instanceof TelegramApiException incomplete
                ? invalid(incomplete)
                : new TelegramFailure.Lost("the call ended in "
                        + (thrown == null ? "nothing" : thrown.getClass().getName()));
    }

    /** The library's text repeats the whole message. */
    private static TelegramFailure invalid(TelegramApiException incomplete) {
        return new TelegramFailure.Invalid(
                "the message is incomplete (" + incomplete.getClass().getSimpleName() + ")");
    }

    private static <T> Optional<TelegramFailure> failure(Answer<T> answer) {
        return answer instanceof Answer.Failed<T> failed ? Optional.of(failed.failure()) : Optional.empty();
    }

    private static <T> Answer<T> map(Answer<JsonNode> answer, Function<JsonNode, T> read) {
        return switch (answer) {
            case Answer.Ok<JsonNode> ok -> new Answer.Ok<>(read.apply(ok.value()));
            case Answer.Failed<JsonNode> failed -> new Answer.Failed<>(failed.failure());
        };
    }

    private static WebhookState webhook(JsonNode info) {
        var allowed = new ArrayList<String>();
        info.path("allowed_updates").forEach(kind -> allowed.add(kind.asString("")));
        return new WebhookState(
                Member.text(info, "url").orElse(""),
                Member.whole(info, "pending_update_count").orElse(0),
                time(info, "last_error_date"),
                Member.text(info, "last_error_message").orElse(""),
                allowed);
    }

    private static Optional<Instant> time(JsonNode object, String name) {
        OptionalLong seconds = Member.whole(object, name);
        return seconds.isPresent() && seconds.getAsLong() > 0 && seconds.getAsLong() < LAST_SECOND
                ? Optional.of(Instant.ofEpochSecond(seconds.getAsLong()))
                : Optional.empty();
    }

    private static List<PolledUpdate> updates(JsonNode result) {
        var updates = new ArrayList<PolledUpdate>();
        result.forEach(update -> {
            updates.add(new PolledUpdate(Member.whole(update, "update_id"), JSON.writeValueAsBytes(update)));
        });
        return updates;
    }
}
