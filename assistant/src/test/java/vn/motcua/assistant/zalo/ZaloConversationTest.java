package vn.motcua.assistant.zalo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.assistant.messaging.Outbox;
import vn.motcua.assistant.messaging.Sender;
import vn.motcua.assistant.messaging.Waiting;
import vn.motcua.connector.Block;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;
import vn.motcua.doubles.ScriptedAnswer;
import vn.motcua.doubles.ZaloDouble;

import static org.assertj.core.api.Assertions.assertThat;

/** Conversations on the Official Account through everything that the channel can bring. */
class ZaloConversationTest extends ZaloFace {

    @Autowired
    private Outbox outbox;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void whoFollowsIsGreetedOnce() {
        String user = newUser();
        byte[] follow = ZaloDouble.follower("follow", user, CLOCK.millis());
        assertThat(deliver(follow)).isEqualTo(200);
        assertThat(deliver(follow)).isEqualTo(200);
        awaitTexts(user, 1);
        awaitQuiet(user);
        assertThat(String.join("\n", textsTo(user))).contains("máy trả lời");
        assertThat(count("""
                select count(*) from inbox i join conversation c on c.id = i.conversation_id
                where c.channel_conversation = ?""", user)).isEqualTo(1);
    }

    @Test
    void whoWithdrawsConsentIsForgotten() {
        String user = newUser();
        types(user, "lệ phí đăng ký khai sinh");
        awaitTexts(user, 1);
        awaitQuiet(user);
        ObjectNode withdrawal = JsonMapper.shared()
                .createObjectNode()
                .put("app_id", ZaloDouble.APP_ID)
                .put("oa_id", ZaloDouble.OA_ID)
                .put("event_name", "user_withdraw")
                .put("user_id", user)
                .put("timestamp", Long.toString(CLOCK.millis()));
        assertThat(deliver(bytes(withdrawal))).isEqualTo(200);
        assertThat(count("""
                select count(*) from message m join conversation c on c.id = m.conversation_id
                where c.channel_conversation = ?""", user)).isZero();
    }

    @Test
    void theAssistantIsSilentWhereAnOfficerWrites() {
        String user = newUser();
        types(user, "xin chào");
        awaitTexts(user, 1);
        awaitQuiet(user);
        ObjectNode echo = JsonMapper.shared()
                .createObjectNode()
                .put("app_id", ZaloDouble.APP_ID)
                .put("event_name", "oa_send_text");
        echo.putObject("sender").put("id", ZaloDouble.OA_ID).put("admin_id", "900000000000000777");
        echo.putObject("recipient").put("id", user);
        echo.putObject("message").put("text", "Chào anh, tôi là cán bộ.").put("msg_id", newId());
        echo.put("timestamp", Long.toString(CLOCK.millis()));
        assertThat(deliver(bytes(echo))).isEqualTo(200);
        int before = textsTo(user).size();
        types(user, "cảm ơn chị");
        awaitQuiet(user);
        assertThat(textsTo(user)).hasSize(before);
        String other = newUser();
        types(other, "xin chào");
        assertThat(awaitTexts(other, 1)).as("others are answered").isNotEmpty();
    }

    @Test
    void theEchoOfTheAssistantsOwnMessagesIsNothing() {
        String user = newUser();
        types(user, "xin chào");
        awaitTexts(user, 1);
        awaitQuiet(user);
        int before = textsTo(user).size();
        ObjectNode echo = JsonMapper.shared()
                .createObjectNode()
                .put("app_id", ZaloDouble.APP_ID)
                .put("event_name", "oa_send_text");
        echo.putObject("sender").put("id", ZaloDouble.OA_ID);
        echo.putObject("recipient").put("id", user);
        echo.putObject("message").put("text", textsTo(user).get(0)).put("msg_id", newId());
        echo.put("timestamp", Long.toString(CLOCK.millis()));
        assertThat(deliver(bytes(echo))).isEqualTo(200);
        types(user, "cảm ơn");
        awaitTexts(user, before + 1);
    }

    @Test
    void aTokenThatEndsInTheMiddleIsRenewedAndTheMessageSentOnce() {
        String user = newUser();
        types(user, "xin chào");
        awaitTexts(user, 1);
        awaitQuiet(user);
        int before = textsTo(user).size();
        int refreshes = ZALO.refreshes().size();
        ZALO.expireAccessToken();
        types(user, "cảm ơn");
        awaitTexts(user, before + 1);
        awaitQuiet(user);
        assertThat(ZALO.refreshes()).hasSize(refreshes + 1);
        assertThat(textsTo(user)).doesNotHaveDuplicates();
    }

