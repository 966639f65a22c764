package vn.motcua.assistant.webchat;

import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.assistant.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The HTTP face of the whole application, on a real port and a real database; its tests share one. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "motcua.webchat.heartbeat=200ms",
            "motcua.webchat.allowed-sites=https://phuong.example.gov.vn",
            "motcua.webchat.page-size=10",
            "motcua.turns.warm-up=0s",
            "motcua.rate-limits.session-messages.burst=200",
            "motcua.rate-limits.session-messages.per-second=1",
            // Tests look again every few milliseconds whether something is there.
            "motcua.rate-limits.session-reads.burst=100000"
        })
@ResourceLock("the web chat")
abstract class ChatFace {

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DatabaseAddress address = TestDatabase.empty();
        registry.add("spring.datasource.url", address::url);
        registry.add("spring.datasource.username", address::user);
        registry.add("spring.datasource.password", address::password);
    }

    ChatClient client() {
        return new ChatClient(port);
    }

    static void assertProblem(HttpResponse<String> response, int status, String reason) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        JsonNode problem = ChatClient.json(response);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("reason").asString()).isEqualTo(reason);
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(response.body()).doesNotContain("Exception", "\tat ");
    }

    static boolean isOfCitizen(JsonNode message) {
        return message.get("from").asString().equals("citizen");
    }

    static long answersIn(List<JsonNode> messages) {
        return messages.stream().filter(message -> !isOfCitizen(message)).count();
    }
}
