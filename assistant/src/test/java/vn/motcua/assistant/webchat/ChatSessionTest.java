package vn.motcua.assistant.webchat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.assistant.messaging.Waiting;
import vn.motcua.assistant.webchat.ChatClient.Session;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose conversation it is, and for how long. */
class ChatSessionTest extends ChatFace {

    private static final Duration LIFETIME = Duration.ofDays(30);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ExpiredSessions expired;

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
    void aSessionLivesThirtyDaysAfterItsLastUse() {
        ChatClient client = client();
        HttpResponse<String> begun = client.send(client.post("api/chat/sessions", "{}"));
        Instant end = Instant.parse(ChatClient.json(begun).get("expiresAt").asString());
        assertThat(Duration.between(Instant.now(), end)).isBetween(LIFETIME.minusMinutes(1), LIFETIME);
        var session = new Session(
                ChatClient.json(begun).get("sessionId").asString(),
                ChatClient.json(begun).get("token").asString());
        client.say(session, "m1", "xin chào");
        Waiting.until("it is answered", () -> answersIn(client.messages(session, 0)) == 1);
        assertThat(end(session)).as("not written down at every use").isEqualTo(end);
    }

    @Test
    void whoComesBackAfterDaysFindsTheConversationAndTheEndIsPutOff() {
        ChatClient client = client();
        Session session = client.begin();
        sayDirectly(session, "trước đây");
        unusedFor(session, Duration.ofDays(29));
        assertThat(client.messages(session, 0))
                .extracting(message -> message.get("text").asString())
                .containsExactly("trước đây");
        assertThat(Duration.between(Instant.now(), end(session))).isGreaterThan(LIFETIME.minusMinutes(1));
    }

    @Test
    void expiredSessionsAreDeletedAndNothingElse() {
        ChatClient client = client();
        Session gone = client.begin();
        Session alive = client.begin();
        sayDirectly(gone, "còn lại");
        unusedFor(gone, Duration.ofDays(31));
        expired.delete();
        assertThat(count("select count(*) from web_session where id = ?::uuid", gone))
                .isZero();
        assertThat(count("select count(*) from web_session where id = ?::uuid", alive))
                .isEqualTo(1);
        assertThat(count("""
                        select count(*) from message m join conversation c on c.id = m.conversation_id
                        where c.channel_conversation = ?""", gone)).as("the conversation itself stays").isEqualTo(1);
        assertProblem(client.send(ChatClient.authorised(gone, client.get("api/chat/messages"))), 401, "not-signed-in");
    }

    /** Puts a message into the log, as if it had been said at some time, without a use of the session's token. */
    private void sayDirectly(Session session, String text) {
        jdbc.sql("""
                insert into message(conversation_id, sequence, sender, content, sent_at)
                select conversation_id, 1, 'citizen', jsonb_build_object('text', ?::text), now() from web_session
                where id = ?::uuid""").params(text, session.id()).update();
    }

    private void unusedFor(Session session, Duration time) {
        jdbc.sql("update web_session set expires_at = expires_at - make_interval(secs => ?) where id = ?::uuid")
                .params(time.toSeconds(), session.id())
                .update();
    }

    private Instant end(Session session) {
        return jdbc.sql("select expires_at from web_session where id = ?::uuid")
                .param(session.id())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private int count(String query, Session session) {
        return jdbc.sql(query).param(session.id()).query(Integer.class).single();
    }
}
