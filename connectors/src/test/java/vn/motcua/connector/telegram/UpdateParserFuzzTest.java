package vn.motcua.connector.telegram;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.connector.InboundEvent;
import vn.motcua.connector.InboundMessage;

import static org.assertj.core.api.Assertions.assertThat;

/** Mutated updates: whatever the bytes, something is read, and nothing that the database could not store. */
class UpdateParserFuzzTest {

    private static final int MUTANTS = 8_000;
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    /** One of each shape; mutation of these covers what the reference payloads have. */
    private static final List<String> SEEDS = List.of("""
            {"update_id":700001,"message":{"message_id":10,"from":{"id":42,"is_bot":false,"first_name":"Mẫu"},
             "chat":{"id":42,"type":"private"},"date":1786492800,"text":"/start p_1_001193",
             "entities":[{"type":"bot_command","offset":0,"length":6}]}}""", """
            {"update_id":2342342343242,"message":{"message_id":1,"from":{"id":23},"chat":{"id":23,"type":"private"},
             "date":1631132077,"media_group_id":"1","photo":[{"file_id":"x","width":90}],"caption":"hai mặt"}}""", """
            {"update_id":700002,"message":{"from":{"id":42},"chat":{"id":42,"type":"private"},
             "contact":{"phone_number":"+84900000000","user_id":42}}}""", """
            {"update_id":10000,"callback_query":{"id":"4382","from":{"id":1},"message":{"message_id":3572,
             "chat":{"id":2,"type":"private"},"date":0},"data":"d:p.1.001193"}}""", """
            {"update_id":1,"edited_message":{"chat":{"id":789,"type":"private"},"edit_date":1631132090,"text":"sửa"}}""", """
            {"update_id":7,"my_chat_member":{"chat":{"id":42,"type":"private"},"date":1786492805,
             "new_chat_member":{"status":"kicked"}}}""", """
            {"update_id":7,"message":{"chat":{"id":-5,"type":"group"},"migrate_to_chat_id":-1001234567890}}""", """
            {"update_id":7,"message":{"chat":{"id":-5,"type":"supergroup"},"text":"/start@motcua_bot a"}}""");

    private static final List<String> INSERTS = List.of(
            "null",
            "true",
            "{}",
            "[]",
            "\"\"",
            "-1",
            "1e999",
            "99999999999999999999",
            "0.5",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "{\"a\":",
            "[[[[",
            ",",
            ":",
            "\"",
            "}",
            "\u0000",
            "é");

    private final UpdateParser parser = new UpdateParser("5000000000", "motcua_bot");

    @ParameterizedTest
    @ValueSource(longs = {1, 20261122, 8128})
    void noBytesMakeItThrow(long seed) {
        var random = new Random(seed);
        var seeds = new ArrayList<>(SEEDS);
        int understood = 0;
        for (int i = 0; i < MUTANTS; i++) {
            byte[] body = mutant(seeds.get(random.nextInt(seeds.size())), random);
            TelegramUpdate update = parser.parse(body, NOW);
            assertThat(update.events())
                    .as(() -> new String(body, StandardCharsets.UTF_8))
                    .hasSize(1);
            if (update.events().getFirst() instanceof InboundMessage message) {
                understood++;
                assertStorable(message.toString());
                assertThat(message.conversation()).matches("-?\\d+");
            } else if (update.events().getFirst() instanceof InboundEvent.Ignored ignored) {
                assertThat(ignored.what()).doesNotContain("Mẫu").doesNotContain("hai mặt");
            }
            update.callbackQuery().ifPresent(UpdateParserFuzzTest::assertStorable);
        }
        // Otherwise the mutants would all be broken in the same dull way.
        assertThat(understood).isGreaterThan(MUTANTS / 20);
    }

    private static byte[] mutant(String seed, Random random) {
        var text = new StringBuilder(seed);
        for (int cuts = random.nextInt(3); cuts >= 0; cuts--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(5)) {
                case 0 -> text.insert(at, INSERTS.get(random.nextInt(INSERTS.size())));
                case 1 -> text.setCharAt(at, (char) random.nextInt(0x10000));
                case 2 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(8)));
                case 3 -> replaceValue(text, random);
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(30))));
            }
            if (text.isEmpty()) {
                break;
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(8) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** Puts a value of another type behind some colon, so that the whole remains JSON. */
    private static void replaceValue(StringBuilder text, Random random) {
        int colon = text.indexOf(":", random.nextInt(text.length()));
        if (colon >= 0) {
            int end = colon + 1;
            while (end < text.length() && ",}]".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            text.replace(colon + 1, end, INSERTS.get(random.nextInt(11)));
        }
    }

    private static void assertStorable(String text) {
        assertThat(text).doesNotContain("\u0000");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
    }
}
