package vn.motcua.assistant.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A citizen of the web chat who writes and does not wait for answers. */
final class LoadedCitizen {

    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int port;
    private final String name;
    private final String token;
    private final AtomicInteger said = new AtomicInteger();
    private long conversation;

    private LoadedCitizen(int port, String name, String token) {
        this.port = port;
        this.name = name;
        this.token = token;
    }

    static LoadedCitizen begin(int port, String name) throws IOException, InterruptedException {
        HttpResponse<String> response = HTTP.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/chat/sessions"))
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        Matcher token = TOKEN.matcher(response.body());
        if (!token.find()) {
            throw new IllegalStateException("no session: " + response.statusCode());
        }
        return new LoadedCitizen(port, name, token.group(1));
    }

    /** Returns when the service has acknowledged. */
    void say(String text) {
        String id = name + "-" + said.incrementAndGet();
        String body = "{\"clientMessageId\":\"" + id + "\",\"text\":\"" + JsonText.escaped(text) + "\"}";
        try {
            HttpResponse<String> response = HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/chat/messages"))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            if (response.statusCode() != 202) {
                throw new IllegalStateException("not taken: " + response.statusCode());
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The number of the conversation.
     *
     * @param lookUp finds it by the id of this citizen's first message
     */
    long conversation(ToLongFunction<String> lookUp) {
        if (conversation == 0) {
            conversation = lookUp.applyAsLong(name + "-1");
        }
        return conversation;
    }
}
