package vn.motcua.assistant.citizenreport;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * What a citizen is told that a report is called: {@code PA-7K3M-Q2XD}. Forty bits that follow from which message of which conversation sent
 * it, so that the reply can name it before anything is stored, and a message that is met again gives the same. Letters by Crockford's base
 * 32, without those that are mistaken for digits.
 */
final class ReportCode {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final int BITS = 5;
    private static final Pattern WRITTEN =
            Pattern.compile("\\bPA[ -]?([0-9A-Z]{4})[ -]?([0-9A-Z]{4})\\b", Pattern.CASE_INSENSITIVE);

    private ReportCode() {}

    static String of(long conversation, long sequence, String salt) {
        byte[] digest =
                DigestUtils.sha256((salt + "/" + conversation + "/" + sequence).getBytes(StandardCharsets.UTF_8));
        long bits = ByteBuffer.wrap(digest).getLong();
        var letters = new StringBuilder("PA-");
        for (int i = 0; i < LENGTH; i++) {
            letters.append(i == LENGTH / 2 ? "-" : "").append(LETTERS.charAt((int) (bits & 31)));
            bits >>>= BITS;
        }
        return letters.toString();
    }

    /** The code in a text, however it is written. */
    static Optional<String> in(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.find()
                ? Optional.of("PA-" + plain(written.group(1)) + "-" + plain(written.group(2)))
                : Optional.empty();
    }

    private static String plain(String letters) {
        return letters.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
