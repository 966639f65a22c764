package vn.motcua.assistant.dialogue;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * The one-time codes that carry a walk to another channel: "MC-7K3Q-9F2D", eight letters and digits of Crockford's base 32, which
 * has none that are easily taken for each other.
 */
public final class CarryCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final Pattern SAID =
            Pattern.compile("(?<![A-Z0-9])MC(-?) ?([0-9A-Z]{4})[- ]?([0-9A-Z]{4})(?![A-Z0-9])");

    private static final Pattern DIGIT = Pattern.compile("\\d");

    private CarryCode() {}

    /** A code out of something that nobody can guess. */
    static String from(String token) {
        byte[] digest = DigestUtils.sha256("carry " + token);
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(digest[i] & 31));
        }
        return code.toString();
    }

    /** As people read it: {@code MC-7K3Q-9F2D}. */
    static String shown(String code) {
        return "MC-" + code.substring(0, 4) + "-" + code.substring(4);
    }

    /** The code that a text holds, in its plain form; empty when it holds none. Letters that look like digits are taken as meant. */
    public static Optional<String> plain(String text) {
        Matcher matcher = SAID.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!matcher.find()) {
            return Optional.empty();
        }
        String code = matcher.group(2) + matcher.group(3);
        // "mc" begins ordinary words too: without its hyphen, a code in a sentence is one only with a digit.
        boolean meant = !matcher.group(1).isEmpty() || DIGIT.matcher(code).find() || matcher.matches();
        return meant ? Optional.of(code.replace('O', '0').replace('I', '1').replace('L', '1')) : Optional.empty();
    }
}
