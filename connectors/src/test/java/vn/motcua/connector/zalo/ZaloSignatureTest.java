package vn.motcua.connector.zalo;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.connector.zalo.ZaloSignature.Verdict;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class ZaloSignatureTest {

    private static final String APP = "900000000000000001";
    private static final String KEY = "oa-secret-key-$-example";
    private static final ZaloAccount ACCOUNT = new ZaloAccount(APP, "900000000000000101", "app-secret-example", KEY);

    private final ZaloSignature signature = new ZaloSignature(ACCOUNT);

    @Test
    void everyVectorOfTheReferenceIsComputed() throws Exception {
        for (JsonNode vector : vectors("valid")) {
            byte[] digest = ZaloSignature.digest(
                    vector.path("app_id").asString(),
                    ZaloPayloads.read(vector.path("body_file").asString()),
                    vector.path("timestamp").asString(),
                    vector.path("oa_secret_key").asString());
            assertThat(HexFormat.of().formatHex(digest))
                    .as(vector.path("body_file").asString())
                    .isEqualTo(vector.path("mac").asString());
        }
    }

    @Test
    void everySignedBodyOfTheReferenceIsGenuineAndNoOtherMacIs() throws Exception {
        JsonNode refused = JsonMapper.shared().readTree(ZaloPayloads.read("signature-vectors.json"));
        int checked = 0;
        for (JsonNode vector : vectors("valid")) {
            byte[] body = ZaloPayloads.read(vector.path("body_file").asString());
            if (body[0] != '{') {
                continue;
            }
            checked++;
            var checker = new ZaloSignature(new ZaloAccount(
                    vector.path("app_id").asString(),
                    "900000000000000101",
                    "app-secret-example",
                    vector.path("oa_secret_key").asString()));
            String header = vector.path("header").asString().replace("X-ZEvent-Signature: ", "");
            assertThat(checker.check(body, header)).isEqualTo(Verdict.GENUINE);
            refused.properties().stream()
                    .filter(entry -> entry.getKey().startsWith("must_be_rejected"))
                    .flatMap(entry -> entry.getValue().valueStream())
                    .forEach(wrong -> assertThat(checker.check(
                                    body, "mac=" + wrong.path("mac").asString()))
                            .as(wrong.path("why").asString())
                            .isEqualTo(Verdict.WRONG));
        }
        assertThat(checked).isGreaterThanOrEqualTo(2);
    }

    private static List<JsonNode> vectors(String which) {
        return JsonMapper.shared()
                .readTree(ZaloPayloads.read("signature-vectors.json"))
                .path(which)
                .valueStream()
                .toList();
    }

    @Test
    void macPrefixCaseAndSurroundingSpaceDoNotMatter() {
        byte[] body = bytes("{\"app_id\":\"" + APP + "\",\"timestamp\":\"1786492800000\"}");
        String mac = mac(body, "1786492800000");
        assertThat(List.of("mac=" + mac, mac, " mac = " + mac + " ", "MAC=" + mac.toUpperCase(Locale.ROOT)))
                .allSatisfy(header ->
                        assertThat(signature.check(body, header).genuine()).isTrue());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "mac=",
                "mac=zz",
                "mac=2f1e",
                "sha256=",
                "mac=é",
                "mac=2f1ef5aabe67e8396a459ca89562e108ad541f82ba5022c85f645bd6b7220cb9aa"
            })
    void aMissingOrMalformedSignatureIsRefused(String header) {
        byte[] body = bytes("{\"app_id\":\"" + APP + "\",\"timestamp\":\"1\"}");
        assertThat(signature.check(body, header)).isEqualTo(Verdict.UNSIGNED);
    }

    /** The text of a number is not what a tree would print for it. */
    @ParameterizedTest
    @ValueSource(strings = {"1786492800000", "1.786492800E12", "17864928000000000000000000", "-0", "1e999999999"})
    void aTimestampThatIsANumberCountsAsItIsWritten(String written) {
        byte[] body = bytes("{\"timestamp\" : " + written + ",\"app_id\":" + APP + "}");
        assertThat(signature.check(body, mac(body, written))).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void bytesCountAsTheyWereReceived() {
        byte[] body = bytes(
                "{ \"app_id\":\"" + APP + "\",\n\"message\":{\"text\":\"a\\/b \\u0110\"},\"timestamp\":\"17\\u0038\"}");
        assertThat(signature.check(body, mac(body, "178"))).isEqualTo(Verdict.GENUINE);
        byte[] rewritten = bytes("{\"app_id\":\"" + APP + "\",\"message\":{\"text\":\"a/b Đ\"},\"timestamp\":\"178\"}");
        assertThat(signature.check(rewritten, mac(body, "178"))).isEqualTo(Verdict.WRONG);
    }

    @Test
    void aBodyForAnotherAppIsRefusedEvenWhenTheDigestFits() {
        byte[] body = bytes("{\"app_id\":\"900000000000000002\",\"timestamp\":\"1\"}");
        assertThat(signature.check(body, mac(body, "1"))).isEqualTo(Verdict.OTHER_APP);
    }

    @Test
    void aSignatureOfAnEarlierBodyDoesNotFitALaterOne() {
        byte[] earlier = bytes("{\"app_id\":\"" + APP + "\",\"timestamp\":\"1786492800000\"}");
        byte[] later = bytes("{\"app_id\":\"" + APP + "\",\"timestamp\":\"1786492800001\"}");
        assertThat(signature.check(later, mac(earlier, "1786492800000"))).isEqualTo(Verdict.WRONG);
    }

    /** Text moved from the timestamp to the end of the body would leave the digest as it is. */
    @Test
    void nothingMayStandBehindTheBody() {
        byte[] body = bytes("{\"app_id\":\"" + APP + "\"}1786492800000");
        assertThat(signature.check(body, mac(body, ""))).isEqualTo(Verdict.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "BODY",
                "[]",
                "{",
                "{\"timestamp\":null}",
                "{\"timestamp\":{}}",
                "{\"app_id\":[1],\"timestamp\":1}",
                "{\"timestamp\":1,\"timestamp\":2}"
            })
    void whatIsNoReadableBodyIsRefused(String text) {
        byte[] body = bytes(text);
        assertThat(signature.check(body, mac(body, "1"))).isEqualTo(Verdict.UNREADABLE);
    }

    @Test
    void theMistakesOfOtherClientsAreRefused() throws Exception {
        byte[] body = bytes("{\"app_id\":\"" + APP + "\",\"timestamp\":\"1\"}");
        Mac hmac = Mac.getInstance("HmacSHA256");
        hmac.init(new SecretKeySpec(KEY.getBytes(UTF_8), "HmacSHA256"));
        assertThat(signature.check(
                        body, HexFormat.of().formatHex(hmac.doFinal(bytes(APP + new String(body, UTF_8) + "1")))))
                .isEqualTo(Verdict.WRONG);
        byte[] withAppSecret = ZaloSignature.digest(APP, body, "1", ACCOUNT.appSecret());
        assertThat(signature.check(body, HexFormat.of().formatHex(withAppSecret)))
                .isEqualTo(Verdict.WRONG);
        byte[] withOaId = ZaloSignature.digest(ACCOUNT.oaId(), body, "1", KEY);
        assertThat(signature.check(body, HexFormat.of().formatHex(withOaId))).isEqualTo(Verdict.WRONG);
    }

    private static String mac(byte[] body, String timestamp) {
        return HexFormat.of().formatHex(ZaloSignature.digest(APP, body, timestamp, KEY));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
