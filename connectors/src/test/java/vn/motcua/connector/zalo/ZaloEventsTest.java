package vn.motcua.connector.zalo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.connector.InboundEvent;
import vn.motcua.connector.InboundMessage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class ZaloEventsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final String OA = "388613280878808645";
    private static final String USER = "246845883529197922";
    private static final String ID = "96d3cdf3af150460909";

    /** What each reference payload becomes. */
    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry("user_send_text-doc", "text 'message' of " + USER + " as " + ID),
            Map.entry("user_send_text-quote-composed", "text 'Câu trả lời' of " + USER + " as " + ID),
            Map.entry("user_send_image-composed", "PICTURE '' of " + USER + " as " + ID),
            Map.entry("user_send_image-goclaw", "PICTURE '' of alice as m_img"),
            Map.entry("user_send_gif-composed", "STICKER '' of " + USER + " as " + ID),
            Map.entry("user_send_audio-composed", "VOICE '' of " + USER + " as " + ID),
            Map.entry("user_send_video-composed", "VIDEO '' of " + USER + " as " + ID),
            Map.entry("user_send_file-composed", "FILE '' of " + USER + " as " + ID),
            Map.entry("user_send_link-composed", "text 'https://example.gov.vn/' of " + USER + " as " + ID),
            Map.entry(
                    "follow-doc",
                    "24684588352919792 interacted at 2026-11-22T03:00:00Z;"
                            + " BEGIN '' of 24684588352919792 as follow:154397978274:24684588352919792"),
            Map.entry("unfollow-composed", "24684588352919792 left at 2026-11-22T03:00:00Z"),
            Map.entry(
                    "user_click_chatnow-composed",
                    USER + " interacted at 2018-12-05T03:16:22.740Z; BEGIN '' of " + USER
                            + " as user_click_chatnow:1543979782740:" + USER),
            Map.entry(
                    "user_submit_info-doc", "OWN_CONTACT '' of " + USER + " as user_submit_info:1540368141908:" + USER),
            Map.entry(
                    "user_submit_info-old-composed",
                    "OWN_CONTACT '' of " + USER + " as user_submit_info:1540368141908:" + USER),
            Map.entry("user_seen_message-composed", "ignored: user_seen_message"),
            Map.entry("add_user_to_tag-composed", "ignored: add_user_to_tag"),
            Map.entry(
                    "oa_send_text-composed",
                    "officer wrote 'Xin chào' to " + USER + " as 48687128d04c9410cd5f at 2018-12-04T07:28:54.742Z"));

    @TestFactory
    Stream<DynamicTest> everyReferencePayloadBecomesWhatItMeans() {
        return ZaloPayloads.names("webhook-").stream()
                .map(file -> DynamicTest.dynamicTest(file, () -> {
                    byte[] body = ZaloPayloads.read(file);
                    String events = described(events(accountOf(body)).parse(body, NOW));
                    String expected = EXPECTED.get(file.replaceFirst("^webhook-(.*)\\.json$", "$1"));
                    assertThat(events).isNotEmpty().isEqualTo(expected == null ? events : expected);
                }));
    }

    @Test
    void everyLineOfTheTableHasItsPayload() {
        assertThat(ZaloPayloads.names("webhook-"))
                .containsAll(EXPECTED.keySet().stream()
                        .map(name -> "webhook-" + name + ".json")
                        .toList());
    }

    /** The payloads come from several accounts. */
    private static String accountOf(byte[] body) {
        JsonNode json = JsonMapper.shared().readTree(body);
        return Stream.of(
                        json.path("oa_id"),
                        json.path("event_name").asString("").startsWith("oa_")
                                ? json.path("sender").path("id")
                                : json.path("recipient").path("id"))
                .map(id -> id.asString(""))
                .filter(id -> id.matches("\\d+") && !id.equals(USER))
                .findFirst()
                .orElse(OA);
    }

    @Test
    void aTextAsDeliveredInTheField() {
        assertThat(parsed("""
                        {"event_name":"user_send_text","app_id":"2553928453557884079","sender":{"id":"6142494823000000000"},
                         "recipient":{"id":"388613280878808645"},"message":{"text":"Chào A4B","msg_id":"cb31dff1c39642cc1b83"},
                         "timestamp":"1699003881354","user_id_by_app":"9791221850000000000","reorder_id":7}""")).isEqualTo("text 'Chào A4B' of 6142494823000000000 as cb31dff1c39642cc1b83");
    }

    @Test
    void idsAndTimesMayBeNumbers() {
        assertThat(parsed("""
                        {"event_name":"follow","oa_id":388613280878808645,"follower":{"id":246845883529197922},
                         "timestamp":1699003881354}"""))
                .isEqualTo(USER + " interacted at 2023-11-03T09:31:21.354Z; BEGIN '' of " + USER
                        + " as follow:1699003881354:" + USER);
    }

    @Test
    void aCaptionComesWithItsPictureAndAPlaceIsNotKept() {
        assertThat(parsed(
                        message("user_send_image", "\"text\":\"giấy của tôi\",\"attachments\":[{\"type\":\"image\"}]")))
                .isEqualTo("PICTURE 'giấy của tôi' of " + USER + " as " + ID);
        assertThat(parsed(message(
                        "user_send_location",
                        "\"text\":\"Nhà tôi\",\"attachments\":[{\"type\":\"location\",\"payload\":{\"coordinates\":"
                                + "{\"latitude\":\"10.1\",\"longitude\":\"106.2\"}}}]")))
                .isEqualTo("LOCATION '' of " + USER + " as " + ID);
    }

    @Test
    void aBusinessCardIsSomebodyElsesNumberHoweverItComes() {
        String card = "\"attachments\":[{\"type\":\"link\",\"payload\":{\"url\":\"https://zalo.me/1\",\"description\":"
                + "\"{\\\"phone\\\":\\\"0900000000\\\",\\\"qrCodeUrl\\\":\\\"https://x\\\"}\"}}]";
        assertThat(List.of(
                        parsed(message("user_send_business_card", card)),
                        parsed(message("user_send_link", card)),
                        parsed(message("user_send_text", card))))
                .containsOnly("OTHER_CONTACT '' of " + USER + " as " + ID);
    }

    @Test
    void aLinkWithoutWordsIsItsAddress() {
        assertThat(parsed(message(
                        "user_send_link",
                        "\"attachments\":[{\"type\":\"link\",\"payload\":{\"url\":\"https://a.vn/\"}}]")))
                .isEqualTo("text 'https://a.vn/' of " + USER + " as " + ID);
    }

    @Test
    void aMessageWithoutWordsIsWhatIsAttachedToIt() {
        assertThat(parsed(message("user_send_text", "\"attachments\":[{\"type\":\"audio\"}]")))
                .startsWith("VOICE");
        assertThat(parsed(message("user_send_text", "\"text\":\"  \""))).startsWith("UNKNOWN");
        assertThat(parsed(message("user_send_image", "\"attachments\":{}"))).startsWith("PICTURE");
    }

    @Test
    void commandsAreTypedText() {
        assertThat(parsed(message("user_send_text", "\"text\":\"#huongdan\"")))
                .isEqualTo("text '#huongdan' of " + USER + " as " + ID);
    }

    @Test
    void receiptsAreIgnoredWhicheverSideIsTheSender() {
        assertThat(List.of(
                        parsed(event("user_received_message", OA, USER, "")),
                        parsed(event("user_received_message", USER, OA, ""))))
                .containsOnly("ignored: user_received_message");
    }

    @Test
    void anEchoWithoutAPersonBehindItIsOurOwn() {
        assertThat(parsed(event("oa_send_text", OA, USER, "\"text\":\"Xin chào\"")))
                .isEqualTo("ignored: oa_send_text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oa_send_image",
                "oa_send_file",
                "oa_send_sticker",
                "oa_send_gif",
                "oa_send_list",
                "oa_send_template"
            })
    void anOfficerMaySendOtherThingsThanText(String name) {
        String body = event(name, OA, USER, "").replace("\"sender\":{", "\"sender\":{\"admin_id\":9,");
        assertThat(parsed(body)).startsWith("officer wrote '' to " + USER);
    }

    @Test
    void withdrawingConsentIsTold() {
        assertThat(parsed("{\"event_name\":\"user_withdraw\",\"user_id\":\"" + USER
                        + "\",\"timestamp\":\"1699003881354\"}"))
                .isEqualTo(USER + " withdrew");
    }

    @Test
    void aCallOpensTheWindow() {
        assertThat(parsed(event("user_call_oa", USER, OA, "")))
                .isEqualTo(USER + " interacted at 2023-11-03T09:31:21.354Z");
    }

    @Test
    void aVisitorOfTheWidgetIsAnsweredByBothIds() {
        String body = event("anonymous_send_text", "a1b2", OA, "\"text\":\"Xin chào\",\"conversation_id\":\"c:3\"");
        assertThat(parsed(body)).isEqualTo("text 'Xin chào' of anonymous:a1b2:c:3 as " + ID);
        assertThat(ZaloRecipient.of("anonymous:a1b2:c:3").json())
                .hasToString("{\"anonymous_id\":\"a1b2\",\"conversation_id\":\"c:3\"}");
        assertThat(parsed(event("anonymous_send_text", "a1b2", OA, "\"text\":\"Xin chào\"")))
                .isEqualTo("ignored: anonymous_send_text that does not say from whom");
        assertThat(parsed(event("oa_send_anonymous_text", OA, "a1b2", "\"text\":\"Chào\",\"conversation_id\":\"c3\"")
                        .replace("\"sender\":{", "\"sender\":{\"admin_id\":\"9\",")))
                .startsWith("officer wrote 'Chào' to anonymous:a1b2:c3");
    }

    @ParameterizedTest
    @CsvSource({
        "user_send_group_text, ignored: user_send_group_text",
        "oa_send_group_image, ignored: oa_send_group_image",
        "user_send_hologram, ignored: the unknown event user_send_hologram",
        "change_template_quota, ignored: change_template_quota"
    })
    void eventsOfNoUseAreIgnoredByName(String name, String expected) {
        assertThat(parsed(event(name, USER, OA, ""))).isEqualTo(expected);
    }

    @Test
    void everyDocumentedNameIsKnownAndNoneThrows() {
        assertThat(Stream.of(ZaloEventKind.values()).flatMap(kind -> kind.names().stream()))
                .hasSizeGreaterThan(60)
                .allSatisfy(
                        name -> assertThat(parsed(event(name, USER, OA, ""))).doesNotContain("unknown event"));
    }

    @Test
    void eventsOfAnotherAccountAreIgnored() {
        assertThat(parsed(event("user_send_text", USER, "900000000000000102", "\"text\":\"a\"")))
                .isEqualTo("ignored: user_send_text of another Official Account");
        assertThat(parsed(event("oa_send_text", "900000000000000102", USER, "\"text\":\"a\"")))
                .isEqualTo("ignored: oa_send_text of another Official Account");
        assertThat(parsed("{\"event_name\":\"follow\",\"oa_id\":\"900000000000000102\",\"follower\":{\"id\":\"1\"}}"))
                .isEqualTo("ignored: follow of another Official Account");
    }

    @Test
    void theConsolesTestButtonIsKnown() {
        assertThat(parsed(event("user_send_text", USER, "579745863508352884", "\"text\":\"a\"")))
                .isEqualTo("ignored: the console's test of the webhook");
        assertThat(parsed(event("user_send_text", USER, OA, "\"text\":\"a\"").replace(ID, "This is message id")))
                .isEqualTo("ignored: the console's test of the webhook");
    }

    @Test
    void theSameMessageIdOnTwoAccountsIsTwoEvents() {
        byte[] first = message("user_send_text", "\"text\":\"a\"").getBytes(UTF_8);
        byte[] second = event("user_send_text", USER, "900000000000000102", "\"text\":\"a\"")
                .getBytes(UTF_8);
        assertThat(List.of(
                        events(OA).parse(first, NOW).get(0).account(),
                        events("900000000000000102").parse(second, NOW).get(0).account()))
                .containsExactly(OA, "900000000000000102");
    }

    @Test
    void whatNoDatabaseTakesIsLeftOut() {
        assertThat(parsed(message("user_send_text", "\"text\":\"a\\u0000b\\ud800c\"")))
                .isEqualTo("text 'ab\uFFFDc' of " + USER + " as " + ID);
        assertThat(parsed(event("user_send_text", "1\\u00002", OA, "\"text\":\"a\"")))
                .isEqualTo("ignored: user_send_text that does not say from whom");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{}",
                "{\"event_name\":7}",
                "{\"event_name\":\"a b\"}",
                "{\"event_name\":\"user_send_text\"}",
                "{\"event_name\":\"follow\",\"follower\":[]}",
                "{\"event_name\":\"user_withdraw\"}",
                "{\"event_name\":\"unfollow\"}",
                "{\"event_name\":\"oa_send_text\",\"sender\":7}"
            })
    void malformedBodiesAreIgnored(String body) {
        assertThat(parsed(body)).startsWith("ignored: ");
    }

    private static String message(String name, String members) {
        return event(name, USER, OA, members);
    }

    private static String event(String name, String sender, String recipient, String members) {
        return "{\"event_name\":\"" + name + "\",\"sender\":{\"id\":\"" + sender + "\"},\"recipient\":{\"id\":\""
                + recipient
                + "\"},\"message\":{\"msg_id\":\"" + ID + "\"" + (members.isEmpty() ? "" : "," + members)
                + "},\"timestamp\":\"1699003881354\"}";
    }

    private static String parsed(String body) {
        return described(events(OA).parse(body.getBytes(UTF_8), NOW));
    }

    private static ZaloEvents events(String oaId) {
        return new ZaloEvents(new ZaloAccount("360846524940903967", oaId, "app-secret-example", "oa-secret-example"));
    }

    private static String described(List<InboundEvent> events) {
        return events.stream().map(ZaloEventsTest::described).collect(Collectors.joining("; "));
    }

    private static String described(InboundEvent event) {
        assertThat(event.channel()).isEqualTo("zalo");
        return switch (event) {
            case InboundMessage message ->
                described(message.content()) + " of " + message.conversation() + " as " + message.eventId();
            case InboundEvent.Interacted it -> it.conversation() + " interacted at " + it.at();
            case InboundEvent.Left left -> left.conversation() + " left at " + left.at();
            case InboundEvent.Withdrawn withdrawn -> withdrawn.conversation() + " withdrew";
            case InboundEvent.Moved moved -> moved.from() + " moved to " + moved.to();
            case InboundEvent.OfficerWrote wrote ->
                "officer wrote '" + wrote.text() + "' to " + wrote.conversation() + " as " + wrote.eventId() + " at "
                        + wrote.at();
            case InboundEvent.Ignored ignored -> "ignored: " + ignored.what();
        };
    }

    private static String described(InboundMessage.Content content) {
        return switch (content) {
            case InboundMessage.Content.Text text -> "text '" + text.text() + "'";
            case InboundMessage.Content.Chosen chosen -> "chosen " + chosen.value();
            case InboundMessage.Content.Did did -> did.gesture() + " '" + did.text() + "'";
        };
    }
}
