package vn.motcua.doubles;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Telegram's Bot API on a port of its own on loopback: one bot, its webhook, its queue of updates and the messages that it sent. Answers
 * any method as Telegram does unless told otherwise, and as many requests at once as come.
 */
public final class TelegramDouble implements AutoCloseable {

    /** The token of the bot. */
    public static final String TOKEN = "5000000000:AAE-double_of_a_token_that_is_secret_0";

    /** The bot's user name. */
    public static final String BOT_NAME = "motcua_double_bot";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

    private final WireMockServer server;
    private final TelegramBot bot = new TelegramBot();
    private final TelegramAnswers answers = new TelegramAnswers(bot);
    private final HttpClient webhooks =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private TelegramDouble() {
        server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .disableRequestJournal()
                .containerThreads(64)
                .jettyAcceptQueueSize(256)
                .extensions(answers));
        server.start();
        server.stubFor(WireMock.any(WireMock.urlMatching("/bot" + TOKEN + "/[A-Za-z]+"))
                .atPriority(1)
                .willReturn(WireMock.aResponse().withTransformers(TelegramAnswers.NAME)));
        server.stubFor(WireMock.any(WireMock.anyUrl()).atPriority(2).willReturn(error(404, "Not Found", "")));
    }

    /** Starts one. */
    public static TelegramDouble start() {
        return new TelegramDouble();
    }

    /** The port on 127.0.0.1, by plain HTTP. */
    public int port() {
        return server.port();
    }

    /** What a citizen did, as an update: waits in the queue for {@code getUpdates}. Its {@code update_id} must be there. */
    public void queue(String update) {
        bot.queue(JSON.readTree(update));
    }

    /** A file that a citizen has sent, to be fetched by {@code getFile} and then by its path. */
    public void hold(String fileId, byte[] content) {
        bot.hold(fileId, content.length);
        server.stubFor(WireMock.get(WireMock.urlEqualTo("/file/bot" + TOKEN + "/photos/" + fileId + ".jpg"))
                .atPriority(1)
                .willReturn(WireMock.aResponse()
                        .withHeader("Content-Type", "application/octet-stream")
                        .withBody(content)));
    }

    /** The updates in the queue that nobody has confirmed. */
    public List<JsonNode> unconfirmed() {
        return bot.unconfirmed();
    }

    /** The secret that {@code setWebhook} was given last; empty when there is no webhook. */
    public String webhookSecret() {
        return bot.webhookSecret();
    }

    /** The address that {@code setWebhook} was given last; empty when there is no webhook. */
    public String webhookUrl() {
        return bot.webhookUrl();
    }

    /**
     * Delivers an update to a webhook as Telegram does, with the secret that {@code setWebhook} was given.
     *
     * @return the status of the answer
     */
    public int deliver(URI webhook, String update) throws IOException {
        return deliver(webhook, update, webhookSecret());
    }

    /**
     * The same with another secret.
     *
     * @param secret empty for none
     */
    public int deliver(URI webhook, String update, String secret) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(webhook)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(update));
        if (!secret.isEmpty()) {
            request.header(SECRET_HEADER, secret);
        }
        try {
            return webhooks.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while delivering");
        }
    }

    /** From now on Telegram's clock, by which answers are dated, is so far ahead of this machine's; behind where it is negative. */
    public void setClockAhead(Duration time) {
        answers.setClockAhead(time);
    }

    /** From now on a method ends in an error: {@code fail("sendMessage", 403, "Forbidden: bot was blocked by the user", "")}. */
    public void fail(String method, int code, String description, String parameters) {
        answers.tell(method, error(code, description, parameters));
    }

    /** Only its next call does; several of these are answered in the order in which they were told. */
    public void failOnce(String method, int code, String description, String parameters) {
        answers.tellOnce(method, error(code, description, parameters));
    }

    /** From now on a method answers this. */
    public void answer(String method, int status, String contentType, String body) {
        answers.tell(
                method,
                WireMock.aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", contentType)
                        .withBody(body));
    }

    /** From now on a method's answer leads elsewhere, to be asked there in the same way. */
    public void redirect(String method, URI elsewhere) {
        answers.tell(method, WireMock.aResponse().withStatus(307).withHeader("Location", elsewhere.toString()));
    }

    /** From now on the connection breaks when a method is called. */
    public void breakDown(String method, Fault fault) {
        answers.tell(method, WireMock.aResponse().withFault(fault));
    }

    /** The connection breaks at the next call alone. */
    public void breakDownOnce(String method, Fault fault) {
        answers.tellOnce(method, WireMock.aResponse().withFault(fault));
    }

    /** From now on a method answers rightly, but only after this time. */
    public void delay(String method, Duration time) {
        answers.slow(method, answer -> answer.withFixedDelay((int) time.toMillis()));
    }

    /** From now on a method's answer comes in pieces over this time. */
    public void dribble(String method, Duration time) {
        answers.slow(method, answer -> answer.withChunkedDribbleDelay(20, (int) time.toMillis()));
    }

    /** All methods answer as Telegram does again; the queue, the webhook and what was asked stay. */
    public void recover() {
        answers.forget();
    }

    /** What a method was asked, oldest first: the JSON, or of an upload its parts as {@code {"chat_id": "42", "photo": "1234 bytes"}}. */
    public List<JsonNode> asked(String method) {
        return answers.calls().stream()
                .filter(call -> call.method().equals(TelegramAnswers.key(method)))
                .map(TelegramAnswers.Call::asked)
                .toList();
    }

    /** The methods that were called, in lower case, oldest first; also those that are not answered yet. */
    public List<String> calls() {
        return answers.calls().stream().map(TelegramAnswers.Call::method).toList();
    }

    /**
     * A call that was answered as Telegram does.
     *
     * @param method its name
     * @param asked what it asked, as {@link #asked} tells it
     * @param answer the answer with its envelope
     */
    public record Exchange(String method, JsonNode asked, JsonNode answer) {}

    /** All calls that were answered as Telegram does, oldest first: what a citizen sees can be made of them. */
    public List<Exchange> exchanges() {
        return answers.exchanges();
    }

    /**
     * A topic of the officers' group.
     *
     * @param texts what the bot said in it, oldest first
     */
    public record Topic(long id, String name, boolean isOpen, List<String> texts) {

        /** Copies the list. */
        public Topic {
            texts = List.copyOf(texts);
        }

        Topic open(boolean open) {
            return new Topic(id, name, open, texts);
        }
    }

    /** The topics that there are, oldest first. */
    public List<Topic> topics() {
        return bot.inForum(TelegramForum::topics);
    }

    /** The signs that the bot has put to messages, by the messages' numbers. */
    public Map<Long, String> reactions() {
        return bot.inForum(TelegramForum::reactions);
    }

    /** Somebody deletes a topic by hand. */
    public void loseTopic(long topic) {
        bot.inForum(forum -> {
            forum.lose(topic);
            return topic;
        });
    }

    /** Somebody closes a topic by hand. */
    public void shutTopic(long topic) {
        bot.inForum(forum -> {
            forum.shut(topic);
            return topic;
        });
    }

    /** As newly started, on the same port. */
    public void reset() {
        answers.forget();
        answers.forgetCalls();
        answers.setClockAhead(Duration.ZERO);
        bot.reset();
    }

    /** Forgets what was asked. */
    public void forget() {
        answers.forgetCalls();
    }

    @Override
    public void close() {
        bot.close();
        webhooks.close();
        server.stop();
    }

    private static ResponseDefinitionBuilder error(int code, String description, String parameters) {
        String body =
                "{\"ok\":false,\"error_code\":" + code + ",\"description\":" + JSON.writeValueAsString(description)
                        + (parameters.isEmpty() ? "" : ",\"parameters\":" + parameters) + "}";
        return WireMock.aResponse()
                .withStatus(code)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }
}