    @Test
    void aTokenThatIsRefusedWithMinus220IsRenewedToo() {
        String user = newUser();
        int refreshes = ZALO.refreshes().size();
        ZALO.api().next(ZaloDouble.error(-220, "access token expired"));
        types(user, "xin chào");
        awaitTexts(user, 1);
        awaitQuiet(user);
        assertThat(ZALO.refreshes()).hasSize(refreshes + 1);
    }

    @Test
    void hoursWithoutZaloLoseNothingAndDoubleNothing() {
        String user = newUser();
        types(user, "xin chào");
        awaitTexts(user, 1);
        awaitQuiet(user);
        int before = textsTo(user).size();
        ZALO.api().always(ScriptedAnswer.page(503));
        types(user, "lệ phí đăng ký khai sinh");
        types(user, "cảm ơn");
        Waiting.until("the channel is paused", () -> count("""
                        select count(*) from channel_state where channel = 'zalo' and state = 'paused'""") == 1);
        for (int hour = 0; hour < 6; hour++) {
            CLOCK.pass(Duration.ofHours(1));
        }
        ZALO.api().heal();
        CLOCK.pass(Duration.ofMinutes(10));
        awaitTexts(user, before + 2);
        awaitQuiet(user);
        List<String> since = textsTo(user).subList(before, textsTo(user).size());
        assertThat(since).doesNotHaveDuplicates();
        assertThat(since.get(0)).containsIgnoringCase("khai sinh");
    }

    @Test
    void aReplyThatWouldCostIsHeldAndGoesWhenTheCitizenWritesAgain() {
        String user = newUser();
        long conversation = begun(user);
        int before = textsTo(user).size();
        CLOCK.pass(Duration.ofHours(49));
        refreshTokens();
        say(conversation, "Hồ sơ của anh/chị đã có kết quả.");
        Waiting.until("it is held", () -> held(conversation, "window_billed") == 1);
        assertThat(textsTo(user)).hasSize(before);
        types(user, "xin chào");
        awaitTexts(user, before + 1);
        assertThat(textsTo(user).get(before)).contains("đã có kết quả");
    }

    @Test
    void afterSevenDaysAReplyIsHeldUntilTheCitizenDoesSomething() {
        String user = newUser();
        long conversation = begun(user);
        int before = textsTo(user).size();
        CLOCK.pass(Duration.ofDays(8));
        refreshTokens();
        say(conversation, "Hồ sơ của anh/chị đã có kết quả.");
        Waiting.until("it is held", () -> held(conversation, "window_closed") == 1);
        assertThat(textsTo(user)).hasSize(before);
        assertThat(deliver(ZaloDouble.follower("follow", user, CLOCK.millis()))).isEqualTo(200);
        awaitTexts(user, before + 1);
        assertThat(textsTo(user).get(before)).contains("đã có kết quả");
    }

    @Test
    void withinTheWindowALateReplyIsSentAtOnce() {
        String user = newUser();
        long conversation = begun(user);
        int before = textsTo(user).size();
        CLOCK.pass(Duration.ofHours(47));
        refreshTokens();
        say(conversation, "Hồ sơ của anh/chị đã có kết quả.");
        assertThat(awaitTexts(user, before + 1).get(before)).contains("đã có kết quả");
    }

    private long begun(String user) {
        types(user, "xin chào");
        awaitTexts(user, 1);
        awaitQuiet(user);
        return count("select id from conversation where channel_conversation = ?", user);
    }

    /** What the service's own duty does within a minute of real time. */
    private void refreshTokens() {
        consented();
    }

    private void say(long conversation, String text) {
        long replyTo = count(
                "select max(sequence) from message where conversation_id = ? and sender = 'citizen'", conversation);
        var reply = new Reply(
                Outcome.NOTICE, List.of(new Block.Paragraph(text)), List.of(), List.of(), List.of(), List.of());
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> outbox.say(conversation, Sender.ASSISTANT, replyTo, List.of(reply)));
    }

    private long held(long conversation, String cause) {
        return count(
                "select count(*) from outbox where conversation_id = ? and status = 'held' and cause = ?",
                conversation,
                cause);
    }

    private static byte[] bytes(ObjectNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
