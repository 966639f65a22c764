package vn.motcua.assistant.webchat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.motcua.assistant.messaging.Waiting;
import vn.motcua.assistant.webchat.ChatClient.Session;

import static org.assertj.core.api.Assertions.assertThat;

/** What may be said, and what is refused. */
class ChatMessageTest extends ChatFace {

    @Test
    void aQuestionIsAcceptedAndAnswered() {
        ChatClient client = client();
        Session session = client.begin();
        HttpResponse<String> accepted = client.say(session, "m1", "đăng ký khai sinh cần giấy tờ gì");
        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(ChatClient.json(accepted).get("sequence").asLong()).isEqualTo(1);
        Waiting.until("it is answered", () -> client.messages(session, 0).size() >= 2);
        List<JsonNode> messages = client.messages(session, 0);
        assertThat(messages.get(0).get("from").asString()).isEqualTo("citizen");
        assertThat(messages.get(0).get("text").asString()).isEqualTo("đăng ký khai sinh cần giấy tờ gì");
        JsonNode answer = messages.get(1);
        assertThat(answer.get("from").asString()).isEqualTo("assistant");
        assertThat(answer.get("replyTo").asLong()).isEqualTo(1);
        assertThat(answer.get("sequence").asLong()).isEqualTo(2);
        for (String field :
                List.of("outcome", "text", "choices", "procedures", "fields", "sources", "blocks", "sentAt")) {
            assertThat(answer.has(field)).as(field).isTrue();
        }
        assertThat(answer.get("blocks").get(0).get("type").asString()).isNotEmpty();
        assertThat(client.messages(session, 2)).isEmpty();
    }

    @Test
    void theSameClientMessageIdChangesNothing() {
        ChatClient client = client();
        Session session = client.begin();
        client.say(session, "same", "xin chào");
        HttpResponse<String> again = client.say(session, "same", "another text");
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(ChatClient.json(again).get("sequence").asLong()).isEqualTo(1);
        client.say(session, "next", "cảm ơn");
        Waiting.until("both are answered", () -> answersIn(client.messages(session, 0)) == 2);
        assertThat(client.messages(session, 0))
                .filteredOn(ChatFace::isOfCitizen)
                .hasSize(2);
        Session other = client.begin();
        assertThat(ChatClient.json(client.say(other, "same", "xin chào"))
                        .get("sequence")
                        .asLong())
                .as("the id counts within a session")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            malformed                  | {"clientMessageId":
            malformed                  | []
            malformed                  | "text"
            malformed                  | {"clientMessageId":"a","text":{"x":1}}
            text-or-choice             | {"clientMessageId":"a"}
            text-or-choice             | {"clientMessageId":"a","text":null}
            text-or-choice             | {"clientMessageId":"a","text":"x","choice":"y"}
            blank                      | {"clientMessageId":"a","text":""}
            blank                      | {"clientMessageId":"a","text":" \\u00a0\\u200b\\n"}
            blank                      | {"clientMessageId":"a","choice":" "}
            unreadable                 | {"clientMessageId":"a","text":"a\\u0000b"}
            unreadable                 | {"clientMessageId":"a","text":"a\\u001bb"}
            unreadable                 | {"clientMessageId":"a","text":"a\\ud800b"}
            unreadable                 | {"clientMessageId":"a","choice":"\\udc00"}
            id-missing                 | {"text":"x"}
            id-missing                 | {"clientMessageId":"","text":"x"}
            id-missing                 | {"clientMessageId":null,"text":"x"}
            id-malformed               | {"clientMessageId":"a b","text":"x"}
            id-malformed               | {"clientMessageId":"ấ","text":"x"}
            """)
    void malformedMessagesAreRefusedWithTheReasonAndDisturbNothing(String reason, String body) {
        ChatClient client = client();
        Session session = client.begin();
        HttpResponse<String> response =
                client.send(ChatClient.authorised(session, client.post("api/chat/messages", body)));
        assertProblem(response, 400, reason);
        assertThat(ChatClient.json(client.say(session, "good", "xin chào"))
                        .get("sequence")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        ChatClient client = client();
        Session session = client.begin();
        byte[] body = "{\"clientMessageId\":\"a\",\"text\":\"x_\"}".getBytes(StandardCharsets.ISO_8859_1);
        body[body.length - 3] = (byte) 0xE1;
        assertProblem(
                client.send(ChatClient.authorised(
                        session,
                        client.request("api/chat/messages")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofByteArray(body)))),
                400,
                "malformed");
    }

    @Test
    void anOverLongIdIsRefused() {
        ChatClient client = client();
        assertProblem(client.say(client.begin(), "i".repeat(101), "x"), 400, "id-malformed");
        assertThat(client.say(client.begin(), "i".repeat(100), "x").statusCode())
                .isEqualTo(202);
    }

    @Test
    void lengthIsCountedInCharactersNotInUnitsOrBytes() {
        ChatClient client = client();
        Session session = client.begin();
        assertThat(client.say(session, "longest", "😀".repeat(2000)).statusCode())
                .isEqualTo(202);
        assertProblem(client.say(session, "longer", "a".repeat(2001)), 413, "text-too-long");
        assertProblem(client.say(session, "huge", "a".repeat(100_000)), 413, "body-too-large");
        assertProblem(
                client.send(ChatClient.authorised(
                        session,
                        client.request("api/chat/messages")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(
                                        ("{\"text\":\"" + "a".repeat(100_000)).getBytes(StandardCharsets.UTF_8)))))),
                413,
                "body-too-large");
        assertThat(ChatClient.json(client.say(session, "after", "xin chào"))
                        .get("sequence")
                        .asLong())
                .isLessThanOrEqualTo(3);
    }

    @Test
    void tooManyMessagesAreRefusedWithTheTimeToWaitAndOthersAreNotDisturbed() {
        ChatClient client = client();
        Session session = client.begin();
        int accepted = 0;
        HttpResponse<String> response = client.say(session, "m0", "xin chào");
        while (response.statusCode() == 202 && accepted < 400) {
            accepted++;
            response = client.say(session, "m" + accepted, "xin chào");
        }
        assertThat(accepted).isBetween(200, 399);
        assertProblem(response, 429, "too-many");
        assertThat(Integer.parseInt(response.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 2);
        assertThat(client.say(client.begin(), "m1", "xin chào").statusCode()).isEqualTo(202);
        assertThat(client.messages(session, 0)).isNotEmpty();
    }
}
