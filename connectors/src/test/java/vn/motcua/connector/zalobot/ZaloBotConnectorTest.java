package vn.motcua.connector.zalobot;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Delivery;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;
import vn.motcua.connector.Shipment;
import vn.motcua.connector.wire.Found;
import vn.motcua.connector.wire.HttpCalls;
import vn.motcua.connector.zalo.SettableClock;
import vn.motcua.doubles.ScriptedAnswer;
import vn.motcua.doubles.ZaloBotDouble;

import static org.assertj.core.api.Assertions.assertThat;

class ZaloBotConnectorTest {

    private static final String TED = "6ede9afa66b88fe6d6a9";

    private final ZaloBotDouble zalo = ZaloBotDouble.start();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T05:00:00Z"));
    private final ZaloBotConnector connector = connector("https://motcua.example");

    @AfterEach
    void close() {
        zalo.close();
    }

    @Test
    void wordsAreDeliveredWithChoicesAsNumberedLines() {
        Reply reply = new Reply(
                Outcome.CLARIFY,
                List.of(new Block.Paragraph("Anh/chị chọn:")),
                List.of(new Choice("Khai sinh", "a"), new Choice("Khai tử", "b")),
                List.of(),
                List.of(),
                List.of());
        assertThat(connector.deliver(Shipment.first(TED, reply))).isEqualTo(new Delivery.Delivered("bot-1"));
        assertThat(zalo.texts()).singleElement().asString().contains("Anh/chị chọn:", "1. Khai sinh", "2. Khai tử");
    }

    @Test
    void longRepliesAreSentInParts() {
        Reply reply = says("Người dân nộp hồ sơ tại bộ phận một cửa. ".repeat(120));
        int parts = connector.parts(reply);
        assertThat(parts).isGreaterThan(2);
        for (int part = 0; part < parts; part++) {
            assertThat(connector.deliver(new Shipment(TED, reply, part, ""))).isInstanceOf(Delivery.Delivered.class);
        }
        assertThat(zalo.texts()).hasSize(parts);
        assertThat(connector.deliver(new Shipment(TED, reply, parts, ""))).isInstanceOf(Delivery.Refused.class);
    }

    @Test
    void aPictureGoesByAnAddressThatZaloCanReachElseAsWords() {
        Reply reply = shows("/qr/1.png");
        connector.deliver(Shipment.first(TED, reply));
        assertThat(zalo.calls().get(0).body())
                .hasToString("{\"chat_id\":\"" + TED
                        + "\",\"photo\":\"https://motcua.example/qr/1.png\",\"caption\":\"Mã QR\"}");
        connector("").deliver(Shipment.first(TED, reply));
        connector("http://localhost:8080").deliver(Shipment.first(TED, reply));
        assertThat(zalo.texts()).containsExactly("Mã QR", "Mã QR\nhttp://localhost:8080/qr/1.png");
    }

    @Test
    void aPictureThatZaloRefusesGoesAsWords() {
        zalo.api().next(ZaloBotDouble.error(400, 400, "Bad Request: photo"));
        assertThat(connector.deliver(Shipment.first(TED, shows("/qr/1.png")))).isInstanceOf(Delivery.Delivered.class);
        assertThat(zalo.texts()).containsExactly("Mã QR\nhttps://motcua.example/qr/1.png");
    }

    @Test
    void typingIsShownAndItsFailureDoesNotMatter() {
        connector.showTyping(TED);
        zalo.api().next(ScriptedAnswer.reset());
        connector.showTyping(TED);
        assertThat(zalo.calls())
                .extracting(ZaloBotDouble.Call::method)
                .containsExactly("sendChatAction", "sendChatAction");
    }

    @ParameterizedTest
    @CsvSource({
        "400, Refused",
        "401, ChannelStopped",
        "403, Unreachable",
        "404, ChannelStopped",
        "408, RetryLater",
        "413, Refused",
        "429, ChannelBusy",
        "500, RetryLater",
        "502, ChannelBusy",
        "503, ChannelBusy",
        "504, Uncertain",
        "522, ChannelBusy",
        "777, ChannelBusy",
        "-5, Refused"
    })
    void everyErrorHasItsEndWhateverTheStatus(int code, String delivery) {
        for (int status : new int[] {200, Math.clamp(code, 400, 599)}) {
            zalo.api().next(ZaloBotDouble.error(status, code, "Quota exceeded"));
            Delivery ended = connector.deliver(Shipment.first(TED, says("Bí mật")));
            assertThat(ended.getClass().getSimpleName()).isEqualTo(delivery);
            assertThat(ended.toString())
                    .contains(String.valueOf(code))
                    .doesNotContain("Bí mật")
                    .doesNotContain("token-of");
        }
        assertThat(zalo.calls()).isEmpty();
    }

