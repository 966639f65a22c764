package vn.motcua.connector.telegram;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.doubles.TelegramDouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is asked for setting up, for polling and for the doctor. */
@Timeout(60)
class TelegramApiTest {

    private final Sending sending = new Sending();
    private final TelegramApi api = sending.api;
    private final TelegramDouble telegram = sending.telegram;

    @AfterEach
    void close() {
        sending.close();
    }

    @Test
    void whichBotItIs() {
        assertThat(api.getMe())
                .isEqualTo(new Answer.Ok<>(new BotIdentity(5_000_000_000L, TelegramDouble.BOT_NAME, false)));
    }

    @Test
    void aRefusalIsToldInTelegramsWords() {
        telegram.fail("getMe", 401, "Unauthorized", "");

        assertThat(api.getMe())
                .isEqualTo(new Answer.Failed<>(
                        new TelegramFailure.Refused(401, "Unauthorized", Optional.empty(), OptionalLong.empty())));
    }

    @Test
    void aWebhookIsSetWithItsSecretAndTheKindsOfUpdates() {
        assertThat(api.setWebhook(URI.create("https://a.vn/hook"), new WebhookSecret("s-1"), 40))
                .isEmpty();

        JsonNode asked = telegram.asked("setWebhook").getFirst();
        assertThat(asked).isEqualTo(JsonMapper.shared().readTree("""
                        {"url": "https://a.vn/hook", "secret_token": "s-1", "max_connections": 40,
                         "allowed_updates": ["message", "edited_message", "callback_query", "my_chat_member"]}"""));
    }

    @Test
    void whatTelegramKnowsOfTheWebhook() {
        telegram.answer("getWebhookInfo", 200, "application/json", """
                {"ok":true,"result":{"url":"https://a.vn/hook","has_custom_certificate":false,"pending_update_count":12,
                 "last_error_date":1786492800,"last_error_message":"Wrong response from the webhook: 401 Unauthorized",
                 "max_connections":40,"allowed_updates":["message","callback_query"]}}""");

        assertThat(api.getWebhookInfo())
                .isEqualTo(new Answer.Ok<>(new WebhookState(
                        "https://a.vn/hook",
                        12,
                        Optional.of(Instant.ofEpochSecond(1_786_492_800)),
                        "Wrong response from the webhook: 401 Unauthorized",
                        List.of("message", "callback_query"))));
    }

    @Test
    void noWebhookAndOddMembers() {
        assertThat(api.deleteWebhook()).isEmpty();
        telegram.answer(
                "getWebhookInfo",
                200,
                "application/json",
                "{\"ok\":true,\"result\":{\"url\":\"\",\"last_error_date\":9223372036854775807,\"allowed_updates\":7}}");

        assertThat(api.getWebhookInfo())
                .isEqualTo(new Answer.Ok<>(new WebhookState("", 0, Optional.empty(), "", List.of())));
    }

    @Test
    void commandsForAllAndForOneLanguage() {
        assertThat(api.setMyCommands(List.of(new ListedCommand("huongdan", "Trợ lý làm được gì")), ""))
                .isEmpty();
        assertThat(api.setMyCommands(List.of(new ListedCommand("huongdan", "What the assistant can do")), "en"))
                .isEmpty();

        assertThat(telegram.asked("setMyCommands"))
                .extracting(JsonNode::toString)
                .containsExactly("""
                        {"commands":[{"command":"huongdan","description":"Trợ lý làm được gì"}],"method":"setMyCommands"}""", """
                        {"commands":[{"command":"huongdan","description":"What the assistant can do"}],"language_code":"en",\
                        "method":"setMyCommands"}""");
    }

    @Test
    void commandsThatTelegramWouldRefuse() {
        assertThatThrownBy(() -> new ListedCommand("HuongDan", "a")).hasMessageContaining("HuongDan");
        assertThatThrownBy(() -> new ListedCommand("huongdan", " ")).hasMessageContaining("huongdan");
    }

    @Test
    void updatesArePolledAsTheyCame() {
        telegram.queue("{\"update_id\":2342342343242,\"message\":{\"message_id\":\"odd\",\"chat\":[]}}");
        telegram.queue("{\"update_id\":2342342343243,\"something_new\":{}}");

        List<PolledUpdate> updates = polled(0);

        assertThat(updates)
                .extracting(PolledUpdate::id)
                .containsExactly(OptionalLong.of(2_342_342_343_242L), OptionalLong.of(2_342_342_343_243L));
        assertThat(new String(updates.getFirst().json(), StandardCharsets.UTF_8))
                .isEqualTo("{\"update_id\":2342342343242,\"message\":{\"message_id\":\"odd\",\"chat\":[]}}");
        assertThat(polled(2_342_342_343_243L)).hasSize(1);
        assertThat(telegram.asked("getUpdates").getLast())
                .isEqualTo(JsonMapper.shared().readTree("""
                        {"offset": 2342342343243, "limit": 100, "timeout": 0,
                         "allowed_updates": ["message", "edited_message", "callback_query", "my_chat_member"]}"""));
    }

