package vn.motcua.assistant.zalo;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.doubles.ZaloBotDouble;
import vn.motcua.doubles.ZaloDouble;

import static org.assertj.core.api.Assertions.assertThat;

/** What both webhooks take, refuse and acknowledge, by real requests. */
class ZaloWebhookTest extends ZaloFace {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void whatIsNotSignedByZaloIsRefusedAndNotStored() {
        byte[] body = ZaloDouble.typed(newUser(), newId(), "xin chào", CLOCK.millis());
        byte[] other = ZaloDouble.typed(newUser(), newId(), "xin chào", CLOCK.millis());
        String good = ZaloDouble.signature(body);
        long before = stored();
        for (String signature : List.of(
                "",
                "mac=",
                "mac=" + "0".repeat(64),
                "mac=" + "x".repeat(64),
                good + "0",
                good.substring(0, good.length() - 1),
                "sha256=" + good.substring(4),
                ZaloDouble.signature(other))) {
            assertThat(deliver(body, signature)).as(signature).isEqualTo(401);
        }
        byte[] altered =
                new String(body, StandardCharsets.UTF_8).replace("xin", "Xin").getBytes(StandardCharsets.UTF_8);
        assertThat(deliver(altered, good)).as("an altered body").isEqualTo(401);
        assertThat(deliver("".getBytes(StandardCharsets.UTF_8), good)).isEqualTo(401);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void theBotsSecretIsAskedFor() {
        byte[] body = ZaloBotDouble.typed(newUser(), newId(), "xin chào");
        long before = stored();
        for (String secret : List.of("", ZaloBotDouble.SECRET + "x", ZaloBotDouble.SECRET.toUpperCase(Locale.ROOT))) {
            assertThat(deliverToBot(body, secret)).isEqualTo(401);
        }
        assertThat(stored()).isEqualTo(before);
        assertThat(deliverToBot(body, ZaloBotDouble.SECRET)).isEqualTo(200);
        assertThat(stored()).isGreaterThan(before);
    }

    @Test
    void aSignedBodySentAgainByWhomeverIsTakenOnce() {
        String user = newUser();
        byte[] body = ZaloDouble.typed(user, newId(), "xin chào", CLOCK.millis());
        assertThat(deliver(body)).isEqualTo(200);
        awaitTexts(user, 1);
        CLOCK.pass(java.time.Duration.ofMinutes(61));
        assertThat(deliver(body)).as("a replay, an hour later").isEqualTo(200);
        awaitQuiet(user);
        assertThat(count(
                        "select count(*) from conversation c join inbox i on i.conversation_id = c.id"
                                + " where c.channel_conversation = ?",
                        user))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zalo", "zalobot"})
    void fiftyRedeliveriesAtOnceAreOneMessageAndOneAnswer(String channel) throws Exception {
        String user = newUser();
        byte[] body = channel.equals("zalo")
                ? ZaloDouble.typed(user, newId(), "lệ phí đăng ký khai sinh", CLOCK.millis())
                : ZaloBotDouble.typed(user, newId(), "lệ phí đăng ký khai sinh");
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> delivery =
                    () -> channel.equals("zalo") ? deliver(body) : deliverToBot(body, ZaloBotDouble.SECRET);
            for (Future<Integer> status : executor.invokeAll(Collections.nCopies(50, delivery))) {
                assertThat(status.get()).isEqualTo(200);
            }
        }
        awaitQuiet(user);
        assertThat(count(
                        "select count(*) from message m join conversation c on c.id = m.conversation_id"
                                + " where c.channel_conversation = ? and m.sender = 'citizen'",
                        user))
                .isEqualTo(1);
        assertThat(count(
                        "select count(*) from message m join conversation c on c.id = m.conversation_id"
                                + " where c.channel_conversation = ? and m.sender = 'assistant' and m.reply_to is not null",
                        user))
                .isEqualTo(count(
                        "select count(distinct m.sequence) from message m join conversation c on c.id = m.conversation_id"
                                + " where c.channel_conversation = ? and m.sender = 'assistant'",
                        user));
    }

    @Test
    void reorderedAndDuplicatedEventsAreEachAnsweredOnce() {
        String user = newUser();
        byte[] first = ZaloDouble.typed(user, newId(), "xin chào", CLOCK.millis());
        byte[] second = ZaloDouble.typed(user, newId(), "cảm ơn", CLOCK.millis() + 1000);
        for (byte[] body : List.of(second, first, second, first, first)) {
            assertThat(deliver(body)).isEqualTo(200);
        }
        awaitQuiet(user);
        assertThat(count(
                        "select count(*) from inbox i join conversation c on c.id = i.conversation_id"
                                + " where c.channel_conversation = ? and i.status = 'answered'",
                        user))
                .isEqualTo(2);
    }

