package vn.motcua.doubles;

import java.net.URI;
import java.net.URLDecoder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Zalo's Bot Platform with one bot. */
public final class ZaloBotDouble implements AutoCloseable {

    /** The bot's token. */
    public static final String TOKEN = "1234567890:token-of-the-double";
    /** What is sent along with webhooks. */
    public static final String SECRET = "secret-of-the-double";

    /** What its clock shows. */
    public static final Instant NOW = Instant.parse("2026-11-22T05:00:07Z");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Script script = new Script();
    private final ScriptedServer server = new ScriptedServer(request -> script, this::answer);
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile String webhook = "";

    /**
     * A call that was taken.
     *
     * @param method its name, such as {@code sendMessage}
     * @param body its parameters
     */
    public record Call(String method, JsonNode body) {}

    private ZaloBotDouble() {}

    /** Starts one. */
    public static ZaloBotDouble start() {
        return new ZaloBotDouble();
    }

    /** Where the API is. */
    public URI host() {
        return server.address();
    }

    /** The API, to be told how to misbehave. */
    public Script api() {
        return script;
    }

    /** An error in the API's envelope, with this HTTP status. */
    public static ScriptedAnswer error(int status, int code, String description) {
        return ScriptedAnswer.status(
                status, "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description + "\"}");
    }

    /** What was taken, in order. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** The words of the messages that were taken, in order. */
    public List<String> texts() {
        return calls.stream()
                .filter(call -> call.method().equals("sendMessage"))
                .map(call -> call.body().path("text").asString(""))
                .toList();
    }

    /** A webhook's body for something a citizen typed, wrapped as documented. */
    public static byte[] typed(String user, String messageId, String text) {
        ObjectNode body = JSON.createObjectNode().put("ok", true);
        ObjectNode result = body.putObject("result");
        ObjectNode message = result.putObject("message");
        message.putObject("from").put("id", user).put("display_name", "Ted").put("is_bot", false);
        message.putObject("chat").put("id", user).put("chat_type", "PRIVATE");
        message.put("text", text).put("message_id", messageId).put("date", 1750316131602L);
        result.put("event_name", "message.text.received");
        return body.toString().getBytes(UTF_8);
    }

    /** Stops: nobody listens at its port any more. */
    @Override
    public void close() {
        server.close();
    }

    private ResponseDefinitionBuilder answer(Request request) {
        String prefix = "/bot" + TOKEN + "/";
        String path = URLDecoder.decode(request.getUrl(), UTF_8);
        if (!path.startsWith(prefix)) {
            return json(401, "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
        }
        JsonNode body = JSON.readTree(request.getBody());
        String method = path.substring(prefix.length());
        return switch (method) {
            case "sendMessage" -> text(method, body);
            case "sendPhoto" ->
                body.path("photo").asString("").startsWith("https://")
                        ? taken(method, body)
                        : json(200, "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: photo\"}");
            case "sendChatAction" -> taken(method, body);
            case "getMe" ->
                json(
                        200,
                        "{\"ok\":true,\"result\":{\"id\":\"1234567890\",\"account_name\":\"bot.MauPhuong\","
                                + "\"account_type\":\"BASIC\",\"can_join_groups\":false}}");
            case "getWebhookInfo" -> json(200, "{\"ok\":true,\"result\":{\"url\":\"" + webhook + "\"}}");
            case "setWebhook" -> webhook(body);
            default -> json(404, "{\"ok\":false,\"error_code\":404,\"description\":\"Not Found\"}");
        };
    }

    private ResponseDefinitionBuilder text(String method, JsonNode body) {
        String text = body.path("text").asString("");
        int length = text.codePointCount(0, text.length());
        return length < 1 || length > 2000 || !body.path("chat_id").isString()
                ? json(200, "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request\"}")
                : taken(method, body);
    }

    private ResponseDefinitionBuilder taken(String method, JsonNode body) {
        calls.add(new Call(method, body));
        return json(
                200, "{\"ok\":true,\"result\":{\"message_id\":\"bot-" + calls.size() + "\",\"date\":1750316131602}}");
    }

    private ResponseDefinitionBuilder webhook(JsonNode body) {
        int secret = body.path("secret_token").asString("").length();
        if (secret < 8 || secret > 256) {
            return json(200, "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: secret_token\"}");
        }
        webhook = body.path("url").asString("");
        return json(200, "{\"ok\":true,\"result\":{\"url\":\"" + webhook + "\"}}");
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return new ResponseDefinitionBuilder()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(NOW.atOffset(ZoneOffset.UTC)))
                .withBody(body);
    }
}
