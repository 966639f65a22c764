package vn.motcua.assistant.staff;

import java.security.SecureRandom;
import java.util.Base64;

/** Tokens of 256 random bits that browsers prove something with; of each only the SHA-256 is kept, which needs no salt. */
final class RandomToken {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomToken() {}

    static String next() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(nextBytes());
    }

    static byte[] nextBytes() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
