package vn.motcua.assistant.staff;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that change every 30 seconds (RFC 6238), six digits by HMAC-SHA-1 (RFC 4226, section 5.3): the one kind that all
 * authenticator apps know.
 */
final class TimeCodes {

    /** How many digits a code has. */
    static final int DIGITS = 6;

    /** How long a code lasts, in seconds. */
    static final int PERIOD = 30;

    private static final int MODULUS = 1_000_000;
    private static final String MAC = "HmacSHA1";

    private TimeCodes() {}

    /** The number of the time step that an instant is in. */
    static long step(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), PERIOD);
    }

    /** The code of a time step. */
    static String code(byte[] secret, long step) {
        byte[] hash = hash(secret, step);
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
    }

    private static byte[] hash(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + MAC, impossible);
        }
    }
}
