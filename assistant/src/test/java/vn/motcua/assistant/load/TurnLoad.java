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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures whole turns against a running service: from the moment at which a message was due to be sent, over the durable
 * commit, until its reply arrives on the session's event stream. Messages are sent at a fixed rate whether or not the service
 * keeps up, and time is counted from when each was due, so that a stall is not hidden.
 *
 * <pre>java -cp assistant/target/test-classes vn.motcua.assistant.load.TurnLoad http://localhost:8080 50 60 [questions.txt]</pre>
 *
 * <p>The service must run on this machine: its limits per address do not count loopback.
 */
public final class TurnLoad {

    /** Each session speaks every two seconds at 50 turns a second, which is within the limit per session. */
    private static final int SESSIONS = 100;

    private static final List<String> QUESTIONS = List.of(
            "đăng ký khai sinh cho con cần giấy tờ gì",
            "lam can cuoc cho be 6 tuoi mat bao lau",
            "lệ phí đăng ký kết hôn",
            "xin giấy xác nhận độc thân ở đâu",
            "đăng ký tạm trú online được không",
            "mở quán ăn nhỏ cần xin phép gì",
            "sang tên sổ đỏ cho con hết bao nhiêu tiền",
            "đổi bằng lái xe máy bị mất",
            "làm hộ chiếu lần đầu",
            "ai được hưởng trợ cấp người cao tuổi");

    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final Pattern SEQUENCE = Pattern.compile("\"sequence\":(\\d+)");
    private static final Pattern REPLY_TO = Pattern.compile("\"replyTo\":(\\d+)");

    private final URI base;
    private final List<String> questions;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final Queue<Long> latencies = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger errors = new AtomicInteger();

    private TurnLoad(URI base, List<String> questions) {
        this.base = base;
        this.questions = questions;
    }

    public static void main(String[] args) throws Exception {
        if (args.length < 3) {
            System.err.println("TurnLoad URL TURNS_PER_SECOND SECONDS [FILE_OF_QUESTIONS]");
            System.exit(2);
        }
        List<String> questions =
                args.length > 3 ? Files.readAllLines(Path.of(args[3]), StandardCharsets.UTF_8) : QUESTIONS;
        var load = new TurnLoad(URI.create(args[0].endsWith("/") ? args[0] : args[0] + "/"), questions);
        int perSecond = Integer.parseInt(args[1]);
        int seconds = Integer.parseInt(args[2]);
        load.run(perSecond, seconds);
        System.exit(0);
    }

    private void run(int perSecond, int seconds) throws Exception {
        var sessions = new ArrayList<Session>();
        for (int i = 0; i < SESSIONS; i++) {
            sessions.add(begin());
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            sessions.forEach(session -> threads.submit(() -> follow(session)));
            long start = System.nanoTime() + Duration.ofSeconds(1).toNanos();
            int turns = perSecond * seconds;
            for (int i = 0; i < turns; i++) {
                long due = start + i * Duration.ofSeconds(1).toNanos() / perSecond;
                waitUntil(due);
                Session session = sessions.get(i % SESSIONS);
                String text = questions.get(i % questions.size());
                String id = "load-" + i;
                threads.submit(() -> say(session, id, text, due));
            }
            long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (latencies.size() + errors.get() < turns && System.nanoTime() < patience) {
                LockSupport.parkNanos(1_000_000);
            }
            report(turns, System.nanoTime() - start);
            threads.shutdownNow();
            http.shutdownNow();
        }
    }

    /** A visitor; when each of its messages was due, by sequence, until the reply comes. */
    private record Session(String token, Map<Long, Long> due, Map<Long, Long> replied) {}

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

    private void say(Session session, String id, String text, long due) {
        String body = "{\"clientMessageId\":\"" + id + "\",\"text\":\""
                + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
        try {
            sent.incrementAndGet();
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(base.resolve("api/chat/messages"))
                            .header("Authorization", "Bearer " + session.token())
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            Matcher sequence = SEQUENCE.matcher(response.body());
            if (response.statusCode() != 202 || !sequence.find()) {
                errors.incrementAndGet();
                return;
            }
            long number = Long.parseLong(sequence.group(1));
            Long replied = session.replied().get(number);
            session.due().put(number, due);
            // The reply may have come on the stream before this answer was read.
            Long now = replied != null ? replied : session.replied().get(number);
            if (now != null && session.due().remove(number) != null) {
                latencies.add(now - due);
            }
        } catch (Exception failure) {
            errors.incrementAndGet();
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
        session.replied().put(sequence, now);
        Long due = session.due().remove(sequence);
        if (due != null) {
            latencies.add(now - due);
        }
    }

    private void report(int turns, long nanos) {
        long[] sorted = latencies.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%d turns due, %d sent, %d answered, %d errors, %.1f answered a second%n",
                turns, sent.get(), sorted.length, errors.get(), sorted.length / (nanos / 1e9));
        if (sorted.length > 0) {
            System.out.printf(
                    "from due to reply: p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, worst %.1f ms%n",
                    millis(sorted, 0.50), millis(sorted, 0.90), millis(sorted, 0.99), millis(sorted, 1));
        }
    }

    private static double millis(long[] sorted, double share) {
        int index = (int) Math.min(sorted.length - 1L, Math.round(Math.ceil(share * sorted.length)) - 1L);
        return sorted[Math.max(0, index)] / 1e6;
    }

    private static void waitUntil(long due) {
        long left = due - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = due - System.nanoTime();
        }
    }
}
