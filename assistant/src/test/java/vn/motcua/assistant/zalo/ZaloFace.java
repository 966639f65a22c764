package vn.motcua.assistant.zalo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.messaging.Deliveries;
import vn.motcua.assistant.messaging.Waiting;
import vn.motcua.assistant.staff.QuickPasswords;
import vn.motcua.doubles.ZaloBotDouble;
import vn.motcua.doubles.ZaloDouble;

/** The whole service with both ways to Zalo, which is played by doubles; on a clock that the tests move. Its tests share one. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "motcua.public-url=https://tro-ly.example.gov.vn",
            "motcua.secret-key=the-secret-key-of-the-operator-0001",
            "motcua.zalo.app-id=" + ZaloDouble.APP_ID,
            "motcua.zalo.oa-id=" + ZaloDouble.OA_ID,
            "motcua.zalo.app-secret=" + ZaloDouble.APP_SECRET,
            "motcua.zalo.oa-secret-key=" + ZaloDouble.OA_SECRET_KEY,
            "motcua.zalo.verifier=AbC-1_2",
            "motcua.zalo.timeout=2s",
            "motcua.zalobot.token=" + ZaloBotDouble.TOKEN,
            "motcua.zalobot.secret=" + ZaloBotDouble.SECRET,
            "motcua.turns.warm-up=0s"
        })
@Import({ZaloSurroundings.class, QuickPasswords.class})
@ResourceLock("Zalo")
abstract class ZaloFace {

    static final ZaloDouble ZALO = ZaloDouble.start();
    static final ZaloBotDouble BOT = ZaloBotDouble.start();

    /** Begins on a Monday morning in Vietnam. */
    static final MovableClock CLOCK = new MovableClock(
            Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), Instant.parse("2026-11-23T02:00:00Z"))));

    /** The administrators' sessions that last. */
    static final Set<String> ADMINISTRATORS = ConcurrentHashMap.newKeySet();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    TokenTable tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Deliveries deliveries;

    @DynamicPropertySource
    static void places(DynamicPropertyRegistry registry) {
        DatabaseAddress address = TestDatabase.empty();
        registry.add("spring.datasource.url", address::url);
        registry.add("spring.datasource.username", address::user);
        registry.add("spring.datasource.password", address::password);
        registry.add("motcua.zalo.api-host", ZALO::host);
        registry.add("motcua.zalo.oauth-host", ZALO::host);
        registry.add("motcua.zalobot.api-host", BOT::host);
    }

    @BeforeEach
    void consented() {
        ZALO.api().heal();
        ZALO.oauth().heal();
        tokens.consented(
                ZALO.accessToken(),
                ZALO.refreshToken(),
                CLOCK.instant().plus(Duration.ofHours(25)),
                CLOCK.instant().plus(Duration.ofDays(90)));
        deliveries.resume("zalo", ZaloDouble.OA_ID);
    }

    static String newUser() {
        return "24688584352" + (100000 + NUMBERS.incrementAndGet());
    }

    static String newId() {
        return "m" + NUMBERS.incrementAndGet();
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Zalo delivers a body to the Official Account's webhook, signed. */
    int deliver(byte[] body) {
        return deliver(body, ZaloDouble.signature(body));
    }

    /** The same with another signature; empty for none. */
    int deliver(byte[] body, String signature) {
        return post(ZaloWebhookController.PATH, body, "X-ZEvent-Signature", signature);
    }

    /** The Bot Platform delivers a body. */
    int deliverToBot(byte[] body, String secret) {
        return post(ZaloBotWebhookController.PATH, body, "X-Bot-Api-Secret-Token", secret);
    }

    int post(String path, byte[] body, String header, String value) {
        var request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (!value.isEmpty()) {
            request.header(header, value);
        }
        return send(request.build()).statusCode();
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** A citizen types something on the Official Account. */
    void types(String user, String text) {
        int status = deliver(ZaloDouble.typed(user, newId(), text, CLOCK.millis()));
        if (status != 200) {
            throw new AssertionError("the webhook answered " + status);
        }
    }

    /** The words that a citizen was sent on the Official Account, in order. */
    static List<String> textsTo(String user) {
        return ZALO.sent().stream()
                .filter(sent -> sent.recipient().path("user_id").asString("").equals(user))
                .map(ZaloDouble.Sent::text)
                .toList();
    }

    /** Waits until a citizen has been sent so many messages; gives them. */
    static List<String> awaitTexts(String user, int atLeast) {
        Waiting.until(
                "there are " + atLeast + " messages to " + user,
                () -> textsTo(user).size() >= atLeast);
        return textsTo(user);
    }

    /** Waits until everything that was taken in is answered and everything that was said is sent, held or stopped. */
    void awaitQuiet(String user) {
        Waiting.until("all is answered", () -> count("""
                        select count(*) from inbox i join conversation c on c.id = i.conversation_id
                        where c.channel_conversation = ? and i.status = 'waiting'""", user) == 0);
        Waiting.until("all is sent", () -> count("""
                        select count(*) from outbox o join conversation c on c.id = o.conversation_id
                        where c.channel_conversation = ? and o.status in ('waiting', 'sending')""", user) == 0);
    }

    long count(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }

    /** How much has been taken in so far, by whichever way. */
    long stored() {
        return count("select count(*) from inbox") + count("select count(*) from conversation");
    }
}
