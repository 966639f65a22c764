package vn.motcua.connector.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Delivery;
import vn.motcua.connector.OwnContent.OwnFile;
import vn.motcua.connector.Pace;
import vn.motcua.connector.Reply;
import vn.motcua.connector.Shipment;

import static org.assertj.core.api.Assertions.assertThat;

/** Each kind of request, exactly as it leaves. */
class TelegramConnectorTest {

    private final Sending sending = new Sending();

    @AfterEach
    void close() {
        sending.close();
    }

    @Test
    void wordsAndButtons() {
        Reply reply = Sending.of(
                List.of(new Block.Heading("Đăng ký <khai sinh>"), new Block.Quote("Lệ phí", "Miễn phí & nhanh")),
                new Choice("Hướng dẫn từng bước", "d:p.1.001193"),
                new Choice("Lệ phí", "f:fee"),
                new Choice("Nộp ở đâu", "f:where"));

        assertThat(sending.connector.deliver(Shipment.first("42", reply))).isEqualTo(new Delivery.Delivered("1"));
        assertThat(asked("sendMessage")).containsExactly("""
                        {"chat_id":"42","text":"<b>Đăng ký &lt;khai sinh&gt;</b>\\n<b>Lệ phí:</b> Miễn phí &amp; nhanh",\
                        "parse_mode":"HTML","reply_markup":{"inline_keyboard":[\
                        [{"text":"Hướng dẫn từng bước","callback_data":"d:p.1.001193"}],\
                        [{"text":"Lệ phí","callback_data":"f:fee"},{"text":"Nộp ở đâu","callback_data":"f:where"}]]},\
                        "link_preview_options":{"is_disabled":true},"method":"sendmessage"}""");
    }

    @Test
    void aNewerFormReplacesTheMessage() {
        assertThat(sending.connector.deliver(
                        new Shipment("42", Sending.said("Bước 2", new Choice("Tiếp", "n")), 0, "17")))
                .isEqualTo(new Delivery.Delivered("17"));
        assertThat(asked("editMessageText")).containsExactly("""
                        {"chat_id":"42","message_id":17,"text":"Bước 2","parse_mode":"HTML",\
                        "reply_markup":{"inline_keyboard":[[{"text":"Tiếp","callback_data":"n"}]]},\
                        "link_preview_options":{"is_disabled":true},"method":"editmessagetext"}""");
    }

    @Test
    void whatIsNoMessageOfTelegramsIsNotReplaced() {
        assertThat(sending.connector.deliver(new Shipment("42", Sending.said("a"), 0, "zalo-17")))
                .isEqualTo(new Delivery.Delivered("1"));
        assertThat(sending.telegram.calls()).containsExactly("sendmessage");
    }

    @Test
    void anOwnPictureIsUploaded() {
        sending.files.put("/qr/1.png", new OwnFile("ma-qr.png", "image/png", new byte[1234]));

        assertThat(deliver(new Block.Picture("/qr/1.png", "Mã QR để nộp 10.000 đồng")))
                .isEqualTo(new Delivery.Delivered("1"));
        assertThat(asked("sendPhoto")).containsExactly("""
                        {"ma-qr.png":"ma-qr.png, 1234 bytes","photo":"attach://ma-qr.png","chat_id":"42","caption":"Mã QR để nộp 10.000 đồng"}""");
    }

    @Test
    void aPictureElsewhereIsFetchedByTelegram() {
        assertThat(deliver(new Block.Picture("https://example.vn/a.jpg", "Trụ sở")))
                .isEqualTo(new Delivery.Delivered("1"));
        assertThat(asked("sendPhoto")).containsExactly("""
                        {"photo":"https://example.vn/a.jpg","chat_id":"42","caption":"Trụ sở"}""");
    }

