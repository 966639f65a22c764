package vn.motcua.connector.telegram;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import com.github.tomakehurst.wiremock.http.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.motcua.connector.Shipment;
import vn.motcua.doubles.TelegramDouble;

import static org.assertj.core.api.Assertions.assertThat;

/** The token is part of every address, and addresses like to be printed. */
@Timeout(60)
class TokenSecrecyTest {

    private static final String SECRET = TelegramDouble.TOKEN.substring(TelegramDouble.TOKEN.indexOf(':') + 1);

    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private final Logger logger = Logger.getLogger("okhttp3");
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord logged) {
            see(logged.getMessage());
            if (logged.getThrown() != null) {
                see(logged.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        handler.setLevel(Level.ALL);
        logger.setLevel(Level.ALL);
        logger.addHandler(handler);
    }

    @AfterEach
    void stop() {
        logger.removeHandler(handler);
    }

    @Test
    void noEndOfACallTellsIt() {
        try (var sending = new Sending(Duration.ofMillis(500))) {
            for (Fault fault : Fault.values()) {
                sending.telegram.breakDownOnce("sendMessage", fault);
                see(sending.send("a"));
            }
            sending.telegram.answer(
                    "sendMessage", 502, "text/html", "<p>/bot" + TelegramDouble.TOKEN + "/sendmessage</p>");
            see(sending.send("a"));
            sending.telegram.fail(
                    "sendMessage", 400, "Bad Request: no route to /bot" + TelegramDouble.TOKEN + "/x", "");
            see(sending.send("a"));
            sending.telegram.delay("getMe", Duration.ofSeconds(20));
            see(sending.api.getMe());
            sending.telegram.recover();
            see(sending.api.getMe());
            see(sending.api.getUpdates(0, Duration.ZERO));
            see(sending.api.answerCallback(""));
            see(sending.connector);
            see(sending.api);
            see(sending.api.account());
            sending.api.close();
            see(sending.connector.deliver(new Shipment("42", Sending.said("a"), 0, "17")));
            see(sending.api.getWebhookInfo());
        }
        assertThat(seen).hasSizeGreaterThan(12).noneMatch(text -> text.contains(SECRET));
    }

    @Test
    void whatBreaksTellsNoAddress() {
        var failure = new Exchange.Broken(new TelegramFailure.NotSent("no connection to Telegram could be made"));

        assertThat(failure).hasNoCause().hasMessage("no connection to Telegram could be made");
    }

    private void see(Object told) {
        if (told instanceof Throwable thrown) {
            var trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            seen.add(trace.toString());
        } else {
            seen.add(String.valueOf(told));
        }
    }
}
