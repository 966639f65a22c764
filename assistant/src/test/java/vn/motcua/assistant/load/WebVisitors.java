package vn.motcua.assistant.load;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Visitors of the web chat, each with a session and an open event stream, on which the replies arrive. */
final class WebVisitors implements LoadedChannel {

    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final Pattern SEQUENCE = Pattern.compile("\"sequence\":(\\d+)");
    private static final Pattern REPLY_TO = Pattern.compile("\"replyTo\":(\\d+)");

    private final URI base;
    private final Latencies latencies = new Latencies();
    private final List<Session> sessions = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    WebVisitors(URI base) {
        this.base = base;
    }

    /** A visitor; when each of its messages was due, by sequence, until the reply comes. */
    private record Session(String token, Map<Long, Long> due, Map<Long, Long> replied) {}

    @Override
    public String name() {
        return "web";
    }

    @Override
    public Latencies latencies() {
        return latencies;
    }

    @Override
    public void open(int citizens) throws Exception {
        for (int i = 0; i < citizens; i++) {
            Session session = begin();
            sessions.add(session);
            threads.submit(() -> follow(session));
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.shutdownNow();
    }

    private Session begin() throws Exception {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(base.resolve("api/chat/sessions"))
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        Matcher token = TOKEN.matcher(response.body());
        if (!token.find()) {
            throw new IllegalStateException("no session: " + response.statusCode());
        }
        return new Session(token.group(1), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    @Override
    public void say(int citizen, String id, String text, long due) {
        Session session = sessions.get(citizen);
        String body = "{\"clientMessageId\":\"" + id + "\",\"text\":\"" + JsonText.escaped(text) + "\"}";
        latencies.sent();
        try {
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(base.resolve("api/chat/messages"))
                            .header("Authorization", "Bearer " + session.token())
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            Matcher sequence = SEQUENCE.matcher(response.body());
            if (response.statusCode() != 202 || !sequence.find()) {
                latencies.failed();
                return;
            }
            long number = Long.parseLong(sequence.group(1));
            Long replied = session.replied().get(number);
            session.due().put(number, due);
            // The reply may have come on the stream before this answer was read.
            Long now = replied != null ? replied : session.replied().get(number);
            if (now != null && session.due().remove(number) != null) {
                latencies.answered(now - due);
            }
        } catch (Exception failure) {
            latencies.failed();
        }
    }

    private void follow(Session session) {
        var request = HttpRequest.newBuilder(base.resolve("api/chat/events"))
                .header("Authorization", "Bearer " + session.token())
                .build();
        try (var lines = new BufferedReader(new InputStreamReader(
                http.send(request, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
            String line;
            while ((line = lines.readLine()) != null) {
                Matcher reply = REPLY_TO.matcher(line);
                if (line.startsWith("data:") && reply.find()) {
                    replied(session, Long.parseLong(reply.group(1)), System.nanoTime());
                }
            }
        } catch (Exception ended) {
            // The end of the run closes the streams.
        }
    }

    private void replied(Session session, long sequence, long now) {
        if (session.replied().putIfAbsent(sequence, now) != null) {
            latencies.unasked();
            return;
        }
        Long due = session.due().remove(sequence);
        if (due != null) {
            latencies.answered(now - due);
        }
    }
}