    @Test
    void aPictureThatTelegramDoesNotShowIsSentAsAFile() {
        sending.files.put("/a.svg", new OwnFile("a.svg", "image/svg+xml", new byte[12]));
        sending.files.put("/b.png", new OwnFile("b.png", "image/png", new byte[10 * 1024 * 1024 + 1]));

        deliver(new Block.Picture("/a.svg", "Sơ đồ"));
        deliver(new Block.Picture("/b.png", "Bản đồ"));

        assertThat(sending.telegram.calls()).containsExactly("senddocument", "senddocument");
    }

    @Test
    void aPictureThatIsGoneOrRefusedIsToldInWords() {
        deliver(new Block.Picture("/gone.png", "Mã QR"));
        sending.telegram.fail("sendPhoto", 400, "Bad Request: wrong type of the web page content", "");
        assertThat(deliver(new Block.Picture("https://example.vn/a.jpg", "Trụ sở")))
                .isEqualTo(new Delivery.Delivered("2"));

        assertThat(sending.telegram.asked("sendMessage"))
                .extracting(asked -> asked.path("text").asString())
                .containsExactly("Mã QR", "Trụ sở");
    }

    @Test
    void aCaptionIsCutAtTheLimitBetweenCharacters() {
        sending.files.put("/a.png", new OwnFile("a.png", "image/png", new byte[12]));

        deliver(new Block.Picture("/a.png", "😀".repeat(700)));

        String caption =
                sending.telegram.asked("sendPhoto").getFirst().path("caption").asString();
        assertThat(caption).hasSizeBetween(1022, 1024).endsWith("😀…");
    }

    @Test
    void anOwnFileIsUploadedWhereThereIsNoAddressForIt() {
        sending.files.put("/h/1.pdf", new OwnFile("danh-sach.pdf", "application/pdf", new byte[99]));

        assertThat(deliver(new Block.Link("Danh sách giấy tờ", "/h/1.pdf"))).isEqualTo(new Delivery.Delivered("1"));
        assertThat(asked("sendDocument")).containsExactly("""
                        {"danh-sach.pdf":"danh-sach.pdf, 99 bytes","document":"attach://danh-sach.pdf","chat_id":"42","caption":"Danh sách giấy tờ"}""");
    }

    @Test
    void aFileThatIsGoneIsRefused() {
        assertThat(deliver(new Block.Link("Danh sách", "/h/1.pdf")))
                .isEqualTo(new Delivery.Refused("The file that was to be sent is not there any more."));
    }

    @Test
    void contentThatCannotBeReadJustNowIsTriedAgain() {
        var connector = new TelegramConnector(
                sending.api,
                "",
                path -> {
                    throw new IllegalStateException("the database is away");
                },
                TelegramConnector.USUAL_PACE,
                sending.clock,
                new Random(1));

        assertThat(connector.deliver(Shipment.first("42", Sending.of(List.of(new Block.Picture("/a.png", "Mã QR"))))))
                .isInstanceOf(Delivery.RetryLater.class);
        assertThat(connector.deliver(Shipment.first("42", Sending.of(List.of(new Block.Link("Danh sách", "/a.pdf"))))))
                .isInstanceOf(Delivery.RetryLater.class);
    }

    @Test
    void longRepliesAreSentInParts() {
        Reply reply = Sending.said("Một câu văn bình thường. ".repeat(400), new Choice("Lệ phí", "f"));
        int parts = sending.connector.parts(reply);

        for (int part = 0; part < parts; part++) {
            assertThat(sending.connector.deliver(new Shipment("42", reply, part, "")))
                    .isEqualTo(new Delivery.Delivered(String.valueOf(part + 1)));
        }
        List<JsonNode> asked = sending.telegram.asked("sendMessage");
        assertThat(asked)
                .hasSize(parts)
                .hasSizeGreaterThan(2)
                .allMatch(one -> one.path("text").asString().length() <= 4096);
        assertThat(asked.stream().map(one -> one.has("reply_markup")).filter(has -> has))
                .hasSize(1);
        assertThat(asked.getLast().has("reply_markup")).isTrue();
        assertThat(sending.connector.deliver(new Shipment("42", reply, parts, "")))
                .isInstanceOf(Delivery.Refused.class);
    }