    @Test
    void theReferenceLists() {
        for (String name : List.of(
                "response-getUpdates-ok-telegrambots.json",
                "response-getUpdates-list2-telegrambots.json",
                "response-getUpdates-poll_answer-telegrambots.json",
                "response-getUpdates-autodelete-telegrambots.json")) {
            String body = new String(ReferencePayloads.read(name), StandardCharsets.UTF_8);
            telegram.answer("getUpdates", 200, "application/json", body);

            assertThat(polled(0))
                    .as(name)
                    .isNotEmpty()
                    .allMatch(update -> update.id().isPresent());
        }
    }

    @Test
    void anUpdateWithoutAnIdDoesNotCostTheOthers() {
        telegram.answer("getUpdates", 200, "application/json", "{\"ok\":true,\"result\":[{},7,{\"update_id\":8}]}");

        assertThat(polled(0))
                .extracting(PolledUpdate::id)
                .containsExactly(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.of(8));
    }

    @Test
    void aLongPollMayTakeLongerThanOtherCalls() {
        try (var impatient = new Sending(Duration.ofMillis(1900))) {
            // The double waits for two seconds when it has nothing.
            assertThat(impatient.api.getUpdates(0, Duration.ofSeconds(2))).isInstanceOf(Answer.Ok.class);
        }
    }

    @Test
    void twoPollersAndAWebhookAreToldApart() {
        telegram.fail(
                "getUpdates",
                409,
                "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
                "");

        assertThat(api.getUpdates(0, Duration.ZERO))
                .isInstanceOfSatisfying(
                        Answer.Failed.class,
                        failed -> assertThat(failed.failure())
                                .isInstanceOfSatisfying(TelegramFailure.Refused.class, refused -> {
                                    assertThat(refused.code()).isEqualTo(409);
                                    assertThat(refused.says("Webhook is active"))
                                            .isTrue();
                                }));
    }

    @Test
    void aPressedButtonIsAnswered() {
        assertThat(api.answerCallback("4382bfdwdsb323b2d9")).isEmpty();
        assertThat(telegram.asked("answerCallbackQuery").getFirst())
                .hasToString("{\"callback_query_id\":\"4382bfdwdsb323b2d9\",\"method\":\"answercallbackquery\"}");
    }

    @Test
    void anAnswerTooLateForThePressedButtonIsNoFailure() {
        telegram.failOnce(
                "answerCallbackQuery",
                400,
                "Bad Request: query is too old and response timeout expired or query ID is invalid",
                "");
        telegram.failOnce("answerCallbackQuery", 400, "Bad Request: QUERY_ID_INVALID", "");
        telegram.failOnce("answerCallbackQuery", 401, "Unauthorized", "");

        assertThat(api.answerCallback("1")).isEmpty();
        assertThat(api.answerCallback("1")).isEmpty();
        assertThat(api.answerCallback("1")).isPresent();
    }

    @Test
    void whatTheLibraryFindsIncompleteIsNotSent() {
        assertThat(api.setMyCommands(List.of(), ""))
                .contains(new TelegramFailure.Invalid("the message is incomplete (TelegramApiValidationException)"));
        assertThat(telegram.calls()).isEmpty();
    }

    @Test
    void clocksThatDiffer() {
        assertThat(api.clockAhead()).isEmpty();
        sending.clock.pass(Duration.between(sending.clock.instant(), Instant.now()));
        telegram.setClockAhead(Duration.ofMinutes(-10));

        api.getMe();

        assertThat(api.clockAhead().orElseThrow()).isBetween(Duration.ofSeconds(-602), Duration.ofSeconds(-540));
    }

    private List<PolledUpdate> polled(long offset) {
        return switch (api.getUpdates(offset, Duration.ZERO)) {
            case Answer.Ok<List<PolledUpdate>> ok -> ok.value();
            case Answer.Failed<List<PolledUpdate>> failed ->
                throw new AssertionError(failed.failure().reason());
        };
    }
}
