package vn.motcua.assistant.webchat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.messaging.Waiting;
import vn.motcua.assistant.webchat.ChatClient.Session;

import static org.assertj.core.api.Assertions.assertThat;

/** The HTTP face of the whole application, on a real port and a real database. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "motcua.webchat.heartbeat=200ms",
            "motcua.webchat.allowed-sites=https://phuong.example.gov.vn",
            "motcua.webchat.page-size=10",
            "motcua.turns.warm-up=0s",
            "motcua.rate-limits.session-messages.burst=200",
            "motcua.rate-limits.session-messages.per-second=1"
        })
class WebChatTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ChatStreams streams;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DatabaseAddress address = TestDatabase.empty();
        registry.add("spring.datasource.url", address::url);
        registry.add("spring.datasource.username", address::user);
        registry.add("spring.datasource.password", address::password);
    }

    private ChatClient client() {
        return new ChatClient(port);
    }

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
                .filteredOn(WebChatTest::isOfCitizen)
                .hasSize(2);
        Session other = client.begin();
        assertThat(ChatClient.json(client.say(other, "same", "xin chào"))
                        .get("sequence")
                        .asLong())
                .as("the id counts within a session")
                .isEqualTo(1);
    }

    @Test
    void oneVisitorCannotReadOrWriteAnothersConversation() {
        ChatClient client = client();
        Session one = client.begin();
        Session other = client.begin();
        client.say(one, "m1", "xin chào");
        Waiting.until("it is answered", () -> answersIn(client.messages(one, 0)) == 1);
        assertThat(client.messages(other, 0)).isEmpty();
        assertThat(one.token()).hasSizeGreaterThanOrEqualTo(43).isNotEqualTo(other.token());
    }

    @Test
    void theDatabaseKnowsOnlyAHashOfTheToken() {
        Session session = client().begin();
        assertThat(jdbc.sql("select octet_length(token_hash) from web_session where id = ?::uuid")
                        .param(session.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(32);
        assertThat(jdbc.sql("select count(*) from web_session where encode(token_hash, 'escape') = ?")
                        .param(session.token())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer wrong", "Basic abc", "bearer wrong"})
    void withoutAGoodTokenNothingIsReadOrWritten(String authorization) {
        ChatClient client = client();
        for (var request : List.of(
                client.get("api/chat/messages?after=0"),
                client.get("api/chat/events"),
                client.post("api/chat/messages", "{\"clientMessageId\":\"a\",\"text\":\"x\"}"))) {
            HttpResponse<String> response =
                    client.send(authorization.isEmpty() ? request : request.header("Authorization", authorization));
            assertProblem(response, 401, "not-signed-in");
            assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        }
    }

    @Test
    void aTokenInTheAddressIsNotAccepted() {
        ChatClient client = client();
        Session session = client.begin();
        assertProblem(client.send(client.get("api/chat/messages?token=" + session.token())), 401, "not-signed-in");
    }

    @Test
    void anExpiredTokenIsNotAccepted() {
        ChatClient client = client();
        Session session = client.begin();
        jdbc.sql("update web_session set expires_at = now() - interval '1 second' where id = ?::uuid")
                .param(session.id())
                .update();
        assertProblem(client.say(session, "m1", "xin chào"), 401, "not-signed-in");
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

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "1.5", "99999999999999999999", ""})
    void aMalformedSequenceIsRefused(String after) {
        ChatClient client = client();
        Session session = client.begin();
        HttpResponse<String> response =
                client.send(ChatClient.authorised(session, client.get("api/chat/messages?after=" + after)));
        if (after.isEmpty()) {
            assertThat(response.statusCode()).isEqualTo(200);
        } else {
            assertProblem(response, 400, "after-malformed");
            assertProblem(
                    client.send(ChatClient.authorised(
                            session, client.get("api/chat/events").header("Last-Event-ID", after))),
                    400,
                    "after-malformed");
        }
    }

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
    void aSessionMayBeginWithoutABodyAndInEitherLanguage() {
        ChatClient client = client();
        assertThat(client.send(client.request("api/chat/sessions").POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(201);
        for (String language : List.of("vi", "en")) {
            HttpResponse<String> begun =
                    client.send(client.post("api/chat/sessions", "{\"language\":\"" + language + "\"}"));
            assertThat(begun.statusCode()).isEqualTo(201);
            assertThat(jdbc.sql("""
                            select lower(state ->> 'language') from conversation_state s
                            join web_session w on w.conversation_id = s.conversation_id where w.id = ?::uuid""")
                            .param(ChatClient.json(begun).get("sessionId").asString())
                            .query(String.class)
                            .single())
                    .isEqualTo(language);
        }
        assertProblem(client.send(client.post("api/chat/sessions", "{\"language\":\"fr\"}")), 400, "language-unknown");
    }

    @Test
    void pagesAreBoundedAndNothingFallsBetweenThem() {
        ChatClient client = client();
        Session session = client.begin();
        for (int i = 1; i <= 12; i++) {
            client.say(session, "m" + i, "xin chào");
        }
        Waiting.until("all are answered", () -> answersIn(client.messages(session, 0)) == 12);
        JsonNode page = ChatClient.json(
                        client.send(ChatClient.authorised(session, client.get("api/chat/messages?after=0"))))
                .get("messages");
        assertThat(page.size()).isEqualTo(10);
        List<JsonNode> all = client.messages(session, 0);
        for (int i = 0; i < all.size(); i++) {
            assertThat(all.get(i).get("sequence").asLong()).isEqualTo(i + 1);
        }
    }

    @Test
    void aStreamGivesEveryMessageOnceAndResumesAfterTheLastOne() throws Exception {
        ChatClient client = client();
        Session session = client.begin();
        client.say(session, "m1", "xin chào");
        try (var stream = new EventStream(client, session, 0)) {
            assertThat(stream.nextIds(2)).containsExactly("1", "2");
            client.say(session, "m2", "xin chào");
            assertThat(stream.nextIds(2)).containsExactly("3", "4");
            stream.nextComment();
        }
        client.say(session, "m3", "xin chào");
        try (var stream = new EventStream(client, session, 3)) {
            assertThat(stream.nextIds(3)).containsExactly("4", "5", "6");
        }
    }

    @Test
    void aSessionMayHaveFewStreamsAndClosedOnesAreForgotten() throws Exception {
        ChatClient client = client();
        Session session = client.begin();
        client.say(session, "m1", "xin chào");
        var open = new ArrayList<EventStream>();
        for (int i = 0; i < 6; i++) {
            open.add(new EventStream(client, session, 0));
            open.get(i).nextIds(1);
        }
        assertThat(open.get(0).endsWithin()).as("the oldest is ended").isTrue();
        for (EventStream stream : open) {
            stream.close();
        }
        Waiting.until("all are forgotten", () -> streams.count() == 0);
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
                .containsExactlyInAnyOrder("/api/chat/sessions", "/api/chat/messages", "/api/chat/events");
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

    private static void assertProblem(HttpResponse<String> response, int status, String reason) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        JsonNode problem = ChatClient.json(response);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("reason").asString()).isEqualTo(reason);
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(response.body()).doesNotContain("Exception", "\tat ");
    }

    private static boolean isOfCitizen(JsonNode message) {
        return message.get("from").asString().equals("citizen");
    }

    private static long answersIn(List<JsonNode> messages) {
        return messages.stream().filter(message -> !isOfCitizen(message)).count();
    }

    /** The lines of a stream, as they come. */
    private static final class EventStream implements AutoCloseable {

        private final InputStream input;
        private final BufferedReader lines;

        EventStream(ChatClient client, Session session, long after) throws Exception {
            HttpResponse<InputStream> response = client.http()
                    .send(
                            ChatClient.authorised(session, client.get("api/chat/events"))
                                    .header("Last-Event-ID", Long.toString(after))
                                    .build(),
                            BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/event-stream");
            this.input = response.body();
            this.lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
        }

        List<String> nextIds(int count) throws Exception {
            var ids = new ArrayList<String>();
            while (ids.size() < count) {
                String line = lines.readLine();
                assertThat(line).as("the stream goes on").isNotNull();
                if (line.startsWith("id:")) {
                    ids.add(line.substring(3).strip());
                }
            }
            return ids;
        }

        void nextComment() throws Exception {
            String line = lines.readLine();
            while (line != null && !line.startsWith(":")) {
                line = lines.readLine();
            }
            assertThat(line).as("a heartbeat").isNotNull();
        }

        /** Whether the server ends it; the next thing that is read is its end, at the latest after the heartbeats. */
        boolean endsWithin() throws Exception {
            String line = lines.readLine();
            int read = 0;
            while (line != null && read++ < 1000) {
                line = lines.readLine();
            }
            return line == null;
        }

        @Override
        public void close() throws Exception {
            input.close();
        }
    }
}
