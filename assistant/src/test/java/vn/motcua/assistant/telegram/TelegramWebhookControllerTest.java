package vn.motcua.assistant.telegram;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.CannotCreateTransactionException;
import vn.motcua.connector.InboundEvent;
import vn.motcua.connector.telegram.TelegramAccount;
import vn.motcua.connector.telegram.UpdateParser;
import vn.motcua.connector.telegram.WebhookSecret;

import static org.assertj.core.api.Assertions.assertThat;

/** What Telegram is answered when something is wrong here. */
class TelegramWebhookControllerTest {

    private static final String PRESSED = """
            {"update_id":7,"callback_query":{"id":"q7","from":{"id":42,"is_bot":false},"data":"help",
             "message":{"message_id":3,"date":1786492800,"chat":{"id":42,"type":"private"}}}}""";

    private final TelegramWatch watch = new TelegramWatch(Clock.systemUTC());
    private final BlockingQueue<String> callbacks = new LinkedBlockingQueue<>();
    private final CallbackAnswers answers = new CallbackAnswers(callbacks::add);

    @AfterEach
    void end() {
        answers.destroy();
    }

    private TelegramWebhookController controller(java.util.function.Consumer<List<InboundEvent>> intake) {
        var ready = new Readiness.Ready(
                TelegramAccount.of("5000000000:AAE-a_token_of_a_test"),
                new Readiness.Webhook("https://x.example/telegram/webhook", new WebhookSecret("right")),
                25,
                java.util.Optional.empty());
        return new TelegramWebhookController(
                ready,
                new UpdateIntake(
                        new UpdateParser("5000000000", ""), update -> false, intake, answers, watch, Clock.systemUTC()),
                watch);
    }

    private static MockHttpServletRequest request(String secret) {
        var request = new MockHttpServletRequest("POST", "/telegram/webhook");
        request.addHeader(WebhookSecret.HEADER, secret);
        request.setContent(PRESSED.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    static Stream<RuntimeException> away() {
        return Stream.of(
                new DataAccessResourceFailureException("gone"),
                new QueryTimeoutException("slow"),
                new CannotCreateTransactionException("gone"));
    }

    @ParameterizedTest
    @MethodSource("away")
    void whileTheDatabaseIsAwayTelegramIsAskedToComeAgainSoon(RuntimeException away) {
        ResponseEntity<Void> answer = controller(events -> {
                    throw away;
                })
                .receive(request("right"));
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("3");
        assertThat(callbacks)
                .as("a button is confirmed when its press is stored")
                .isEmpty();
    }

    @Test
    void whatCanNeverBeStoredIsLetGoAndCounted() {
        for (RuntimeException fault : List.of(
                new DataIntegrityViolationException("too long"), new IllegalStateException("a fault of ours"))) {
            assertThat(controller(events -> {
                                throw fault;
                            })
                            .receive(request("right"))
                            .getStatusCode()
                            .value())
                    .isEqualTo(200);
        }
        assertThat(watch.unreadableSoFar()).isEqualTo(2);
    }

    @Test
    void aPressedButtonIsConfirmedBesideTheRequest() throws InterruptedException {
        assertThat(controller(events -> {})
                        .receive(request("right"))
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(callbacks.poll(60, TimeUnit.SECONDS)).isEqualTo("q7");
        assertThat(watch.takenSoFar()).isEqualTo(1);
    }

    @Test
    void ofAnUnprovenRequestNotAByteIsRead() {
        var request = new MockHttpServletRequest("POST", "/telegram/webhook") {
            @Override
            public ServletInputStream getInputStream() {
                throw new AssertionError("the body was read");
            }
        };
        request.addHeader(WebhookSecret.HEADER, "wrong");
        assertThat(controller(events -> {}).receive(request).getStatusCode().value())
                .isEqualTo(401);
        assertThat(watch.unprovenSoFar()).isEqualTo(1);
    }

    @Test
    void aBodyThatBreaksOffIsNoFaultOfOurs() {
        var request = new MockHttpServletRequest("POST", "/telegram/webhook") {
            @Override
            public ServletInputStream getInputStream() {
                return new BrokenOff();
            }
        };
        request.addHeader(WebhookSecret.HEADER, "right");
        assertThat(controller(events -> {}).receive(request).getStatusCode().value())
                .isEqualTo(400);
    }

    private static final class BrokenOff extends ServletInputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the connection broke");
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {}
    }
}
