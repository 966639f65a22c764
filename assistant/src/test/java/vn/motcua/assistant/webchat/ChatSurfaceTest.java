package vn.motcua.assistant.webchat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.motcua.assistant.webchat.ChatClient.Session;

import static org.assertj.core.api.Assertions.assertThat;

/** What is the same for every request, and what is open to the outside. */
class ChatSurfaceTest extends ChatFace {

    @Test
    void wrongMethodsMediaTypesAndPathsAreRefusedWithAReason() {
        ChatClient client = client();
        Session session = client.begin();
        assertProblem(client.send(client.request("api/chat/messages").DELETE()), 405, "method-not-allowed");
        assertProblem(
                client.send(ChatClient.authorised(
                        session,
                        client.request("api/chat/messages")
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("x")))),
                415,
                "unsupported-media-type");
        assertProblem(client.send(client.get("api/chat/nothing")), 404, "not-found");
    }

    @Test
    void problemsAreInTheLanguageThatTheClientAccepts() {
        ChatClient client = client();
        HttpResponse<String> english =
                client.send(client.get("api/chat/messages").header("Accept-Language", "en-GB,en;q=0.9"));
        assertThat(ChatClient.json(english).get("detail").asString()).startsWith("There is no such session");
        HttpResponse<String> vietnamese = client.send(client.get("api/chat/messages"));
        assertThat(ChatClient.json(vietnamese).get("detail").asString()).startsWith("Phiên trò chuyện");
    }

    @Test
    void everyAnswerCarriesTheHeadersThatProtectTheReader() {
        HttpResponse<String> response = client().send(client().get("api/chat/messages"));
        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'self' https://phuong.example.gov.vn");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void theDocumentDescribesEveryOperationAndNothingElse() {
        JsonNode document = ChatClient.json(client().send(client().get("v3/api-docs")));
        assertThat(document.get("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/chat/sessions",
                        "/api/chat/messages",
                        "/api/chat/places",
                        "/api/chat/pictures",
                        "/api/chat/events");
        assertThat(document.at("/paths/~1api~1chat~1messages/post/responses").propertyNames())
                .contains("202", "400", "401", "413", "429");
        assertThat(document.at("/components/schemas/Message/properties").propertyNames())
                .contains(
                        "sequence", "from", "outcome", "text", "choices", "procedures", "fields", "sources", "sentAt");
    }

    @Test
    void onlyTheHealthOfTheServiceIsShownToTheOutside() {
        ChatClient client = client();
        assertThat(client.send(client.get("actuator/health")).body())
                .contains("UP")
                .doesNotContain("PostgreSQL");
        for (String hidden : List.of("env", "beans", "metrics", "heapdump", "loggers")) {
            assertThat(client.send(client.get("actuator/" + hidden)).statusCode())
                    .isEqualTo(404);
        }
    }
}
