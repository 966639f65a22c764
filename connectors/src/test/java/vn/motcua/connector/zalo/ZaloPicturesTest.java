package vn.motcua.connector.zalo;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.connector.Enclosure;
import vn.motcua.connector.Fetched;
import vn.motcua.connector.InboundMessage;

import static org.assertj.core.api.Assertions.assertThat;

/** What comes along with Zalo's messages, and from where pictures are fetched. */
class ZaloPicturesTest extends ZaloAtDouble {

    @ParameterizedTest
    @CsvSource({
        "https://f20-zpc.zdn.vn/jpg/1.jpg, https://f20-zpc.zdn.vn/jpg/1.jpg",
        "http://photo.zadn.vn/x?y=1, https://photo.zadn.vn/x?y=1",
        "https://ZDN.vn/x, https://zdn.vn/x"
    })
    void atZalosOwnHostsByHttps(String given, String fetched) {
        assertThat(ZaloPictures.address(given, ZaloAccount.API_HOST).orElseThrow())
                .hasToString(fetched);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://zdn.vn.example.com/x",
                "https://notzdn.vn/x",
                "https://evil.example/?zdn.vn",
                "https://a@zdn.vn/x",
                "https://zdn.vn@evil.example/x",
                "https://zdn.vn:8443/x",
                "http://127.0.0.1/x",
                "http://169.254.169.254/latest/meta-data",
                "file:///etc/passwd",
                "//zdn.vn/x",
                "zdn.vn/x",
                ""
            })
    void andNowhereElse(String given) {
        assertThat(ZaloPictures.address(given, ZaloAccount.API_HOST)).isEmpty();
        // A double that keeps its own pictures is told by its port.
        assertThat(ZaloPictures.address(given, URI.create("http://127.0.0.1:1234")))
                .isEmpty();
    }

    @Test
    void aPictureIsFetched() {
        byte[] content = {(byte) 0xFF, (byte) 0xD8, 0, 1, 2};
        String address = zalo.hold("1.jpg", content);
        ZaloConnector connector = connector(false);
        assertThat(connector.fetch(new Enclosure.Picture(address), 10))
                .isInstanceOfSatisfying(
                        Fetched.Content.class,
                        fetched -> assertThat(fetched.content()).isEqualTo(content));
        assertThat(connector.fetch(new Enclosure.Picture(address), 4)).isInstanceOf(Fetched.Never.class);
        assertThat(connector.fetch(new Enclosure.Picture(address + "none"), 10)).isInstanceOf(Fetched.Never.class);
        assertThat(connector.fetch(new Enclosure.Picture("https://evil.example/x"), 10))
                .isInstanceOf(Fetched.Never.class);
    }

    @Test
    void placesPicturesAndNumbersComeAlong() {
        assertThat(
                        enclosed(
                                "user_send_location",
                                "'message':{'msg_id':'1','attachments':[{'type':'location','payload':{'coordinates':{'latitude':'10.76','longitude':'106.68'}}}]}"))
                .containsExactly(new Enclosure.Place(10.76, 106.68));
        assertThat(
                        enclosed(
                                "user_send_location",
                                "'message':{'msg_id':'1','attachments':[{'type':'location','payload':{'coordinates':{'latitude':'1e9','longitude':'x'}}}]}"))
                .isEmpty();
        assertThat(
                        enclosed(
                                "user_send_image",
                                "'message':{'msg_id':'1','attachments':[{'type':'image','payload':{'url':'https://a.zdn.vn/1'}},{'type':'image','payload':{'url':'https://a.zdn.vn/2'}},{'type':'link','payload':{'url':'https://a.zdn.vn/3'}}]}"))
                .containsExactly(
                        new Enclosure.Picture("https://a.zdn.vn/1"), new Enclosure.Picture("https://a.zdn.vn/2"));
        // Anybody can fill any number into Zalo's form.
        assertThat(enclosed("user_submit_info", "'info':{'name':'A','phone':84912345678}"))
                .containsExactly(new Enclosure.OwnNumber("84912345678", false));
        assertThat(enclosed("user_submit_info", "'info':{'phone':'không có'}")).isEmpty();
    }

    private List<Enclosure> enclosed(String event, String members) {
        String body = ("{'event_name':'" + event + "','sender':{'id':'" + USER + "'},'recipient':{'id':'" + zaloOa()
                        + "'},'timestamp':'1540368141908'," + members + "}")
                .replace('\'', '"');
        return new ZaloEvents(account(false, false))
                .parse(body.getBytes(StandardCharsets.UTF_8), Instant.parse("2026-11-22T03:00:00Z")).stream()
                        .filter(InboundMessage.class::isInstance)
                        .map(told -> ((InboundMessage) told).content())
                        .map(content -> ((InboundMessage.Content.Did) content).enclosures())
                        .findFirst()
                        .orElseThrow();
    }

    private static String zaloOa() {
        return vn.motcua.doubles.ZaloDouble.OA_ID;
    }
}
