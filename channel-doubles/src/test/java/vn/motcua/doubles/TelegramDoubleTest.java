package vn.motcua.doubles;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

import com.github.tomakehurst.wiremock.http.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TelegramDoubleTest {

    private final TelegramDouble telegram = TelegramDouble.start();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
        telegram.close();
    }

    @Test
    void messagesAreCounted() {
        assertThat(call("sendMessage", "{\"chat_id\":\"42\",\"text\":\"a\"}")
                        .at("/result/message_id")
                        .asInt())
                .isEqualTo(1);
        assertThat(call("sendMessage", "{\"chat_id\":\"42\",\"text\":\"b\"}")
                        .at("/result/message_id")
                        .asInt())
                .isEqualTo(2);
        assertThat(telegram.asked("sendMessage"))
                .extracting(asked -> asked.path("text").asString())
                .containsExactly("a", "b");
    }

    @Test
    void whatIsToldOnceComesInOrderAndThenTheStandingAnswer() {
        telegram.fail("getMe", 401, "Unauthorized", "");
        telegram.failOnce("getMe", 429, "Too Many Requests: retry after 3", "{\"retry_after\":3}");
        telegram.failOnce("getMe", 502, "Bad Gateway", "");

        assertThat(call("getMe", "{}").at("/parameters/retry_after").asInt()).isEqualTo(3);
        assertThat(call("getMe", "{}").path("error_code").asInt()).isEqualTo(502);
        assertThat(call("getMe", "{}").path("error_code").asInt()).isEqualTo(401);
        telegram.recover();
        assertThat(call("getMe", "{}").path("ok").asBoolean()).isTrue();
    }

    @Test
    void updatesStayUntilTheyAreConfirmed() {
        telegram.queue("{\"update_id\":7}");
        telegram.queue("{\"update_id\":8}");

        assertThat(call("getUpdates", "{}").path("result")).hasSize(2);
        assertThat(call("getUpdates", "{\"offset\":8}").path("result")).hasSize(1);
        assertThat(telegram.unconfirmed()).hasSize(1);
        assertThat(call("getUpdates", "{\"offset\":9}").path("result")).isEmpty();
    }

    @Test
    void aNewPollEndsTheOneBefore() throws Exception {
        var one = CompletableFuture.supplyAsync(() -> call("getUpdates", "{\"timeout\":2}"));
        var other = CompletableFuture.supplyAsync(() -> call("getUpdates", "{\"timeout\":2}"));

        var ended = (JsonNode) CompletableFuture.anyOf(one, other).get();
        assertThat(ended.path("description").asString()).startsWith("Conflict: terminated by other getUpdates request");
        telegram.queue("{\"update_id\":7}");
        assertThat(one.get().path("result").size() + other.get().path("result").size())
                .isEqualTo(1);
    }

    @Test
    void thereIsNoPollingBesideAWebhook() {
        call("setWebhook", "{\"url\":\"https://a.vn/hook\",\"secret_token\":\"s\"}");

        assertThat(telegram.webhookSecret()).isEqualTo("s");
        assertThat(call("getUpdates", "{}").path("error_code").asInt()).isEqualTo(409);
        assertThat(call("getWebhookInfo", "{}").at("/result/url").asString()).isEqualTo("https://a.vn/hook");
        call("deleteWebhook", "{}");
        assertThat(call("getUpdates", "{}").path("ok").asBoolean()).isTrue();
    }

    @Test
    void connectionsBreak() {
        telegram.breakDownOnce("sendMessage", Fault.CONNECTION_RESET_BY_PEER);

        assertThatThrownBy(() -> call("sendMessage", "{}")).hasRootCauseInstanceOf(IOException.class);
        assertThat(call("sendMessage", "{\"chat_id\":\"1\",\"text\":\"a\"}")
                        .path("ok")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void anotherTokenIsUnknown() throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + telegram.port() + "/bot1:wrong/getMe"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"ok\":false,\"error_code\":404,\"description\":\"Not Found\"}");
    }

    private JsonNode call(String method, String body) {
        var request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + telegram.port() + "/bot" + TelegramDouble.TOKEN + "/" + method))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return JsonMapper.shared()
                    .readTree(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
