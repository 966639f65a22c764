package vn.motcua.connector.zalobot;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.connector.Gesture;
import vn.motcua.connector.InboundEvent;
import vn.motcua.connector.InboundMessage;
import vn.motcua.connector.InboundMessage.Content;
import vn.motcua.connector.zalo.ZaloPayloads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ZaloBotEventsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final String TED = "6ede9afa66b88fe6d6a9";
    private static final String ID = "2d758cb5e222177a4e35";

    private final ZaloBotEvents events = new ZaloBotEvents();

    @Test
    void aTextIsReadWithTheWrapperAndWithout() {
        var expected = new InboundMessage("zalobot", "default", TED, ID, new Content.Text("Xin chào"), NOW);
        assertThat(List.of(
                        events.parse(ZaloPayloads.read("bot-webhook-text-wrapped-doc.json"), NOW),
                        events.parse(ZaloPayloads.read("bot-webhook-text-bare-composed.json"), NOW)))
                .allSatisfy(parsed -> assertThat(parsed).containsExactly(expected));
    }

    @Test
    void everyReferencePayloadIsTaken() {
        assertThat(ZaloPayloads.names("bot-"))
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(events.parse(ZaloPayloads.read(file), NOW)).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "message.image.received, PICTURE, một tờ giấy",
        "message.sticker.received, STICKER, ''",
        "message.voice.received, VOICE, ''",
        "message.unsupported.received, UNKNOWN, ''",
        "message.hologram.received, UNKNOWN, ''"
    })
    void whatIsNoTextIsToldByKind(String name, Gesture gesture, String text) {
        String body = body(name, "\"caption\":\"một tờ giấy\",\"photo_url\":\"https://a.zdn.vn/1.jpg\"");
        assertThat(contents(body)).containsExactly(new Content.Did(gesture, text));
    }

    @Test
    void aGroupIsToldWithoutItsWords() {
        String body = body("message.text.received", "\"text\":\"bí mật\"").replace("PRIVATE", "GROUP");
        assertThat(contents(body)).containsExactly(new Content.Did(Gesture.GROUP, ""));
    }

    @Test
    void aTextWithoutWordsIsUnknown() {
        assertThat(contents(body("message.text.received", "\"text\":\" \"")))
                .containsExactly(new Content.Did(Gesture.UNKNOWN, ""));
    }

    @Test
    void aBotIsNotAnswered() {
        assertThat(parse(body("message.text.received", "\"text\":\"a\"").replace("false", "true")))
                .containsExactly(new InboundEvent.Ignored("zalobot", "default", "message.text.received of a bot"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"ok\":true,\"result\":[]}",
                "{\"ok\":true,\"result\":{}}",
                "{\"event_name\":\"\\u0000\"}",
                "{\"event_name\":\"message.text.received\",\"message\":{\"chat\":{\"id\":\"1\"}}}",
                "{\"event_name\":\"bot.added\",\"message\":{\"chat\":{\"id\":\"1\"},\"message_id\":\"2\"}}"
            })
    void bodiesOfNoUseAreIgnored(String body) {
        assertThat(parse(body)).singleElement().isInstanceOf(InboundEvent.Ignored.class);
    }

    @Test
    void onlyTheSecretOpens() {
        var account = new ZaloBotAccount("12345:token", "a-secret-é".replace("é", "e"));
        assertThat(account.isGenuine("a-secret-e")).isTrue();
        assertThat(account.isGenuine("a-secret-f")).isFalse();
        assertThat(account.isGenuine("")).isFalse();
        assertThat(account.isGenuine(null)).isFalse();
    }

    @Test
    void settingsThatCannotWorkAreRefusedByTheirMeaningAndNeverShown() {
        assertThatThrownBy(() -> new ZaloBotAccount("", "a-secret-of-length"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the bot's token");
        assertThatThrownBy(() -> new ZaloBotAccount("12345:token", "seven77"))
                .hasMessageContaining("8 to 256 characters")
                .hasMessageNotContaining("seven77");
        assertThatThrownBy(() -> new ZaloBotAccount("12345:token", "x".repeat(257)))
                .hasMessageContaining("257");
        assertThatThrownBy(
                        () -> new ZaloBotAccount("12345:token", "a-secret-of-length", URI.create("http://bot.example")))
                .hasMessageContaining("https://");
        assertThat(new ZaloBotAccount("12345:token", "a-secret-of-length").toString())
                .doesNotContain("12345")
                .doesNotContain("a-secret");
    }

    private List<Content> contents(String body) {
        return parse(body).stream()
                .map(event -> ((InboundMessage) event).content())
                .toList();
    }

    private List<InboundEvent> parse(String body) {
        return events.parse(body.getBytes(UTF_8), NOW);
    }

    private static String body(String name, String members) {
        return "{\"ok\":true,\"result\":{\"message\":{\"from\":{\"id\":\"" + TED
                + "\",\"is_bot\":false},\"chat\":{\"id\":\"" + TED
                + "\",\"chat_type\":\"PRIVATE\"},\"message_id\":\"" + ID + "\",\"date\":1750316131602," + members
                + "},\"event_name\":\"" + name + "\"}}";
    }
}
