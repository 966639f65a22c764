package vn.motcua.assistant.telegram;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.messaging.Waiting;
import vn.motcua.doubles.TelegramDouble;

import static org.assertj.core.api.Assertions.assertThat;

/** The webhook of the whole service, on a real port and a real database. */
class TelegramWebhookTest {

    private static final String HEADER = "X-Telegram-Bot-Api-Secret-Token";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final TelegramDouble TELEGRAM = TelegramDouble.start();
    private static TelegramNode node;

    @BeforeAll
    static void start() {
        node = TelegramNode.webhook(TELEGRAM, TestDatabase.migrated());
        Waiting.until(
                "Telegram knows where to call", () -> !TELEGRAM.webhookUrl().isEmpty());
    }

    @AfterAll
    static void end() {
        node.close();
        TELEGRAM.close();
    }

    @Test
    void telegramIsToldWhereToCallAndWhatTheCommandsAre() {
        assertThat(TELEGRAM.webhookUrl()).startsWith(TelegramNode.PUBLIC_URL + "/telegram/webhook?v=");
        assertThat(TELEGRAM.webhookSecret()).isEqualTo(TelegramNode.SECRET);
        assertThat(TELEGRAM.asked("setWebhook"))
                .hasSize(1)
                .allSatisfy(asked -> assertThat(asked.get("allowed_updates"))
                        .extracting(kind -> kind.asString())
                        .contains("message", "callback_query", "my_chat_member"));
        Waiting.until("the menu is set", () -> TELEGRAM.asked("setMyCommands").size() >= 2);
        assertThat(TELEGRAM.asked("setMyCommands"))
                .extracting(menu -> menu.path("language_code").asString(""))
                .containsExactlyInAnyOrder("", "en");
        assertThat(TELEGRAM.asked("setMyCommands").getFirst().path("commands"))
                .extracting(command -> command.path("command").asString(""))
                .containsExactly("start", "huongdan", "lamtiep", "gapcanbo", "xoadulieu");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0f1e2d3c4b5a69788796a5b4c3d2e1f",
                "0f1e2d3c4b5a69788796a5b4c3d2e1f00",
                "0F1E2D3C4B5A69788796A5B4C3D2E1F0",
                "x1e2d3c4b5a69788796a5b4c3d2e1f00"
            })
    void aWrongSecretIsRefusedAndNothingStored(String secret) throws Exception {
        long before = stored();
        var phone = new Phone(TELEGRAM, 1001);
        assertThat(post(secret, phone.text("xin chào").getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(401);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void withoutTheHeaderNothingIsTakenEither() throws Exception {
        long before = stored();
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(node.webhook())
                        .POST(BodyPublishers.ofString(new Phone(TELEGRAM, 1002).text("xin chào")))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void fiftyRedeliveriesAtOnceAreOneMessageAndOneReply() throws Exception {
        var phone = new Phone(TELEGRAM, 1003);
        byte[] update = phone.text("làm giấy khai sinh cho con").getBytes(StandardCharsets.UTF_8);
        Callable<Integer> delivery = () -> post(TelegramNode.SECRET, update).statusCode();
        try (var threads = Executors.newFixedThreadPool(50)) {
            for (Future<Integer> status : threads.invokeAll(
                    IntStream.range(0, 50).mapToObj(i -> delivery).toList())) {
                assertThat(status.get()).isEqualTo(200);
            }
        }
        answered(1003, 1);
        assertThat(post(TelegramNode.SECRET, update).statusCode()).isEqualTo(200);
        assertThat(said(1003, "citizen")).containsExactly("làm giấy khai sinh cho con");
        assertThat(said(1003, "assistant")).hasSize(1);
    }

    @Test
    void whatOneCitizenWritesStaysInOrder() {
        var phone = new Phone(TELEGRAM, 1004);
        var texts = new ArrayList<String>();
        for (int i = 0; i < 20; i++) {
            texts.add("câu thứ " + i);
            assertThat(node.deliver(phone.text(texts.get(i)))).isEqualTo(200);
        }
        answered(1004, texts.size());
        assertThat(said(1004, "citizen")).containsExactlyElementsOf(texts);
        assertThat(node.jdbc().sql("""
                                select m.reply_to from message m join conversation c on c.id = m.conversation_id
                                where c.channel_conversation = '1004' and m.sender = 'assistant' order by m.sequence""").query(Long.class).list()).isSorted().hasSize(texts.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "\"update_id\"",
                "{\"update_id\":",
                "{\"update_id\":\"x\",\"message\":{}}",
                "{\"update_id\":999000001,\"message\":{\"chat\":{\"id\":\"x\"}}}",
                "{\"update_id\":999000002,\"something_of_next_year\":{\"id\":1}}",
                "\u0000\u0001\u0002"
            })
    void whatIsProvenButSaysNothingIsAcknowledgedSoThatItHoldsUpNothing(String body) throws Exception {
        long before = stored();
        assertThat(post(TelegramNode.SECRET, body.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(200);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void whatIsFarTooLargeIsAcknowledgedAndCounted() throws Exception {
        long before = node.bean(TelegramWatch.class).unreadableSoFar();
        byte[] large = ("{\"update_id\":999000003,\"message\":\"" + "x".repeat(1_500_000) + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(post(TelegramNode.SECRET, large).statusCode()).isEqualTo(200);
        assertThat(node.bean(TelegramWatch.class).unreadableSoFar()).isEqualTo(before + 1);
    }

    @Test
    void textThatNoDatabaseTakesIsNoReasonToFail() throws Exception {
        var phone = new Phone(TELEGRAM, 1005);
        String update =
                phone.text("khai sinh NUL HALF").replace("NUL", "\\u0000").replace("HALF", "\\ud83d");
        assertThat(post(TelegramNode.SECRET, update.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(200);
        answered(1005, 1);
    }

    @Test
    void otherMethodsAreNoFault() throws Exception {
        for (String method : List.of("GET", "PUT", "DELETE", "PATCH", "HEAD")) {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(node.webhook())
                            .header(HEADER, TelegramNode.SECRET)
                            .method(method, BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(method).isBetween(400, 499);
        }
    }

    private static HttpResponse<String> post(String secret, byte[] body) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(node.webhook())
                        .header(HEADER, secret)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static long stored() {
        return node.count("inbox");
    }

    private static void answered(long chat, int messages) {
        Waiting.until(
                messages + " messages are answered",
                () -> said(chat, "assistant").size() >= messages);
    }

    private static List<String> said(long chat, String sender) {
        return node.jdbc()
                .sql("""
                        select coalesce(m.content ->> 'text', m.content::text) from message m
                        join conversation c on c.id = m.conversation_id
                        where c.channel = 'telegram' and c.channel_conversation = ? and m.sender = ?
                        order by m.sequence""")
                .params(Long.toString(chat), sender)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