    @Test
    void whatIsSignedButOfNoUseIsAcknowledged() {
        long before = stored();
        ObjectNode receipt = JSON.createObjectNode();
        for (String name : List.of("user_seen_message", "an_event_of_next_year", "oa_send_text", "create_group", "")) {
            assertThat(deliver(ZaloDouble.event(name, newUser(), newId(), CLOCK.millis(), receipt)))
                    .as(name)
                    .isEqualTo(200);
        }
        ObjectNode foreign =
                JSON.createObjectNode().put("app_id", ZaloDouble.APP_ID).put("event_name", "user_send_text");
        foreign.putObject("sender").put("id", newUser());
        foreign.putObject("recipient").put("id", "579745863508352884");
        foreign.putObject("message").put("text", "message").put("msg_id", "This is message id");
        foreign.put("timestamp", "154390853474");
        assertThat(deliver(foreign.toString().getBytes(StandardCharsets.UTF_8)))
                .as("the console's test button")
                .isEqualTo(200);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void aBodyLargerThanAnyEventIsNotRead() {
        byte[] large = new byte[300 * 1024];
        Arrays.fill(large, (byte) ' ');
        assertThat(deliver(large, "mac=" + "0".repeat(64))).isEqualTo(413);
        assertThat(deliverToBot(large, ZaloBotDouble.SECRET)).isEqualTo(200);
    }

    @Test
    void aRepeatedDeliveryMayNameItsNumberAndAnyMediaType() {
        String user = newUser();
        byte[] body = ZaloDouble.typed(user, newId(), "xin chào", CLOCK.millis());
        HttpRequest form = HttpRequest.newBuilder(address(ZaloWebhookController.PATH))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("num_retry", "3")
                .header("X-ZEvent-Signature", ZaloDouble.signature(body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        assertThat(send(form).statusCode()).isEqualTo(200);
        awaitTexts(user, 1);
    }

    @Test
    void theFileThatVerifiesTheDomainIsThere() {
        var file = send(
                HttpRequest.newBuilder(address("/zalo_verifierAbC-1_2.html")).build());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(file.body()).contains("zalo-platform-site-verification", "AbC-1_2");
        assertThat(send(HttpRequest.newBuilder(address("/zalo_verifierOther.html"))
                                .build())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theVectorsOfTheReferenceAreCheckedOverRawBytes() throws Exception {
        Path payloads = Path.of(System.getProperty("motcua.referenceData", "../shared/data"), "payloads", "zalo");
        Assumptions.assumeTrue(Files.isDirectory(payloads), "the reference payloads are not at " + payloads);
        try (var files = Files.list(payloads)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("webhook-"))
                    .toList()) {
                byte[] body = Files.readAllBytes(file);
                int status = deliver(body, "mac=" + "0".repeat(64));
                assertThat(status).as(file.toString()).isEqualTo(401);
                ObjectNode ours = (ObjectNode) JSON.readTree(body);
                ours.put("app_id", ZaloDouble.APP_ID);
                byte[] signed = ours.toString().getBytes(StandardCharsets.UTF_8);
                assertThat(deliver(signed)).as(file.toString()).isEqualTo(200);
            }
        }
    }

    @Test
    void mutatedAndRandomBodiesAreNeverAFaultAndNeverStoredUnproven() {
        var random = new Random(20261122);
        List<byte[]> seeds = List.of(
                ZaloDouble.typed("2468", "m", "xin chào", 1_700_000_000_000L),
                ZaloDouble.follower("follow", "2468", 1_700_000_000_000L),
                ZaloBotDouble.typed("6ede", "m", "xin chào"));
        for (int round = 0; round < 600; round++) {
            byte[] body = mutated(seeds.get(random.nextInt(seeds.size())), random);
            long before = stored();
            assertThat(deliver(body, "mac=" + "0".repeat(64))).isEqualTo(401);
            assertThat(deliverToBot(body, "guessed")).isEqualTo(401);
            assertThat(stored()).isEqualTo(before);
            assertThat(deliver(body, signatureOf(body))).as("signed garbage").isIn(200, 401);
            assertThat(deliverToBot(body, ZaloBotDouble.SECRET))
                    .as("proven garbage")
                    .isEqualTo(200);
        }
    }

    /** The signature of bytes that may be no JSON: as if their timestamp stood where it can be read, or were empty. */
    private static String signatureOf(byte[] body) {
        try {
            return ZaloDouble.signature(body);
        } catch (RuntimeException notJson) {
            return "mac=" + "0".repeat(64);
        }
    }

    private static byte[] mutated(byte[] seed, Random random) {
        if (random.nextInt(10) == 0) {
            byte[] noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);
            return noise;
        }
        List<Byte> bytes = new ArrayList<>();
        for (byte b : seed) {
            bytes.add(b);
        }
        for (int change = 0; change <= random.nextInt(6); change++) {
            int at = random.nextInt(bytes.size());
            switch (random.nextInt(5)) {
                case 0 -> bytes.set(at, (byte) random.nextInt(256));
                case 1 -> bytes.remove(at);
                case 2 -> bytes.add(at, (byte) "\"{}[],:0nul\\\u0000".charAt(random.nextInt(12)));
                case 3 ->
                    bytes.addAll(
                            at,
                            bytes.subList(at, Math.min(bytes.size(), at + 30)).stream()
                                    .toList());
                default -> bytes.subList(at, Math.min(bytes.size(), at + 20)).clear();
            }
            if (bytes.isEmpty()) {
                break;
            }
        }
        byte[] mutated = new byte[bytes.size()];
        for (int i = 0; i < mutated.length; i++) {
            mutated[i] = bytes.get(i);
        }
        return mutated;
    }
}