    @Test
    void aChoiceThatTelegramWouldRefuseDoesNotCostTheAnswer() {
        Reply reply = Sending.said("a", new Choice("Lệ phí", "x".repeat(65)), new Choice("Nộp", "n"));

        assertThat(sending.connector.deliver(Shipment.first("42", reply))).isEqualTo(new Delivery.Delivered("1"));
        assertThat(sending.telegram
                        .asked("sendMessage")
                        .getFirst()
                        .at("/reply_markup/inline_keyboard")
                        .toString())
                .isEqualTo("[[{\"text\":\"Nộp\",\"callback_data\":\"n\"}]]");
    }

    @Test
    void typingIsShownAsideAndItsFailureDoesNotMatter() throws Exception {
        sending.telegram.fail("sendChatAction", 403, "Forbidden: bot was blocked by the user", "");

        sending.connector.showTyping("42");

        for (int i = 0; i < 500 && sending.telegram.calls().isEmpty(); i++) {
            Thread.sleep(10);
        }
        assertThat(asked("sendChatAction")).containsExactly("""
                        {"chat_id":"42","action":"typing","method":"sendChatAction"}""");
    }

    @Test
    void whatTheChannelCan() {
        assertThat(sending.connector.channel()).isEqualTo("telegram");
        assertThat(sending.connector.account()).isEqualTo("5000000000");
        assertThat(sending.connector.capabilities().maxTextLength()).isEqualTo(4096);
        assertThat(sending.connector.capabilities().pace()).contains(new Pace(30, Duration.ofSeconds(1), 5));
        assertThat(sending.connector.pace("42")).contains(new Pace(1, Duration.ofSeconds(1), 3));
        assertThat(sending.connector.pace("-1001234567890")).contains(new Pace(20, Duration.ofMinutes(1), 3));
    }

    @Test
    void paidBroadcastIsAskedForOnlyWhereThePaceNeedsIt() {
        sending.files.put("/a.png", new OwnFile("a.png", "image/png", new byte[1]));
        var paid = new TelegramConnector(
                sending.api,
                "",
                path -> Optional.ofNullable(sending.files.get(path)),
                new Pace(100, Duration.ofSeconds(1), 10),
                sending.clock,
                new Random(1));

        paid.deliver(Shipment.first("42", Sending.said("a")));
        paid.deliver(Shipment.first("42", Sending.of(List.of(new Block.Picture("/a.png", "b")))));
        sending.send("c");

        assertThat(sending.telegram.asked("sendMessage"))
                .extracting(asked -> asked.has("allow_paid_broadcast"))
                .containsExactly(true, false);
        assertThat(sending.telegram
                        .asked("sendPhoto")
                        .getFirst()
                        .path("allow_paid_broadcast")
                        .asString())
                .isEqualTo("true");
    }

    @Test
    void anAnswerThatTheLibrarysClassesCouldNotReadIsStillADelivery() {
        sending.telegram.answer(
                "sendMessage",
                200,
                "application/json",
                "{\"ok\":true,\"result\":{\"message_id\":77,\"chat\":\"odd\",\"from\":[1],\"date\":{\"a\":1}}}");

        assertThat(sending.send("a")).isEqualTo(new Delivery.Delivered("77"));
    }

    @Test
    void manyAtOnce() throws Exception {
        var deliveries = new ArrayList<Thread>();
        IntStream.range(0, 100)
                .forEach(i ->
                        deliveries.add(Thread.startVirtualThread(() -> sending.send(String.valueOf(i + 1), "a"))));
        for (Thread delivery : deliveries) {
            delivery.join(Duration.ofSeconds(30));
        }
        assertThat(asked("sendMessage")).hasSize(100);
    }

    private Delivery deliver(Block block) {
        return sending.connector.deliver(Shipment.first("42", Sending.of(List.of(block))));
    }

    private List<String> asked(String method) {
        return sending.telegram.asked(method).stream().map(JsonNode::toString).toList();
    }
}
