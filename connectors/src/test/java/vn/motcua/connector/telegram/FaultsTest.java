package vn.motcua.connector.telegram;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.tomakehurst.wiremock.http.Fault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.connector.Delivery;
import vn.motcua.connector.Shipment;
import vn.motcua.connector.telegram.TelegramAccount.ApiAddress;
import vn.motcua.connector.telegram.TelegramAccount.Proxy;
import vn.motcua.doubles.TelegramDouble;

import static org.assertj.core.api.Assertions.assertThat;

/** Connections that break, hang or lead elsewhere: what may have been done is never repeated, what was not is never lost. */
@Timeout(60)
class FaultsTest {

    private static final Duration PATIENCE = Duration.ofMillis(1500);

    /** What is loaded at the first call would count among the time that a call may take. */
    @BeforeAll
    static void warmUp() {
        try (var sending = new Sending()) {
            sending.send("a");
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aConnectionThatBreaksAfterTheRequestLeavesTheMessageUncertain(Fault fault) {
        try (var sending = new Sending()) {
            sending.telegram.breakDown("sendMessage", fault);

            assertThat(sending.send("a")).isInstanceOfAny(Delivery.Uncertain.class, Delivery.RetryLater.class);
            // The double has seen it once: nothing repeats it behind our back.
            assertThat(sending.telegram.calls()).containsExactly("sendmessage");
        }
    }

    /** OkHttp would repeat a request by itself when a connection that has served before breaks. */
    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE"})
    void aConnectionThatHasServedBeforeIsNoReasonToRepeat(Fault fault) {
        try (var sending = new Sending()) {
            sending.send("a");
            sending.telegram.breakDownOnce("sendMessage", fault);

            assertThat(sending.send("b")).isInstanceOf(Delivery.Uncertain.class);
            assertThat(sending.telegram.calls()).containsExactly("sendmessage", "sendmessage");
        }
    }

    @Test
    void anAnswerThatComesTooLateLeavesTheMessageUncertain() {
        try (var sending = new Sending(PATIENCE)) {
            sending.telegram.delay("sendMessage", Duration.ofSeconds(20));

            assertThat(sending.send("a")).isEqualTo(new Delivery.Uncertain("Telegram did not answer in time"));
        }
    }

    @Test
    void anAnswerThatComesInDropsLeavesTheMessageUncertain() {
        try (var sending = new Sending(PATIENCE)) {
            sending.telegram.dribble("sendMessage", Duration.ofSeconds(20));

            assertThat(sending.send("a")).isEqualTo(new Delivery.Uncertain("Telegram did not answer in time"));
        }
    }

    @Test
    void anAnswerInTimeThoughSlow() {
        try (var sending = new Sending()) {
            sending.telegram.dribble("sendMessage", Duration.ofMillis(300));

            assertThat(sending.send("a")).isEqualTo(new Delivery.Delivered("1"));
        }
    }

    @Test
    void anAnswerCutOffLeavesTheMessageUncertain() {
        try (var sending = new Sending()) {
            sending.telegram.answer(
                    "sendMessage", 200, "application/json", "{\"ok\":true,\"result\":{\"message_id\":5,");

            assertThat(sending.send("a")).isEqualTo(new Delivery.Uncertain("Telegram's answer came cut off"));
        }
    }

    @Test
    void anEditWhoseAnswerIsLostIsTriedAgainSinceThatDoesNoHarm() {
        try (var sending = new Sending()) {
            sending.telegram.breakDownOnce("editMessageText", Fault.EMPTY_RESPONSE);
            var edit = new Shipment("42", Sending.said("a"), 0, "17");

            assertThat(sending.connector.deliver(edit)).isInstanceOf(Delivery.RetryLater.class);
            assertThat(sending.connector.deliver(edit)).isEqualTo(new Delivery.Delivered("17"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 301, 403, 429, 502, 503})
    void aPageOfAProxyIsNoAnswerOfTelegrams(int status) {
        try (var sending = new Sending()) {
            sending.telegram.answer("sendMessage", status, "text/html", "<html><h1>Blocked</h1></html>");

            assertThat(sending.send("a"))
                    .isInstanceOfSatisfying(
                            Delivery.RetryLater.class,
                            later -> assertThat(later.reason())
                                    .isEqualTo("something else than Telegram answered (HTTP " + status + ")"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "\"ok\"", "{\"ok\":\"yes\"}", "{\"error\":1}"})
    void otherJsonIsNoAnswerOfTelegramsEither(String body) {
        try (var sending = new Sending()) {
            sending.telegram.answer("sendMessage", 200, "application/json", body);

            assertThat(sending.send("a")).isInstanceOf(Delivery.RetryLater.class);
        }
    }

    @Test
    void redirectsAreNotFollowedWithTheToken() {
        try (var sending = new Sending();
                var elsewhere = TelegramDouble.start()) {
            sending.telegram.redirect(
                    "sendMessage",
                    URI.create(
                            "http://127.0.0.1:" + elsewhere.port() + "/bot" + TelegramDouble.TOKEN + "/sendMessage"));

            assertThat(sending.send("a")).isInstanceOf(Delivery.RetryLater.class);
            assertThat(elsewhere.calls()).isEmpty();
        }
    }

    @Test
    void aRefusedConnectionStopsTheChannelForLongerEachTime() throws Exception {
        var clock = new SteppedClock();
        try (var api = new TelegramApi(account(closedPort()), clock)) {
            var connector = connector(api, clock);
            var waits = new ArrayList<Duration>();
            for (int i = 0; i < 10; i++) {
                var busy = (Delivery.ChannelBusy) connector.deliver(Shipment.first("4" + i, Sending.said("a")));
                assertThat(busy.reason()).isEqualTo("no connection to Telegram could be made");
                waits.add(busy.after());
                clock.pass(busy.after());
            }
            assertThat(waits.getFirst()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
            assertThat(waits.getLast()).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(7));
        }
    }

    @Test
    void anUnknownNameIsTold() {
        var account = TelegramAccount.of(TelegramDouble.TOKEN).at(new ApiAddress("http", "telegram.invalid", 80));
        try (var api = new TelegramApi(account, Clock.systemUTC())) {
            assertThat(api.getMe())
                    .isInstanceOfSatisfying(
                            Answer.Failed.class,
                            failed -> assertThat(failed.failure()).isInstanceOf(TelegramFailure.NotSent.class));
        }
    }

    @Test
    void aServerWithoutTlsIsTold() throws Exception {
        try (var telegram = TelegramDouble.start();
                var api = new TelegramApi(
                        TelegramAccount.of(TelegramDouble.TOKEN)
                                .at(new ApiAddress("https", "127.0.0.1", telegram.port())),
                        Clock.systemUTC())) {
            assertThat(api.getMe())
                    .isEqualTo(new Answer.Failed<>(
                            new TelegramFailure.NotSent("no secure connection to Telegram could be made")));
        }
    }

    @Test
    void aConnectionThatSwallowsEverythingSwallowsOneMessageAndNotTheQueue() throws Exception {
        var accepted = new AtomicInteger();
        try (var hole = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var sockets = new ArrayList<Socket>();
            Thread.startVirtualThread(() -> {
                try {
                    while (true) {
                        sockets.add(hole.accept());
                        accepted.incrementAndGet();
                    }
                } catch (IOException closed) {
                    // The test is over.
                }
            });
            var clock = new SteppedClock();
            try (var api =
                    new TelegramApi(account(hole.getLocalPort()).within(Duration.ofSeconds(5), PATIENCE), clock)) {
                var connector = connector(api, clock);

                assertThat(connector.deliver(Shipment.first("1", Sending.said("a"))))
                        .isInstanceOf(Delivery.Uncertain.class);
                assertThat(connector.deliver(Shipment.first("2", Sending.said("a"))))
                        .isInstanceOf(Delivery.ChannelBusy.class);
                assertThat(connector.deliver(Shipment.first("3", Sending.said("a"))))
                        .isInstanceOf(Delivery.ChannelBusy.class);
            }
            assertThat(accepted).hasValueGreaterThanOrEqualTo(3);
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void onceTelegramAnswersAgainMessagesGo() {
        try (var sending = new Sending()) {
            sending.telegram.breakDownOnce("sendMessage", Fault.CONNECTION_RESET_BY_PEER);

            assertThat(sending.send("a")).isInstanceOf(Delivery.Uncertain.class);
            assertThat(sending.send("b")).isInstanceOf(Delivery.Delivered.class);
            assertThat(sending.send("c")).isInstanceOf(Delivery.Delivered.class);
            assertThat(sending.telegram.calls()).containsExactly("sendmessage", "getme", "sendmessage", "sendmessage");
        }
    }

    @Test
    void aTokenRevokedMeanwhileIsFoundByTheQuestion() {
        try (var sending = new Sending()) {
            sending.telegram.breakDownOnce("sendMessage", Fault.CONNECTION_RESET_BY_PEER);
            sending.telegram.fail("getMe", 401, "Unauthorized", "");

            assertThat(sending.send("a")).isInstanceOf(Delivery.Uncertain.class);
            assertThat(sending.send("b")).isInstanceOf(Delivery.ChannelStopped.class);
        }
    }

    @Test
    void aProxyThatIsDownIsLikeTelegramBeingDown() throws Exception {
        try (var telegram = TelegramDouble.start();
                var api = new TelegramApi(
                        account(telegram.port()).through(new Proxy(Proxy.Kind.HTTP, "127.0.0.1", closedPort())),
                        Clock.systemUTC())) {
            assertThat(api.getMe())
                    .isEqualTo(new Answer.Failed<>(
                            new TelegramFailure.NotSent("no connection to Telegram could be made")));
            assertThat(telegram.calls()).isEmpty();
        }
    }

    @Test
    void requestsGoThroughTheProxy() throws Exception {
        var seen = new ArrayList<String>();
        try (var proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> {
                try (Socket socket = proxy.accept()) {
                    byte[] head = new byte[4096];
                    int length = socket.getInputStream().read(head);
                    seen.add(new String(head, 0, Math.max(length, 0), StandardCharsets.US_ASCII)
                            .lines()
                            .findFirst()
                            .orElse(""));
                    socket.getOutputStream()
                            .write(
                                    "HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>"
                                            .getBytes(StandardCharsets.US_ASCII));
                    socket.getOutputStream().flush();
                } catch (IOException broken) {
                    seen.add("broken");
                }
            });
            var account = TelegramAccount.of(TelegramDouble.TOKEN)
                    .at(new ApiAddress("http", "telegram.invalid", 80))
                    .through(new Proxy(Proxy.Kind.HTTP, "127.0.0.1", proxy.getLocalPort()));
            try (var api = new TelegramApi(account, Clock.systemUTC())) {
                assertThat(api.getMe()).isEqualTo(new Answer.Failed<>(new TelegramFailure.Foreign(502)));
            }
        }
        assertThat(seen).singleElement().asString().startsWith("POST http://telegram.invalid/bot");
    }

    @Test
    void aClosedChannelSendsNothing() {
        try (var sending = new Sending()) {
            sending.api.close();

            assertThat(sending.send("a")).isInstanceOf(Delivery.ChannelBusy.class);
            sending.connector.showTyping("42");
            assertThat(sending.telegram.calls()).isEmpty();
        }
    }

    @Test
    void anInterruptedSenderKnowsThatItDoesNotKnow() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var api = new TelegramApi(account(silent.getLocalPort()), Clock.systemUTC())) {
            Thread.currentThread().interrupt();

            assertThat(connector(api, Clock.systemUTC()).deliver(Shipment.first("42", Sending.said("a"))))
                    .isInstanceOf(Delivery.Uncertain.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static TelegramAccount account(int port) {
        return TelegramAccount.of(TelegramDouble.TOKEN).at(new ApiAddress("http", "127.0.0.1", port));
    }

    private static TelegramConnector connector(TelegramApi api, Clock clock) {
        return new TelegramConnector(
                api, "", path -> Optional.empty(), TelegramConnector.USUAL_PACE, clock, new Random(1));
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
