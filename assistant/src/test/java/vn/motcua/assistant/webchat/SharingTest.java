package vn.motcua.assistant.webchat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.assistant.attachment.SampleFiles;
import vn.motcua.assistant.messaging.Enclosures;

import static org.assertj.core.api.Assertions.assertThat;

/** Places and pictures that visitors share. */
class SharingTest extends ChatFace {

    @Autowired
    private Enclosures enclosures;

    @Autowired
    private JdbcClient jdbc;

    private final ChatClient.Session[] session = new ChatClient.Session[1];

    private HttpResponse<String> picture(String id, byte[] content) {
        return client().send(ChatClient.authorised(
                session[0],
                client().request("api/chat/pictures?clientMessageId=" + id)
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(content))));
    }

    private HttpResponse<String> place(String id, String body) {
        return client().send(ChatClient.authorised(
                session[0], client().post("api/chat/places", "{\"clientMessageId\":\"" + id + "\"," + body + "}")));
    }

    private long conversation() {
        return jdbc.sql("select id from conversation where channel_conversation = ?")
                .param(session[0].id())
                .query(Long.class)
                .single();
    }

    private long kept() {
        return jdbc.sql("select count(*) from enclosure where conversation_id = ?")
                .param(conversation())
                .query(Long.class)
                .single();
    }

    @Test
    void whatNobodyHasAskedForIsAnsweredAndNotKept() {
        session[0] = client().begin();
        assertThat(picture("p1", SampleFiles.jpeg(30, 20)).statusCode()).isEqualTo(202);
        assertThat(place("l1", "\"latitude\":21.0,\"longitude\":105.8").statusCode())
                .isEqualTo(202);
        assertThat(kept()).isZero();
        assertThat(client().messages(session[0], 0))
                .anySatisfy(message ->
                        assertThat(message.path("gesture").asString("")).isEqualTo("picture"))
                .anySatisfy(message ->
                        assertThat(message.path("gesture").asString("")).isEqualTo("location"));
    }

    @Test
    void whatWasAskedForIsKeptOnce() {
        session[0] = client().begin();
        enclosures.wish(
                conversation(),
                Set.of(Enclosures.Kind.PICTURE, Enclosures.Kind.PLACE),
                Instant.now().plusSeconds(600));
        HttpResponse<String> first = picture("p1", SampleFiles.jpeg(30, 20));
        HttpResponse<String> again = picture("p1", SampleFiles.jpeg(30, 20));
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(place("l1", "\"latitude\":21.0,\"longitude\":105.8").statusCode())
                .isEqualTo(202);
        long sequence = ChatClient.json(first).path("sequence").asLong();
        assertThat(enclosures.of(conversation(), sequence)).isNotEmpty();
        assertThat(jdbc.sql(
                                "select count(*) from enclosure where conversation_id = ? and kind = 'place' and latitude = 21.0")
                        .param(conversation())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatIsMalformedOrTooLargeIsRefused() {
        session[0] = client().begin();
        assertProblem(place("l1", "\"latitude\":91,\"longitude\":105"), 400, "malformed");
        assertProblem(place("l1", "\"latitude\":21"), 400, "malformed");
        assertProblem(place("", "\"latitude\":21,\"longitude\":105"), 400, "id-missing");
        assertProblem(picture("", SampleFiles.jpeg(3, 3)), 400, "id-missing");
        assertProblem(picture("p1", new byte[SharingController.LARGEST_PICTURE + 1]), 413, "body-too-large");
        session[0] = new ChatClient.Session("none", "wrong");
        assertProblem(picture("p1", SampleFiles.jpeg(3, 3)), 401, "not-signed-in");
    }
}
