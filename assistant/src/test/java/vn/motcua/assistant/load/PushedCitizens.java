package vn.motcua.assistant.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Citizens on a channel whose platform calls a webhook and is called to send: this program plays the platform. The messages of a
 * citizen are answered in order, so each reply that reaches the platform answers the oldest one that waits.
 */
abstract class PushedCitizens implements LoadedChannel {

    private final URI webhook;
    private final HttpServer platform;
    private final Latencies latencies = new Latencies();
    private final Map<String, Queue<Long>> waiting = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    /** The platform listens on loopback, at this port. */
    PushedCitizens(URI webhook, int port) throws IOException {
        this.webhook = webhook;
        this.platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        this.platform.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        this.platform.createContext("/", this::serve);
        this.platform.start();
    }

    /** The webhook's request for a message. */
    abstract HttpRequest.Builder request(URI webhook, String citizen, String id, String text);

    /** The platform's answer to a call of the service; may tell {@link #sentTo} that it was a reply. */
    abstract String answer(String path, String body);

    /** To be called when the service sends a reply to a citizen. */
    final void sentTo(String citizen) {
        Long due = waiting.getOrDefault(citizen, new ConcurrentLinkedQueue<>()).poll();
        if (due == null) {
            latencies.unasked();
        } else {
            latencies.answered(System.nanoTime() - due);
        }
    }

    @Override
    public Latencies latencies() {
        return latencies;
    }

    @Override
    public void open(int citizens) {
        for (int i = 0; i < citizens; i++) {
            waiting.put(citizen(i), new ConcurrentLinkedQueue<>());
        }
    }

    @Override
    public void say(int citizen, String id, String text, long due) {
        latencies.sent();
        Queue<Long> ofCitizen = waiting.getOrDefault(citizen(citizen), new ConcurrentLinkedQueue<>());
        ofCitizen.add(due);
        try {
            HttpResponse<String> response =
                    http.send(request(webhook, citizen(citizen), id, text).build(), BodyHandlers.ofString());
            if (response.statusCode() != 200 && ofCitizen.remove(due)) {
                latencies.failed();
            }
        } catch (Exception failure) {
            if (ofCitizen.remove(due)) {
                latencies.failed();
            }
        }
    }

    @Override
    public void close() {
        platform.stop(0);
        http.shutdownNow();
    }

    static HttpRequest.BodyPublisher body(String json) {
        return BodyPublishers.ofString(json, StandardCharsets.UTF_8);
    }

    /** Ids as long as the platforms' own. */
    private static String citizen(int number) {
        return Long.toString(5_000_000_000L + number);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] answer = answer(exchange.getRequestURI().getPath(), body).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }
}
