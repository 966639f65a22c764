package vn.motcua.assistant.webchat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the web chat's HTTP face, as any other program would write it. */
public final class ChatClient {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI base;

    public ChatClient(int port) {
        this.base = URI.create("http://127.0.0.1:" + port + "/");
    }

    /** A session that has begun. */
    public record Session(String id, String token) {}

    public Session begin() {
        HttpResponse<String> response = send(post("api/chat/sessions", "{}"));
        if (response.statusCode() != 201) {
            throw new IllegalStateException("no session: " + response.statusCode());
        }
        JsonNode session = json(response);
        return new Session(
                session.get("sessionId").asString(), session.get("token").asString());
    }

    /** Sends a text; the answer may be anything. */
    public HttpResponse<String> say(Session session, String clientMessageId, String text) {
        return send(authorised(
                session,
                post(
                        "api/chat/messages",
                        JSON.writeValueAsString(Map.of("clientMessageId", clientMessageId, "text", text)))));
    }

    /** All messages after a sequence, page after page. */
    public List<JsonNode> messages(Session session, long after) {
        var all = new ArrayList<JsonNode>();
        long last = after;
        while (true) {
            HttpResponse<String> response = send(authorised(session, get("api/chat/messages?after=" + last)));
            if (response.statusCode() != 200) {
                throw new IllegalStateException("not read: " + response.statusCode() + " " + response.body());
            }
            JsonNode page = json(response).get("messages");
            if (page.isEmpty()) {
                return all;
            }
            page.forEach(all::add);
            last = all.get(all.size() - 1).get("sequence").asLong();
        }
    }

    HttpRequest.Builder get(String path) {
        return request(path).GET();
    }

    HttpRequest.Builder post(String path, String body) {
        return request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30));
    }

    static HttpRequest.Builder authorised(Session session, HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + session.token());
    }

    /** Sends a request and reads the whole answer. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    HttpClient http() {
        return http;
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }
}
