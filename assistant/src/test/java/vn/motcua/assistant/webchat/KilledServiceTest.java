package vn.motcua.assistant.webchat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.motcua.assistant.messaging.Waiting;
import vn.motcua.assistant.webchat.ChatClient.Session;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code kill -9} in the middle of 200 turns: whatever was accepted is answered once, in order, and nothing is doubled. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KilledServiceTest {

    private static final int SESSIONS = 8;
    private static final int MESSAGES = 25;

    private static final List<String> QUESTIONS = List.of(
            "đăng ký khai sinh cần giấy tờ gì", "lệ phí bao nhiêu", "bao lâu thì xong", "nộp ở đâu", "xin chào");

    @TempDir
    Path data;

    @Test
    void whenTheServiceIsKilledNothingIsLostOrDoubledAndAtLastItEndsCleanly() throws Exception {
        runAndStrike(ServiceProcess::kill);
        assertThat(Files.exists(data.resolve("postgres/cluster/postmaster.pid")))
                .as("its database, an orphan in between, has ended with it")
                .isFalse();
    }

    @Test
    void whenItsDatabaseIsKilledAloneAndThenWithItNothingIsLostOrDoubled() throws Exception {
        runAndStrike(ServiceProcess::killDatabase, service -> {
            service.killDatabase();
            service.kill();
        });
    }

    private interface Fault {
        void strike(ServiceProcess service) throws Exception;
    }

    private void runAndStrike(Fault... faults) throws Exception {
        ServiceProcess service = start();
        var current = new AtomicReference<>(new ChatClient(service.port()));
        var acceptedInAll = new AtomicInteger();
        try (ExecutorService citizens = Executors.newFixedThreadPool(SESSIONS)) {
            var sessions = new ArrayList<Session>();
            for (int i = 0; i < SESSIONS; i++) {
                sessions.add(current.get().begin());
            }
            var accepted = new ArrayList<Future<Map<String, Long>>>();
            for (Session session : sessions) {
                accepted.add(citizens.submit(() -> talk(current, session, acceptedInAll)));
            }
            for (int fault = 0; fault < faults.length; fault++) {
                int when = SESSIONS * MESSAGES * (fault + 1) / (faults.length + 1);
                Waiting.until(when + " are accepted", () -> acceptedInAll.get() >= when);
                faults[fault].strike(service);
                if (!service.isAlive()) {
                    service = start();
                    current.set(new ChatClient(service.port()));
                }
            }
            for (int i = 0; i < SESSIONS; i++) {
                check(current.get(), sessions.get(i), accepted.get(i).get());
            }
        } finally {
            service.close();
        }
    }

    /** Says everything, one after the other, each again under the same id until it is accepted. */
    private static Map<String, Long> talk(
            AtomicReference<ChatClient> client, Session session, AtomicInteger acceptedInAll) {
        var sequences = new HashMap<String, Long>();
        for (int i = 0; i < MESSAGES; i++) {
            String id = "m" + i;
            String text = QUESTIONS.get(i % QUESTIONS.size());
            Waiting.until(id + " is accepted", () -> {
                try {
                    var response = client.get().say(session, id, text);
                    if (response.statusCode() == 202) {
                        sequences.put(
                                id, ChatClient.json(response).get("sequence").asLong());
                        return true;
                    }
                    assertThat(response.statusCode()).isGreaterThanOrEqualTo(500);
                } catch (java.io.UncheckedIOException down) {
                    // Whether it was accepted is not known, so it is sent again.
                }
                return false;
            });
            acceptedInAll.incrementAndGet();
        }
        return sequences;
    }

    private static void check(ChatClient client, Session session, Map<String, Long> accepted) {
        Waiting.until(
                "all are answered", () -> messages(client, session, "assistant").size() >= MESSAGES);
        List<JsonNode> citizen = messages(client, session, "citizen");
        List<JsonNode> assistant = messages(client, session, "assistant");
        assertThat(citizen).hasSize(MESSAGES);
        var order = new ArrayList<Long>();
        for (int i = 0; i < MESSAGES; i++) {
            long sequence = citizen.get(i).get("sequence").asLong();
            assertThat(citizen.get(i).get("text").asString()).isEqualTo(QUESTIONS.get(i % QUESTIONS.size()));
            assertThat(accepted.get("m" + i)).isEqualTo(sequence);
            order.add(sequence);
        }
        assertThat(assistant)
                .extracting(message -> message.get("replyTo").asLong())
                .as("each message is answered once, in order")
                .containsExactlyElementsOf(order);
        List<JsonNode> all = client.messages(session, 0);
        for (int i = 0; i < all.size(); i++) {
            assertThat(all.get(i).get("sequence").asLong()).isEqualTo(i + 1);
        }
    }

    private static List<JsonNode> messages(ChatClient client, Session session, String from) {
        try {
            return client.messages(session, 0).stream()
                    .filter(message -> message.get("from").asString().equals(from))
                    .toList();
        } catch (IllegalStateException | java.io.UncheckedIOException notNow) {
            return List.of();
        }
    }

    private ServiceProcess start() throws Exception {
        return ServiceProcess.start(
                data,
                "--motcua.turns.warm-up=0s",
                "--motcua.rate-limits.session-messages.burst=100000",
                "--motcua.rate-limits.session-reads.burst=100000");
    }
}
