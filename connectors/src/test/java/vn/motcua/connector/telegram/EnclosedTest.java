package vn.motcua.connector.telegram;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.connector.Enclosure;
import vn.motcua.connector.Fetched;
import vn.motcua.connector.InboundMessage;

import static org.assertj.core.api.Assertions.assertThat;

/** What comes along with messages, and how it is fetched. */
class EnclosedTest {

    private final Sending sending = new Sending();

    @AfterEach
    void close() {
        sending.close();
    }

    @Test
    void aPlaceTheOwnNumberAndTheLargestPictureComeAlong() {
        assertThat(enclosed("'location':{'latitude':21.0278,'longitude':105.8342}"))
                .containsExactly(new Enclosure.Place(21.0278, 105.8342));
        assertThat(enclosed("'venue':{'location':{'latitude':10,'longitude':106.5}}"))
                .containsExactly(new Enclosure.Place(10, 106.5));
        assertThat(enclosed("'contact':{'phone_number':'+84 912 345 678','first_name':'A','user_id':42}"))
                .containsExactly(new Enclosure.OwnNumber("+84912345678", true));
        assertThat(enclosed("'photo':[{'file_id':'small','file_size':100},{'file_id':'large','file_size':90000}]"))
                .containsExactly(new Enclosure.Picture("large"));
        assertThat(enclosed("'document':{'file_id':'whole','mime_type':'image/png'}"))
                .containsExactly(new Enclosure.Picture("whole"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'location':{'latitude':'21','longitude':105}",
                "'location':{'latitude':91,'longitude':105}",
                "'location':{}",
                "'contact':{'phone_number':'+84912345678','user_id':43}",
                "'contact':{'phone_number':'+84912345678'}",
                "'contact':{'phone_number':7,'user_id':42}",
                "'contact':{'phone_number':'111111111111111111111111111','user_id':42}",
                "'photo':[{'file_id':'../x'},{'file_id':7},{}]",
                "'photo':[{'file_id':'huge','file_size':30000000}]",
                "'document':{'file_id':'page','mime_type':'text/html'}",
                "'document':{'file_id':'drawing','mime_type':'image/svg+xml'}",
                "'voice':{'file_id':'spoken'}"
            })
    void whatIsNoneOfTheseDoesNot(String members) {
        assertThat(enclosed(members)).isEmpty();
    }

    @Test
    void aPictureIsFetchedByItsId() {
        byte[] content = {(byte) 0xFF, (byte) 0xD8, 0, 1, 2, (byte) 0xC3, (byte) 0x28};
        sending.telegram.hold("known", content);
        assertThat(fetch("known", 100))
                .isInstanceOfSatisfying(
                        Fetched.Content.class,
                        fetched -> assertThat(fetched.content()).isEqualTo(content));
        assertThat(fetch("known", content.length)).isInstanceOf(Fetched.Content.class);
        assertThat(fetch("known", content.length - 1)).isInstanceOf(Fetched.Never.class);
        assertThat(fetch("unknown", 100)).isInstanceOf(Fetched.Never.class);
    }

    @Test
    void whatGoesWrongSaysWhetherItMayPassAndNoToken() {
        sending.telegram.failOnce("getFile", 429, "Too Many Requests", "{\"retry_after\":3}");
        assertThat(fetch("any", 100)).isInstanceOf(Fetched.Later.class);
        for (String path :
                List.of("../../etc/passwd", "photos/../../x", "http://elsewhere/x", "/photos/x", "photos//x")) {
            sending.telegram.answer(
                    "getFile",
                    200,
                    "application/json",
                    "{\"ok\":true,\"result\":{\"file_id\":\"a\",\"file_path\":\"" + path + "\"}}");
            assertThat(fetch("any", 100)).as(path).isInstanceOf(Fetched.Never.class);
        }
        // Said to be there, and gone when it is asked for.
        sending.telegram.answer(
                "getFile",
                200,
                "application/json",
                "{\"ok\":true,\"result\":{\"file_id\":\"a\",\"file_path\":\"photos/gone.jpg\"}}");
        assertThat(fetch("any", 100).toString()).contains("404").doesNotContain("AAE-double");
    }

    private Fetched fetch(String id, int largest) {
        return sending.connector.fetch(new Enclosure.Picture(id), largest);
    }

    private static List<Enclosure> enclosed(String members) {
        String update = ("{'update_id':1,'message':{'message_id':1,'date':1786492800,'from':{'id':42,'is_bot':false},"
                        + "'chat':{'id':42,'type':'private'}," + members + "}}")
                .replace('\'', '"');
        var event = new UpdateParser("5000000000", "MotCua_bot")
                .parse(update.getBytes(StandardCharsets.UTF_8), Instant.parse("2026-11-22T03:00:00Z"))
                .events()
                .getFirst();
        return event instanceof InboundMessage message && message.content() instanceof InboundMessage.Content.Did did
                ? did.enclosures()
                : List.of();
    }
}
