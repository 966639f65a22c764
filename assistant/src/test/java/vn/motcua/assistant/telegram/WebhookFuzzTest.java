package vn.motcua.assistant.telegram;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.doubles.TelegramDouble;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Mutated and random bodies, with the right secret and with wrong ones: never a 5xx, never anything stored that was not proven to be
 * Telegram's. The seed is fixed, so that a failure can be repeated.
 */
class WebhookFuzzTest {

    private static final int PROVEN = 1500;
    private static final int UNPROVEN = 1500;

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json; charset=utf-16",
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/xml",
            "x/y; q=\"",
            "nonsense");

    private static final TelegramDouble TELEGRAM = TelegramDouble.start();
    private static TelegramNode node;

    private final Random random = new Random(20261122);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<byte[]> samples = samples();

    @BeforeAll
    static void start() {
        node = TelegramNode.webhook(TELEGRAM, TestDatabase.migrated());
    }

    @AfterAll
    static void end() {
        node.close();
        TELEGRAM.close();
    }

    @Test
    void whateverComesWithTheSecretIsAcknowledged() throws Exception {
        for (int i = 0; i < PROVEN; i++) {
            byte[] body = body();
            assertThat(post(body, TelegramNode.SECRET))
                    .as(() -> new String(body, StandardCharsets.UTF_8))
                    .isEqualTo(200);
        }
    }

    @Test
    void nothingIsStoredOfWhatComesWithoutIt() throws Exception {
        List<Long> before = stored();
        for (int i = 0; i < UNPROVEN; i++) {
            assertThat(post(body(), secret())).isEqualTo(401);
        }
        assertThat(stored()).isEqualTo(before);
    }

    private static List<Long> stored() {
        return Stream.of("inbox", "conversation", "message").map(node::count).toList();
    }

    private int post(byte[] body, String secret) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(node.webhook())
                .header("Content-Type", TYPES.get(random.nextInt(TYPES.size())))
                .POST(
                        random.nextBoolean()
                                ? BodyPublishers.ofByteArray(body)
                                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        if (!secret.isEmpty()) {
            request.header("X-Telegram-Bot-Api-Secret-Token", secret);
        }
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private String secret() {
        String right = TelegramNode.SECRET;
        int at = random.nextInt(right.length());
        return switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> right.substring(0, at);
            case 2 -> right + (char) ('a' + random.nextInt(26));
            case 3 -> right.substring(0, at) + (char) (right.charAt(at) ^ 1) + right.substring(at + 1);
            case 4 -> right.toUpperCase(java.util.Locale.ROOT);
            default -> TelegramDouble.TOKEN.substring(11);
        };
    }

    private byte[] body() {
        byte[] sample = samples.get(random.nextInt(samples.size())).clone();
        return switch (random.nextInt(7)) {
            case 0 -> {
                byte[] noise = new byte[random.nextInt(2000)];
                random.nextBytes(noise);
                yield noise;
            }
            case 1 -> java.util.Arrays.copyOf(sample, random.nextInt(sample.length + 1));
            case 2 -> flipped(sample);
            case 3 -> replaced(sample, "\"[A-Za-z_]+\"(?=\\s*:)", "\"x\"");
            case 4 -> replaced(sample, "(?<=:)\\s*-?\\d+", values());
            case 5 -> replaced(sample, "(?<=:)\\s*\"[^\"]*\"", values());
            default -> sample;
        };
    }

    private byte[] flipped(byte[] sample) {
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            sample[random.nextInt(sample.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return sample;
    }

    private byte[] replaced(byte[] sample, String what, String by) {
        int skip = random.nextInt(12);
        var found = java.util.regex.Pattern.compile(what).matcher(new String(sample, StandardCharsets.UTF_8));
        var changed = new StringBuilder();
        while (found.find()) {
            found.appendReplacement(
                    changed, java.util.regex.Matcher.quoteReplacement(skip-- == 0 ? by : found.group()));
        }
        found.appendTail(changed);
        return changed.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String values() {
        List<String> values = List.of(
                "null",
                "true",
                "[]",
                "{}",
                "-1",
                "1e400",
                "99999999999999999999999",
                "0.5",
                "\"\"",
                "\"\\u0000\"",
                "\"\\ud800\"",
                "\"" + "ễ".repeat(5000) + "\"",
                "\"079123456789\"",
                "[".repeat(300) + "]".repeat(300));
        return values.get(random.nextInt(values.size()));
    }

    /** The recorded ones where they are at hand, and in any case some of our own. */
    private static List<byte[]> samples() {
        var samples = new ArrayList<byte[]>();
        var phone = new Phone(TELEGRAM, 77);
        for (String text :
                List.of("/start p_1_001193", "làm giấy khai sinh", "/xoadulieu", "2", "số CCCD 079123456789")) {
            samples.add(phone.text(text).getBytes(StandardCharsets.UTF_8));
        }
        Path recorded = Path.of(System.getProperty("motcua.referenceData", ""), "payloads", "telegram");
        if (Files.isDirectory(recorded)) {
            try (Stream<Path> files = Files.list(recorded)) {
                for (Path file : files.sorted().toList()) {
                    samples.add(Files.readAllBytes(file));
                }
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        }
        return samples;
    }
}
