package vn.motcua.connector.zalo;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Delivery;
import vn.motcua.connector.OwnContent.OwnFile;
import vn.motcua.connector.Reply;
import vn.motcua.connector.Shipment;
import vn.motcua.connector.wire.Found;
import vn.motcua.doubles.ScriptedAnswer;
import vn.motcua.doubles.ZaloDouble;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ZaloConnectorTest extends ZaloAtDouble {

    private static final OwnFile PDF = new OwnFile("giay-to.pdf", "application/pdf", new byte[] {4, 5, 6});

    @Test
    void wordsAreDeliveredAsTheDocumentationHasThem() {
        Delivery delivery = connector(false).deliver(Shipment.first(USER, says("text_message")));
        assertThat(delivery).isEqualTo(new Delivery.Delivered("zalo-1"));
        assertThat(body(0)).isEqualTo(payload("request-cs-text-javasdk.json"));
    }

    @Test
    void choicesAreNumberedLinesWithoutButtons() {
        connector(false).deliver(Shipment.first(USER, asks(3)));
        assertThat(zalo.sent().get(0).text()).contains("1. Lựa chọn 1", "2. Lựa chọn 2", "3. Lựa chọn 3");
        assertThat(zalo.sent().get(0).message().has("attachment")).isFalse();
    }

    @Test
    void buttonsComeWithTheNumberedLinesWhereTheyAreSwitchedOn() {
        connector(true).deliver(Shipment.first(USER, asks(2)));
        ZaloDouble.Sent sent = zalo.sent().get(0);
        assertThat(sent.text()).contains("1. Lựa chọn 1", "2. Lựa chọn 2");
        assertThat(sent.message().path("attachment"))
                .hasToString("{\"type\":\"template\",\"payload\":{\"buttons\":["
                        + "{\"title\":\"Lựa chọn 1\",\"type\":\"oa.query.hide\",\"payload\":\"v1\"},"
                        + "{\"title\":\"Lựa chọn 2\",\"type\":\"oa.query.hide\",\"payload\":\"v2\"}]}}");
    }

    @Test
    void moreChoicesThanButtonsAreLinesAlone() {
        connector(true).deliver(Shipment.first(USER, asks(6)));
        assertThat(zalo.sent().get(0).text()).contains("6. Lựa chọn 6");
        assertThat(zalo.sent().get(0).message().has("attachment")).isFalse();
    }

    @Test
    void aLongLabelIsCutOnItsButtonOnly() {
        Reply reply = reply(List.of(new Block.Paragraph("Chọn:")), List.of(new Choice("ế".repeat(150), "v")));
        connector(true).deliver(Shipment.first(USER, reply));
        assertThat(zalo.sent().get(0).text()).contains("1. " + "ế".repeat(150));
        assertThat(zalo.sent()
                        .get(0)
                        .message()
                        .at("/attachment/payload/buttons/0/title")
                        .asString())
                .hasSize(100)
                .endsWith("…");
    }

    @Test
    void buttonsThatZaloRefusesAreLeftAwayFromThenOn() {
        zalo.takeNoButtons();
        ZaloConnector connector = connector(true);
        assertThat(connector.deliver(Shipment.first(USER, asks(2)))).isInstanceOf(Delivery.Delivered.class);
        assertThat(zalo.sent()).hasSize(1);
        zalo.api().always(ZaloDouble.error(-201, "buttons is invalid!"));
        assertThat(connector.deliver(Shipment.first(USER, asks(2)))).isInstanceOf(Delivery.Refused.class);
        zalo.api().heal();
        connector.deliver(Shipment.first(USER, asks(2)));
        assertThat(zalo.sent()).hasSize(2).noneMatch(sent -> sent.message().has("attachment"));
    }

    @Test
    void aWrongCitizenIsNoReasonToLeaveButtonsAway() {
        ZaloConnector connector = connector(true);
        zalo.api().next(ZaloDouble.error(-201, "user_id is invalid!"), ZaloDouble.error(-201, "user_id is invalid!"));
        assertThat(connector.deliver(Shipment.first("nobody", asks(2)))).isInstanceOf(Delivery.Refused.class);
        connector.deliver(Shipment.first(USER, asks(2)));
        assertThat(zalo.sent().get(0).message().has("attachment")).isTrue();
    }

    @Test
    void longRepliesAreSentInParts() {
        ZaloConnector connector = connector(false);
        Reply reply = says("Người dân nộp hồ sơ tại bộ phận một cửa. ".repeat(120));
        int parts = connector.parts(reply);
        assertThat(parts).isGreaterThan(2);
        IntStream.range(0, parts)
                .forEach(part -> assertThat(connector.deliver(new Shipment(USER, reply, part, "")))
                        .isInstanceOf(Delivery.Delivered.class));
        assertThat(zalo.sent())
                .hasSize(parts)
                .allSatisfy(
                        sent -> assertThat(sent.text().getBytes(UTF_8).length).isLessThanOrEqualTo(2000));
        assertThat(connector.deliver(new Shipment(USER, reply, parts, ""))).isInstanceOf(Delivery.Refused.class);
    }

    @Test
    void aPictureIsUploadedOnceAndSentWithWhatItShows() {
        ZaloConnector connector = connector(false);
        Reply reply = reply(List.of(new Block.Picture("/qr/1.png", "Mã QR của thủ tục")), List.of());
        assertThat(connector.deliver(Shipment.first(USER, reply))).isInstanceOf(Delivery.Delivered.class);
        assertThat(connector.deliver(Shipment.first(USER, reply))).isInstanceOf(Delivery.Delivered.class);
        assertThat(zalo.uploads()).isEqualTo(1);
        assertThat(zalo.sent()).hasSize(2);
        assertThat(zalo.sent().get(1).message())
                .hasToString(
                        "{\"text\":\"Mã QR của thủ tục\",\"attachment\":{\"type\":\"template\",\"payload\":"
                                + "{\"template_type\":\"media\",\"elements\":[{\"media_type\":\"image\",\"attachment_id\":\"upload-1\"}]}}}");
    }

    @Test
    void anUploadThatExpiredIsMadeAgain() {
        ZaloConnector connector = connector(false);
        Reply reply = reply(List.of(new Block.Picture("/qr/1.png", "Mã QR")), List.of());
        connector.deliver(Shipment.first(USER, reply));
        zalo.forgetUploads();
        assertThat(connector.deliver(Shipment.first(USER, reply))).isInstanceOf(Delivery.Delivered.class);
        assertThat(zalo.uploads()).isEqualTo(2);
        clock.advance(Duration.ofDays(6));
        connector.deliver(Shipment.first(USER, reply));
        assertThat(zalo.uploads()).isEqualTo(3);
    }

    @Test
    void anUploadThatIsForgottenAtOnceBecomesWords() {
        zalo.api()
                .next(
                        ScriptedAnswer.answering("{\"error\":0,\"data\":{\"attachment_id\":\"unknown-1\"}}"),
                        ScriptedAnswer.answering("{\"error\":-100,\"message\":\"attachment is expired\"}"),
                        ScriptedAnswer.answering("{\"error\":0,\"data\":{\"attachment_id\":\"unknown-2\"}}"));
        assertThat(picture()).isInstanceOf(Delivery.Delivered.class);
        assertThat(zalo.uploads()).isEqualTo(2);
        assertThat(zalo.sent()).extracting(ZaloDouble.Sent::text).containsExactly("Mã QR");
    }

    @Test
    void aPictureThatZaloDoesNotTakeBecomesWords() {
        content = Optional.of(new OwnFile("qr.svg", "image/svg+xml", new byte[] {1}));
        assertThat(picture()).isInstanceOf(Delivery.Delivered.class);
        content = Optional.of(new OwnFile("qr.png", "image/png", new byte[1_000_001]));
        assertThat(picture()).isInstanceOf(Delivery.Delivered.class);
        content = Optional.empty();
        assertThat(picture()).isInstanceOf(Delivery.Delivered.class);
        content = Optional.of(QR);
        zalo.api().next(ZaloDouble.error(-201, "file is invalid!"));
        assertThat(picture()).isInstanceOf(Delivery.Delivered.class);
        assertThat(zalo.uploads()).isZero();
        assertThat(zalo.sent())
                .extracting(ZaloDouble.Sent::text)
                .containsOnly("Mã QR")
                .hasSize(4);
    }

    @Test
    void anUploadWithoutAnAnswerIsTriedAgainBecauseNothingWasSaid() {
        zalo.api().next(ScriptedAnswer.reset());
        assertThat(picture()).isInstanceOf(Delivery.RetryLater.class);
        assertThat(zalo.sent()).isEmpty();
    }

    @Test
    void whatCannotBeReadNowIsTriedAgainBecauseNothingWasSaid() {
        unreadable = true;
        Reply reply = reply(
                List.of(new Block.Paragraph("Danh sách:"), new Block.Link("Giấy tờ", "/checklist/1.pdf")), List.of());
        assertThat(picture()).isInstanceOf(Delivery.RetryLater.class);
        assertThat(connector("", false, false).deliver(new Shipment(USER, reply, 1, "")))
                .isInstanceOf(Delivery.RetryLater.class);
        assertThat(zalo.sent()).isEmpty();
        assertThat(zalo.uploads()).isZero();
    }

    @Test
    void aPictureOfAnotherHostGoesByItsAddress() {
        Reply reply = reply(
                List.of(new Block.Picture("https://stc-developers.zdn.vn/images/bg_1.jpg", "text_message")), List.of());
        connector(false).deliver(Shipment.first(USER, reply));
        assertThat(body(0)).isEqualTo(payload("request-cs-image-javasdk.json"));
    }

    @Test
    void aFileGoesByTheTokenOrTheIdThatItsUploadWasGiven() {
        content = Optional.of(PDF);
        Reply reply = reply(
                List.of(new Block.Paragraph("Danh sách:"), new Block.Link("Giấy tờ cần có", "/checklist/1.pdf")),
                List.of());
        ZaloConnector connector = connector("", false, false);
        assertThat(connector.parts(reply)).isEqualTo(2);
        connector.deliver(new Shipment(USER, reply, 1, ""));
        assertThat(zalo.sent().get(0).message())
                .hasToString("{\"attachment\":{\"type\":\"file\",\"payload\":{\"token\":\"upload-1\"}}}");
        zalo.nameFilesByAttachmentId();
        content = Optional.of(new OwnFile("khac.pdf", "application/pdf", new byte[] {7}));
        connector.deliver(new Shipment(USER, reply, 1, ""));
        assertThat(zalo.sent().get(1).message())
                .hasToString("{\"attachment\":{\"type\":\"file\",\"payload\":{\"attachment_id\":\"upload-2\"}}}");
    }

    @Test
    void aFileThatIsGoneIsRefusedForStaffToSee() {
        content = Optional.empty();
        Reply reply = reply(
                List.of(new Block.Paragraph("Danh sách:"), new Block.Link("Giấy tờ", "/checklist/1.pdf")), List.of());
        assertThat(connector("", false, false).deliver(new Shipment(USER, reply, 1, "")))
                .isInstanceOf(Delivery.Refused.class);
    }

    @Test
    void theFormForParticularsAndAQuoteAreAsDocumented() {
        ZaloConnector connector = connector(false);
        connector.send(
                USER,
                new ZaloMessage.InformationRequest(
                        "Official Account",
                        "Đang yêu cầu thông tin từ bạn",
                        URI.create("https://developers.zalo.me/web/static/zalo.png")));
        assertThat(body(0)).isEqualTo(payload("request-cs-request_user_info-javasdk.json"));
        connector.send("186729651760683225", new ZaloMessage.Text("Chào bạn", "48687128d04c9410cd5f", List.of()));
        assertThat(body(1)).isEqualTo(payload("request-cs-quote-goclaw.json"));
        assertThatThrownBy(() -> new ZaloMessage.InformationRequest("x".repeat(101), "", URI.create("https://a.vn")))
                .hasMessageContaining("101");
        assertThatThrownBy(() -> new ZaloMessage.Text(" ")).hasMessageContaining("without words");
    }

    @Test
    void aVisitorOfTheWidgetIsAnsweredByBothIdsAndInWords() {
        ZaloConnector connector = connector(true);
        String visitor = "anonymous:a1b2:c3";
        connector.deliver(Shipment.first(visitor, asks(2)));
        connector.deliver(Shipment.first(visitor, reply(List.of(new Block.Picture("/qr/1.png", "Mã QR")), List.of())));
        assertThat(zalo.sent()).hasSize(2).allSatisfy(sent -> {
            assertThat(sent.path()).isEqualTo("/v2.0/oa/message");
            assertThat(sent.recipient()).hasToString("{\"anonymous_id\":\"a1b2\",\"conversation_id\":\"c3\"}");
            assertThat(sent.message().has("attachment")).isFalse();
        });
    }

    @Test
    void whatItCanIsSaid() {
        ZaloConnector connector = connector(true);
        assertThat(connector.channel()).isEqualTo("zalo");
        assertThat(connector.account()).isEqualTo(ZaloDouble.OA_ID);
        assertThat(connector.capabilities().window()).get().satisfies(window -> {
            assertThat(window.free()).hasHours(48);
            assertThat(window.open()).hasDays(7);
        });
        assertThat(connector.capabilities().pace()).contains(ZaloConnector.DOCUMENTED_PACE);
        assertThat(connector.capabilities().typing()).isFalse();
    }

    @Test
    void howTheAccountStandsCanBeAsked() {
        ZaloExamination examination = new ZaloExamination(account(false, false), tokens(), calls());
        assertThat(examination.profile())
                .isEqualTo(new Found.Well<>(new ZaloExamination.Profile(
                        ZaloDouble.OA_ID, "UBND Phường Mẫu", true, 4, "Nâng cao", Optional.of(ZaloDouble.NOW))));
        assertThat(examination.quota(USER))
                .isEqualTo(new Found.Well<>(new ZaloExamination.Quota(
                        Optional.of(Instant.ofEpochMilli(1699003881354L)), Optional.of(8L), Optional.of(8L))));
        assertThat(examination.quota())
                .isEqualTo(new Found.Well<>(
                        new ZaloExamination.Quota(Optional.empty(), Optional.of(1990L), Optional.of(2000L))));
        zalo.api().always(ZaloDouble.error(-224, "upgrade"));
        assertThat(examination.profile())
                .isInstanceOfSatisfying(
                        Found.Wrong.class, wrong -> assertThat(wrong.reason()).contains("Upgrade the package"));
        zalo.close();
        assertThat(examination.profile())
                .isInstanceOfSatisfying(
                        Found.Wrong.class, wrong -> assertThat(wrong.reached()).isFalse());
    }

    private Delivery picture() {
        return connector("", false, false)
                .deliver(Shipment.first(USER, reply(List.of(new Block.Picture("/qr/1.png", "Mã QR")), List.of())));
    }
}
