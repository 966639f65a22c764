package vn.motcua.connector.telegram;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Delivery;
import vn.motcua.connector.Shipment;

import static org.assertj.core.api.Assertions.assertThat;

/** Every row of the Bot API's errors, and what else comes in their place. */
class ErrorTableTest {

    private final Sending sending = new Sending();

    @AfterEach
    void close() {
        sending.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | Bad Request: chat not found                                   | Unreachable
            400 | Bad Request: message text is empty                            | Refused
            400 | Bad Request: message thread not found                         | Refused
            400 | Bad Request: BUTTON_DATA_INVALID                              | Refused
            400 | Bad Request: PEER_ID_INVALID                                  | Unreachable
            400 | Bad Request: not enough rights to send text messages to the chat | Unreachable
            400 | Bad Request: something new                                    | Refused
            401 | Unauthorized                                                  | ChannelStopped
            403 | Forbidden: bot was blocked by the user                        | Unreachable
            403 | FORBIDDEN: BOT WAS BLOCKED BY THE USER                        | Unreachable
            403 | Forbidden: user is deactivated                                | Unreachable
            403 | Forbidden: bot was kicked from the group chat                 | Unreachable
            403 | Forbidden: bot was kicked from the supergroup chat            | Unreachable
            403 | Forbidden: bot was kicked from the channel chat               | Unreachable
            403 | Forbidden: bot is not a member of the supergroup chat         | Unreachable
            403 | Forbidden: the group chat was deleted                         | Unreachable
            403 | Forbidden: bot can't initiate conversation with a user        | Unreachable
            403 | Forbidden: bot can't send messages to bots                    | Unreachable
            403 | Forbidden: something new                                      | Refused
            404 | Not Found                                                     | ChannelStopped
            409 | Conflict: terminated by other getUpdates request              | RetryLater
            413 | Request Entity Too Large                                      | Refused
            500 | Internal Server Error                                         | RetryLater
            502 | Bad Gateway                                                   | RetryLater
            504 | Gateway Timeout                                               | RetryLater
            418 | I'm a teapot                                                  | Refused
            """)
    void whatBecomesOfAMessage(int code, String description, String delivery) {
        sending.telegram.fail("sendMessage", code, description, "");

        assertThat(sending.send("xin chào").getClass().getSimpleName()).isEqualTo(delivery);
        assertThat(sending.telegram.asked("sendMessage")).hasSize(1);
    }

    @Test
    void whatStaffReadSaysWhatToMend() {
        sending.telegram.failOnce("sendMessage", 403, "Forbidden: bot was blocked by the user", "");
        sending.telegram.failOnce("sendMessage", 401, "Unauthorized", "");
        sending.telegram.failOnce("sendMessage", 400, "Bad Request: something new", "");

        assertThat(sending.send("a")).isEqualTo(new Delivery.Unreachable("The citizen has blocked the bot."));
        assertThat(sending.send("a"))
                .isEqualTo(new Delivery.ChannelStopped(
                        "Telegram does not accept the bot's token any more: set a new one from @BotFather."));
        assertThat(sending.send("a"))
                .isEqualTo(new Delivery.Refused("Telegram answered 400 (Bad Request: something new)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "response-error-400-chat-not-found-composed.json",
                "response-error-400-thread-not-found-composed.json",
                "response-error-403-blocked-composed.json",
                "response-error-409-telegrambots.json",
                "response-error-429-composed.json",
                "response-error-400-parameters-telegrambots.json",
                "response-error-400-not-modified-composed.json",
                "response-error-400-query-too-old-composed.json"
            })
    void theReferencePayloads(String name) {
        JsonNode error = JsonMapper.shared().readTree(ReferencePayloads.read(name));
        int code = error.path("error_code").asInt();
        sending.telegram.answer("sendMessage", code, "application/json", error.toString());
        sending.telegram.answer("answerCallbackQuery", code, "application/json", error.toString());

        String expected = switch (name) {
            case "response-error-400-chat-not-found-composed.json", "response-error-403-blocked-composed.json" ->
                "Unreachable";
            case "response-error-409-telegrambots.json", "response-error-429-composed.json" -> "RetryLater";
            case "response-error-400-parameters-telegrambots.json" -> "Moved";
            default -> "Refused";
        };
        assertThat(sending.send("xin chào").getClass().getSimpleName()).isEqualTo(expected);
        assertThat(sending.api.answerCallback("4382").isEmpty()).isEqualTo(name.contains("query-too-old"));
    }

    @Test
    void aGroupThatMovedIsNamed() {
        sending.telegram.fail(
                "sendMessage",
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                "{\"migrate_to_chat_id\":-1001234567890}");

        assertThat(sending.send("-5", "a")).isEqualTo(new Delivery.Moved("-1001234567890"));
    }

    @Test
    void waitsAreNeverShorterThanTelegramSays() {
        sending.telegram.fail("sendMessage", 429, "Too Many Requests: retry after 35", "{\"retry_after\":35}");

        for (int i = 0; i < 20; i++) {
            Delivery.RetryLater later = (Delivery.RetryLater) sending.send("a");
            assertThat(later.after()).isBetween(Duration.ofSeconds(35), Duration.ofSeconds(46));
        }
    }

    @Test
    void aWaitThatIsOnlyWrittenIsRead() {
        sending.telegram.fail("sendMessage", 429, "Too Many Requests: retry after 7", "");

        assertThat(((Delivery.RetryLater) sending.send("a")).after()).isGreaterThanOrEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void tooManyMessagesToOneChatDoNotStopTheOthers() {
        sending.telegram.fail("sendMessage", 429, "Too Many Requests: retry after 3", "{\"retry_after\":3}");

        for (int i = 0; i < 10; i++) {
            assertThat(sending.send("42", "a")).isInstanceOf(Delivery.RetryLater.class);
        }
    }

    @Test
    void tooManyMessagesToManyChatsStopTheChannel() {
        sending.telegram.fail("sendMessage", 429, "Too Many Requests: retry after 30", "{\"retry_after\":30}");

        for (String chat : List.of("1", "2", "3", "4")) {
            assertThat(sending.send(chat, "a")).isInstanceOf(Delivery.RetryLater.class);
        }
        assertThat(((Delivery.ChannelBusy) sending.send("5", "a")).after())
                .isGreaterThanOrEqualTo(Duration.ofSeconds(30));
        sending.clock.pass(Duration.ofSeconds(11));
        assertThat(sending.send("6", "a")).isInstanceOf(Delivery.RetryLater.class);
    }

    @Test
    void chatsThatAreWrittenToTooOftenWhileOthersAreNotDoNotStopTheChannel() {
        for (int chat = 1; chat <= 10; chat++) {
            sending.telegram.fail("sendMessage", 429, "Too Many Requests: retry after 30", "{\"retry_after\":30}");
            assertThat(sending.send(Integer.toString(chat), "a")).isInstanceOf(Delivery.RetryLater.class);
            sending.telegram.recover();
            assertThat(sending.send("42", "a")).isInstanceOf(Delivery.Delivered.class);
        }
    }

    @Test
    void anErrorOfOneConversationWaitsLongerEachTimeAndHoldsUpNobodyElse() {
        sending.telegram.fail("sendMessage", 500, "Internal Server Error", "");

        long[] waits = IntStream.range(0, 12)
                .mapToLong(i ->
                        ((Delivery.RetryLater) sending.send("42", "a")).after().toMillis())
                .toArray();

        assertThat(waits[0]).isBetween(2_000L, 2_500L);
        assertThat(waits[1]).isBetween(4_000L, 5_000L);
        assertThat(waits[11]).isBetween(300_000L, 310_000L);
        sending.telegram.recover();
        assertThat(sending.send("42", "a")).isInstanceOf(Delivery.Delivered.class);
        sending.telegram.failOnce("sendMessage", 500, "Internal Server Error", "");
        assertThat(((Delivery.RetryLater) sending.send("42", "a")).after().toMillis())
                .isBetween(2_000L, 2_500L);
    }

    @Test
    void errorsOfSeveralConversationsAreTheChannels() {
        sending.telegram.fail("sendMessage", 502, "Bad Gateway", "");
        sending.send("1", "a");
        sending.send("2", "a");

        assertThat(sending.send("3", "a")).isInstanceOf(Delivery.ChannelBusy.class);
        sending.telegram.recover();
        assertThat(sending.send("3", "a")).isInstanceOf(Delivery.Delivered.class);
        sending.telegram.failOnce("sendMessage", 502, "Bad Gateway", "");
        assertThat(sending.send("4", "a")).isInstanceOf(Delivery.RetryLater.class);
    }

    @Test
    void markupThatIsNotUnderstoodIsLeftAway() {
        sending.telegram.failOnce(
                "sendMessage",
                400,
                "Bad Request: can't parse entities: Unsupported start tag \"x\" at byte offset 3",
                "");

        Delivery delivery =
                sending.connector.deliver(Shipment.first("42", Sending.said("a < b & c", new Choice("Lệ phí", "f"))));

        assertThat(delivery).isEqualTo(new Delivery.Delivered("1"));
        assertThat(sending.telegram.asked("sendMessage"))
                .extracting(JsonNode::toString)
                .containsExactly("""
                        {"chat_id":"42","text":"a &lt; b &amp; c","parse_mode":"HTML",\
                        "reply_markup":{"inline_keyboard":[[{"text":"Lệ phí","callback_data":"f"}]]},\
                        "link_preview_options":{"is_disabled":true},"method":"sendmessage"}""", """
                        {"chat_id":"42","text":"a < b & c",\
                        "reply_markup":{"inline_keyboard":[[{"text":"Lệ phí","callback_data":"f"}]]},\
                        "link_preview_options":{"is_disabled":true},"method":"sendmessage"}""");
    }

    @Test
    void markupIsLeftAwayOnlyOnce() {
        sending.telegram.fail("sendMessage", 400, "Bad Request: can't parse entities: x", "");

        assertThat(sending.send("a")).isInstanceOf(Delivery.Refused.class);
        assertThat(sending.telegram.asked("sendMessage")).hasSize(2);
    }

    @Test
    void textThatTelegramFindsTooLongIsCutBetweenSentences() {
        sending.telegram.failOnce("sendMessage", 400, "Bad Request: message is too long", "");

        Delivery delivery = sending.connector.deliver(Shipment.first(
                "42", Sending.said("Một câu dài. Một câu nữa. Câu cuối cùng", new Choice("Lệ phí", "f"))));

        assertThat(delivery).isEqualTo(new Delivery.Delivered("2"));
        assertThat(sending.telegram.asked("sendMessage"))
                .extracting(asked -> asked.path("text").asString() + " " + asked.has("reply_markup"))
                .containsExactly(
                        "Một câu dài. Một câu nữa. Câu cuối cùng true",
                        "Một câu dài. false",
                        " Một câu nữa. Câu cuối cùng true");
    }

    @Test
    void textThatStaysTooLongIsRefused() {
        sending.telegram.fail("sendMessage", 400, "Bad Request: message is too long", "");

        assertThat(sending.send("a".repeat(4096))).isInstanceOf(Delivery.Refused.class);
        assertThat(sending.telegram.asked("sendMessage")).hasSizeLessThan(8);
    }

    @Test
    void anEditThatChangesNothingIsDone() {
        sending.telegram.fail(
                "editMessageText", 400, "Bad Request: message is not modified: specified new message", "");

        assertThat(sending.connector.deliver(new Shipment("42", Sending.said("a"), 0, "17")))
                .isEqualTo(new Delivery.Delivered("17"));
        assertThat(sending.telegram.calls()).containsExactly("editmessagetext");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bad Request: message to edit not found",
                "Bad Request: message can't be edited",
                "Bad Request: there is no text in the message to edit",
                "Bad Request: MESSAGE_ID_INVALID"
            })
    void aMessageThatCannotBeReplacedIsSentAnew(String description) {
        sending.telegram.fail("editMessageText", 400, description, "");

        assertThat(sending.connector.deliver(new Shipment("42", Sending.said("a"), 0, "17")))
                .isEqualTo(new Delivery.Delivered("1"));
        assertThat(sending.telegram.calls()).containsExactly("editmessagetext", "sendmessage");
    }

    @Test
    void otherErrorsOfAnEditAreThoseOfTheMessage() {
        sending.telegram.fail("editMessageText", 403, "Forbidden: bot was blocked by the user", "");

        assertThat(sending.connector.deliver(new Shipment("42", Sending.said("a"), 0, "17")))
                .isInstanceOf(Delivery.Unreachable.class);
        assertThat(sending.telegram.calls()).containsExactly("editmessagetext");
    }
}
