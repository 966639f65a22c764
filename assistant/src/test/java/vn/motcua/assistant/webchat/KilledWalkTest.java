package vn.motcua.assistant.webchat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.assistant.messaging.Waiting;
import vn.motcua.assistant.webchat.ChatClient.Session;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code kill -9} after every third turn of a walk: the next reply is that of a walk without interruption. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class KilledWalkTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** From the first question to the step after handing in. */
    private static final List<String> WALK = List.of(
            "!g:p.1.001193",
            "10/11/2026",
            "sinh ở bệnh viện",
            "!w:skip",
            "!w:skip",
            "!w:skip",
            "!w:skip",
            "đã có giấy chứng sinh",
            "!w:next",
            "!w:handed_in");

    @TempDir
    Path data;

    @Test
    void afterEveryKillTheWalkGoesOnAtTheSameStep() throws Exception {
        ServiceProcess service = start();
        try {
            var expected = new ArrayList<String>();
            Session uninterrupted = new ChatClient(service.port()).begin();
            for (int turn = 0; turn < WALK.size(); turn++) {
                expected.add(say(new ChatClient(service.port()), uninterrupted, turn));
            }
            assertThat(expected.getLast()).contains("Bước 4/5");

            Session killed = new ChatClient(service.port()).begin();
            for (int turn = 0; turn < WALK.size(); turn++) {
                assertThat(say(new ChatClient(service.port()), killed, turn))
                        .as("turn %s: %s", turn, WALK.get(turn))
                        .isEqualTo(expected.get(turn));
                // A start takes some ten seconds, so not after each.
                if (turn % 3 == 1) {
                    service.kill();
                    service = start();
                }
            }
        } finally {
            service.close();
        }
    }

    /** Says a turn of the walk and tells the whole reply, but for what names the message itself. */
    private static String say(ChatClient client, Session session, int turn) {
        String said = WALK.get(turn);
        long before = answers(client, session).size();
        var body = Map.of(
                "clientMessageId",
                "m" + turn,
                said.startsWith("!") ? "choice" : "text",
                said.startsWith("!") ? said.substring(1) : said);
        assertThat(client.send(ChatClient.authorised(
                                session, client.post("api/chat/messages", JSON.writeValueAsString(body))))
                        .statusCode())
                .isEqualTo(202);
        Waiting.until("it is answered", () -> answers(client, session).size() > before);
        JsonNode answer = answers(client, session).getLast();
        return answer.get("blocks") + "\n" + answer.get("choices");
    }

    private static List<JsonNode> answers(ChatClient client, Session session) {
        return client.messages(session, 0).stream()
                .filter(message -> message.get("from").asString().equals("assistant"))
                .toList();
    }

    private ServiceProcess start() throws Exception {
        return ServiceProcess.start(
                data, "--motcua.turns.warm-up=0s", "--motcua.rate-limits.session-reads.burst=100000");
    }
}
