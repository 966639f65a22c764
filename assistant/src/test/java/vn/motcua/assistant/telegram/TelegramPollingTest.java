package vn.motcua.assistant.telegram;

import java.util.List;

import com.github.tomakehurst.wiremock.http.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.messaging.Waiting;
import vn.motcua.doubles.TelegramDouble;

import static org.assertj.core.api.Assertions.assertThat;

/** Long polling by the whole service with the real client library. */
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
class TelegramPollingTest {

    private final TelegramDouble telegram = TelegramDouble.start();
    private final DatabaseAddress database = TestDatabase.migrated();

    @AfterEach
    void end() {
        telegram.close();
    }

    @Test
    void aQuestionIsAnsweredAndConfirmed() {
        try (var node = TelegramNode.polling(telegram, database)) {
            var phone = new Phone(telegram, 2001);
            telegram.queue(phone.says("làm giấy khai sinh cho con cần giấy tờ gì"));
            phone.waitFor(0, "khai sinh");
            Waiting.until("it is confirmed", () -> telegram.unconfirmed().isEmpty());
            assertThat(node.count("inbox")).isEqualTo(1);
            assertThat(telegram.asked("getUpdates").getFirst().has("offset")).isFalse();
        }
    }

    /** A broken connection is what makes libraries print the address, and with it the token. */
    @Test
    void whatWasStoredBeforeACrashButNotConfirmedIsNotAnsweredTwiceAndNobodyLogsTheToken(CapturedOutput logged) {
        var phone = new Phone(telegram, 2002);
        var node = TelegramNode.polling(telegram, database);
        int asked = telegram.asked("getUpdates").size();
        Waiting.until("it has just asked", () -> telegram.asked("getUpdates").size() > asked);
        // The next question, which would confirm, never arrives.
        telegram.breakDown("getUpdates", Fault.CONNECTION_RESET_BY_PEER);
        telegram.queue(phone.says("làm giấy khai sinh cho con"));
        phone.waitFor(0, "khai sinh");
        assertThat(telegram.unconfirmed())
                .as("stored, answered, and not confirmed")
                .hasSize(1);
        node.close();

        telegram.recover();
        try (var next = TelegramNode.polling(telegram, database)) {
            Waiting.until("it is confirmed", () -> telegram.unconfirmed().isEmpty());
            telegram.queue(phone.says("lệ phí"));
            Waiting.until("the next is answered", () -> next.count("message where sender = 'assistant'") >= 2);
            assertThat(next.count("inbox")).isEqualTo(2);
            assertThat(next.count("message where sender = 'citizen'")).isEqualTo(2);
        }
        assertThat(logged.getAll())
                .contains("Telegram cannot be reached")
                .doesNotContain(TelegramDouble.TOKEN, TelegramDouble.TOKEN.substring(11), "khai sinh cho con");
    }

    @Test
    void ofTwoNodesOneAsksAndTheOtherGoesOnWhenItEnds() {
        var phone = new Phone(telegram, 2003);
        var first = TelegramNode.polling(telegram, database);
        Waiting.until(
                "the first leads",
                () -> first.bean(TelegramWatch.class).leadingSince().isPresent());
        try (var second = TelegramNode.polling(telegram, database)) {
            telegram.queue(phone.says("làm giấy khai sinh cho con"));
            phone.waitFor(0, "khai sinh");
            assertThat(second.bean(TelegramWatch.class).leadingSince()).isEmpty();
            assertThat(second.bean(TelegramWatch.class).lastAnswer()).isEmpty();

            first.close();
            telegram.queue(phone.says("/huongdan"));
            Waiting.until(
                    "the second leads",
                    () -> second.bean(TelegramWatch.class).leadingSince().isPresent());
            Waiting.until("it is answered", () -> second.count("message where sender = 'assistant'") >= 2);
            assertThat(second.count("inbox")).isEqualTo(2);
        }
    }

    @Test
    void whatTelegramSendsSomeDayStopsNothing() {
        try (var node = TelegramNode.polling(telegram, database)) {
            var phone = new Phone(telegram, 2004);
            for (String odd : List.of(
                    "{\"update_id\":801,\"poll_of_2030\":{\"id\":\"x\"}}",
                    "{\"update_id\":802,\"message\":[]}",
                    "{\"update_id\":803,\"message\":{\"chat\":{\"id\":2004,\"type\":\"private\"},\"text\":\"\\u0000\\ud800\"}}",
                    "{\"update_id\":9000000000,\"message\":{\"chat\":{\"id\":2004,\"type\":\"private\"},\"text\":17}}")) {
                telegram.queue(odd);
            }
            Waiting.until("they are confirmed", () -> telegram.unconfirmed().isEmpty());
            telegram.queue(phone.says("làm giấy khai sinh cho con"));
            phone.waitFor(0, "khai sinh");
        }
    }
}
