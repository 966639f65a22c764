package vn.motcua.connector.zalo;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import vn.motcua.connector.zalobot.ZaloBotEvents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Altered and random bodies: whatever comes, something is told of it and nothing is thrown; what was altered is not genuine. */
class WebhookMutationTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final int ROUNDS = 400;
    private static final List<byte[]> JUNK = Stream.of(
                    "null",
                    "[]",
                    "{}",
                    "-1",
                    "1e999999",
                    "\"\\u0000\"",
                    "\"\\ud83d\"",
                    "true",
                    "[[[[[[[[",
                    "{\"a\":",
                    "\uFEFF",
                    "",
                    "9".repeat(2000),
                    "\"" + "x".repeat(5000) + "\"",
                    "[".repeat(2000))
            .map(text -> text.getBytes(UTF_8))
            .toList();

    private final ZaloAccount account =
            new ZaloAccount("360846524940903967", "388613280878808645", "app-secret-example", "oa-secret-example");

    @Test
    void nothingIsThrownAndNothingAlteredIsGenuine() {
        var random = new Random(20261122);
        var events = new ZaloEvents(account);
        var botEvents = new ZaloBotEvents();
        var signature = new ZaloSignature(account);
        for (String file : Stream.concat(ZaloPayloads.names("webhook-").stream(), ZaloPayloads.names("bot-").stream())
                .toList()) {
            byte[] original = ZaloPayloads.read(file);
            String header = "mac="
                    + HexFormat.of()
                            .formatHex(ZaloSignature.digest(
                                    account.appId(), original, "1543908534740", account.oaSecretKey()));
            for (int round = 0; round < ROUNDS; round++) {
                byte[] body = mutated(original, random);
                assertThat(events.parse(body, NOW)).isNotEmpty();
                assertThat(botEvents.parse(body, NOW)).isNotEmpty();
                if (!Arrays.equals(body, original)) {
                    assertThat(signature.check(body, header).genuine()).as(file).isFalse();
                }
            }
        }
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] body = original;
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            body = once(body, random);
        }
        return body;
    }

    private static byte[] once(byte[] body, Random random) {
        int at = random.nextInt(body.length + 1);
        int to = Math.min(body.length, at + random.nextInt(40));
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(body, at);
            case 1 -> joined(Arrays.copyOf(body, at), Arrays.copyOfRange(body, to, body.length));
            case 2 -> joined(Arrays.copyOf(body, to), Arrays.copyOfRange(body, at, body.length));
            case 3 -> flipped(body, random);
            case 4 ->
                joined(
                        Arrays.copyOf(body, at),
                        JUNK.get(random.nextInt(JUNK.size())),
                        Arrays.copyOfRange(body, to, body.length));
            default -> valueReplaced(body, random);
        };
    }

    private static byte[] flipped(byte[] body, Random random) {
        byte[] flipped = body.clone();
        if (flipped.length > 0) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    /** Puts something else where a value begins, so that the body often stays JSON. */
    private static byte[] valueReplaced(byte[] body, Random random) {
        String[] pieces = new String(body, UTF_8).split("(?<=: )", -1);
        int which = random.nextInt(pieces.length);
        String junk = new String(JUNK.get(random.nextInt(JUNK.size())), UTF_8);
        pieces[which] =
                pieces[which].replaceFirst("^(\"[^\"]*\"|\\d+)", java.util.regex.Matcher.quoteReplacement(junk));
        return String.join("", pieces).getBytes(UTF_8);
    }

    private static byte[] joined(byte[]... pieces) {
        var all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }
}
