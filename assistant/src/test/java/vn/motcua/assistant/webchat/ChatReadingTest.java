package vn.motcua.assistant.webchat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.assistant.messaging.ReplyDrafts;
import vn.motcua.assistant.messaging.Waiting;
import vn.motcua.assistant.webchat.ChatClient.Session;

import static org.assertj.core.api.Assertions.assertThat;

/** Reading what was said, in pages and as a stream. */
class ChatReadingTest extends ChatFace {

    @Autowired
    private ChatStreams streams;

    @Autowired
    private ReplyDrafts drafts;

    @Autowired
    private JdbcClient jdbc;

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
    void whatThereIsOfAnAnswerIsToldUntilItComesAndIsNoMessage() throws Exception {
        ChatClient client = client();
        Session session = client.begin();
        client.say(session, "m1", "xin chào");
        Waiting.until("it is answered", () -> answersIn(client.messages(session, 0)) == 1);
        long conversation = jdbc.sql("select max(conversation_id) from inbox where event_id like ?")
                .param("%/m1")
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into inbox(channel, account, event_id, conversation_id, sequence, received_at, due_at)
                values ('web', 'default', 'a message that waits', ?, 3, now(), now() + interval '1 hour')""").param(conversation).update();
        try (var stream = new EventStream(client, session, 2)) {
            stream.nextComment();
            drafts.grown(conversation, new ReplyDrafts.Draft(1, "of a message that was answered"));
            drafts.grown(conversation, new ReplyDrafts.Draft(3, "Lệ phí: Miễn phí."));
            JsonNode draft = stream.nextDraft();
            assertThat(draft.get("replyTo").asLong()).isEqualTo(3);
            assertThat(draft.get("text").asString()).isEqualTo("Lệ phí: Miễn phí.");
        }
        assertThat(client.messages(session, 0)).hasSize(2);
        jdbc.sql("update inbox set status = 'answered' where event_id = 'a message that waits'")
                .update();
        assertThat(drafts.of(conversation)).isEmpty();
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

        JsonNode nextDraft() throws Exception {
            String line = lines.readLine();
            while (line != null && !line.equals("event:draft")) {
                assertThat(line).as("a draft has no number").doesNotStartWith("id:");
                line = lines.readLine();
            }
            return new JsonMapper().readTree(String.valueOf(lines.readLine()).substring("data:".length()));
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