    @Test
    void aChatThatIsNotFoundIsNoWrongToken() {
        zalo.api().next(ZaloBotDouble.error(200, 404, "Chat not found"));
        assertThat(connector.deliver(Shipment.first(TED, says("a")))).isInstanceOf(Delivery.Unreachable.class);
    }

    @Test
    void tooManyMessagesLetTheChannelRestTwiceAsLongEachTime() {
        zalo.api().always(ZaloBotDouble.error(429, 429, "Quota exceeded"));
        for (int seconds : new int[] {15, 30, 60, 120, 240, 480, 600, 600}) {
            Duration after = ((Delivery.ChannelBusy) connector.deliver(Shipment.first(TED, says("a")))).after();
            assertThat(after).isBetween(Duration.ofSeconds(seconds), Duration.ofMillis(seconds * 1250));
            clock.advance(after);
        }
    }

    @ParameterizedTest
    @CsvSource({"200, ChannelBusy", "403, Unreachable", "502, ChannelBusy", "302, ChannelBusy"})
    void aWebPageInsteadOfAnAnswerHasItsEnd(int status, String delivery) {
        zalo.api().next(ScriptedAnswer.page(status));
        assertThat(connector.deliver(Shipment.first(TED, says("a"))).getClass().getSimpleName())
                .isEqualTo(delivery);
    }

    @Test
    void anAnswerThatIsLostLeavesItUncertainAndNothingIsSentTwice() {
        ScriptedAnswer[] losses = {
            ScriptedAnswer.reset(),
            ScriptedAnswer.noAnswer(),
            ScriptedAnswer.halfAnAnswer(),
            ScriptedAnswer.answering("{\"ok\":tr"),
            ScriptedAnswer.answering("{}")
        };
        for (ScriptedAnswer loss : losses) {
            zalo.api().next(loss);
            assertThat(connector.deliver(Shipment.first(TED, says("a")))).isInstanceOf(Delivery.Uncertain.class);
        }
        assertThat(zalo.texts()).hasSize(losses.length);
    }

    @Test
    void anAnswerThatComesTooLateLeavesItUncertain() {
        var impatient = new ZaloBotConnector(
                account(), new HttpCalls(Duration.ofSeconds(10), Duration.ofMillis(1500)), "", clock, new Random(1));
        zalo.api().next(ScriptedAnswer.slow(Duration.ofSeconds(4)));
        assertThat(impatient.deliver(Shipment.first(TED, says("a")))).isInstanceOf(Delivery.Uncertain.class);
    }

    @Test
    void whereNobodyListensTheChannelRests() {
        zalo.close();
        assertThat(connector.deliver(Shipment.first(TED, says("a")))).isInstanceOf(Delivery.ChannelBusy.class);
    }

    @Test
    void theWebhookIsSetWithItsSecretAndAskedFor() {
        var setup = new ZaloBotSetup(account(), calls());
        assertThat(setup.profile())
                .isEqualTo(new Found.Well<>(new ZaloBotSetup.Profile(
                        "1234567890", "bot.MauPhuong", false, Optional.of(ZaloBotDouble.NOW))));
        assertThat(setup.webhook()).isEqualTo(new Found.Well<>(Optional.empty()));
        assertThat(setup.useWebhook(URI.create("https://motcua.example/hooks/zalobot")))
                .isInstanceOf(Found.Well.class);
        assertThat(setup.webhook()).isEqualTo(new Found.Well<>(Optional.of("https://motcua.example/hooks/zalobot")));
    }

    @Test
    void aWrongTokenIsSaidToBeWrongAndNotShown() {
        var other = new ZaloBotAccount("999:another-token", ZaloBotDouble.SECRET, zalo.host());
        assertThat(new ZaloBotSetup(other, calls()).profile())
                .isEqualTo(new Found.Wrong<>(
                        "Zalo's bot API answered with error 401. It says: Unauthorized The bot's token is wrong.",
                        true));
        zalo.close();
        assertThat(new ZaloBotSetup(other, calls()).profile())
                .isEqualTo(new Found.Wrong<>("Zalo's bot API was not reached: no connection could be made.", false));
    }

    private ZaloBotConnector connector(String publicUrl) {
        return new ZaloBotConnector(account(), calls(), publicUrl, clock, new Random(1));
    }

    private ZaloBotAccount account() {
        return new ZaloBotAccount(ZaloBotDouble.TOKEN, ZaloBotDouble.SECRET, zalo.host());
    }

    private static HttpCalls calls() {
        return new HttpCalls(Duration.ofSeconds(10), Duration.ofSeconds(10));
    }

    private static Reply says(String text) {
        return new Reply(
                Outcome.ANSWER, List.of(new Block.Paragraph(text)), List.of(), List.of(), List.of(), List.of());
    }

    private static Reply shows(String address) {
        return new Reply(
                Outcome.ANSWER,
                List.of(new Block.Picture(address, "Mã QR")),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
